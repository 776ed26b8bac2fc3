/** Entries that cannot go into the journal but must not be lost: kept by their content, for people to settle. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Queryable } from '#server/store/database.ts';
import { contentHash, type SentEntry } from './chain.ts';

/** `bytes_differ`: the name is held with other bytes. `chain_forked`: it follows such an entry. */
export const quarantineReasons = ['bytes_differ', 'chain_forked', 'desk_revoked'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

export interface Suspect extends SentEntry {
  readonly reason: QuarantineReason;
}

export const quarantine = async (
  tx: Queryable,
  { office, desk, epoch, at }: { office: string; desk: string; epoch: number; at: Instant },
  suspects: readonly Suspect[],
): Promise<void> => {
  await tx.query(
    `insert into quarantine (office, desk, epoch, seq, content_hash, reason, header, payload,
                             received_at)
     select $1::text, $2::text, $3::integer, seq, content_hash, reason, header, payload,
            $4::timestamptz
     from unnest($5::integer[], $6::bytea[], $7::text[], $8::bytea[], $9::bytea[])
       as suspect (seq, content_hash, reason, header, payload)
     on conflict (office, desk, epoch, seq, content_hash) do nothing`,
    [
      office,
      desk,
      epoch,
      at,
      suspects.map(({ seq }) => seq),
      suspects.map(contentHash),
      suspects.map(({ reason }) => reason),
      suspects.map(({ header }) => header),
      suspects.map(({ payload }) => payload),
    ],
  );
};
