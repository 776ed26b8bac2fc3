/**
 * Moves or scales the pages of a PDF for one printer: CUPS has no option for either that every driver heeds. Puts words
 * across a copy of what holds no more. Nothing of the file is changed. New versions of the page objects are appended, as the format provides (ISO 32000-1, 7.5.6),
 * so that what the queue gets begins with the archived bytes, and only the frame around their content differs.
 */
import { isAsDrawn, type Placement } from '#shared/printing/printer-profile.ts';

const POINTS_PER_MM = 72 / 25.4;

interface FoundPage {
  readonly object: number;
  readonly body: string;
  readonly width: number;
  readonly height: number;
  readonly contents: string;
}

interface Layout {
  readonly pages: readonly FoundPage[];
  readonly size: number;
  readonly root: string;
  readonly startxref: number;
}

const PAGE = /(?:^|\n)(\d+) 0 obj\n(<<\/Type \/Page\n[\s\S]*?>>)\nendobj/g;

const readPage = ([, object, body = '']: RegExpExecArray): FoundPage | null => {
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(body);
  const contents = /\/Contents (\d+ 0 R)/.exec(body)?.[1];
  if (box === null || contents === undefined) return null;
  return { object: Number(object), body, width: Number(box[1]), height: Number(box[2]), contents };
};

/** As Chromium writes a PDF: one plain table of objects. Null for any other file. */
const layoutOf = (text: string): Layout | null => {
  const end =
    /trailer\n<<\/Size (\d+)\n\/Root (\d+ 0 R)[\s\S]*?>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (end === null) return null;
  const pages = Array.from(text.matchAll(PAGE), readPage);
  const read = pages.filter((page) => page !== null);
  if (read.length === 0 || read.length < pages.length) return null;
  return { pages: read, size: Number(end[1]), root: end[2] ?? '', startxref: Number(end[3]) };
};

const decimal = (value: number): string => value.toFixed(4);

/** What stands before the page's own content: a PDF counts from the lower left corner. */
const frameOf = ({ width, height }: FoundPage, { right, down, scale }: Placement): string => {
  const by = scale / 100;
  const x = (width * (1 - by)) / 2 + right * POINTS_PER_MM;
  const y = (height * (1 - by)) / 2 - down * POINTS_PER_MM;
  return `q ${decimal(by)} 0 0 ${decimal(by)} ${decimal(x)} ${decimal(y)} cm\n`;
};

const streamOf = (content: string): string =>
  `<</Length ${content.length}>>\nstream\n${content}\nendstream`;

/** Letters as bare outlines, of an em of a thousand: what they lie on can be read through them. */
const MARK_PEN = '0.3 G 20 w';
/** How much of the page's diagonal the words take. */
const MARK_SHARE = 0.8;
/** Half the height of a capital, of an em of a thousand. */
const MARK_MIDDLE = 330;

/** Lays words that are `wide` thousandths of an em long along the diagonal, about the middle of the page. */
const acrossPage = ({ width, height }: FoundPage, wide: number): string => {
  const long = Math.hypot(width, height);
  const by = (long * MARK_SHARE) / wide;
  const [along, up] = [(width / long) * by, (height / long) * by];
  const x = width / 2 - (along * wide) / 2 + up * MARK_MIDDLE;
  const y = height / 2 - (up * wide) / 2 - along * MARK_MIDDLE;
  return `q ${MARK_PEN} ${[along, up, -up, along, x, y].map(decimal).join(' ')} cm\n`;
};

/** Words as outlines, their foot at the origin, of an em of a thousand. */
export interface DrawnWords {
  readonly width: number;
  readonly path: string;
}

/**
 * The file as it was where nothing is to be moved or marked; null where the file is not of the kind that this program
 * draws, and may not be touched.
 *
 * @param mark along the diagonal of each page, so that it cannot be cut off
 */
export const placePages = (
  pdf: Uint8Array<ArrayBuffer>,
  placement: Placement,
  mark: DrawnWords | null = null,
): Uint8Array<ArrayBuffer> | null => {
  if (isAsDrawn(placement) && mark === null) return pdf;
  // One byte, one letter: places in the text are places in the file.
  const text = Buffer.from(pdf).toString('latin1');
  const layout = layoutOf(text);
  if (layout === null) return null;
  let appended = text.endsWith('\n') ? '' : '\n';
  const entries: string[] = [];
  const add = (object: number, body: string): void => {
    const at = String(text.length + appended.length).padStart(10, '0');
    entries.push(`${object} 1\n${at} 00000 n \n`);
    appended += `${object} 0 obj\n${body}\nendobj\n`;
  };
  let size = layout.size;
  const addStream = (content: string): string => {
    add(size, streamOf(content));
    size += 1;
    return `${size - 1} 0 R`;
  };
  const closing = addStream('Q\n');
  const words = mark === null ? null : addStream(`${mark.path}S Q\n`);
  for (const page of layout.pages) {
    // Above the page: Chromium paints the whole leaf white before anything else.
    const across =
      mark === null || words === null ? [] : [addStream(acrossPage(page, mark.width)), words];
    const parts = [addStream(frameOf(page, placement)), page.contents, closing, ...across];
    const framed = `/Contents [${parts.join(' ')}]`;
    add(page.object, page.body.replace(`/Contents ${page.contents}`, framed));
  }
  const table = text.length + appended.length;
  appended += `xref\n${entries.join('')}trailer\n<</Size ${size}\n/Root ${layout.root}\n/Prev ${layout.startxref}>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(appended, 'latin1')]));
};
