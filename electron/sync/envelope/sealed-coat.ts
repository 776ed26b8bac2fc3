/** What a sealed file says of itself, with nothing but bytes to go by: its kind, its header, its signature. */
import { createHash } from 'node:crypto';
import type { Signer } from '#electron/desk/ports.ts';
import { SEALED_PREFIX, sealedFileText, SIGNATURE_BYTES } from '#shared/protocol/envelope.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface Coat {
  /** As it stands there; one of `SEALED_KINDS` when this program knows it. */
  readonly kind: string;
  /** Not looked at yet; undefined when it is no JSON. */
  readonly header: unknown;
  readonly sealed: Uint8Array;
  /** Hex, of everything before the signature. */
  readonly sha256: string;
  readonly signature: Uint8Array;
}

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const NEW_LINE = 0x0a;

export const coatOf = (file: Uint8Array): Result<Coat, 'not_ours' | 'damaged'> => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const begin = bytes.toString('latin1', 0, SEALED_PREFIX.length);
  // Of a file whose copying broke off at once there may be nothing at all.
  if (!SEALED_PREFIX.startsWith(begin)) return err('not_ours');
  const first = bytes.indexOf(NEW_LINE);
  const second = bytes.indexOf(NEW_LINE, first + 1);
  const end = bytes.length - SIGNATURE_BYTES;
  if (first < 0 || second < 0 || end <= second) return err('damaged');
  return ok({
    kind: bytes.subarray(0, first).toString('utf8'),
    header: parseJson(bytes.subarray(first + 1, second).toString('utf8')),
    sealed: new Uint8Array(bytes.subarray(second + 1, end)),
    sha256: createHash('sha256').update(bytes.subarray(0, end)).digest('hex'),
    signature: new Uint8Array(bytes.subarray(end)),
  });
};

/** Whether the province signed it, whoever it is for. */
export const isSignedAnswer = (
  signer: Signer,
  provinceKey: string,
  { sha256, signature }: Coat,
): boolean => signer.verify(provinceKey, sealedFileText('answer', sha256), signature);
