/** Reads what the province has for this desk: publications by its own counter, the office's entries by `ord`. */
import type { DeskIdentity, DeskStore, FeedItem, StoreWriter } from '#electron/desk/ports.ts';
import { keepMarks } from '#electron/desk/dossiers/held-marks.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { takePublication } from '#electron/desk/catalogue/take-publication.ts';
import { lostStandingOf, saveStanding, type StandingSaid } from '#electron/desk/standing.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { MAX_FEED_PAGE, paths, publicationsAnswer } from '#shared/protocol/contact.ts';
import {
  encodeOwn,
  sparingFeedAnswer,
  type OwnReach,
  type SparingFeedAnswer,
} from '#shared/protocol/own-entries.ts';
import type { HeldMark } from '#shared/protocol/witness.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { feedItems } from './feed-page.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

export interface PullPorts {
  readonly store: DeskStore;
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  /** The local date. */
  readonly today: () => LocalDate;
  /** After every page that is stored: it is there to be seen, whatever happens to the next. */
  readonly arrived: () => void;
  /** A page has told of somebody else who writes as this desk: how it stands is asked before the next one. */
  readonly overtaken: () => Promise<Result<unknown, ProvinceFailure>>;
}

const PULL_TIMEOUT_MS = 30_000;
/** The national catalogue, 0.8 MB packed, takes 100 s on 64 kbit/s. */
export const PUBLICATIONS_TIMEOUT_MS = 180_000;

const notBelieved = err({ code: 'province_not_believed' } as const);

type Cursor = ReturnType<DeskStore['read']['feedCursor']>;

/** `own`: what of us need only be named. */
const askPage = async (
  { ask }: PullPorts,
  { feedEpoch, ord }: Cursor,
  own: readonly OwnReach[],
): Promise<Result<SparingFeedAnswer, ProvinceFailure>> => {
  const question = `${paths.feed}?epoch=${feedEpoch}&after=${ord}&limit=${MAX_FEED_PAGE}`;
  const answer = await ask({
    method: 'GET',
    path: own.length === 0 ? question : `${question}&own=${encodeOwn(own)}`,
    timeoutMs: PULL_TIMEOUT_MS,
  });
  if (!answer.ok) return err(asFailure(answer.error));
  const page = sparingFeedAnswer.safeParse(answer.value.body);
  return page.success && page.data.feedEpoch === feedEpoch ? ok(page.data) : notBelieved;
};

interface Page {
  readonly items: readonly FeedItem[];
  readonly marks: readonly HeldMark[];
  readonly more: boolean;
}

/** Our own entries are only named where we have them; when we turn out not to, the whole page is asked for again. */
const nextPage = async (ports: PullPorts, from: Cursor): Promise<Result<Page, ProvinceFailure>> => {
  const { read } = ports.store;
  for (const own of [read.ownReaches(), []]) {
    const page = await askPage(ports, from, own);
    if (!page.ok) return page;
    const items = feedItems(read, page.value);
    const { more, marks = [] } = page.value;
    if (items !== null) return ok({ items, more, marks });
  }
  return notBelieved;
};

/** What an entry under our name that is not ours says of us; null for all others. */
const saidOfUs = (
  read: Pick<StoreWriter, 'entriesAfter'>,
  us: DeskIdentity,
  { sealed }: FeedItem,
): StandingSaid | null => {
  if (sealed.desk !== us.desk || sealed.epoch < us.epoch) return null;
  if (sealed.epoch > us.epoch) return 'desk_superseded';
  const [own] = read.entriesAfter(us.epoch, sealed.seq - 1, 1);
  const isOurs =
    own?.seq === sealed.seq &&
    Buffer.compare(own.headerBytes, sealed.headerBytes) === 0 &&
    Buffer.compare(own.payloadBytes, sealed.payloadBytes) === 0;
  return isOurs ? null : 'desk_forked';
};

/**
 * Somebody else writes as this desk since the province was asked how we stand, and may count in our numbers: none is given
 * from this very page on. Whoever only hands over beside us may have a later epoch too, so the province is asked at once.
 */
const noteOvertaken = (tx: StoreWriter, items: readonly FeedItem[]): boolean => {
  const us = tx.identity();
  if (us === null) return false;
  const said = items.map((item) => saidOfUs(tx, us, item)).find((one) => one !== null);
  if (said === undefined) return false;
  if (lostStandingOf(tx) === null) saveStanding(tx, us, said);
  return true;
};

/** Pages until the office has no more; each page and its cursor are one transaction. */
export const pullFeed = async (
  ports: PullPorts,
  feedEpoch: number,
): Promise<Result<{ readonly received: number }, ProvinceFailure>> => {
  const { store, arrived, overtaken } = ports;
  if (store.read.feedCursor().feedEpoch !== feedEpoch) store.write((tx) => tx.resetFeed(feedEpoch));
  let received = 0;
  for (;;) {
    const from = store.read.feedCursor();
    const page = await nextPage(ports, from);
    if (!page.ok) return page;
    const { items, more, marks } = page.value;
    const last = items.at(-1);
    if (last === undefined) return ok({ received });
    const to = { feedEpoch: from.feedEpoch, ord: last.ord };
    const applied = store.write((tx) => {
      const taken = tx.applyFeed(from, items, to);
      if (!taken.ok) return taken;
      keepMarks(tx, marks);
      return ok({ doubted: noteOvertaken(tx, items) });
    });
    if (!applied.ok) return err({ code: 'province_refused', reason: applied.error.code });
    received += items.length;
    arrived();
    if (applied.value.doubted) {
      const stands = await overtaken();
      if (!stands.ok) return stands;
    }
    if (!more) return ok({ received });
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
    if (!page.success) return notBelieved;
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
