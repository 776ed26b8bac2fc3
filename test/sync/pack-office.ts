/**
 * A province in earnest in this process (its desks have recovery keys), a line to it that can be spoilt, and machines of one
 * desk: each a folder opened as the program opens it.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { openFileStore } from '#server/blobs/file-store.ts';
import { mintCode } from '#server/enrolment/mint.ts';
import { buildApp } from '#server/http/app.ts';
import { defaultLimits } from '#server/http/ports.ts';
import { establishKey } from '#server/province.ts';
import type { Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPglite } from '#server/store/pglite.ts';
import { seedTryOut, tryOutOffice } from '#server/try-out/seed.ts';
import type { PackState } from '#shared/contract/outputs.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { lastGroup, openFolderDeskIn, type FolderDesk } from '../desk/folder-desk.ts';
import { birthForm, PIN } from '../desk/test-desk.ts';
import { placeEmptyDatabase } from '../server/empty-database.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

export interface PackOffice {
  readonly database: Database;
  readonly line: FaultProxy;
  /** For a new desk, or for one that the province knows. */
  readonly mint: (desk?: string | null) => Promise<string>;
  /** As after the restore of a backup from before the packs came. */
  readonly forgetPacks: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const startPackOffice = async (): Promise<PackOffice> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-office-'));
  const surroundings = { now: Date.now, randomBytes };
  await placeEmptyDatabase(join(folder, 'database'));
  const database = await openPglite(join(folder, 'database'));
  await migrate(database);
  const key = await establishKey(database, folder);
  await seedTryOut(database, surroundings);
  const blobs = await openFileStore({
    folder: join(folder, 'blobs'),
    reserveBytes: 0,
    now: Date.now,
  });
  const ledger = createSqlLedger(database);
  const limits = { ...defaultLimits, perDesk: 1e6, enrolments: 1e6 };
  const ports = { database, ledger, blobs, key, surroundings, tryOut: false, limits };
  const app = await buildApp({ ports, log: 'silent', trustedProxies: [] });
  const line = await startFaultProxy(await app.listen({ host: '127.0.0.1', port: 0 }));
  return {
    database,
    line,
    mint: async (desk = null) => {
      const asked = { office: tryOutOffice.code, desk, mintedBy: 'van-hanh-thu' };
      const minted = await mintCode(database, surroundings, asked);
      if (!minted.ok) throw new Error(minted.error.code);
      return minted.value.code;
    },
    forgetPacks: async () => {
      await database.query('delete from pack');
      await ledger.raiseFeedEpoch(await ledger.feedEpoch());
    },
    close: async () => {
      await line.close();
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface Machine extends FolderDesk {
  readonly folder: string;
  readonly recoveryKey: string;
}

const seatOf = (role: string) => {
  const found = staff.officers.find((one) => one.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
};

export const sit = async (at: FolderDesk, role: 'officer' | 'head' = 'officer'): Promise<void> => {
  const { id, personalCode } = seatOf(role);
  await at.must('session.setPin', { officer: id, personalCode, pin: PIN });
};

/** On an empty folder, enrolled with the code, its recovery key written down; nobody has sat down yet. */
export const newMachine = async (
  office: PackOffice,
  code: string,
  now: () => number = Date.now,
): Promise<Machine> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-machine-'));
  const desk = openFolderDeskIn(folder, { enrol: null, now });
  const asked = { url: office.line.url, code, deskName: 'Quầy 1' };
  const { recoveryKey } = await desk.must('desk.enrol', asked);
  await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
  return { ...desk, folder, recoveryKey };
};

/** Until `done`, or the test fails. */
export const until = async (done: () => Promise<boolean>): Promise<void> => {
  await vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 20_000, interval: 50 });
};

let drafts = 0;
export const newDraft = (): string => {
  drafts += 1;
  return `019abc00-0000-7000-8000-${randomBytes(4).toString('hex')}${String(drafts).padStart(4, '0')}`;
};

/** Put aside with a clip; `note` makes it as heavy as a test needs. */
export const park = async (at: FolderDesk, clip: number, note = ''): Promise<string> => {
  const id = newDraft();
  await at.must('draft.park', { id, form: birthForm({ note }), clip });
  return id;
};

/** Does not shrink when it is packed. */
export const heavyNote = (): string => randomBytes(14_000).toString('base64').slice(0, 18_000);

/** The desk as the province's documents name it. */
export const deskOf = async ({ database }: PackOffice): Promise<string> => {
  const [row] = await database.query<{ id: string }>(
    'select id from desk order by enrolled_at desc',
  );
  return row?.id ?? '';
};

/** Nothing of it is on its way any more, and the tick stands. */
export const isProven = ({ on, running, provenAt, failed, late }: PackState): boolean =>
  on && !running && provenAt !== null && failed === null && !late;
