import type { Surroundings } from './ports.ts';

/** Small letters, two a byte. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. For dossiers, drafts and documents. */
export const newId = ({ now, randomBytes }: Pick<Surroundings, 'now' | 'randomBytes'>): string => {
  const time = Math.max(0, Math.floor(now())).toString(16).padStart(12, '0').slice(-12);
  const random = randomBytes(10);
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70;
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const tail = hexOf(random);
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
};
