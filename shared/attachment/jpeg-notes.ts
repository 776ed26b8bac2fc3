/** What a camera or a program wrote into a JPEG beside the picture: place, time, device, colours of a screen. */

const SCAN = 0xda;

/** APP1…APP15 and comments. APP0 says how the file is meant, APP14 how its colours are coded: both are the picture's. */
const isNote = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);

/** The same picture without them, dot for dot; as it was where the segments cannot be read. */
export const withoutNotes = (jpeg: Uint8Array): Uint8Array => {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  let place = 2;
  while (place + 4 <= jpeg.length) {
    const marker = jpeg[place + 1] ?? 0;
    if (jpeg[place] !== 0xff) return jpeg;
    if (marker === SCAN) break;
    const end = place + 2 + (((jpeg[place + 2] ?? 0) << 8) | (jpeg[place + 3] ?? 0));
    if (!isNote(marker)) kept.push(jpeg.subarray(place, end));
    place = end;
  }
  if (place >= jpeg.length) return jpeg;
  kept.push(jpeg.subarray(place));
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
