/** `GET /v1/contact`: how desk and province stand, as of now. */
import { instantNow, hex, type Surroundings } from '#server/surroundings.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import type { Holds } from '#shared/protocol/journal-push.ts';
import { one, type Queryable } from '#server/store/database.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';

/** What the province holds of an epoch; null for an epoch that the desk never had. */
export const holdsOf = async (
  db: Queryable,
  desk: string,
  epoch: number,
): Promise<Holds | null> => {
  const [row] = await db.query<{ seq: number; hash: Uint8Array }>(
    'select seq, hash from desk_epoch where desk = $1 and epoch = $2',
    [desk, epoch],
  );
  return row === undefined ? null : { epoch, seq: row.seq, hash: hex(row.hash) };
};

export const contact = async (
  db: Queryable,
  surroundings: Surroundings,
  desk: SpeakingDesk,
): Promise<ContactAnswer> => {
  await db.query('update desk set last_contact_at = $2 where id = $1', [
    desk.id,
    instantNow(surroundings),
  ]);
  const holds = await holdsOf(db, desk.id, desk.epoch);
  if (holds === null) throw new Error(`desk ${desk.id} signs with an epoch that it does not have`);
  const heads = one(
    await db.query<{ feed_epoch: number; publication: number; ord: number }>(
      `select province.feed_epoch, office.ord,
              (select coalesce(max(n), 0) from publication
               where publication.office is null or publication.office = $1) as publication
       from province, office where office.code = $1`,
      [desk.office],
    ),
  );
  return {
    holds,
    feedEpoch: heads.feed_epoch,
    ord: heads.ord,
    publication: heads.publication,
    revoked: desk.revoked,
    currentEpoch: desk.currentEpoch,
  };
};
