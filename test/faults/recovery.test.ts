/**
 * Damage of every kind to a folder in which a desk has worked: some of it backed up, some sent, some neither. The way
 * back is backup, what can still be read, and the province; it never ends before a closed door.
 */
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { wayBack } from '#electron/assembly/recover-desk.ts';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { holdFolder, holdKeys, pathsOf } from '#electron/store/data-folder.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import { restore, restoreKeys, type Restored } from '#electron/store/copies/restore.ts';
import { dice } from '../fixtures/dice.ts';
import { feedItem } from '../store/office.ts';
import { dossierId, KEY, moment, numberOf, openAt } from '../store/test-store.ts';
import {
  accept,
  asLeft,
  backUp,
  makeFolder,
  ports,
  removeFolder,
  restoreTask,
} from '../store/worked-folder.ts';
import { amount } from './amount.ts';
import { breachesOf } from '../invariants/desk-file.ts';
import { damages, twofold } from './recovery-damage.ts';
import { seedOf } from './seed.ts';

/** Dossiers 1…20 are in the backup; up to 30 the province has all; up to 40 nobody else has. */
const BACKED_UP = 20;
const SENT = 30;
const ALL = 40;

let left: string;
/** What the province holds: the enrolment and the dossiers that were sent. */
let sent: readonly SealedEntry[];

beforeAll(async () => {
  const opened = makeFolder();
  accept(opened, 1, BACKED_UP);
  await backUp(opened, 1);
  accept(opened, BACKED_UP + 1, ALL);
  sent = opened.store.read.entriesAfter(1, 0, SENT + 1);
  const worked = dirname(opened.connection.name);
  left = asLeft(worked);
  opened.close();
  removeFolder(worked);
});
afterAll(() => removeFolder(left));

const open = (folder: string): OpenedStore | string => {
  const taken = holdFolder(folder, false);
  const held = !taken.ok && taken.error.code === 'database_missing' ? holdKeys(folder) : taken;
  if (!held.ok) return held.error.code;
  const opened = openStore(held.value, KEY, ports);
  if (opened.ok) return opened.value;
  held.value.lock.release();
  return opened.error.code;
};

/** As the nightly proof and the copy of each hour find it. */
const isSound = (folder: string): boolean => {
  try {
    const db = openAt(folder, 'read');
    try {
      return breachesOf(db, []).length === 0;
    } finally {
      db.close();
    }
  } catch {
    // A page that cannot be read is an answer too.
    return false;
  }
};

const restoreHere = (folder: string): Restored => {
  const done = restore(restoreTask(folder));
  if (!done.ok) throw new Error(`restore: ${done.error.code}`);
  return done.value;
};

/** What a person at the screen does: whatever the door says, its steps are taken. */
const recover = (folder: string): Restored | null => {
  for (let step = 0; step < 4; step += 1) {
    const opened = open(folder);
    if (typeof opened !== 'string') {
      opened.close();
      return isSound(folder) ? null : restoreHere(folder);
    }
    const way = wayBack(opened, KEY);
    if (way === null) throw new Error(`a closed door: ${opened}`);
    if (way === 'all') return restoreHere(folder);
    const [copy] = listBackups(pathsOf(folder).backups);
    const keys = restoreKeys({ folder, copy: copy?.folder ?? '', at: moment(9 * 3600) });
    if (!keys.ok) throw new Error(`keys: ${keys.error.code}`);
  }
  throw new Error('the steps lead nowhere');
};

interface Outcome {
  readonly lost: readonly number[];
  /** The report before the restore said that something may be missing. */
  readonly said: boolean;
  readonly breaches: readonly unknown[];
}

/** Recovered, and the province's feed taken in, as at the next contact. */
const outcomeAfter = (folder: string): Outcome => {
  const report = recover(folder);
  const opened = open(folder);
  if (typeof opened === 'string') throw new Error(`after the way back: ${opened}`);
  const { store } = opened;
  const from = store.read.feedCursor();
  const items = sent.map((sealed, index) => feedItem(sealed, from.ord + 1 + index));
  const to = { ...from, ord: from.ord + items.length };
  const taken = store.write((tx) => tx.applyFeed(from, items, to));
  if (!taken.ok) throw new Error(taken.error.code);
  // The next citizen can be served.
  const next = ALL + 600;
  accept(opened, next, next);
  const kept = (n: number): boolean => store.read.dossierByNumber(numberOf(n))?.id === dossierId(n);
  const dossiers = Array.from({ length: ALL }, (_, index) => index + 1);
  const lost = dossiers.filter((n) => !kept(n));
  opened.close();
  const db = openAt(folder, 'read');
  const receipts = dossiers
    .filter((n) => !lost.includes(n))
    .map((n) => ({ dossier: dossierId(n), number: numberOf(n) }));
  const breaches = breachesOf(db, receipts);
  db.close();
  return { lost, said: report?.whole === false, breaches };
};

const VARIANTS = amount(32, 300);
const TWOFOLD = amount(6, 40);

/** Runs so many variants of these kinds; gives those that lost something. */
const losses = (kinds: typeof damages, variants: number, seed: number): readonly string[] => {
  const roll = dice(seed);
  return Array.from({ length: variants }, (_, n) => kinds[n % kinds.length]).flatMap((kind) => {
    if (kind === undefined) return [];
    const folder = asLeft(left);
    kind.befall(folder, roll);
    const { lost, said, breaches } = outcomeAfter(folder);
    removeFolder(folder);
    expect(breaches, kind.name).toEqual([]);
    // What the province holds is never lost, whatever else is.
    expect(
      lost.filter((dossier) => dossier <= SENT),
      kind.name,
    ).toEqual([]);
    expect(lost.length > 0 ? said : true, `${kind.name}: mất ${lost.join(', ')}`).toBe(true);
    return lost.length > 0 ? [`${kind.name}: ${lost.length}`] : [];
  });
};

describe('tệp của quầy bị hỏng', () => {
  it(
    `${VARIANTS} kiểu hỏng: luôn có đường về, không mất việc chưa gửi`,
    () => {
      const lost = losses(damages, VARIANTS, seedOf('khôi phục'));
      process.stderr.write(
        `khôi phục: ${VARIANTS} kiểu, ${lost.length} kiểu mất: ${lost.join('; ')}\n`,
      );
      expect(lost.length).toBeLessThanOrEqual(VARIANTS / 100);
    },
    amount(120_000, 1_200_000),
  );

  it(
    `${TWOFOLD} lần hỏng cả hai nơi ghi: luôn có đường về, mất việc nào thì nói trước`,
    () => {
      const lost = losses(twofold, TWOFOLD, seedOf('hỏng cả hai'));
      process.stderr.write(`hỏng cả hai nơi: ${TWOFOLD} lần, ${lost.length} lần mất, đều nói\n`);
      // The control: without either copy there is nothing to salvage, and the count must see it.
      expect(lost.length).toBeGreaterThan(0);
    },
    amount(60_000, 300_000),
  );
});
