/**
 * Draws a picture anew, grey and no larger than a page needs: what a camera wrote about place and person is gone,
 * because only the dots are taken. For workers: a large photo takes a second.
 */
import type { PictureKind } from '#shared/attachment/file-kind.ts';
import { drawnSize, LONGEST_SIDE, pictureSize } from '#shared/attachment/picture-size.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Tried in turn until the picture is light enough for a thin line; the last one is taken as it is. */
const QUALITIES = [0.6, 0.45, 0.3];
const LIGHT_BYTES = 160_000;

const encode = async (canvas: OffscreenCanvas): Promise<Bytes> => {
  let bytes: Bytes = new Uint8Array(0);
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    bytes = new Uint8Array(await blob.arrayBuffer());
    if (bytes.length <= LIGHT_BYTES) break;
  }
  return bytes;
};

/** Null where the header does not say how large it is. @throws when the decoder cannot read it. */
export const drawSmall = async (kind: PictureKind, bytes: Bytes): Promise<Bytes | null> => {
  const size = pictureSize(kind, bytes);
  if (size === null) return null;
  // One side only: a picture that its camera asks to be turned keeps its proportions.
  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${kind}` }), {
    resizeWidth: Math.min(size.width, LONGEST_SIDE),
    resizeQuality: 'high',
  });
  const { width, height } = drawnSize(bitmap);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.filter = 'grayscale(1)';
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return encode(canvas);
};
