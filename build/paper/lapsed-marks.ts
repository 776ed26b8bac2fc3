/**
 * What stands across a copy of a paper that holds no more, as outlines in the language of PDF: a file that is only added to
 * cannot be given a font. `node build/paper/lapsed-marks.ts` writes them anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from '#shared/text/vi.ts';
import { openFont, type Glyph } from './glyph-outlines.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const marksFile = join(root, 'electron/main/paper/lapsed-marks.json');
const font = join(root, 'node_modules/@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf');

/** Of an em of a thousand. */
const UNITS = 1000;

interface Place {
  readonly x: number;
  readonly y: number;
}

const between = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** TrueType bends by one point, PDF by two; between two bends lies a point that is not written. */
const pathOf = (contour: Glyph['contours'][number], put: (place: Place) => string): string => {
  const points = contour.flatMap((point, n) => {
    const next = contour[(n + 1) % contour.length] ?? point;
    return point.on || next.on ? [point] : [point, { ...between(point, next), on: true }];
  });
  const first = points.findIndex(({ on }) => on);
  const turned = [...points.slice(first), ...points.slice(0, first + 1)];
  const [start, ...rest] = turned;
  if (first < 0 || start === undefined) return '';
  let path = `${put(start)} m\n`;
  let here: Place = start;
  for (let n = 0; n < rest.length; n += 1) {
    const point = rest[n] ?? start;
    if (point.on) path += `${put(point)} l\n`;
    else {
      const to = rest[(n += 1)] ?? start;
      const one = {
        x: here.x + ((point.x - here.x) * 2) / 3,
        y: here.y + ((point.y - here.y) * 2) / 3,
      };
      const two = { x: to.x + ((point.x - to.x) * 2) / 3, y: to.y + ((point.y - to.y) * 2) / 3 };
      path += `${put(one)} ${put(two)} ${put(to)} c\n`;
    }
    here = rest[n] ?? start;
  }
  return `${path}h\n`;
};

/** Of one line of words, its foot at the origin: how wide it is, and its outlines. */
export const drawnWords = (words: string): { readonly width: number; readonly path: string } => {
  const { em, glyph } = openFont(font);
  let [along, path] = [0, ''];
  for (const letter of words.normalize('NFC')) {
    const { contours, advance } = glyph(letter);
    const at = along;
    const put = ({ x, y }: Place): string =>
      `${Math.round(((x + at) * UNITS) / em)} ${Math.round((y * UNITS) / em)}`;
    path += contours.map((contour) => pathOf(contour, put)).join('');
    along += advance;
  }
  return { width: Math.round((along * UNITS) / em), path };
};

export const lapsedMarks = (): string =>
  `${JSON.stringify(
    Object.fromEntries(
      Object.entries(vi.viewer.marks).map(([mark, words]) => [mark, drawnWords(words)]),
    ),
    null,
    2,
  )}\n`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(marksFile, lapsedMarks());
