/** The coat of an envelope on the disk: what it says of itself, whether its signature is the desk's, what is inside. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter } from 'age-encryption';
import {
  envelopeHeader,
  MAX_HEAD_BYTES,
  SEALED_KINDS,
  SEALED_PREFIX,
  SIGNATURE_BYTES,
  type EnvelopeHeader,
} from '#shared/protocol/envelope.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { EnvelopeKey } from '#server/keys/envelope-key.ts';

export interface SealedEnvelope {
  readonly header: EnvelopeHeader;
  /** Hex, of everything before the signature. */
  readonly sha256: string;
  /** base64url. */
  readonly signature: string;
  /** Where the encrypted content begins and ends (exclusive). */
  readonly from: number;
  readonly to: number;
}

export type SealedRefusal =
  /** Not a file of ours at all. */
  | { readonly code: 'envelope_not_ours' }
  /** Ours, but of a kind or version that this program does not read. */
  | { readonly code: 'envelope_unknown' }
  /** The province's own notice, which lies on the same stick. */
  | { readonly code: 'envelope_is_notice' }
  /** Cut short, or changed. */
  | { readonly code: 'envelope_damaged' };

const decoder = new TextDecoder('utf-8', { fatal: true });

const parseHeader = (line: string): EnvelopeHeader | null => {
  try {
    return envelopeHeader.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};

const readHead = (
  bytes: Uint8Array,
): Result<{ readonly header: EnvelopeHeader; readonly from: number }, SealedRefusal> => {
  const [first = -1, second = -1] = [...bytes.entries()]
    .filter(([, byte]) => byte === 0x0a)
    .map(([index]) => index);
  const begin = Buffer.from(bytes).toString('latin1', 0, SEALED_PREFIX.length);
  // Of a file whose copying broke off at once there may be nothing at all.
  if (!SEALED_PREFIX.startsWith(begin)) return err({ code: 'envelope_not_ours' });
  if (first < 0 || second < 0) return err({ code: 'envelope_damaged' });
  try {
    const kind = decoder.decode(bytes.subarray(0, first));
    if (kind === SEALED_KINDS.answer) return err({ code: 'envelope_is_notice' });
    if (kind !== SEALED_KINDS.envelope) return err({ code: 'envelope_unknown' });
    const header = parseHeader(decoder.decode(bytes.subarray(first + 1, second)));
    return header === null ? err({ code: 'envelope_damaged' }) : ok({ header, from: second + 1 });
  } catch {
    return err({ code: 'envelope_damaged' });
  }
};

const hashUpTo = async (path: string, end: number): Promise<string> => {
  const hash = createHash('sha256');
  const stream: AsyncIterable<Buffer> = createReadStream(path, { end: end - 1 });
  for await (const piece of stream) hash.update(piece);
  return hash.digest('hex');
};

/** Reads the whole file once for its hash; nothing of it is kept in memory. */
export const readSealed = async (path: string): Promise<Result<SealedEnvelope, SealedRefusal>> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const begin = Buffer.alloc(Math.min(size, MAX_HEAD_BYTES));
    await file.read(begin, 0, begin.length, 0);
    const head = readHead(begin);
    if (!head.ok) return head;
    const to = size - SIGNATURE_BYTES;
    if (to <= head.value.from) return err({ code: 'envelope_damaged' });
    const signature = Buffer.alloc(SIGNATURE_BYTES);
    await file.read(signature, 0, SIGNATURE_BYTES, to);
    return ok({
      ...head.value,
      to,
      sha256: await hashUpTo(path, to),
      signature: signature.toString('base64url'),
    });
  } finally {
    await file.close();
  }
};

/** The content, decrypted piece by piece. Throws when the identity does not open it. */
export const openContent = async (
  path: string,
  { from, to }: Pick<SealedEnvelope, 'from' | 'to'>,
  { identity }: EnvelopeKey,
): Promise<AsyncIterable<Uint8Array>> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const sealed = createReadStream(path, { start: from, end: to - 1 });
  return decrypter.decrypt(Readable.toWeb(sealed) as ReadableStream<Uint8Array>);
};
