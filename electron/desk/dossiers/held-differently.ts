/**
 * Own entries under whose name the province holds others. Some come down the feed, whole; of some it said so when they
 * were sent: those are noted by name until the feed has confirmed them after all.
 */
import { z } from '#shared/schema.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { QuarantinedEntry, StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

const HELD_DIFFERENTLY = 'sync.heldDifferently';

const names = z.array(z.object({ epoch: z.int().min(1), seq: z.int().min(1) }));

export interface HeldDifferently extends OwnReach {
  /** What the province holds; null where it has not said it. */
  readonly theirs: QuarantinedEntry | null;
}

type Reader = Pick<StoreReader, 'setting' | 'openEntriesAfter' | 'quarantined' | 'identity'>;

const nameOf = ({ epoch, seq }: OwnReach): string => `${epoch}/${seq}`;

/** Without its place in the office's order yet: what has it is held as it stands here. */
const isUnconfirmed = (read: Pick<StoreReader, 'openEntriesAfter'>, { epoch, seq }: OwnReach) => {
  const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
  return entry?.header.seq === seq && entry.ord === null;
};

/** By epoch and seq. */
export const heldDifferently = (read: Reader): readonly HeldDifferently[] => {
  const desk = read.identity()?.desk;
  const told = remembered(names, read.setting(HELD_DIFFERENTLY)).map((name) => ({
    ...name,
    theirs: null,
  }));
  const come = read
    .quarantined()
    .filter((entry) => entry.desk === desk && entry.reason === 'mismatch')
    .map((theirs) => ({ epoch: theirs.epoch, seq: theirs.seq, theirs }));
  return [...new Map([...told, ...come].map((one) => [nameOf(one), one])).values()]
    .filter((one) => isUnconfirmed(read, one))
    .toSorted((a, b) => a.epoch - b.epoch || a.seq - b.seq);
};

export const noteHeldDifferently = (tx: StoreWriter, fresh: readonly OwnReach[]): void => {
  const before = remembered(names, tx.setting(HELD_DIFFERENTLY)).filter((name) =>
    isUnconfirmed(tx, name),
  );
  const known = new Set(before.map(nameOf));
  const all = [...before, ...fresh.filter((name) => !known.has(nameOf(name)))];
  if (all.length === 0) tx.deleteSetting(HELD_DIFFERENTLY);
  else tx.saveSetting(HELD_DIFFERENTLY, JSON.stringify(all));
};
