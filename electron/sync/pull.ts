/** Reads what the province has for this desk: publications by its own counter, the office's entries by `ord`. */
import type { DeskStore, FeedItem, Surroundings } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { takePublication } from '#electron/desk/take-publication.ts';
import type { Verdict } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import {
  feedAnswer,
  MAX_FEED_PAGE,
  paths,
  publicationsAnswer,
  type FeedAnswer,
} from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BelievedAnswer, Exchange, LineFailure } from './line.ts';

export interface PullPorts {
  readonly store: DeskStore;
  readonly surroundings: Surroundings;
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
}

const PULL_TIMEOUT_MS = 30_000;

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'utf8'));

const asFailure = (failure: LineFailure): ProvinceFailure =>
  failure.code === 'province_too_slow' ? { code: 'province_unreachable' } : failure;

const feedItem = (line: FeedAnswer['entries'][number]): FeedItem | null => {
  const headerBytes = bytes(line.h);
  const payloadBytes = bytes(line.p);
  const header = openHeader(headerBytes);
  const payload = openPayload(payloadBytes);
  if (!header.ok || !payload.ok) return null;
  const { desk, epoch, seq, ord } = line;
  const named =
    header.value.desk === desk && header.value.epoch === epoch && header.value.seq === seq;
  if (!named) return null;
  const hash = new Uint8Array(Buffer.from(line.hash, 'hex'));
  return {
    sealed: { desk, epoch, seq, headerBytes, payloadBytes, hash },
    header: header.value,
    payload: payload.value,
    ord,
    verdict: line.verdict as Verdict,
  };
};

/** Pages until the office has no more; each page and its cursor are one transaction. */
export const pullFeed = async (
  { store, ask }: PullPorts,
  feedEpoch: number,
): Promise<Result<{ readonly received: number }, ProvinceFailure>> => {
  if (store.read.feedCursor().feedEpoch !== feedEpoch) store.write((tx) => tx.resetFeed(feedEpoch));
  let received = 0;
  for (;;) {
    const from = store.read.feedCursor();
    const answer = await ask({
      method: 'GET',
      path: `${paths.feed}?epoch=${from.feedEpoch}&after=${from.ord}&limit=${MAX_FEED_PAGE}`,
      timeoutMs: PULL_TIMEOUT_MS,
    });
    if (!answer.ok) return err(asFailure(answer.error));
    const page = feedAnswer.safeParse(answer.value.body);
    if (!page.success || page.data.feedEpoch !== from.feedEpoch) {
      return err({ code: 'province_not_believed' });
    }
    if (page.data.entries.length === 0) return ok({ received });
    const items = page.data.entries.map(feedItem);
    const readable = items.filter((item): item is FeedItem => item !== null);
    const last = page.data.entries.at(-1);
    if (readable.length !== items.length || last === undefined) {
      return err({ code: 'province_refused', reason: 'feed_unreadable' });
    }
    const applied = store.write((tx) =>
      tx.applyFeed(from, readable, { feedEpoch: from.feedEpoch, ord: last.ord }),
    );
    if (!applied.ok) return err({ code: 'province_refused', reason: applied.error.code });
    received += readable.length;
    if (!page.data.more) return ok({ received });
  }
};

export const pullPublications = async ({
  store,
  ask,
}: PullPorts): Promise<Result<{ readonly received: number }, ProvinceFailure>> => {
  let received = 0;
  for (;;) {
    const after = store.read.publicationHead();
    const answer = await ask({
      method: 'GET',
      path: `${paths.publications}?after=${after}&limit=20`,
      timeoutMs: PULL_TIMEOUT_MS,
    });
    if (!answer.ok) return err(asFailure(answer.error));
    const page = publicationsAnswer.safeParse(answer.value.body);
    if (!page.success) return err({ code: 'province_not_believed' });
    store.write((tx) => {
      for (const publication of page.data.publications) takePublication(tx, publication);
    });
    received += page.data.publications.length;
    if (!page.data.more || page.data.publications.length === 0) return ok({ received });
  }
};
