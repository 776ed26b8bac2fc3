/** What other programs make of a PDF: its text, fonts, pages and codes, as a printer at 203 dpi would show them. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '#build/setup/system.ts';

const run = promisify(execFile);
const LIMIT = { maxBuffer: 64 * 1024 * 1024 };

/** Why nothing can be looked at here; null when all programs are there. */
export const cannotLookBecause = (): string | null => {
  const missing = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'zbarimg'].filter(
    (program) => findProgram(program) === undefined,
  );
  return missing.length === 0 ? null : `missing: ${missing.join(', ')}`;
};

const output = async (program: string, args: readonly string[]): Promise<string> =>
  (await run(program, [...args], LIMIT)).stdout;

/** The text of each page, in the order in which it was drawn. */
export const pagesOf = async (pdf: string): Promise<readonly string[]> =>
  (await output('pdftotext', ['-raw', pdf, '-'])).split('\f').slice(0, -1);

export interface PdfFacts {
  readonly title: string;
  readonly pages: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export const factsOf = async (pdf: string): Promise<PdfFacts> => {
  const said = await output('pdfinfo', [pdf]);
  const size = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(said);
  return {
    title: /^Title:\s+(.*)$/m.exec(said)?.[1] ?? '',
    pages: Number(/^Pages:\s+(\d+)/m.exec(said)?.[1]),
    width: Number(size?.[1]),
    height: Number(size?.[2]),
  };
};

/** Names of the fonts without their subset prefix; one that is not in the file is marked. */
export const fontsOf = async (pdf: string): Promise<readonly string[]> =>
  (await output('pdffonts', [pdf]))
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const name = line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? '';
      return / yes yes yes +\d+ +\d+$/.test(line) ? name : `${name} (not whole)`;
    });

const nothingFound = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 4;

/** zbarimg ends with 4 where it finds no code. */
const scan = async (picture: string): Promise<string> => {
  try {
    return await output('zbarimg', ['-q', picture]);
  } catch (fault) {
    if (nothingFound(fault)) return '';
    throw fault;
  }
};

/** The codes on one page (from 1), rendered at 203 dpi in grey: `QR-Code:…`, `CODE-128:…`. */
export const codesOf = async (pdf: string, page = 1): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'codes-'));
  try {
    const number = String(page);
    await run('pdftoppm', [
      '-r',
      '203',
      '-gray',
      '-f',
      number,
      '-l',
      number,
      pdf,
      join(folder, 'p'),
    ]);
    const [picture = ''] = await readdir(folder);
    const said = await scan(join(folder, picture));
    return said.split('\n').filter((line) => line !== '');
  } finally {
    await rm(folder, { recursive: true });
  }
};

interface Word {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

/** Of each page, in points: how wide it is, and how far its words reach to the right. */
export const widthsOf = async (
  pdf: string,
): Promise<readonly { readonly page: number; readonly words: number }[]> =>
  (await output('pdftotext', ['-bbox', pdf, '-']))
    .split('<page ')
    .slice(1)
    .map((page) => ({
      page: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      words: Math.max(0, ...Array.from(page.matchAll(/xMax="([\d.]+)"/g), ([, x]) => Number(x))),
    }));

/** Every word of every page with where it stands, points from the top. */
export const wordsOf = async (pdf: string): Promise<readonly (readonly Word[])[]> =>
  (await output('pdftotext', ['-bbox', pdf, '-']))
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, top, bottom, text = '']) => ({ text, top: Number(top), bottom: Number(bottom) }),
      ),
    );
