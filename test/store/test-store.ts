/** A store for tests: real SQLite in a folder of its own, an invented desk, a clock that only goes forward. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskIdentity, DeskStore, NewEntry, StoreWriter } from '#electron/desk/ports.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { Connection } from '#electron/store/driver.ts';
import { openDatabase, type OpenMode } from '#electron/store/open.ts';
import { createSql, type Sql } from '#electron/store/sql.ts';
import { instantOf, type Instant } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import { acceptance, citizen } from '../fixtures/dossier.ts';

export const KEY = Uint8Array.from({ length: 32 }, (_, i) => i + 1);

export const identity: DeskIdentity = {
  desk: 'quay-thu-1',
  epoch: 1,
  slot: 1,
  agencyCode: 'H00.01',
  office: 'xa-thu-nghiem',
  deskName: 'Quầy 1',
  provinceUrl: 'https://tinh.example.invalid',
  provinceKey: 'AAAA',
  privateKey: 'BBBB',
  publicKey: 'CCCC',
  tryOut: true,
};

export const officePublication: Publication = {
  n: 1,
  kind: 'office',
  version: 1,
  publishedAt: '2026-11-01T00:00:00.000Z',
  effectiveFrom: '2026-01-01',
  data: {
    code: 'xa-thu-nghiem',
    superior: 'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM',
    name: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    place: 'Thử Nghiệm',
    address: 'Ấp 1, xã Thử Nghiệm',
    phone: '0200 000 000',
    lookupUrl: 'https://tra-cuu.example.invalid/h',
    numberPattern: { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 },
  },
};

/** Wednesday 2026-11-25, 09:00 in Vietnam, and a second more for each `n`. */
export const moment = (n: number): Instant => instantOf(Date.UTC(2026, 10, 25, 2, 0, 0) + n * 1000);

export const dossierId = (n: number): string =>
  `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const numberOf = (n: number): string => `H00.01-261125-${1000 + n}`;

export const acceptedEntry = (
  n: number,
  changes: Partial<AcceptedPayload> = {},
): NewEntry<'dossier.accepted'> => ({
  type: 'dossier.accepted',
  payload: acceptance({ number: numberOf(n), submitter: citizen, ...changes }),
  dossier: dossierId(n),
  officer: 'thu',
  at: moment(n),
});

export interface TestStore {
  readonly folder: string;
  readonly file: string;
  readonly db: Connection;
  readonly sql: Sql;
  readonly store: DeskStore;
  readonly accept: (n: number, changes?: Partial<AcceptedPayload>) => SealedEntry;
  readonly append: (entry: NewEntry) => SealedEntry;
  /** Closed and opened again, as after a restart. */
  readonly reopen: () => TestStore;
  readonly end: () => void;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'qmc-store-'));

export const openAt = (folder: string, mode: OpenMode, key: Uint8Array = KEY): Connection => {
  const opened = openDatabase({
    file: join(folder, 'desk.db'),
    key,
    mode,
    keyProven: true,
    backupFolder: join(folder, 'backups'),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
};

export const storeAt = (folder: string, mode: OpenMode = 'write'): TestStore => {
  const db = openAt(folder, mode);
  const sql = createSql(db);
  const store = createDeskStore(db, sql, sha256);
  return {
    folder,
    file: join(folder, 'desk.db'),
    db,
    sql,
    store,
    accept: (n, changes) => store.write((tx) => tx.append(acceptedEntry(n, changes))),
    append: (entry) => store.write((tx) => tx.append(entry)),
    reopen: () => {
      store.close();
      return storeAt(folder);
    },
    end: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const enrolTestDesk = (tx: StoreWriter, changes: Partial<DeskIdentity> = {}): void => {
  const enrolled = { ...identity, ...changes };
  tx.enrol(enrolled, GENESIS);
  tx.append({
    type: 'desk.enrolled',
    payload: {
      office: enrolled.office,
      slot: enrolled.slot,
      agencyCode: enrolled.agencyCode,
      prev: '0'.repeat(64),
    },
    dossier: null,
    officer: null,
    at: moment(0),
  });
};

/** Enrolled, with the office's publication; the journal holds one entry. */
export const startTestStore = (): TestStore => {
  const test = storeAt(newFolder(), 'create');
  test.store.write((tx) => {
    tx.savePublication(officePublication);
    enrolTestDesk(tx);
  });
  return test;
};
