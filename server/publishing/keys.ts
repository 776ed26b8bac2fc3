/** The directory of signing keys: every one there ever was, so that any paper can be verified offline for ever. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { deskKeyId, PROVINCE_KEY_ID } from '#shared/protocol/publications.ts';
import type { Queryable } from '#server/store/database.ts';
import { publish } from './publish.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const publishKeys = async (
  tx: Queryable,
  publishedAt: Instant,
  effectiveFrom: LocalDate,
): Promise<void> => {
  const [province] = await tx.query<{ public_key: Uint8Array; envelope_recipient: string | null }>(
    'select public_key, envelope_recipient from province',
  );
  const desks = await tx.query<{
    desk: string;
    epoch: number;
    public_key: Uint8Array;
    revoked_at: Instant | null;
    ended_seq: number | null;
    name: string;
  }>(
    `select era.desk, era.epoch, era.public_key, era.revoked_at, era.ended_seq,
            desk.name
     from desk_epoch era join desk on desk.id = era.desk
     order by era.enrolled_at, era.desk, era.epoch`,
  );
  const own =
    province === undefined
      ? []
      : [
          {
            id: PROVINCE_KEY_ID,
            publicKey: base64(province.public_key),
            owner: 'province',
            revokedAt: null,
          },
        ];
  const keys = desks.map(({ desk, epoch, name, ...row }) => ({
    id: deskKeyId(desk, epoch),
    publicKey: base64(row.public_key),
    owner: desk,
    name,
    revokedAt: row.revoked_at,
    until: row.ended_seq,
  }));
  await publish(tx, {
    office: null,
    kind: 'keys',
    data: {
      keys: [...own, ...keys],
      envelopeRecipient: province?.envelope_recipient ?? null,
    },
    publishedAt,
    effectiveFrom,
  });
};
