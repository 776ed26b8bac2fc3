/** A mistake with what comes down by name only. */
import type { DeskStore } from '#electron/desk/ports.ts';
import { nameText, type SealedEntry } from '#shared/journal/entry.ts';
import { reading, writing } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

/** Of every entry that the province has ever told, by its name. */
const told = new Map<string, Uint8Array<ArrayBuffer>>();

const nothing = new Uint8Array();

/** In the chains of its earlier lives, where a desk that was put back may lack what the province has. */
const takesAnythingForHeld = (store: DeskStore): DeskStore => {
  const passedOver = reading(store, (read) => ({
    entriesAfter: (epoch, after, limit) => {
      const own = read.entriesAfter(epoch, after, limit);
      const identity = read.identity();
      if (identity === null || limit !== 1 || epoch === identity.epoch) return own;
      const name = { desk: identity.desk, epoch, seq: after + 1 };
      const hash = told.get(nameText(name));
      if (own[0]?.seq === name.seq || hash === undefined) return own;
      const believed: SealedEntry = { ...name, hash, headerBytes: nothing, payloadBytes: nothing };
      return [believed];
    },
  }));
  return writing(passedOver, (tx) => ({
    applyFeed: (from, items, to) => {
      const there = items.filter(({ sealed }) => sealed.headerBytes.length > 0);
      return tx.applyFeed(from, there, to);
    },
  }));
};

export const namedMutants: readonly Mutant[] = [
  {
    name: 'named_entry_taken_for_held',
    mistake: 'what the province only names counts as held, without a look at its hash',
    foundBy: ['desk_has_every_entry'],
    store: takesAnythingForHeld,
    ledger: (ledger) => {
      told.clear();
      return {
        ...ledger,
        feed: async (office, range) => {
          const rows = await ledger.feed(office, range);
          for (const row of rows) told.set(nameText(row), new Uint8Array(row.hash));
          return rows;
        },
      };
    },
  },
];
