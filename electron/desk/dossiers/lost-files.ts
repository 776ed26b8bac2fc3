/**
 * Archived files that entries name and the disk gives no more: noted when somebody or the slow look meets one, struck
 * out when it is there again, or when people know that it is gone for good. This machine's own business, not the journal's.
 */
import { z } from '#shared/schema.ts';
import type { ArchivedDocument, Blobs } from '../papers/paper-ports.ts';
import type { StoreReader, StoreWriter, UnsentFiles } from '../ports.ts';
import { remembered } from '../remembered.ts';
import { storeFailureOf } from '../store-failure.ts';

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

/** Nobody has it any more, and people have read so: it is neither asked about nor waited for again. */
export const noteGone = (tx: StoreWriter, document: string): void => {
  strikeLost(tx, document);
  save(tx, GONE, [...goneFiles(tx).filter((one) => one !== document), document]);
};

/** Files still to be sent, those not counted of which there is nothing left to send. */
export const unsentFilesLeft = (
  read: Pick<StoreReader, 'setting' | 'document' | 'unsentFiles' | 'unsentFilesTotal'>,
): UnsentFiles => {
  const total = read.unsentFilesTotal();
  const gone = new Set(goneFiles(read).flatMap((name) => read.document(name)?.sha256 ?? []));
  if (gone.size === 0) return total;
  const never = read.unsentFiles(total.count).filter(({ sha256 }) => gone.has(sha256));
  const bytes = never.reduce((sum, file) => sum + file.bytes, 0);
  return { count: total.count - never.length, bytes: total.bytes - bytes };
};

/** Reads the whole of it: the name is the hash. */
export const stateOfFile = (
  blobs: Pick<Blobs, 'get'>,
  { sha256 }: Pick<ArchivedDocument, 'sha256'>,
): FileState => {
  try {
    return blobs.get(sha256) === null ? 'missing' : 'sound';
  } catch (fault) {
    if (storeFailureOf(fault)?.code !== 'damaged') throw fault;
    return 'damaged';
  }
};
