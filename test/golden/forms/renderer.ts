/** With what the golden images were made, and how much a page may differ from its image before it counts. */
export const made = { electron: '33.2.1', poppler: '22.12.0' } as const;

/** Of a page's pixels: a word more or less is below, a line more or less above. Words are the unit tests' part. */
export const TOLERANCE = 0.0005;
