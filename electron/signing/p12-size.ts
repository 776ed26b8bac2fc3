/** No certificate file is larger; what is, is something else. */
export const MOST_P12_BYTES = 200_000;
