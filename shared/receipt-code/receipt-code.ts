/**
 * What the QR of every paper says after the `#` of the look-up address, so that a phone never sends it to a web
 * log: the paper's essentials and the desk's Ed25519 signature over them. Any desk checks it with no network.
 *
 *     1~H15.50.05.13-261125-1001~1.001193~NTT~202611251700~q7k2m9xart~q7k2m9xart.1~1~<signature, 86 letters>
 *
 * are the version of this layout, number, procedure, owner's initials, due time, desk, key, revision, signature:
 * about 165 letters that an address may bear as they are.
 */
import { parseLocalDateTime, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { readFields, splitFields, writeFields } from './fields.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReceiptCode {
  readonly number: string;
  /** The procedure's code. */
  readonly procedure: string;
  /** `initialsOf` the owner: enough to notice a wrong paper, too little to say who it is. */
  readonly initials: string;
  /** Vietnamese time; null when no date could be promised. */
  readonly dueAt: LocalDateTime | null;
  readonly desk: string;
  /** Which key of the directory signed. */
  readonly key: string;
  /** Of the paper, from 1. */
  readonly revision: number;
}

/** Ed25519 over the bytes with the desk's own key; 64 bytes. */
export type Sign = (bytes: Bytes) => Bytes;

/** Whether the named key signed the bytes; `unknown_key` when the directory here does not have it. */
export type Verify = (key: string, bytes: Bytes, signature: Bytes) => boolean | 'unknown_key';

export type UnreadableCode =
  /** Some other QR: an identity card, another program's paper. */
  | { readonly code: 'receipt_code_foreign' }
  /** Written by a newer program; not known to be right or wrong. */
  | { readonly code: 'receipt_code_version'; readonly version: string }
  /** The end is missing: scan again. */
  | { readonly code: 'receipt_code_truncated' }
  | { readonly code: 'receipt_code_damaged' };

/** `unknown_key`: cannot be checked here yet, and is never called forged. */
export interface CheckedCode {
  readonly valid: boolean | 'unknown_key';
  /** What the paper claims; to be believed only when valid. */
  readonly claims: ReceiptCode;
}

const VERSION = '1';
const SIGNATURE_LETTERS = 86;
const SIGNATURE_BYTES = 64;
const CONTENT_FIELDS = 7;

const encoder = new TextEncoder();

/** What is signed bears a name of its own, so that the desk's other signatures can never pass for this one. */
const signedBytes = (body: string): Bytes => encoder.encode(`qmc-receipt-1\n${body}`);

/** `202611251700`; with seconds only when they are not zero. */
const compactTime = (time: LocalDateTime): string => time.replaceAll(/[-T:]/g, '');

const expandTime = (compact: string): LocalDateTime | null => {
  const time = compact
    .replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})/, '$1-$2-$3T$4:$5')
    .replace(/:(\d{2})(\d{2})$/, ':$1:$2');
  const parsed = parseLocalDateTime(time);
  return parsed.ok && compactTime(parsed.value) === compact ? parsed.value : null;
};

/** The text after `#`: content and signature. */
export const writeReceiptCode = (content: ReceiptCode, sign: Sign): string => {
  const body = writeFields([
    VERSION,
    content.number,
    content.procedure,
    content.initials,
    content.dueAt === null ? '' : compactTime(content.dueAt),
    content.desk,
    content.key,
    String(content.revision),
  ]);
  return `${body}~${toBase64url(sign(signedBytes(body)))}`;
};

/** The whole QR. `lookUpUrl` is the office's data, with or without its `#`. */
export const receiptAddress = (lookUpUrl: string, code: string): string =>
  `${lookUpUrl.replace(/#.*$/, '')}#${code}`;

const contentOf = (written: readonly string[]): ReceiptCode | null => {
  const [number, procedure, initials, due, desk, key, revision, ...more] =
    readFields(written) ?? [];
  if (revision === undefined || more.length > 0 || !/^[1-9]\d{0,5}$/.test(revision)) return null;
  if (number === undefined || procedure === undefined || initials === undefined) return null;
  if (due === undefined || desk === undefined || key === undefined) return null;
  if ([number, procedure, desk, key].includes('')) return null;
  const dueAt = due === '' ? null : expandTime(due);
  if (due !== '' && dueAt === null) return null;
  return { number, procedure, initials, dueAt, desk, key, revision: Number(revision) };
};

/** `scanned`: the QR's whole text, or what follows its `#`. Blanks around it are the scanner's. */
export const checkReceiptCode = (
  scanned: string,
  verify: Verify,
): Result<CheckedCode, UnreadableCode> => {
  const text = scanned.trim().replace(/^[^#]*#/, '');
  const [version = '', ...rest] = splitFields(text);
  if (!/^\d{1,3}$/.test(version) || rest.length === 0) return err({ code: 'receipt_code_foreign' });
  if (version !== VERSION) return err({ code: 'receipt_code_version', version });

  const written = rest.slice(0, CONTENT_FIELDS);
  const [signatureText = '', ...more] = rest.slice(CONTENT_FIELDS);
  if (more.length > 0) return err({ code: 'receipt_code_damaged' });
  if (signatureText.length < SIGNATURE_LETTERS) return err({ code: 'receipt_code_truncated' });
  const claims = contentOf(written);
  const signature = fromBase64url(signatureText);
  if (claims === null || signature?.length !== SIGNATURE_BYTES) {
    return err({ code: 'receipt_code_damaged' });
  }
  const body = [version, ...written].join('~');
  return ok({ valid: verify(claims.key, signedBytes(body), signature), claims });
};
