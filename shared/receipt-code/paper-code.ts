/**
 * What the QR of every paper says after the `#` of the look-up address, so that a phone never sends it to a web log:
 * what the paper is, and the desk's Ed25519 signature over it and over the address. Any desk checks it with no network.
 *
 * The layout is `2` and, in digits: how many bytes there are in all (2 bytes), how long the claims are (2 bytes), the
 * claims as fields side by side, the sealed copy of what a receipt stands for where there is one, the signature. Papers
 * of the first layout (`receipt-code.ts`) stay readable.
 */
import { parseLocalDate, type LocalDate, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { digitsLength, fromDigits, toDigits } from './digits.ts';
import { compactTime, expandTime } from './compact-time.ts';
import { readFields, splitFields, writeFields } from './fields.ts';
import { readReceiptCode } from './receipt-code.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The letter by which a code names its kind of paper: never given to another one. */
const LETTERS = {
  receipt: 'R',
  supplement_request: 'S',
  refusal: 'X',
  apology: 'A',
  stop_notice: 'D',
  control_sheet: 'C',
  handover: 'H',
  result_note: 'N',
  reconciliation: 'M',
  guidance_slip: 'G',
  fee_slip: 'F',
  due_slip: 'W',
  appointment_slip: 'P',
  route_sheet: 'T',
} as const;

export type CodedPaper = keyof typeof LETTERS;

const isCodedPaper = (kind: string): kind is CodedPaper => Object.hasOwn(LETTERS, kind);

export const codedPapers: readonly CodedPaper[] = Object.keys(LETTERS).filter(isCodedPaper);

export interface PaperClaims {
  readonly kind: CodedPaper;
  /** The dossier's; of a paper that stands for none, its own: the series number, or the entry that it tells of. */
  readonly number: string;
  /** The procedure's code; empty where the paper is about none, or about several. */
  readonly procedure: string;
  /** `initialsOf` the owner: enough to notice a wrong paper, too little to say who it is. */
  readonly initials: string;
  /** Vietnamese time; null where the paper promises none. */
  readonly dueAt: LocalDateTime | null;
  /** Null on papers of the first layout. */
  readonly issuedOn: LocalDate | null;
  /** Of the paper, from 1. */
  readonly revision: number;
  /** The signing key by its name in the directory, e.g. `q7k2m9xart.1`. */
  readonly key: string;
}

/** Ed25519 over the bytes with the desk's own key; 64 bytes. */
export type Sign = (bytes: Bytes) => Bytes;

export type UnreadableCode =
  /** Some other QR: an identity card, another program's paper. */
  | { readonly code: 'receipt_code_foreign' }
  /** Written by a newer program; not known to be right or wrong. */
  | { readonly code: 'receipt_code_version'; readonly version: string }
  /** The end is missing: scan again. */
  | { readonly code: 'receipt_code_truncated' }
  | { readonly code: 'receipt_code_damaged' };

/** What a code says, before anybody looked at its signature. */
export interface UnprovenCode {
  /** What stood before the `#`. */
  readonly address: string;
  readonly claims: PaperClaims;
  /** The sealed copy of the dossier; null where the code has none. */
  readonly copy: Bytes | null;
  readonly signed: Bytes;
  readonly signature: Bytes;
}

const VERSION = '2';
const SIGNATURE_BYTES = 64;
const LENGTH_BYTES = 2;
const LONGEST = 0xffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const lengthBytes = (length: number): Bytes => new Uint8Array([length >> 8, length & 0xff]);

const lengthAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);

/** The address of the office as every code bears it, with or without a `#` in the data. */
export const addressOf = (lookUpUrl: string): string => lookUpUrl.replace(/#.*$/, '');

/** Under a name of its own, so that the desk's other signatures can never pass for this one. */
const signedBytes = (address: string, content: Uint8Array): Bytes =>
  joined(encoder.encode(`qmc-paper-2\n${address}\n`), content);

const claimsText = (claims: PaperClaims): string =>
  writeFields([
    LETTERS[claims.kind],
    claims.number,
    claims.procedure,
    claims.initials,
    claims.dueAt === null ? '' : compactTime(claims.dueAt),
    claims.issuedOn === null ? '' : claims.issuedOn.replaceAll('-', ''),
    String(claims.revision),
    claims.key,
  ]);

const content = (claims: PaperClaims, copy: Uint8Array | null): Bytes => {
  const text = encoder.encode(claimsText(claims));
  const rest = copy ?? new Uint8Array();
  const total = 2 * LENGTH_BYTES + text.length + rest.length + SIGNATURE_BYTES;
  if (total > LONGEST) throw new Error(`a paper code of ${total} bytes`);
  return joined(lengthBytes(total), lengthBytes(text.length), text, rest);
};

/** The whole QR: address, `#`, and what the desk signed. */
export const writePaperCode = (
  lookUpUrl: string,
  claims: PaperClaims,
  copy: Uint8Array | null,
  sign: Sign,
): string => {
  const address = addressOf(lookUpUrl);
  const body = content(claims, copy);
  return `${address}#${VERSION}${toDigits(joined(body, sign(signedBytes(address, body))))}`;
};

const dayOf = (compact: string): LocalDate | null => {
  const day = parseLocalDate(compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  return day.ok ? day.value : null;
};

const claimsOf = (text: string): PaperClaims | null => {
  const fields = readFields(splitFields(text)) ?? [];
  const [letter, number, procedure, initials, due, day, revision, key, ...more] = fields;
  const kind = codedPapers.find((one) => LETTERS[one] === letter);
  if (kind === undefined || number === undefined || procedure === undefined) return null;
  if (initials === undefined || due === undefined || day === undefined) return null;
  if (revision === undefined || key === undefined || more.length > 0) return null;
  if (number === '' || !/^[1-9]\d{0,5}$/.test(revision) || !/^.+\.\d+$/.test(key)) return null;
  const dueAt = due === '' ? null : expandTime(due);
  const issuedOn = day === '' ? null : dayOf(day);
  if ((due !== '' && dueAt === null) || (day !== '' && issuedOn === null)) return null;
  return { kind, number, procedure, initials, dueAt, issuedOn, revision: Number(revision), key };
};

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

const damaged: Result<never, UnreadableCode> = err({ code: 'receipt_code_damaged' });
const truncated: Result<never, UnreadableCode> = err({ code: 'receipt_code_truncated' });

const opened = (address: string, written: string): Result<UnprovenCode, UnreadableCode> => {
  const head = fromDigits(written.slice(0, digitsLength(LENGTH_BYTES)));
  if (written.length < digitsLength(LENGTH_BYTES)) return truncated;
  const total = head === null ? 0 : lengthAt(head, 0);
  if (total < 2 * LENGTH_BYTES + SIGNATURE_BYTES) return damaged;
  if (written.length < digitsLength(total)) return truncated;
  const bytes = written.length === digitsLength(total) ? fromDigits(written) : null;
  if (bytes?.length !== total) return damaged;

  const body = bytes.slice(0, -SIGNATURE_BYTES);
  const copyAt = 2 * LENGTH_BYTES + lengthAt(body, LENGTH_BYTES);
  const text = copyAt > body.length ? null : textOf(body.slice(2 * LENGTH_BYTES, copyAt));
  const claims = text === null ? null : claimsOf(text);
  if (claims === null) return damaged;
  const copy = body.slice(copyAt);
  return ok({
    address,
    claims,
    copy: copy.length === 0 ? null : copy,
    signed: signedBytes(address, body),
    signature: bytes.slice(-SIGNATURE_BYTES),
  });
};

/** `scanned`: the QR's whole text. Blanks around it are the scanner's. */
export const readPaperCode = (scanned: string): Result<UnprovenCode, UnreadableCode> => {
  const text = scanned.trim();
  const at = text.indexOf('#');
  const address = text.slice(0, Math.max(0, at));
  const written = text.slice(at + 1);
  if (written.startsWith('1~')) return readReceiptCode(address, written);
  if (at < 0 || !/^\d+$/.test(written)) return err({ code: 'receipt_code_foreign' });
  const version = written.charAt(0);
  return version === VERSION
    ? opened(address, written.slice(1))
    : err({ code: 'receipt_code_version', version });
};
