/** A photo as a telephone takes one, and a look at what became of it. Both in the page: it has the encoder. */
import type { Page } from '@playwright/test';

/** In the camera's own block; nothing of it may be in the archive. */
export const TRACE = 'THU-MAY-ANH-21.0285N';

const big = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => (value >>> (8 * (length - 1 - i))) & 0xff);

/** EXIF with a quarter turn (orientation 6) and some words. */
export const exifBlock = (): readonly number[] => {
  const words = Array.from(TRACE, (one) => one.charCodeAt(0));
  const body = [
    ...Array.from('Exif\0\0MM\0*', (one) => one.charCodeAt(0)),
    ...big(8, 4),
    ...big(1, 2),
    ...big(0x0112, 2),
    ...big(3, 2),
    ...big(1, 4),
    ...big(6, 2),
    ...big(0, 2),
    ...big(0, 4),
    ...words,
  ];
  return [0xff, 0xe1, ...big(body.length + 2, 2), ...body];
};

/** In colour; 1240 × 1754 and smaller ones stand upright, the others are turned by their camera. */
export const cameraPhoto = async (
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> => {
  const drawn = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = '#f4efe0';
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = '#a01818';
    pen.font = `${Math.round(height / 24)}px sans-serif`;
    for (let line = 1; line < 20; line += 1)
      pen.fillText(
        `Dòng thử ${line}: Nguyễn Thị Thử, xã Thử Nghiệm`,
        width / 20,
        (line * height) / 20,
      );
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  }, size);
  const turned = size.width > 2000;
  return new Uint8Array([...drawn.slice(0, 2), ...(turned ? exifBlock() : []), ...drawn.slice(2)]);
};

/** A form's file, as the desk gives it. */
export const fileInDesk = async (page: Page, sha256: string): Promise<Uint8Array> => {
  const bytes = await page.evaluate(async (name) => {
    const answer = await window.desk.invoke('attachments.file', { dossier: null, sha256: name });
    if (!answer.ok) throw new Error(answer.error.code);
    return Array.from(new Uint8Array(answer.value.bytes));
  }, sha256);
  return new Uint8Array(bytes);
};

/** Of a form's file, as the desk gives it. */
export const lookAtPicture = (page: Page, sha256: string) =>
  page.evaluate(
    async ([name, trace]) => {
      const answer = await window.desk.invoke('attachments.file', { dossier: null, sha256: name });
      if (!answer.ok) throw new Error(answer.error.code);
      const bytes = new Uint8Array(answer.value.bytes);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const { width, height } = bitmap;
      const pen = new OffscreenCanvas(width, height).getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      let most = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        most = Math.max(most, Math.abs(red - green), Math.abs(green - blue));
      }
      const text = String.fromCharCode(...bytes.subarray(0, 4096));
      return { width, height, grey: most <= 3, traces: /Exif/.test(text) || text.includes(trace) };
    },
    [sha256, TRACE] as const,
  );
