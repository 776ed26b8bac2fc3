/** What one desk wrote comes to another as the province hands it on. */
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import type { TestDesk } from './test-desk.ts';

/** The entries of its first epoch after `after`, up to `until`. */
export const handOn = (from: TestDesk, to: TestDesk, after: number, until: number): void => {
  const { feedEpoch, ord } = to.store.read.feedCursor();
  const items = from.store.read.entriesAfter(1, after, until - after).map((sealed, at) => {
    const header = openHeader(sealed.headerBytes);
    const payload = openPayload(sealed.payloadBytes);
    if (!header.ok || !payload.ok) throw new Error('unreadable');
    const [read, written] = [header.value, payload.value];
    const verdict = { kind: 'applied' } as const;
    return { ord: ord + 1 + at, verdict, sealed, header: read, payload: written };
  });
  const taken = to.store.write((tx) =>
    tx.applyFeed({ feedEpoch, ord }, items, { feedEpoch, ord: ord + items.length }),
  );
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
};
