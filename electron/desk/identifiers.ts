import type { Surroundings } from './ports.ts';

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. For dossiers, drafts and documents. */
export const newId = ({ now, randomBytes }: Pick<Surroundings, 'now' | 'randomBytes'>): string => {
  const time = Math.max(0, Math.floor(now())).toString(16).padStart(12, '0').slice(-12);
  const random = randomBytes(10);
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70;
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const tail = hex(random);
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
};
