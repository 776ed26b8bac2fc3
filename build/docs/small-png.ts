/**
 * Makes a screenshot small enough to keep in the repository: few colours, a palette instead of three bytes a
 * pixel. Reads the PNG that a browser writes (8 bits a channel, not interlaced) and writes PNG again.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row, red, green, blue. */
  readonly rgb: Uint8Array;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const chunksOf = (png: Buffer): readonly Chunk[] => {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
};

/** The neighbour that fits best, as PNG predicts it. */
const paeth = (left: number, up: number, upLeft: number): number => {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((one) => Math.abs(guess - one));
  if (toLeft === undefined || toUp === undefined || toUpLeft === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
};

const predicted = (filter: number, left: number, up: number, upLeft: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new Error(`PNG filter ${filter}`);
  }
};

/** @throws when it is no PNG with 8 bits a channel in red, green and blue. */
export const readPng = (png: Buffer): Picture => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('no IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = new Map([
    [2, 3],
    [6, 4],
  ]).get(header[9] ?? 0);
  if (header[8] !== 8 || channels === undefined || header[12] !== 0)
    throw new Error('only 8-bit colour PNG without interlace');
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const bytes = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows = new Uint8Array(stride * height);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (rows[at - channels] ?? 0);
      const up = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const upLeft = x < channels || y === 0 ? 0 : (rows[at - stride - channels] ?? 0);
      rows[at] = (bytes[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let part = 0; part < 3; part += 1)
      rgb[pixel * 3 + part] = rows[pixel * channels + part] ?? 0;
  }
  return { width, height, rgb };
};

interface Shade {
  readonly colour: number;
  readonly count: number;
}

const partOf = (colour: number, part: number): number => (colour >> (16 - 8 * part)) & 0xff;

/** Splits the shades where they differ most, weighed by how often they are seen, until there are few enough. */
const boxesOf = (shades: readonly Shade[]): readonly (readonly Shade[])[] => {
  const boxes: (readonly Shade[])[] = [shades];
  const widest = (box: readonly Shade[]) =>
    [0, 1, 2]
      .map((part) => {
        const values = box.map(({ colour }) => partOf(colour, part));
        return { part, width: Math.max(...values) - Math.min(...values) };
      })
      .reduce((a, b) => (b.width > a.width ? b : a));
  const worth = (box: readonly Shade[]): number =>
    widest(box).width * Math.sqrt(box.reduce((sum, { count }) => sum + count, 0));
  const worths = [worth(shades)];
  while (boxes.length < MOST_COLOURS) {
    const at = worths.indexOf(Math.max(...worths));
    const box = boxes[at];
    if (box === undefined || box.length < 2 || worths[at] === 0) break;
    const { part } = widest(box);
    const sorted = box.toSorted((a, b) => partOf(a.colour, part) - partOf(b.colour, part));
    const half = sorted.reduce((sum, { count }) => sum + Math.sqrt(count), 0) / 2;
    let cut = 0;
    for (let sum = 0; cut < sorted.length - 1 && sum < half; cut += 1)
      sum += Math.sqrt(sorted[cut]?.count ?? 0);
    const halves = [sorted.slice(0, Math.max(1, cut)), sorted.slice(Math.max(1, cut))];
    boxes.splice(at, 1, ...halves);
    worths.splice(at, 1, ...halves.map(worth));
  }
  return boxes;
};

/** The shade that is seen most stands for its box: large plain areas keep their very colour. */
const commonest = (box: readonly Shade[]): number =>
  box.reduce((a, b) => (b.count > a.count ? b : a)).colour;

const chunk = (type: string, data: Buffer): Buffer => {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
};

/** The same picture in at most 256 colours. */
export const smallPng = (png: Buffer): Buffer => {
  const { width, height, rgb } = readPng(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const boxes = boxesOf(Array.from(counts, ([colour, count]) => ({ colour, count })));
  const placeOf = new Map(
    boxes.flatMap((box, place) => box.map(({ colour }) => [colour, place] as const)),
  );
  const palette = Buffer.from(
    boxes.flatMap((box) => [0, 1, 2].map((part) => partOf(commonest(box), part))),
  );
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, pixel) => {
    const y = Math.floor(pixel / width);
    rows[y * (width + 1) + 1 + (pixel % width)] = placeOf.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
