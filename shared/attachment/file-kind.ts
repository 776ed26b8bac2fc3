/** What a file is, by its first bytes: names and endings say what somebody believed. */

/** Kinds that are taken. */
export type PictureKind = 'jpeg' | 'png' | 'webp';
/** Kinds that people bring and that are said by their name. */
export type ForeignKind = 'heic' | 'tiff' | 'gif' | 'bmp' | 'office' | 'old_office' | 'text';
export type FileKind = PictureKind | 'pdf' | ForeignKind | 'empty' | 'unknown';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

const ascii = (text: string): readonly number[] => Array.from(text, (one) => one.charCodeAt(0));

interface Signature {
  readonly kind: FileKind;
  readonly parts: readonly { readonly at: number; readonly bytes: readonly number[] }[];
}

const at = (place: number, text: string) => ({ at: place, bytes: ascii(text) });

const SIGNATURES: readonly Signature[] = [
  { kind: 'jpeg', parts: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  { kind: 'png', parts: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }] },
  { kind: 'webp', parts: [at(0, 'RIFF'), at(8, 'WEBP')] },
  { kind: 'heic', parts: [at(4, 'ftyphei')] },
  { kind: 'heic', parts: [at(4, 'ftyphev')] },
  { kind: 'heic', parts: [at(4, 'ftypmif1')] },
  { kind: 'tiff', parts: [{ at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] }] },
  { kind: 'tiff', parts: [{ at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] }] },
  { kind: 'gif', parts: [at(0, 'GIF8')] },
  { kind: 'bmp', parts: [at(0, 'BM'), { at: 6, bytes: [0, 0, 0, 0] }] },
  { kind: 'office', parts: [{ at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] }] },
  { kind: 'old_office', parts: [{ at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0] }] },
];

/** Some programs write a few lines before the first of a PDF; readers look that far. */
const PDF_WITHIN = 1024;
const PDF = ascii('%PDF-');

const isPdf = (bytes: Uint8Array): boolean => {
  const last = Math.min(PDF_WITHIN, bytes.length - PDF.length);
  for (let place = 0; place <= last; place += 1) if (startsWith(bytes, PDF, place)) return true;
  return false;
};

const LOOK = 4096;
const isTextByte = (byte: number): boolean => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d);

const isText = (bytes: Uint8Array): boolean => bytes.subarray(0, LOOK).every(isTextByte);

export const kindOf = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return 'empty';
  const signed = SIGNATURES.find(({ parts }) =>
    parts.every((part) => startsWith(bytes, part.bytes, part.at)),
  );
  if (signed !== undefined) return signed.kind;
  if (isPdf(bytes)) return 'pdf';
  return isText(bytes) ? 'text' : 'unknown';
};

export const isPicture = (kind: FileKind): kind is PictureKind =>
  kind === 'jpeg' || kind === 'png' || kind === 'webp';
