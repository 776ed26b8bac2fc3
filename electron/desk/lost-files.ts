/**
 * Archived files that entries name and the disk gives no more: noted when somebody or the slow look meets one, struck
 * out when it is there again, or when people know that it is gone for good. This machine's own business, not the journal's.
 */
import { z } from '#shared/schema.ts';
import type { ArchivedDocument, Blobs } from './paper-ports.ts';
import type { StoreReader, StoreWriter } from './ports.ts';
import { remembered } from './remembered.ts';
import { storeFailureOf } from './store-failure.ts';

const LOST = 'files.lost';
const GONE = 'files.gone';

const documents = z.array(z.string());

export type FileState = 'sound' | 'missing' | 'damaged';

/** Documents, in the order in which they were missed. */
export const lostFiles = ({ setting }: Pick<StoreReader, 'setting'>): readonly string[] =>
  remembered(documents, setting(LOST));

const goneFiles = ({ setting }: Pick<StoreReader, 'setting'>): readonly string[] =>
  remembered(documents, setting(GONE));

const save = (tx: StoreWriter, key: string, list: readonly string[]): void =>
  list.length === 0 ? tx.deleteSetting(key) : tx.saveSetting(key, JSON.stringify(list));

/** True when that was news. */
export const noteLost = (tx: StoreWriter, document: string): boolean => {
  const lost = lostFiles(tx);
  if (lost.includes(document) || goneFiles(tx).includes(document)) return false;
  save(tx, LOST, [...lost, document]);
  return true;
};

/** There again, or another image stands for it. */
export const strikeLost = (tx: StoreWriter, document: string): void => {
  save(
    tx,
    LOST,
    lostFiles(tx).filter((one) => one !== document),
  );
};

/** Nobody has it any more, and people have read so: it is not asked about again. */
export const noteGone = (tx: StoreWriter, document: string): void => {
  strikeLost(tx, document);
  save(tx, GONE, [...goneFiles(tx).filter((one) => one !== document), document]);
};

/** Reads the whole of it: the name is the hash. */
export const stateOfFile = (
  blobs: Blobs,
  { sha256 }: Pick<ArchivedDocument, 'sha256'>,
): FileState => {
  try {
    return blobs.get(sha256) === null ? 'missing' : 'sound';
  } catch (fault) {
    if (storeFailureOf(fault)?.code !== 'damaged') throw fault;
    return 'damaged';
  }
};
