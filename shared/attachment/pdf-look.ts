/**
 * What a PDF says about itself in plain bytes. What could act by itself is not taken: a locked one nobody can open
 * later, one that runs something nobody should. Parts that are packed inside the file are
 * looked at by whoever can unpack them (the window, before it sends).
 */

export type PdfDoubt = 'pdf_broken' | 'pdf_locked' | 'pdf_active';

/** Keys of a dictionary that make a reader do something, or carry another file. */
const ACTIVE = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'RichMedia', 'XFA'];

/** A name may be written in part by numbers: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const hasName = (text: string, name: string): boolean =>
  new RegExp(`/${name}(?![A-Za-z0-9])`, 'u').test(text);

const PIECE = 65_536;

/** One character a byte. */
const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let place = 0; place < bytes.length; place += PIECE)
    text += String.fromCharCode(...bytes.subarray(place, place + PIECE));
  return text;
};

/** What stands between `stream` and `endstream` is pictures and packed text, in which any letters may turn up. */
const withoutStreams = (text: string): string => {
  const beginning = /\bstream\r?\n/gu;
  const ending = /\bendstream\b/gu;
  const kept: string[] = [];
  let from = 0;
  // Once through the file, however many streams begin in it and never end.
  for (;;) {
    beginning.lastIndex = from;
    const begun = beginning.exec(text);
    if (begun === null) break;
    ending.lastIndex = beginning.lastIndex;
    if (ending.exec(text) === null) break;
    kept.push(text.slice(from, begun.index));
    from = ending.lastIndex;
  }
  return [...kept, text.slice(from)].join(' ');
};

/** Null when nothing speaks against it. */
export const doubtOfPdf = (bytes: Uint8Array): PdfDoubt | null => {
  const whole = latin(bytes);
  if (!whole.slice(-2048).includes('%%EOF')) return 'pdf_broken';
  const text = plainNames(withoutStreams(whole));
  if (hasName(text, 'Encrypt')) return 'pdf_locked';
  return ACTIVE.some((name) => hasName(text, name)) ? 'pdf_active' : null;
};

/** A digital signature names the bytes that it covers, in plain sight: nothing of such a file may be changed. */
export const isSignedPdf = (bytes: Uint8Array): boolean =>
  /\/ByteRange\s*\[/u.test(plainNames(withoutStreams(latin(bytes))));
