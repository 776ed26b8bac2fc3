/** Own entries that the province keeps without understanding them yet. Noted at the push; gone once they have their place. */
import type { EntryHeader } from '#shared/journal/entry.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

const PARKED = 'sync.parked';

const names = z.array(z.object({ epoch: z.int().min(1), seq: z.int().min(1) }));

export interface ParkedEntry {
  readonly epoch: number;
  readonly seq: number;
  readonly dossier: string | null;
  readonly header: EntryHeader;
}

/** Parked once, and still without a place in the office's order. */
export const stillParked = (
  store: Pick<StoreReader, 'setting' | 'openEntriesAfter'>,
): readonly ParkedEntry[] =>
  remembered(names, store.setting(PARKED)).flatMap(({ epoch, seq }) => {
    const [entry] = store.openEntriesAfter(epoch, seq - 1, 1);
    return entry?.ord === null && entry.header.seq === seq
      ? [{ epoch, seq, dossier: entry.header.dossier, header: entry.header }]
      : [];
  });

/** Remembers what of the last batch the province keeps without understanding it; forgets what it has understood. */
export const noteParked = (
  tx: StoreWriter,
  fresh: readonly { readonly epoch: number; readonly seq: number }[],
): void => {
  const before = stillParked(tx);
  const known = new Set(before.map(({ epoch, seq }) => `${epoch}/${seq}`));
  const added = fresh.filter(({ epoch, seq }) => !known.has(`${epoch}/${seq}`));
  const all = [...before, ...added].map(({ epoch, seq }) => ({ epoch, seq }));
  if (all.length === 0) tx.deleteSetting(PARKED);
  else tx.saveSetting(PARKED, JSON.stringify(all));
};
