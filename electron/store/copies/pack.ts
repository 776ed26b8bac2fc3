/**
 * A pack: two lines in clear (what it is; whose, of when, and the slot that the recovery key opens), then the content,
 * packed and sealed under a key derived from the database key. Whoever has the recovery key has the database key by the
 * slot, and so the content; nobody else has. What stands in clear is sealed in.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type {
  OpenedPack,
  PackOrigin,
  PackRefusal,
  SealedPack,
} from '#electron/desk/recovery/pack-ports.ts';
import { instant } from '#shared/journal/fields.ts';
import { contentBytes } from '#shared/protocol/packs.ts';
import { err, ok, unreachable, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { keySlot, type KeyFile } from '../keys/key-file.ts';
import { openWithRecovery, type SlotRefusal } from '../keys/key-slots.ts';
import type { RecoveryKeyRefusal } from '../keys/recovery-key.ts';
import { derive, keyIdOf, NONCE_BYTES } from '../keys/seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const KIND = 'qmc-pack-1';
/** A later program may write `qmc-pack-2`. */
const ANY_KIND = /^qmc-pack-[0-9]+$/;
const PURPOSE = 'quay-mot-cua pack 1';
const CIPHER = 'aes-256-gcm';
const TAG = 16;
const LINE_END = 0x0a;
/** Longest clear line; whatever is longer is no pack. */
const MAX_LINE = 4_096;
/** What a small pack may unfold to. */
const MAX_CONTENT_BYTES = 32_000_000;

const header = z.object({
  desk: z.string().min(1).max(64),
  madeAt: instant,
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  recovery: keySlot,
});
type Header = z.infer<typeof header>;

interface Parted {
  readonly header: Header;
  /** What stands in clear, as it stands. */
  readonly clear: Buffer;
  readonly sealed: Buffer;
}

export const packName = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const underOf = (databaseKey: Uint8Array): Uint8Array =>
  derive(databaseKey, new Uint8Array(), PURPOSE);

/** Null where there is no slot that a recovery key opens. */
export const sealPack = (
  content: string,
  { desk, madeAt }: PackOrigin,
  keys: KeyFile,
  databaseKey: Uint8Array,
  nonce: Uint8Array,
): SealedPack | null => {
  const recovery = keys.slots.find(({ kind }) => kind === 'recovery');
  if (recovery === undefined || keys.keyId !== keyIdOf(databaseKey)) return null;
  const said: Header = { desk, madeAt, keyId: keys.keyId, recovery };
  const clear = Buffer.from(`${KIND}\n${JSON.stringify(said)}\n`, 'utf8');
  const cipher = createCipheriv(CIPHER, underOf(databaseKey), nonce).setAAD(clear);
  const packed = deflateRawSync(contentBytes(content));
  const body = [cipher.update(packed), cipher.final()];
  const bytes = new Uint8Array(Buffer.concat([clear, nonce, ...body, cipher.getAuthTag()]));
  return { desk, madeAt, name: packName(bytes), bytes, content };
};

const damaged = err({ code: 'pack_damaged' } as const);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no header that anybody knows.
    return undefined;
  }
};

const parted = (bytes: Uint8Array): Result<Parted, PackRefusal> => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = all.subarray(0, MAX_LINE).indexOf(LINE_END);
  const kind = all.subarray(0, Math.max(0, first)).toString('latin1');
  if (kind !== KIND) return ANY_KIND.test(kind) ? err({ code: 'pack_newer' }) : damaged;
  const second = all.subarray(0, MAX_LINE).indexOf(LINE_END, first + 1);
  const said = header.safeParse(parseJson(all.subarray(first + 1, second).toString('utf8')));
  const sealed = all.subarray(second + 1);
  if (second < 0 || !said.success || sealed.length <= NONCE_BYTES + TAG) return damaged;
  return ok({ header: said.data, clear: all.subarray(0, second + 1), sealed });
};

/** Null where the bytes are not those that were sealed under this key. */
const unsealed = ({ clear, sealed }: Parted, databaseKey: Uint8Array): string | null => {
  const decipher = createDecipheriv(CIPHER, underOf(databaseKey), sealed.subarray(0, NONCE_BYTES))
    .setAAD(clear)
    .setAuthTag(sealed.subarray(-TAG));
  try {
    const body = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG)), decipher.final()];
    const packed = Buffer.concat(body);
    return inflateRawSync(packed, { maxOutputLength: MAX_CONTENT_BYTES }).toString('utf8');
  } catch {
    // The seal, or what is beneath it, does not hold: that is the answer.
    return null;
  }
};

export const originOf = (bytes: Uint8Array): Result<PackOrigin, PackRefusal> => {
  const parts = parted(bytes);
  if (!parts.ok) return parts;
  const { desk, madeAt } = parts.value.header;
  return ok({ desk, madeAt });
};

const contentOf = (bytes: Uint8Array, databaseKey: Uint8Array): string | null => {
  const parts = parted(bytes);
  return parts.ok ? unsealed(parts.value, databaseKey) : null;
};

const notOpenedBy = (refusal: SlotRefusal | RecoveryKeyRefusal): PackRefusal => {
  switch (refusal.code) {
    case 'recovery_key_incomplete': {
      const { code, letters, needed } = refusal;
      return { code, values: { letters, needed } };
    }
    case 'recovery_key_mistyped':
      return refusal;
    case 'key_missing':
      return { code: 'pack_damaged' };
    case 'wrong_key':
    case 'keyring_unavailable':
      return { code: 'pack_wrong_key' };
    default:
      return unreachable(refusal);
  }
};

export const openPack = (
  bytes: Uint8Array,
  recoveryKey: string,
): Result<OpenedPack, PackRefusal> => {
  const parts = parted(bytes);
  if (!parts.ok) return parts;
  const { desk, madeAt, keyId, recovery } = parts.value.header;
  const key = openWithRecovery({ version: 1, keyId, slots: [recovery] }, recoveryKey);
  if (!key.ok) return err(notOpenedBy(key.error));
  const content = unsealed(parts.value, key.value);
  return content === null ? damaged : ok({ desk, madeAt, content });
};

/** By the desk that made it, as it sealed it; null where it does not open. */
export const sealedAgain = (bytes: Bytes, databaseKey: Uint8Array): SealedPack | null => {
  const origin = originOf(bytes);
  const content = contentOf(bytes, databaseKey);
  return origin.ok && content !== null
    ? { ...origin.value, name: packName(bytes), bytes, content }
    : null;
};
