/** The name of a size of paper for CUPS; a roll's length is read from the PDF that was cut for it. */
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';

const MM_PER_POINT = 25.4 / 72;
const ROLL = { width: 80, height: 200 } as const;

const rollSize = (pdf: Uint8Array): { readonly width: number; readonly height: number } => {
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(
    Buffer.from(pdf).toString('latin1'),
  );
  if (box === null) return ROLL;
  return { width: ROLL.width, height: Math.round(Number(box[2]) * MM_PER_POINT) };
};

export const mediaOf = (paper: DrawnSize, pdf: Uint8Array): string => {
  if (paper !== '80mm') return paper;
  const { width, height } = rollSize(pdf);
  return `Custom.${width}x${height}mm`;
};
