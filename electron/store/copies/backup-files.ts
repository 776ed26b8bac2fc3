/**
 * Archived files lie once in a place, under their hash, however many copies of the database stand beside them: each
 * new copy adds only what is new.
 */
import { copyFileSync, existsSync, linkSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, renameDurably, syncFile, syncFolder } from '../durable-file.ts';
import { failureOf } from '../failure.ts';

const SHELF = /^[0-9a-f]{2}$/;
const NAME = /^[0-9a-f]{64}$/;

/** Copied under another name first: half a file never bears the name of a whole one. */
export const copyDurably = (from: string, to: string): void => {
  const aside = `${to}.new`;
  rmSync(aside, { force: true });
  copyFileSync(from, aside);
  syncFile(aside);
  renameDurably(aside, to);
};

/** On the same disk a second name costs nothing; elsewhere, and where a disk knows no second names, a copy. */
const bring = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch {
    copyDurably(from, to);
  }
};

/** Null where the disk fails the work, or nothing is there to work on. */
const unlessFailed = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (fault) {
    const missing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
    if (missing || failureOf(fault)?.code === 'io_error') return null;
    throw fault;
  }
};

/** Brings what is not there yet, never replaces what is; gives how many came. */
export const bringFiles = (from: string, to: string): number => {
  if (!existsSync(from)) return 0;
  let brought = 0;
  for (const shelf of readdirSync(from).filter((name) => SHELF.test(name))) {
    const missing = readdirSync(join(from, shelf)).filter(
      (name) => NAME.test(name) && !existsSync(join(to, shelf, name)),
    );
    if (missing.length === 0) continue;
    makeFolder(join(to, shelf));
    for (const name of missing) bring(join(from, shelf, name), join(to, shelf, name));
    syncFolder(join(to, shelf));
    brought += missing.length;
  }
  return brought;
};

/** From a disk that fails: what it still gives. What stays behind is missed, and asked for elsewhere. */
export const bringReadable = (from: string, to: string): void => {
  for (const shelf of unlessFailed(() => readdirSync(from)) ?? []) {
    if (!SHELF.test(shelf)) continue;
    for (const name of unlessFailed(() => readdirSync(join(from, shelf))) ?? []) {
      if (!NAME.test(name) || existsSync(join(to, shelf, name))) continue;
      makeFolder(join(to, shelf));
      unlessFailed(() => bring(join(from, shelf, name), join(to, shelf, name)));
    }
  }
};

/** Where the files of a copy lie: inside it, or beside it for all copies of the place. */
export const filesOf = (copy: string): string => {
  const inside = join(copy, 'blobs');
  return existsSync(inside) ? inside : join(dirname(copy), 'blobs');
};
