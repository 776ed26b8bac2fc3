/** An office in one process: our desk's store, another desk's journal, and the feed that the province makes of both. */
import type { FeedItem } from '#electron/desk/ports.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { EntryHeader, SealedEntry, Verdict } from '#shared/journal/entry.ts';
import { entryTypes, isEntryType } from '#shared/journal/entry-types.ts';
import { GENESIS, openHeader, openPayload, sealEntry } from '#shared/journal/hash-chain.ts';
import { moment, type TestStore } from './test-store.ts';

/** What another desk writes; its chain is as good as ours. */
export interface OtherDesk {
  readonly write: (entry: {
    readonly type: string;
    readonly payload: unknown;
    readonly dossier: string | null;
  }) => SealedEntry;
}

export const otherDesk = (desk = 'quay-thu-2', epoch = 1): OtherDesk => {
  let seq = 0;
  let prev: Uint8Array = GENESIS;
  return {
    write: ({ type, payload, dossier }) => {
      seq += 1;
      const header: EntryHeader = {
        schema: 1,
        desk,
        epoch,
        seq,
        dossier,
        type,
        at: moment(seq),
        officer: 'mau',
      };
      const sealed = sealEntry(header, payload, prev, sha256);
      prev = sealed.hash;
      return sealed;
    },
  };
};

export const applied: Verdict = { kind: 'applied' };

export const feedItem = (
  sealed: SealedEntry,
  ord: number,
  verdict: Verdict = applied,
): FeedItem => {
  const header = openHeader(sealed.headerBytes);
  const payload = openPayload(sealed.payloadBytes);
  if (!header.ok || !payload.ok) throw new Error('unreadable entry in a test');
  return { sealed, header: header.value, payload: payload.value, ord, verdict };
};

/** A verdict that the province may give to an entry of that type; `choice` picks one. */
export const verdictFor = (sealed: SealedEntry, choice: number): Verdict => {
  const header = openHeader(sealed.headerBytes);
  const type = header.ok ? header.value.type : '';
  const other = { desk: 'quay-thu-2', epoch: 1, seq: 1 };
  const nature = isEntryType(type) ? entryTypes[type].nature : 'fact';
  const facts: readonly Verdict[] = [
    applied,
    applied,
    { kind: 'conflict', with: other, code: 'number_twice' },
  ];
  const requests: readonly Verdict[] = [
    applied,
    { kind: 'superseded', by: other },
    { kind: 'rejected', code: 'field_owned', field: 'note' },
  ];
  const all = nature === 'fact' ? facts : requests;
  return all[choice % all.length] ?? applied;
};

/** The page that follows the store's cursor. */
export const pull = (
  test: Pick<TestStore, 'store'>,
  entries: readonly SealedEntry[],
  choice = 0,
) => {
  const from = test.store.read.feedCursor();
  const items = entries.map((sealed, i) =>
    feedItem(sealed, from.ord + 1 + i, verdictFor(sealed, choice + i)),
  );
  return test.store.write((tx) =>
    tx.applyFeed(from, items, { feedEpoch: from.feedEpoch, ord: from.ord + items.length }),
  );
};

export const ownEntries = (test: TestStore): readonly SealedEntry[] =>
  test.store.read.entriesAfter(test.store.read.head().epoch, 0, 100_000);

/** Every row of every table, as text that can be compared. */
export const dump = (test: TestStore, tables: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      test.sql
        .all<object>(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
