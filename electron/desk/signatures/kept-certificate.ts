/**
 * The certificate file that a desk keeps for an officer who asks for it: in the encrypted data, still locked by its own
 * password, which is nowhere. It goes into the copies of this machine and never to the province.
 */
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader } from '../ports.ts';

const keptCertificate = z.strictObject({ owner: z.string(), to: instant, file: z.string() });
export type KeptFile = z.infer<typeof keptCertificate>;

export const keptKey = (officer: string): string => `signature.${officer}`;

export const keptOf = (
  { setting }: Pick<StoreReader, 'setting'>,
  officer: string,
): KeptFile | null => {
  const text = setting(keptKey(officer));
  return text === null ? null : keptCertificate.parse(JSON.parse(text));
};
