/** Outlines of letters out of a TrueType file (ISO/IEC 14496-22: cmap 4, glyf, loca, hmtx), as strokes of the pen. */
import { readFileSync } from 'node:fs';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}
type Contour = readonly Point[];

export interface Glyph {
  readonly contours: readonly Contour[];
  readonly advance: number;
}

const ARGS_ARE_WORDS = 1;
const ARGS_ARE_OFFSETS = 2;
const ONE_SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

const tablesOf = (file: DataView): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: file.getUint16(4) }, (_, n) => {
      const at = 12 + n * 16;
      const letters = [0, 1, 2, 3].map((k) => String.fromCharCode(file.getUint8(at + k)));
      return [letters.join(''), file.getUint32(at + 8)];
    }),
  );

export const openFont = (path: string) => {
  const bytes = readFileSync(path);
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(file);
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no ${name}`);
    return at;
  };
  const longPlaces = file.getInt16(table('head') + 50) === 1;
  const metrics = file.getUint16(table('hhea') + 34);

  const cmap = ((): number => {
    const at = table('cmap');
    for (let n = 0; n < file.getUint16(at + 2); n += 1) {
      const sub = at + file.getUint32(at + 4 + n * 8 + 4);
      if (file.getUint16(sub) === 4) return sub;
    }
    throw new Error('the font has no plain table of letters');
  })();

  const indexOf = (letter: string): number => {
    const code = letter.codePointAt(0) ?? 0;
    const twice = file.getUint16(cmap + 6);
    const word = (part: number, n: number): number => cmap + 14 + part * twice + n * 2;
    for (let n = 0; n < twice / 2; n += 1) {
      if (code > file.getUint16(word(0, n))) continue;
      const start = file.getUint16(word(1, n) + 2);
      if (code < start) break;
      const delta = file.getUint16(word(2, n) + 2);
      const at = word(3, n) + 2;
      const range = file.getUint16(at);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = file.getUint16(at + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    throw new Error(`the font has no ${letter}`);
  };

  const placeOf = (glyph: number): number =>
    longPlaces
      ? file.getUint32(table('loca') + glyph * 4)
      : file.getUint16(table('loca') + glyph * 2) * 2;

  const simple = (start: number, count: number): readonly Contour[] => {
    const ends = Array.from({ length: count }, (_, n) => file.getUint16(start + 10 + n * 2));
    const points = (ends.at(-1) ?? -1) + 1;
    let at = start + 10 + count * 2;
    at += 2 + file.getUint16(at);
    const flags: number[] = [];
    while (flags.length < points) {
      const flag = file.getUint8(at++);
      const times = (flag & 8) === 0 ? 1 : file.getUint8(at++) + 1;
      for (let n = 0; n < times; n += 1) flags.push(flag);
    }
    const along = (short: number, same: number): readonly number[] => {
      let value = 0;
      return flags.map((flag) => {
        if ((flag & short) !== 0) {
          const by = file.getUint8(at++);
          value += (flag & same) === 0 ? -by : by;
        } else if ((flag & same) === 0) {
          value += file.getInt16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    return ends.map((end, n) => {
      const from = n === 0 ? 0 : (ends[n - 1] ?? 0) + 1;
      return Array.from({ length: end - from + 1 }, (_, k) => ({
        x: xs[from + k] ?? 0,
        y: ys[from + k] ?? 0,
        on: ((flags[from + k] ?? 0) & 1) === 1,
      }));
    });
  };

  const composed = (start: number): readonly Contour[] => {
    const parts: Contour[] = [];
    let at = start + 10;
    for (let flags = MORE; (flags & MORE) !== 0;) {
      flags = file.getUint16(at);
      const glyph = file.getUint16(at + 2);
      at += 4;
      if ((flags & ARGS_ARE_OFFSETS) === 0) throw new Error('parts joined at points are not read');
      const words = (flags & ARGS_ARE_WORDS) !== 0;
      const dx = words ? file.getInt16(at) : file.getInt8(at);
      const dy = words ? file.getInt16(at + 2) : file.getInt8(at + 1);
      at += words ? 4 : 2;
      const scale = (): number => {
        at += 2;
        return file.getInt16(at - 2) / 0x4000;
      };
      let [xx, xy, yx, yy] = [1, 0, 0, 1];
      if ((flags & ONE_SCALE) !== 0) xx = yy = scale();
      else if ((flags & TWO_SCALES) !== 0) [xx, yy] = [scale(), scale()];
      else if ((flags & MATRIX) !== 0) [xx, xy, yx, yy] = [scale(), scale(), scale(), scale()];
      for (const contour of contoursOf(glyph))
        parts.push(
          contour.map(({ x, y, on }) => ({
            x: x * xx + y * yx + dx,
            y: x * xy + y * yy + dy,
            on,
          })),
        );
    }
    return parts;
  };

  const contoursOf = (glyph: number): readonly Contour[] => {
    const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
    if (from === to) return [];
    const start = table('glyf') + from;
    const count = file.getInt16(start);
    return count < 0 ? composed(start) : simple(start, count);
  };

  return {
    /** Font units to an em. */
    em: file.getUint16(table('head') + 18),
    glyph: (letter: string): Glyph => {
      const index = indexOf(letter);
      const advance = file.getUint16(table('hmtx') + Math.min(index, metrics - 1) * 4);
      return { contours: contoursOf(index), advance };
    },
  };
};
