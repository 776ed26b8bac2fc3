/**
 * The first layout of a receipt's code, as it stands on papers that were printed before there were codes on every
 * paper: fields in plain letters and the desk's Ed25519 signature over them, not over the address. Only read.
 *
 *     1~H15.50.05.13-261125-1001~1.001193~NTT~202611251700~q7k2m9xart~q7k2m9xart.1~1~<signature, 86 letters>
 *
 * are the version of this layout, number, procedure, owner's initials, due time, desk, key, revision, signature.
 */
import { err, ok, type Result } from '#shared/result.ts';
import { fromBase64url } from './base64url.ts';
import { expandTime } from './compact-time.ts';
import { readFields, splitFields } from './fields.ts';
import type { PaperClaims, UnprovenCode, UnreadableCode } from './paper-code.ts';

const SIGNATURE_LETTERS = 86;
const SIGNATURE_BYTES = 64;
/** Version included. */
const CONTENT_FIELDS = 8;

const encoder = new TextEncoder();

const claimsOf = (written: readonly string[]): PaperClaims | null => {
  const [version, number, procedure, initials, due, desk, key, revision] =
    readFields(written) ?? [];
  if (version === undefined || number === undefined || procedure === undefined) return null;
  if (initials === undefined || due === undefined || desk === undefined) return null;
  if (key === undefined || revision === undefined || !/^[1-9]\d{0,5}$/.test(revision)) return null;
  if ([number, procedure, desk, key].includes('')) return null;
  const dueAt = due === '' ? null : expandTime(due);
  if (due !== '' && dueAt === null) return null;
  const paper = { kind: 'receipt', issuedOn: null, revision: Number(revision) } as const;
  return { ...paper, number, procedure, initials, dueAt, key };
};

/** @param written what follows the `#`, from its version on */
export const readReceiptCode = (
  address: string,
  written: string,
): Result<UnprovenCode, UnreadableCode> => {
  const fields = splitFields(written);
  const content = fields.slice(0, CONTENT_FIELDS);
  const [signatureText = '', ...more] = fields.slice(CONTENT_FIELDS);
  if (more.length > 0) return err({ code: 'receipt_code_damaged' });
  if (signatureText.length < SIGNATURE_LETTERS) return err({ code: 'receipt_code_truncated' });
  const claims = claimsOf(content);
  const signature = fromBase64url(signatureText);
  if (claims === null || signature?.length !== SIGNATURE_BYTES)
    return err({ code: 'receipt_code_damaged' });
  const signed = encoder.encode(`qmc-receipt-1\n${content.join('~')}`);
  return ok({ address, claims, copy: null, signed, signature });
};
