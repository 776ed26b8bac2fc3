/**
 * A data folder after most of a busy year: 100,000 dossiers, each with its receipt, all but those of the last days
 * finished and returned, every day closed, everything held by the province, and one proven copy. Made once by the
 * store itself and kept in the cache until a source that shapes it changes.
 */
import { createHash, randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '#build/setup/progress.mjs';
import type { DeskStore, NewEntry, StoreWriter } from '#electron/desk/ports.ts';
import { holdFolder } from '#electron/store/data-folder.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import {
  addDays,
  epochMsOf,
  instantOfLocal,
  weekdayOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { makeBareSearch } from './bare-search.ts';
import { OFFICER, PIN } from '../desk/made-up-office.ts';
import { openBenchDesk, startEnrolledDesk } from './enrolled-desk.ts';
import { inventedDossier, localTime } from './invented-office.ts';
import { keptFolder } from './kept-folder.ts';

export const BIG = 100_000;
/** What the desk takes for now: the Monday after the last dossier. */
export const BIG_NOW = '2026-11-23T09:12';

const FIRST_DAY = '2026-01-07' as LocalDate;
const ENROLLED = '2026-01-02T08:00' as LocalDateTime;
/** When the office went home on the last day. */
const LEFT = '2026-11-20T17:00' as LocalDateTime;
const PER_DAY = 440;
const OPEN_DAYS = 4;
const LAST_DAY = Math.floor((BIG - 1) / PER_DAY);
const SUNDAY = 0;
const SATURDAY = 6;

const random = (length: number) => new Uint8Array(randomBytes(length));

const workingDays = (): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = FIRST_DAY; days.length <= LAST_DAY + 3; day = addDays(day, 1))
    if (weekdayOf(day) !== SATURDAY && weekdayOf(day) !== SUNDAY) days.push(day);
  return days;
};

/** The `n`-th invented dossier, on the day and minute of this office. */
const acceptance = (n: number, days: readonly LocalDate[]): NewEntry<'dossier.accepted'> => {
  const nth = Math.floor(n / PER_DAY);
  const [day, ...counted] = days.slice(nth, nth + 4);
  if (day === undefined) throw new Error('the year is too short');
  return inventedDossier(n, {
    receivedAt: localTime(day, 450 + Math.floor(((n % PER_DAY) * 480) / PER_DAY)),
    counter: 1 + (n % PER_DAY),
    days: [day, ...counted],
  });
};

const receipt = ({ dossier, officer, at }: NewEntry, n: number): NewEntry<'document.issued'> => ({
  type: 'document.issued',
  dossier,
  officer,
  at,
  payload: {
    document: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    kind: 'receipt',
    revision: 1,
    dossiers: dossier === null ? [] : [dossier],
    sha256: createHash('sha256').update(`receipt ${n}`).digest('hex'),
    bytes: 31_000,
    paper: 'A4',
    copies: 2,
    formSet: 'TT03-2025',
    replaces: null,
  },
});

/** Granted in the morning of the third day, in the citizen's hand at once. */
const ending = (
  accepted: NewEntry<'dossier.accepted'>,
): readonly [NewEntry<'processing.finished'>, NewEntry<'result.returned'>] => {
  const { dossier, officer, payload } = accepted;
  const { deadline, submitter } = payload;
  const day = deadline.state === 'promised' ? deadline.dueAt.slice(0, 10) : '';
  const when = `${day}T09:00` as LocalDateTime;
  const by = { dossier, officer, at: instantOfLocal(when) };
  const receiver = { name: submitter.name, idNumber: submitter.idNumber, as: 'submitter' };
  return [
    {
      ...by,
      type: 'processing.finished',
      payload: { outcome: 'granted', finishedAt: when, note: '' },
    },
    { ...by, type: 'result.returned', payload: { returnedAt: when, receiver, how: 'office' } },
  ];
};

const writeDossier = (tx: StoreWriter, n: number, days: readonly LocalDate[]): void => {
  const accepted = acceptance(n, days);
  tx.append(accepted);
  tx.append(receipt(accepted, n));
  if (Math.floor(n / PER_DAY) > LAST_DAY - OPEN_DAYS) return;
  for (const entry of ending(accepted)) tx.append(entry);
};

/** What the day recorded, the province's figures the same. */
const closeDay = (tx: StoreWriter, day: LocalDate, from: number): void => {
  const totals = tx.totals(from, tx.head().seq);
  tx.append({
    type: 'day.closed',
    payload: { totals, province: totals, day },
    dossier: null,
    officer: null,
    at: instantOfLocal(localTime(day, 17 * 60)),
  });
};

const fill = (store: DeskStore): void => {
  const days = workingDays();
  days.slice(0, LAST_DAY + 1).forEach((day, nth) => {
    store.write((tx) => {
      const last = tx.lastClose();
      const end = Math.min((nth + 1) * PER_DAY, BIG);
      for (let n = nth * PER_DAY; n < end; n += 1) writeDossier(tx, n, days);
      closeDay(tx, day, last === null ? 1 : last.payload.totals.to + 1);
    });
  });
  const { epoch, seq, hash } = store.read.head();
  const at = instantOfLocal(LEFT);
  store.write((tx) => {
    tx.saveProvinceHolds({ epoch, seq, hash: Buffer.from(hash).toString('hex'), at });
    tx.saveFilesHeld(tx.unsentFiles(BIG).map(({ sha256 }) => sha256));
  });
};

export const openFolder = (folder: string): OpenedStore & { readonly key: Uint8Array } => {
  const held = holdFolder(folder, false);
  if (!held.ok) throw new Error(held.error.code);
  const { keys } = held.value;
  const key = keys === null ? null : openUnprotected(keys);
  if (key?.ok !== true) throw new Error('the folder has no key that lies open');
  const opened = openStore(held.value, key.value, { randomBytes: random });
  if (!opened.ok) throw new Error(opened.error.code);
  return { ...opened.value, key: key.value };
};

/** What the folder's contents follow from. */
const SOURCES = [
  'electron/store',
  'shared',
  'test/desk/made-up-office.ts',
  'test/bench/bare-search.ts',
  'test/bench/big-office.ts',
  'test/bench/enrolled-desk.ts',
  'test/bench/invented-office.ts',
  'test/bench/national-catalogue.ts',
];

const NAME = 'bench-office-';

export interface OfficeFiles {
  /** The desk's data folder. */
  readonly data: string;
  /** A bare FTS5 table of the same dossiers, under the same key. */
  readonly bare: string;
}

const filesIn = (folder: string): OfficeFiles => ({
  data: join(folder, 'data'),
  bare: join(folder, 'bare.db'),
});

const make = async (folder: string): Promise<void> => {
  const { data, bare } = filesIn(folder);
  const desk = await startEnrolledDesk(data, () => epochMsOf(instantOfLocal(ENROLLED)));
  await desk.close();
  const opened = openFolder(data);
  fill(opened.store);
  makeBareSearch(bare, opened.key, opened.connection);
  opened.close();
  const evening = openBenchDesk(data, () => epochMsOf(instantOfLocal(LEFT)));
  await evening.ask('session.signIn', { officer: OFFICER, pin: PIN });
  await evening.ask('backup.now', {});
  await evening.close();
};

/** A copy of the big office in `folder`, to be worked in. */
export const copyBigOffice = async (folder: string): Promise<OfficeFiles> => {
  const kept = await keptFolder(NAME, SOURCES, (unfinished) =>
    step('Lập dữ liệu 100.000 hồ sơ (một lần)', 'inventing 100,000 dossiers, once', () =>
      make(unfinished),
    ),
  );
  cpSync(kept, folder, { recursive: true });
  return filesIn(folder);
};
