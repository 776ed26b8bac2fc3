/**
 * `GET /v1/feed`: every entry of the office with its number and verdict. Numbers are taken and committed under
 * the office's row lock, one transaction after the other: whoever sees a number sees all below it.
 */
import { err, ok, type Result } from '#shared/result.ts';
import type { Verdict } from '#shared/journal/entry.ts';
import type { FeedRow, Ledger } from '#server/ledger/ports.ts';
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

export interface FeedEntry {
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

const feedEntry = (row: FeedRow): FeedEntry => ({
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
 * A desk that knows a number which the province has not given yet shows that the province has lost its tail: the
 * office's numbers begin to mean something else, its desks forget their confirmations and read everything anew.
 */
export const feedPage = async (
  ledger: Pick<Ledger, 'heads' | 'feed' | 'pulled' | 'raiseFeedEpoch'>,
  desk: Pick<SpeakingDesk, 'id' | 'office'>,
  { epoch, after, limit }: FeedRequest,
): Promise<Result<FeedPage, { readonly code: 'epoch_unknown' }>> => {
  const { feedEpoch, ord } = await ledger.heads(desk.office);
  if (feedEpoch !== epoch) return err({ code: 'epoch_unknown' });
  if (after > ord) {
    await ledger.raiseFeedEpoch(epoch);
    return err({ code: 'epoch_unknown' });
  }
  const rows = await ledger.feed(desk.office, { after, limit, maxBytes: MAX_PAGE_BYTES });
  // Asking for what follows a number proves that the desk has everything up to it.
  await ledger.pulled(desk.id, after);
  const last = rows.at(-1)?.ord ?? after;
  return ok({ feedEpoch: epoch, entries: rows.map(feedEntry), more: last < ord });
};
