/**
 * Room for a signature behind a PDF that this desk has drawn (ISO 32000-1, 7.5.6 and 12.7.4.5): an invisible field on
 * the first page, added at the end. Not a byte of what was archived is changed. Files of other makers are not read:
 * an object stream or an earlier addition is refused.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface SignatureRoom {
  /** Bytes that the signature may take. */
  readonly room: number;
  /** `D:20261123091200+07'00'` */
  readonly time: string;
  readonly name: string;
  readonly reason: string;
  readonly place: string;
}

interface Drawn {
  readonly text: string;
  /** Where each object begins. */
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: string;
  readonly startXref: number;
}

const notOurs = err({ code: 'pdf_not_signable' } as const);

/** The one table of the file, and what stands behind it; null for any other way to write a PDF. */
const drawnFile = (text: string): Drawn | null => {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-200));
  const startXref = Number(end?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(startXref, startXref + 60));
  if (table === null) return null;
  const count = Number(table[1]);
  const lines = text.slice(startXref + table[0].length).split(/\r?\n/, count + 1);
  const offsets = new Map<number, number>();
  for (const [number, line] of lines.slice(0, count).entries()) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (entry === null) return null;
    if (entry[2] === 'n') offsets.set(number, Number(entry[1]));
  }
  const behind = text.indexOf('trailer', startXref);
  const trailer = behind < 0 ? '' : text.slice(behind, text.lastIndexOf('startxref'));
  return /\/(Prev|XRefStm|Encrypt)\b/.test(trailer) ? null : { text, offsets, trailer, startXref };
};

const referenceIn = (dictionary: string, key: string): number | null => {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`).exec(dictionary);
  return found === null ? null : Number(found[1]);
};

/** An object that is a dictionary and nothing else. */
const dictionaryOf = ({ text, offsets }: Drawn, number: number | null): string | null => {
  const offset = number === null ? undefined : offsets.get(number);
  if (offset === undefined) return null;
  const object = /^\d+ 0 obj\s*(<<[\s\S]*?>>)\s*endobj/.exec(
    text.slice(offset, text.indexOf('endobj', offset) + 6),
  );
  return object?.[1] ?? null;
};

/** The first leaf of the tree of pages. */
const firstPage = (file: Drawn, pages: number | null): number | null => {
  const dictionary = dictionaryOf(file, pages);
  if (dictionary === null || !/\/Type\s*\/Pages\b/.test(dictionary)) return pages;
  const kid = /\/Kids\s*\[\s*(\d+)\s+0\s+R/.exec(dictionary);
  return kid === null ? null : firstPage(file, Number(kid[1]));
};

const added = (dictionary: string, entries: string): string =>
  `${dictionary.slice(0, -2)}\n${entries}>>`;

/** Text beyond ASCII, as PDF wants it: UTF-16 with its mark, in hex. */
const pdfText = (text: string): string =>
  `<FEFF${[...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;

/** The room that `@signpdf/signpdf` looks for, to be filled in when the length of the file is known. */
const BYTE_RANGE = '/ByteRange [0 /********** /********** /**********]';

const signatureOf = ({ room, time, name, reason, place }: SignatureRoom): string =>
  `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${BYTE_RANGE} /Contents <${'0'.repeat(2 * room)}> /M (${time}) /Name ${pdfText(name)} /Reason ${pdfText(reason)} /Location ${pdfText(place)}>>`;

const withField = (page: string, field: number): string | null => {
  if (!/\/Annots\b/.test(page)) return added(page, `/Annots [${field} 0 R]`);
  const listed = /\/Annots\s*\[/.exec(page);
  if (listed === null) return null;
  const at = listed.index + listed[0].length;
  return `${page.slice(0, at)}${field} 0 R ${page.slice(at)}`;
};

interface NewObject {
  readonly number: number;
  readonly body: string;
}

const appended = (file: Drawn, size: number, objects: readonly NewObject[]): Buffer => {
  const own = file.text.endsWith('\n') ? file.text : `${file.text}\n`;
  let tail = '';
  const places = objects.map(({ number, body }) => {
    const offset = own.length + tail.length;
    tail += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const info = referenceIn(file.trailer, 'Info');
  const root = referenceIn(file.trailer, 'Root');
  const named = info === null ? '' : ` /Info ${info} 0 R`;
  const id = /\/ID\s*\[[^\]]*\]/.exec(file.trailer)?.[0] ?? '';
  const trailer = `trailer\n<</Size ${size} /Root ${root} 0 R${named} /Prev ${file.startXref}${id}>>`;
  const xref = own.length + tail.length;
  const all = `${own}${tail}xref\n${places.join('')}${trailer}\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(all, 'latin1');
};

/** The file with an empty signature behind it. */
export const placeSignature = (pdf: Uint8Array, room: SignatureRoom): Result<Buffer, Refusal> => {
  const file = drawnFile(Buffer.from(pdf).toString('latin1'));
  if (file === null) return notOurs;
  const root = referenceIn(file.trailer, 'Root');
  const catalog = dictionaryOf(file, root);
  const size = Number(/\/Size\s+(\d+)/.exec(file.trailer)?.[1] ?? Number.NaN);
  if (root === null || catalog === null || !Number.isInteger(size)) return notOurs;
  if (/\/AcroForm\b/.test(catalog)) return err({ code: 'pdf_signed_already' });
  const page = firstPage(file, referenceIn(catalog, 'Pages'));
  const leaf = dictionaryOf(file, page);
  const [signature, field] = [size, size + 1];
  const signedLeaf = leaf === null ? null : withField(leaf, field);
  if (page === null || signedLeaf === null) return notOurs;
  const widget = `<</Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /T (ChuKySo1) /V ${signature} 0 R /P ${page} 0 R>>`;
  return ok(
    appended(file, size + 2, [
      { number: root, body: added(catalog, `/AcroForm <</SigFlags 3 /Fields [${field} 0 R]>>`) },
      { number: page, body: signedLeaf },
      { number: signature, body: signatureOf(room) },
      { number: field, body: widget },
    ]),
  );
};
