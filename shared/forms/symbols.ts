/**
 * QR code and Code128 as vector outlines. The size of a module is a whole number of dots of a 203 dpi printer
 * (0.125 mm), the coarsest that an office has, so that no edge falls between two dots.
 */
import { code128, qrcode, type DrawingContext, type RenderOptions } from 'bwip-js/generic';

/** An outline in modules, quiet zone included, with the printed size of one module. */
export interface PrintedSymbol {
  /** SVG path data, to be filled by the even-odd rule. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly moduleMm: number;
}

const DOT_MM = 25.4 / 203;
/** Modules left white around a QR code (ISO/IEC 18004) and beside a Code128 (ISO/IEC 15417). */
const QR_QUIET = 4;
const BAR_QUIET = 10;
/** A module below three dots is not read from a worn print; above four the code only takes room. */
const QR_DOTS = { least: 3, most: 4 } as const;
const BAR_DOTS = 2;

interface Outline {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

/** Collects what the encoder draws; `unit` is how many of its pixels make one module. */
const outlineOf = (
  draw: (context: DrawingContext<Outline>) => Outline,
  unit: number,
  quiet: number,
): Outline => {
  let size: Point = [0, 0];
  const parts: string[] = [];
  const place = (value: number): number => value / unit + quiet;
  const context: DrawingContext<Outline> = {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      size = [width, height];
    },
    polygon: (points) => {
      parts.push(relativePath(points.map(([x, y]) => [place(x), place(y)])));
    },
    line: (x, _bottom, _x, _top, thickness) => {
      // A bar of odd thickness is given by the dot right of its middle.
      const left = (x - Math.ceil(thickness / 2)) / unit + quiet;
      parts.push(`M${left} 0h${thickness / unit}v1h${-thickness / unit}z`);
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    text: () => undefined,
    fill: () => undefined,
    end: () => ({ path: parts.join(''), width: size[0] / unit, height: size[1] / unit }),
  };
  return draw(context);
};

/** Sides are horizontal or vertical, so `h` and `v` say all; shorter than coordinates. */
const relativePath = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [x, y] = first;
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    path += nextY === y ? `h${nextX - x}` : `v${nextY - y}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}z`;
};

/**
 * @param text look-up address with the signed payload
 * @param roomMm the widest that the paper allows; the symbol grows beyond it only when three dots a module
 *   would not fit, because a smaller one cannot be read
 */
export const qrSymbol = (text: string, roomMm: number): PrintedSymbol => {
  // Level M: a fold or a stamp over a seventh of the code may still be read. A signed payload looks like noise, so
  // that one irregular mask does as well as the best, and trying all eight would cost four fifths of the time.
  const options: RenderOptions & { readonly eclevel: 'M'; readonly mask: number } = {
    bcid: 'qrcode',
    text,
    scale: 1,
    eclevel: 'M',
    mask: 8,
  };
  const outline = outlineOf((context) => qrcode<Outline>(options, context), 2, QR_QUIET);
  const side = outline.width + 2 * QR_QUIET;
  const dots = Math.floor(roomMm / side / DOT_MM);
  const clamped = Math.min(QR_DOTS.most, Math.max(QR_DOTS.least, dots));
  return { path: outline.path, width: side, height: side, moduleMm: clamped * DOT_MM };
};

const PRINTABLE_ASCII = /^[ -~]+$/;

/**
 * Null when the bars would be wider than `roomMm` (squeezed bars are not read) or when Code128 has no sign for
 * some letter. The height is one unit.
 */
export const barSymbol = (text: string, roomMm: number): PrintedSymbol | null => {
  if (!PRINTABLE_ASCII.test(text)) return null;
  const options: RenderOptions = { bcid: 'code128', text, scale: 1 };
  const outline = outlineOf((context) => code128<Outline>(options, context), 1, BAR_QUIET);
  const width = outline.width + 2 * BAR_QUIET;
  const moduleMm = BAR_DOTS * DOT_MM;
  return width * moduleMm > roomMm ? null : { path: outline.path, width, height: 1, moduleMm };
};
