/** Desks and a province that may be put back to yesterday, on a line that breaks where a test says so. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { apartToSettle, leftToSettle } from '#electron/desk/dossiers/to-settle.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { hex } from '../server/invented-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

interface Stage {
  province: TestProvince;
  desks: TestDesk[];
  /** Where a copy of the province's data lies. */
  readonly yesterday: string;
  /** What the line does to a request before it goes, or to its answer. */
  trouble: { readonly path: string; readonly when: 'before' | 'after' } | null;
  /** Happens once, when a desk is about to ask there. */
  meanwhile: { readonly path: string; readonly happens: () => Promise<void> } | null;
}

export const stage = {} as Stage;

export const raiseCurtain = async (): Promise<void> => {
  Object.assign(stage, {
    province: await startTestProvince(),
    desks: [],
    yesterday: mkdtempSync(join(tmpdir(), 'qmc-yesterday-')),
    trouble: null,
    meanwhile: null,
  } satisfies Stage);
};

export const dropCurtain = async (): Promise<void> => {
  for (const desk of stage.desks) desk.end();
  await stage.province.remove();
  rmSync(stage.yesterday, { recursive: true, force: true });
};

/** The province may be started again elsewhere; desks find it. */
const wire: typeof fetch = async (input, init) => {
  const asked = new URL(input instanceof Request ? input.url : input);
  const { meanwhile } = stage;
  if (meanwhile?.path === asked.pathname) {
    stage.meanwhile = null;
    await meanwhile.happens();
  }
  const url = new URL(`${asked.pathname}${asked.search}`, stage.province.ready.url);
  const cut = stage.trouble?.path === asked.pathname ? stage.trouble.when : null;
  if (cut === 'before') throw new TypeError('fetch failed');
  const answer = await fetch(url, init);
  if (cut === 'after') throw new TypeError('fetch failed');
  return answer;
};

export const openDesk = async (): Promise<TestDesk> =>
  openTestDesk(presentTime(), onALine({ fetch: wire, maxBatchEntries: 5 }));

export const newDesk = async (): Promise<TestDesk> => {
  const desk = await openDesk();
  stage.desks.push(desk);
  const code = await stage.province.mint();
  await desk.must('desk.enrol', { url: stage.province.ready.url, code, deskName: 'Quầy 1' });
  await sitDown(desk);
  return desk;
};

export const replace = async (
  desk: TestDesk,
  on?: { readonly machine: string },
): Promise<TestDesk> => {
  const again = await desk.restart(on);
  stage.desks = stage.desks.map((one) => (one === desk ? again : one));
  return again;
};

export const identityOf = ({ store }: TestDesk): DeskIdentity => {
  const identity = store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  return identity;
};

export const take = async (desk: TestDesk, count: number): Promise<readonly string[]> => {
  const numbers: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const draft = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
    numbers.push((await desk.must('intake.accept', { draft, form: birthForm() })).number);
  }
  return numbers;
};

/** As the shell's own synchronisation does after each that went through. */
export const sync = async (desk: TestDesk) => {
  const done = await desk.line.sync();
  if (done.ok) await desk.desk.synced();
  return done;
};
export const synced = async (desk: TestDesk): Promise<void> => {
  expect(await sync(desk)).toMatchObject({ ok: true });
};

export const keepProvince = async (): Promise<void> => {
  const database = join(stage.province.folder, 'database');
  stage.province = await stage.province.restart(() =>
    cpSync(database, stage.yesterday, { recursive: true }),
  );
};

/** Yesterday's backup, put back by an operator who says nothing. */
export const restoreQuietly = async (): Promise<void> => {
  const database = join(stage.province.folder, 'database');
  stage.province = await stage.province.restart(() => {
    rmSync(database, { recursive: true });
    cpSync(stage.yesterday, database, { recursive: true });
  });
};

/** … who says so. */
export const restoreProvince = async (): Promise<void> => {
  await restoreQuietly();
  const ledger = createSqlLedger(stage.province.database);
  await ledger.raiseFeedEpoch(await ledger.feedEpoch());
};

export const askForNewKey = (desk: TestDesk) =>
  stage.province.database.query('update desk set renewal_asked_at = now() where id = $1', [
    identityOf(desk).desk,
  ]);

export const closeDay = async (desk: TestDesk): Promise<void> => {
  await desk.must('close.day', { offline: false, through: null, cash: null });
};

/** Work, all of it closed and sent, and another key for what comes. */
export const renew = async (desk: TestDesk): Promise<number> => {
  await synced(desk);
  await closeDay(desk);
  await askForNewKey(desk);
  await synced(desk);
  return identityOf(desk).epoch;
};

/** Every entry of this desk, of each of its epochs, is in the province's books as it was written. */
export const expectAllHeld = async (desk: TestDesk): Promise<void> => {
  const rows = await stage.province.database.query<{
    epoch: number;
    seq: number;
    hash: Uint8Array;
  }>('select epoch, seq, hash from journal where desk = $1 order by epoch, seq', [
    identityOf(desk).desk,
  ]);
  const written = desk.store.read
    .ownEpochs()
    .flatMap(({ epoch }) => desk.store.read.entriesAfter(epoch, 0, 10_000));
  expect(rows.map(({ epoch, seq, hash }) => [epoch, seq, hex(hash)])).toEqual(
    written.map(({ epoch, seq, hash }) => [epoch, seq, hex(hash)]),
  );
  expect(desk.store.read.unsent().count).toBe(0);
};

export const attention = ({ store }: TestDesk): readonly string[] =>
  [...apartToSettle(store.read), ...leftToSettle(store)].map(({ code }) => code);

export const head = staff.officers.findIndex(({ role }) => role === 'head');

export const enrolAnew = async (desk: TestDesk): Promise<void> => {
  await sitDown(desk, head);
  await desk.must('desk.enrolAnew', { code: await stage.province.mint(identityOf(desk).desk) });
  await synced(desk);
};

export const leaving = {
  type: 'officer.signedOut',
  payload: { reason: 'left' },
  dossier: null,
  officer: 'can-bo',
  at: '2026-11-23T02:00:00.000Z',
} as never;

/** The same folder on the same machine, a second time: identity and journal, byte for byte. */
export const carryOver = async (from: TestDesk, to: TestDesk): Promise<void> => {
  const identity = identityOf(from);
  const entries = from.store.read.openEntriesAfter(identity.epoch, 0, 10_000);
  to.store.write((tx) => {
    tx.enrol(identity, new Uint8Array(32));
    for (const { header, payload } of entries) {
      const { type, dossier, officer, at } = header;
      tx.append({ type, payload, dossier, officer, at } as never);
    }
  });
  expect(hex(to.store.read.head().hash)).toBe(hex(from.store.read.head().hash));
};
