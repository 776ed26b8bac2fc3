/**
 * Hand-overs that have ended and left dossiers where they were: told until somebody says that it is seen. Written in the
 * transaction that ends them, so that no power cut hides what did not change hands.
 */
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';
import { batch, type Batch } from './hand-over-batches.ts';

/** Of dossiers, not of this machine: a pack carries it. */
const KEY = 'handOver.leftBehind';

/** In the order in which they ended. */
export const leftBehind = ({ setting }: Pick<StoreReader, 'setting'>): readonly Batch[] =>
  remembered(z.array(batch), setting(KEY));

const save = (tx: StoreWriter, batches: readonly Batch[]): void => {
  if (batches.length === 0) tx.deleteSetting(KEY);
  else tx.saveSetting(KEY, JSON.stringify(batches));
};

/** Once, also where a power cut makes it end a second time. */
export const noteLeftBehind = (tx: StoreWriter, ended: Batch): void => {
  if (ended.leftOut.length === 0) return;
  save(tx, [...leftBehind(tx).filter(({ list }) => list !== ended.list), ended]);
};

/** Whoever looked has seen these. */
export const strikeLeftBehind = (tx: StoreWriter, lists: readonly string[]): void =>
  save(
    tx,
    leftBehind(tx).filter(({ list }) => !lists.includes(list)),
  );

/** Begun with one key, by one officer. */
export const isOfOneKey = (one: Batch, other: Batch): boolean =>
  one.at === other.at && one.officer === other.officer;
