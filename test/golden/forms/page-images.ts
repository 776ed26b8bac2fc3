/** Pages of a PDF as small grey pictures, drawn by poppler; a grey has four steps, enough to see a letter move. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';

const run = promisify(execFile);

const DOTS_PER_INCH = 60;
const BITS = 2;
const PIXELS_PER_BYTE = 8 / BITS;

interface Grey {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black. */
  readonly pixels: Uint8Array;
}

/** Binary PGM: `P5`, width, height, 255, each with one white space after it. */
const readPgm = (file: Uint8Array): Grey => {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(
    Buffer.from(file.subarray(0, 40)).toString('latin1'),
  );
  if (head === null) throw new Error('not a grey picture of one byte a pixel');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pixels: file.subarray(head[0].length),
  };
};

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

const pngOf = ({ width, height, pixels }: Grey): Buffer => {
  const line = Math.ceil(width / PIXELS_PER_BYTE) + 1;
  const lines = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const step = (pixels[y * width + x] ?? 0) >> (8 - BITS);
      const at = y * line + 1 + Math.floor(x / PIXELS_PER_BYTE);
      lines[at] = (lines[at] ?? 0) | (step << (8 - BITS - BITS * (x % PIXELS_PER_BYTE)));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = BITS;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};

export interface PageImage {
  /** From 1. */
  readonly page: number;
  readonly png: Buffer;
}

/** A change in the middle of a long paper shows at its end: the first two pages and the last stand for it. */
const shownOf = (pages: number): readonly number[] =>
  [...new Set([1, 2, pages])].filter((page) => page <= pages);

const drawPage = async (pdf: string, page: number, folder: string): Promise<PageImage> => {
  const name = join(folder, String(page));
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  await run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', ...only, pdf, name]);
  return { page, png: pngOf(readPgm(await readFile(`${name}.pgm`))) };
};

/** The pages that are looked at, in order. */
export const pageImages = async (pdf: string, pages: number): Promise<readonly PageImage[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const images: PageImage[] = [];
    for (const page of shownOf(pages)) images.push(await drawPage(pdf, page, folder));
    return images;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** As poppler names itself. */
export const popplerVersion = async (): Promise<string> =>
  /version (\S+)/.exec((await run('pdftoppm', ['-v'])).stderr)?.[1] ?? 'unknown';
