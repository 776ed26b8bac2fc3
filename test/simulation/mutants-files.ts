/** Mistakes with archived files. */
import type { DeskStore } from '#electron/desk/ports.ts';
import type { Sql } from '#electron/store/sql.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { ok } from '#shared/result.ts';
import type { Mutant } from './mutant.ts';
import { writing } from './changed-store.ts';

const heldByItsLength = (blobs: BlobStore): BlobStore => ({
  ...blobs,
  append: async (chunk) => {
    const kept = await blobs.append(chunk);
    const differs = !kept.ok && kept.error.code === 'blob_differs';
    return differs ? ok({ sha256: chunk.name, held: true, offset: chunk.bytes }) : kept;
  },
});

const heldForEver = (store: DeskStore, sql: Sql): DeskStore =>
  writing(store, (tx) => ({
    resetFeed: (feedEpoch) => {
      const held = sql.all<{ readonly sha256: string }>('SELECT sha256 FROM file_held');
      tx.resetFeed(feedEpoch);
      tx.saveFilesHeld(held.map(({ sha256 }) => sha256));
    },
  }));

export const fileMutants: readonly Mutant[] = [
  {
    name: 'file_held_before_its_hash',
    mistake: 'a file is said to be held when it is long enough, before anybody has looked at it',
    foundBy: ['files_are_at_the_province'],
    provinceBlobs: heldByItsLength,
  },
  {
    name: 'file_held_for_ever',
    mistake: 'what a province held before it was put back, the desk believes it holds still',
    foundBy: ['files_are_at_the_province'],
    store: heldForEver,
  },
];
