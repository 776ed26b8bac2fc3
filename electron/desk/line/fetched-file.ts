/**
 * Files that the province gives. Once kept here they are known to be held there too, so that a province that is put back
 * to a day before it had them is offered them again: nobody else may have a copy any more.
 */
import { ok, type Result } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { ProvinceFailure } from './province.ts';

export interface FetchedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Into the archive for good. Throws as the disk does. */
  readonly keep: () => void;
}

/**
 * For a file that was archived by the time the machine went dark, and not noted: the province is asked about it. Throws as
 * the disk does.
 */
export const noteFetched = (
  { store, blobs }: Pick<DeskContext, 'store' | 'blobs'>,
  sha256: string,
): void => {
  const bytes = store.read.isFileFetched(sha256) ? null : blobs.get(sha256);
  if (bytes === null) return;
  store.write((tx) => tx.saveFileFetched({ sha256, bytes: bytes.length }, false));
};

/** `sha256`: its name, hex. Null where the province does not hold it. */
export const fetchFile = async (
  { store, blobs, province }: Pick<DeskContext, 'store' | 'blobs' | 'province'>,
  sha256: string,
): Promise<Result<FetchedFile | null, ProvinceFailure>> => {
  const { feedEpoch } = store.read.feedCursor();
  const found = await province.fetchFile(sha256);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const bytes = found.value;
  return ok({
    bytes,
    keep: () => {
      blobs.put(bytes);
      store.write((tx) => {
        // Put back meanwhile, it may have it no more.
        const held = tx.feedCursor().feedEpoch === feedEpoch;
        tx.saveFileFetched({ sha256, bytes: bytes.length }, held);
      });
    },
  });
};
