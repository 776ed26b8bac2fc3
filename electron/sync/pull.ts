/** Reads what the province has for this desk: publications by its own counter, the office's entries by `ord`. */
import type { DeskStore, FeedItem } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/province.ts';
import { takePublication } from '#electron/desk/take-publication.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { sameName, type SealedEntry, type Verdict } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import {
  feedAnswer,
  MAX_FEED_PAGE,
  paths,
  publicationsAnswer,
  verdict,
  type FeedAnswer,
} from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

export interface PullPorts {
  readonly store: DeskStore;
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  /** The local date. */
  readonly today: () => LocalDate;
  /** After every page that is stored: it is there to be seen, whatever happens to the next. */
  readonly arrived: () => void;
}

const PULL_TIMEOUT_MS = 30_000;
/** The national catalogue, 0.8 MB packed, takes 100 s on 64 kbit/s. */
export const PUBLICATIONS_TIMEOUT_MS = 180_000;

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'utf8'));

/** What a newer province found and this program has no word for is shown to people; its own words stay with it. */
const verdictOf = (said: FeedAnswer['entries'][number]['verdict']): Verdict => {
  const known = verdict.safeParse(said);
  if (known.success) return known.data;
  const unknown = { kind: 'conflict', with: null, code: 'verdict_unknown', said } as const;
  return unknown;
};

/** An entry of the feed as the store takes it, readable here or not. */
export const feedItem = (line: FeedAnswer['entries'][number]): FeedItem => {
  const { desk, epoch, seq, ord } = line;
  const headerBytes = bytes(line.h);
  const payloadBytes = bytes(line.p);
  const hash = new Uint8Array(Buffer.from(line.hash, 'hex'));
  const sealed: SealedEntry = { desk, epoch, seq, headerBytes, payloadBytes, hash };
  const place = { sealed, ord, verdict: verdictOf(line.verdict) };
  const header = openHeader(headerBytes);
  const payload = openPayload(payloadBytes);
  return header.ok && payload.ok && sameName(header.value, sealed)
    ? { ...place, header: header.value, payload: payload.value }
    : { ...place, header: null };
};

/** Pages until the office has no more; each page and its cursor are one transaction. */
export const pullFeed = async (
  { store, ask, arrived }: PullPorts,
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
    const to = { feedEpoch: from.feedEpoch, ord: items.at(-1)?.ord ?? from.ord };
    const applied = store.write((tx) => tx.applyFeed(from, items, to));
    if (!applied.ok) return err({ code: 'province_refused', reason: applied.error.code });
    received += items.length;
    arrived();
    if (!page.data.more) return ok({ received });
  }
};

export const pullPublications = async ({
  store,
  ask,
  arrived,
  today,
}: PullPorts): Promise<Result<{ readonly received: number }, ProvinceFailure>> => {
  let received = 0;
  for (;;) {
    const after = store.read.publicationHead();
    const answer = await ask({
      method: 'GET',
      path: `${paths.publications}?after=${after}&limit=20`,
      timeoutMs: PUBLICATIONS_TIMEOUT_MS,
    });
    if (!answer.ok) return err(asFailure(answer.error));
    const page = publicationsAnswer.safeParse(answer.value.body);
    if (!page.success) return err({ code: 'province_not_believed' });
    const { publications } = page.data;
    if (publications.length > 0) {
      const day = today();
      store.write((tx) => {
        for (const publication of publications) takePublication(tx, publication, day);
      });
      received += publications.length;
      arrived();
    }
    if (!page.data.more || publications.length === 0) return ok({ received });
  }
};
