/**
 * A signature drawn on the screen: strokes in a box of fixed size, drawn smoothly through the middles between their
 * points, and kept as a small SVG file that says nothing else.
 */
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';

/** Units of the box; as wide and as high as the field that is signed in. */
export const INK_BOX = { width: 900, height: 300 } as const;

const MAX_STROKES = 200;
const MAX_POINTS = 6000;
/** A name takes more ink than a dot, a tick or a line that slipped. */
const LEAST_INK = 250;
const LEAST_WIDTH = 60;
const LEAST_HEIGHT = 15;

const point = z.tuple([z.int().min(0).max(INK_BOX.width), z.int().min(0).max(INK_BOX.height)]);
export const inkStrokes = z.array(z.array(point).min(1).max(MAX_POINTS)).max(MAX_STROKES);
export type InkPoint = readonly [x: number, y: number];
export type InkStrokes = readonly (readonly InkPoint[])[];

export const inkRefusals = [
  'signature_empty',
  'signature_too_small',
  'signature_too_long',
] as const;
export interface InkRefusal {
  readonly code: (typeof inkRefusals)[number];
}

const span = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0) -
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);

const lengthOf = (stroke: readonly InkPoint[]): number =>
  stroke.slice(1).reduce((sum, [x, y], place) => {
    const [fromX, fromY] = stroke[place] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

/** `M` to the first point, curves through the middles, a line to the last; a dot where there is one point only. */
const strokePath = (stroke: readonly InkPoint[]): string => {
  const [first, ...rest] = stroke;
  if (first === undefined) return '';
  const parts = [`M${first[0]} ${first[1]}`];
  rest.forEach(([x, y], place) => {
    const next = rest[place + 1];
    parts.push(
      next === undefined
        ? `L${x} ${y}`
        : `Q${x} ${y} ${Math.round((x + next[0]) / 2)} ${Math.round((y + next[1]) / 2)}`,
    );
  });
  return rest.length === 0 ? `${parts.join('')}l1 0` : parts.join('');
};

/** While it is being drawn: whatever is there. */
export const inkPath = (strokes: InkStrokes): string => strokes.map(strokePath).join('');

/** The path of what may stand under a paper; refuses an empty field, a dot, a slip of the finger. */
export const readInk = (strokes: InkStrokes): Result<string, InkRefusal> => {
  const points = strokes.flat();
  if (points.length === 0) return err({ code: 'signature_empty' });
  if (points.length > MAX_POINTS) return err({ code: 'signature_too_long' });
  const ink = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  const isSmall =
    ink < LEAST_INK ||
    span(points.map(([x]) => x)) < LEAST_WIDTH ||
    span(points.map(([, y]) => y)) < LEAST_HEIGHT;
  return isSmall ? err({ code: 'signature_too_small' }) : ok(inkPath(strokes));
};

const BEFORE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${INK_BOX.width} ${INK_BOX.height}"><path fill="none" stroke="#000" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" d="`;
const AFTER = '"/></svg>';
const PATH = /^(?:[MLQl]\d+ \d+(?: \d+ \d+)?)+$/u;

/** As it lies in the archive. */
export const inkFile = (path: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${BEFORE}${path}${AFTER}`);

/** The path in such a file; null where it is anything else. */
export const pathOfInkFile = (bytes: Uint8Array): string | null => {
  const file = new TextDecoder().decode(bytes);
  if (!file.startsWith(BEFORE) || !file.endsWith(AFTER)) return null;
  const path = file.slice(BEFORE.length, file.length - AFTER.length);
  return PATH.test(path) ? path : null;
};
