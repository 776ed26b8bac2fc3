/** What the province says of the entries of a desk, as the feed brings it. */
import type { FeedItem } from '#electron/desk/ports.ts';
import type { Verdict } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import type { TestDesk } from './test-desk.ts';

const FEED_EPOCH = 1;

/** Confirms every entry of the desk that has no place yet; `verdictOn` says otherwise of some type. */
export const confirmAll = (
  { desk, store }: TestDesk,
  verdictOn: Readonly<Record<string, Verdict>> = {},
): void => {
  if (store.read.feedCursor().feedEpoch === 0) store.write((tx) => tx.resetFeed(FEED_EPOCH));
  const { epoch } = store.read.head();
  const { ord: from } = store.read.feedCursor();
  const sealed = store.read.entriesAfter(epoch, from, 1000);
  const items = sealed.map((entry, nth): FeedItem => {
    const header = openHeader(entry.headerBytes);
    const payload = openPayload(entry.payloadBytes);
    if (!header.ok || !payload.ok) throw new Error('an own entry can be read');
    return {
      sealed: entry,
      header: header.value,
      payload: payload.value,
      ord: from + nth + 1,
      verdict: verdictOn[header.value.type] ?? { kind: 'applied' },
    };
  });
  const applied = store.write((tx) =>
    tx.applyFeed({ feedEpoch: FEED_EPOCH, ord: from }, items, {
      feedEpoch: FEED_EPOCH,
      ord: from + items.length,
    }),
  );
  if (!applied.ok) throw new Error(applied.error.code);
  desk.arrived();
};
