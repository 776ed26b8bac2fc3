/** Entries that cannot go into the journal but must not be lost: kept by their content, for people to settle. */
import type { SentEntry } from './chain.ts';

/**
 * `bytes_differ`: the name is held with other bytes. `chain_forked`: it follows such an entry. `key_retired`: written
 * under a renewed key, behind the last entry that this key may have signed.
 */
export const quarantineReasons = [
  'bytes_differ',
  'chain_forked',
  'desk_revoked',
  'key_retired',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

export interface Suspect extends SentEntry {
  readonly reason: QuarantineReason;
}
