/** How large a picture is, read from its header alone: a decoded one may not fit into the machine. */
import type { PictureKind } from './file-kind.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const sizeOf = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

const tagAt = (bytes: Uint8Array, place: number): string =>
  String.fromCharCode(...bytes.subarray(place, place + 4));

const pngSize = (bytes: Uint8Array): PictureSize | null => {
  if (bytes.length < 24 || tagAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  return sizeOf(view.getUint32(16), view.getUint32(20));
};

/** SOF0…SOF15 without the tables (C4), the reserved one (C8) and the arithmetic tables (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers that stand alone, without a length behind them. */
const standsAlone = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const jpegSize = (bytes: Uint8Array): PictureSize | null => {
  const view = viewOf(bytes);
  let place = 2;
  while (place + 9 <= bytes.length) {
    if (bytes[place] !== 0xff) return null;
    const marker = view.getUint8(place + 1);
    if (marker === 0xff) place += 1;
    else if (standsAlone(marker)) place += 2;
    else if (isFrame(marker)) return sizeOf(view.getUint16(place + 7), view.getUint16(place + 5));
    else place += 2 + view.getUint16(place + 2);
  }
  return null;
};

const webpSize = (bytes: Uint8Array): PictureSize | null => {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  switch (tagAt(bytes, 12)) {
    case 'VP8X':
      return sizeOf(
        1 + (view.getUint32(24, true) & 0xffffff),
        1 + (view.getUint16(27, true) | (view.getUint8(29) << 16)),
      );
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return sizeOf(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
    }
    case 'VP8 ':
      return sizeOf(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    default:
      return null;
  }
};

/** In pixels as stored, before any turning; null where the header does not say it. */
export const pictureSize = (kind: PictureKind, bytes: Uint8Array): PictureSize | null => {
  switch (kind) {
    case 'png':
      return pngSize(bytes);
    case 'jpeg':
      return jpegSize(bytes);
    case 'webp':
      return webpSize(bytes);
  }
};

/** A4 at 150 dots per inch: small letters stay legible, a page is some 40–120 KB. */
export const LONGEST_SIDE = 1754;

/** What it is drawn at: never larger than it came, the longer side no longer than A4. */
export const drawnSize = ({ width, height }: PictureSize): PictureSize => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
};
