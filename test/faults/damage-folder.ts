/** A worked data folder, what can be asked of it, and whether a damaged copy of it still tells the same. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import type { OpenedStore } from '#electron/store/opened-store.ts';
import { checkPages, inspect, isSound } from '#electron/store/verify.ts';
import { publicationKinds } from '#shared/protocol/publications.ts';
import { openAt } from '../store/test-store.ts';
import { accept, enrol, issuePaper, keepDraft, openWhole, pull, putPaper } from './desk-steps.ts';

export interface Kept {
  readonly folder: string;
  readonly papers: readonly string[];
  /** What it says when it is whole. */
  readonly answers: string;
}

export interface Worked {
  /** Closed in order and opened again: all is in the database, nothing in the log. */
  readonly closed: Kept;
  /** Left as by a power cut: what was done last stands in the log alone. */
  readonly left: Kept;
}

const BEFORE = 30;
const AFTER = 12;

/** Everything that people and the province are told out of it. */
const answersOf = ({ store, blobs }: OpenedStore, papers: readonly string[]): string => {
  const { read } = store;
  const hex = (bytes: Uint8Array | null): string =>
    bytes === null ? 'nothing' : Buffer.from(bytes).toString('base64');
  const list = { text: '', receivedOn: null, openOnly: false, dueFrom: null, dueTo: null } as const;
  return JSON.stringify([
    read.identity(),
    read
      .entriesAfter(1, 0, 10_000)
      .map(({ seq, hash, headerBytes, payloadBytes }) => [
        seq,
        hex(hash),
        hex(headerBytes),
        hex(payloadBytes),
      ]),
    read.listDossiers({ ...list, order: 'received', offset: 0, limit: 1000 }),
    read.listDossiers({ ...list, text: 'nguyen thu', order: 'due', offset: 0, limit: 1000 }),
    read.usedCounters('2026-11-25', 1),
    read.drafts(),
    read.feedCursor(),
    publicationKinds.map((kind) => read.publication(kind)),
    Array.from({ length: BEFORE }, (_, i) => read.document(`giay-${i + 1}`)),
    papers.map((sha256) => hex(blobs.get(sha256))),
  ]);
};

const opening = (folder: string): OpenedStore => {
  const opened = openWhole(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const work = (opened: OpenedStore, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((n) => {
    keepDraft(opened, n + 5000);
    accept(opened, n);
    if (n % 10 === 0) pull(opened);
    if (n % 6 !== 0) return [];
    const paper = putPaper(opened);
    issuePaper(opened, n, paper);
    return [paper.sha256];
  });

/** As the folder is at this moment. */
const keep = (opened: OpenedStore, from: string, to: string, papers: readonly string[]): Kept => {
  const answers = answersOf(opened, papers);
  cpSync(from, to, { recursive: true });
  return { folder: to, papers, answers };
};

export const makeWorked = (place: string): Worked => {
  const working = join(place, 'working');
  let opened = opening(working);
  enrol(opened);
  const papers = work(opened, 1, BEFORE);
  opened.close();
  opened = opening(working);
  const closed = keep(opened, working, join(place, 'closed'), papers);
  const all = [...papers, ...work(opened, BEFORE + 1, BEFORE + AFTER)];
  const left = keep(opened, working, join(place, 'left'), all);
  opened.close();
  return { closed, left };
};

/**
 * `CODE at opening` or `CODE when looked at` when it was noticed; `same` when nothing of it shows; `another answer`
 * when it is believed and says something else, which must never be.
 */
export const outcomeOf = (folder: string, { papers, answers }: Omit<Kept, 'folder'>): string => {
  const opened = openWhole(folder);
  if (!opened.ok) return `${opened.error.code} at opening`;
  try {
    const told = answersOf(opened.value, papers);
    const reader = openAt(folder, 'read');
    try {
      checkPages(reader);
      if (!isSound(inspect(reader))) return 'damaged when looked at';
    } finally {
      reader.close();
    }
    if (papers.some((sha256) => !existsSync(join(folder, 'blobs', sha256.slice(0, 2), sha256))))
      return 'archive_missing when looked at';
    return told === answers ? 'same' : 'another answer';
  } catch (fault) {
    const failure = storeFailureOf(fault);
    if (failure === null) throw fault;
    return `${failure.code} when looked at`;
  } finally {
    opened.value.close();
  }
};

/** The files of the folder, by their paths within. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !/-shm$|lock\.db/.test(found.name))
    .map((found) => join(found.parentPath, found.name).slice(folder.length + 1));
