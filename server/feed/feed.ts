/**
 * `GET /v1/feed`: every entry of the office with its number and verdict. Numbers are taken and committed under
 * the office's row lock, one transaction after the other: whoever sees a number sees all below it.
 */
import { err, ok, type Result } from '#shared/result.ts';
import type { Verdict } from '#shared/journal/entry.ts';
import { one, type Queryable } from '#server/store/database.ts';
import { hex } from '#server/surroundings.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';

/** Not more of a page than this is read into memory, one entry excepted. */
const MAX_PAGE_BYTES = 4_000_000;

const decoder = new TextDecoder();

export interface FeedRequest {
  readonly epoch: number;
  readonly after: number;
  readonly limit: number;
}

interface Row {
  readonly ord: number;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
  readonly verdict: Verdict;
}

interface FeedEntry {
  readonly ord: number;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly h: string;
  readonly p: string;
  readonly hash: string;
  readonly verdict: Verdict;
}

/** `FeedAnswer` on the wire. */
export interface FeedPage {
  readonly feedEpoch: number;
  readonly entries: readonly FeedEntry[];
  readonly more: boolean;
}

const feedEntry = (row: Row): FeedEntry => ({
  ord: row.ord,
  desk: row.desk,
  epoch: row.epoch,
  seq: row.seq,
  h: decoder.decode(row.header),
  p: decoder.decode(row.payload),
  hash: hex(row.hash),
  verdict: row.verdict,
});

/**
 * The office's numbers begin to mean something else: its desks forget their confirmations and read everything anew.
 * Done by hand after a restore, and by itself when a desk knows a number that the province has not given yet: then
 * the province has lost its tail.
 */
export const raiseFeedEpoch = async (db: Queryable, from: number): Promise<void> => {
  await db.query('update province set feed_epoch = feed_epoch + 1 where feed_epoch = $1', [from]);
  await db.query('update desk set pulled_ord = 0');
};

export const feedPage = async (
  db: Queryable,
  desk: Pick<SpeakingDesk, 'id' | 'office'>,
  { epoch, after, limit }: FeedRequest,
): Promise<Result<FeedPage, { readonly code: 'epoch_unknown' }>> => {
  const head = one(
    await db.query<{ feed_epoch: number; ord: number }>(
      'select province.feed_epoch, office.ord from province, office where office.code = $1',
      [desk.office],
    ),
  );
  if (head.feed_epoch !== epoch) return err({ code: 'epoch_unknown' });
  if (after > head.ord) {
    await raiseFeedEpoch(db, epoch);
    return err({ code: 'epoch_unknown' });
  }
  const rows = await db.query<Row>(
    `with page as (
       select ord, desk, epoch, seq, header, payload, hash, verdict from journal
       where office = $1 and ord > $2 order by ord limit $3)
     , measured as (
       select page.*, sum(length(header) + length(payload)) over (order by ord)
                      - length(header) - length(payload) as before
       from page)
     select ord, desk, epoch, seq, header, payload, hash, verdict from measured
     where before < $4 order by ord`,
    [desk.office, after, limit, MAX_PAGE_BYTES],
  );
  // Asking for what follows a number proves that the desk has everything up to it.
  await db.query('update desk set pulled_ord = $2 where id = $1 and pulled_ord < $2', [
    desk.id,
    after,
  ]);
  const last = rows.at(-1)?.ord ?? after;
  return ok({ feedEpoch: epoch, entries: rows.map(feedEntry), more: last < head.ord });
};
