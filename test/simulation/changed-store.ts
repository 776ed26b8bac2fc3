/** A desk's store with some of its answers changed: for mistakes, and for programs of another day. */
import type { DeskStore, StoreReader, StoreWriter } from '#electron/desk/ports.ts';

/** In and outside transactions. */
export const reading = (
  store: DeskStore,
  change: (read: StoreReader) => Partial<StoreReader>,
): DeskStore => ({
  ...store,
  read: { ...store.read, ...change(store.read) },
  write: (work) => store.write((tx) => work({ ...tx, ...change(tx) })),
});

export const writing = (
  store: DeskStore,
  change: (tx: StoreWriter) => Partial<StoreWriter>,
): DeskStore => ({
  ...store,
  write: (work) => store.write((tx) => work({ ...tx, ...change(tx) })),
});
