/** An office full of invented people and their dossiers, the same for every run of a seed. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskStore, NewEntry } from '#electron/desk/ports.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { Connection } from '#electron/store/driver.ts';
import { openDatabase } from '#electron/store/open.ts';
import { createSql } from '#electron/store/sql.ts';
import {
  addDays,
  instantOfLocal,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import { dice } from '../fixtures/dice.ts';
import { nationalCatalogue } from './national-catalogue.ts';

const FAMILY = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Đặng',
  'Vũ',
];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Kim'];
const GIVEN = [
  'Thử',
  'Mẫu',
  'Giả',
  'Định',
  'Tưởng',
  'Tượng',
  'Ướm',
  'Nháp',
  'Phỏng',
  'Ảo',
  'Bịa',
  'Đặt',
];

const pick = <T>(from: readonly T[], roll: (below: number) => number): T => {
  const chosen = from[roll(from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};

const person = (roll: (below: number) => number): Party => ({
  kind: 'person',
  name: `${pick(FAMILY, roll)} ${pick(MIDDLE, roll)} ${pick(GIVEN, roll)}`,
  birthDate: `19${50 + roll(50)}-0${1 + roll(9)}-1${roll(10)}`,
  sex: roll(2) === 0 ? 'male' : 'female',
  idNumber: `079${roll(4)}${String(roll(100_000_000)).padStart(8, '0')}`,
  idIssuedAt: '2021-08-12' as LocalDate,
  address: `Ấp ${1 + roll(9)}, xã Thử Nghiệm, tỉnh Thử Nghiệm`,
  phone: `0900 ${String(roll(1000)).padStart(3, '0')} ${String(roll(1000)).padStart(3, '0')}`,
  email: '',
});

/** When a dossier is taken in, and by which numbers. */
export interface Reception {
  readonly receivedAt: LocalDateTime;
  /** Of the day, from 1. */
  readonly counter: number;
  /** The day of reception and those that are counted after it; it is due at the end of the last. */
  readonly days: readonly [LocalDate, ...LocalDate[]];
}

const FIRST_DAY = '2026-01-05' as LocalDate;
const PER_DAY = 40;

/** `minute` of the day, from 0. */
export const localTime = (day: LocalDate, minute: number): LocalDateTime => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}` as LocalDateTime;
};

/** Forty a day, thirteen minutes apart. */
const quietReception = (n: number): Reception => {
  const day = addDays(FIRST_DAY, Math.floor(n / PER_DAY));
  return {
    receivedAt: localTime(day, 450 + (n % PER_DAY) * 13),
    counter: 1 + (n % PER_DAY),
    days: [day, addDays(day, 1), addDays(day, 2), addDays(day, 3)],
  };
};

const deadlineOf = ({ days }: Reception): AcceptedPayload['deadline'] => ({
  state: 'promised',
  rule: { kind: 'amount' },
  dueAt: localTime(days.at(-1) ?? days[0], 17 * 60),
  days: days.map((date, ahead) => ({ date, counts: ahead > 0 })),
  warnings: [],
  calendarVersion: 1,
});

/** The `n`-th dossier of the desk, from 0. */
export const inventedDossier = (
  n: number,
  reception: Reception = quietReception(n),
): NewEntry<'dossier.accepted'> => {
  const roll = dice(7_919 + n);
  const { receivedAt, counter, days } = reception;
  const payload: AcceptedPayload = {
    number: `H00.01-${days[0].slice(2).replaceAll('-', '')}-${1000 + counter}`,
    receivedAt,
    lateEntry: null,
    procedure: {
      ...pick(procedures(), roll),
      field: 'Thử nghiệm',
      catalogueVersion: 1,
      case: null,
      formSet: 'TT03-2025',
    },
    channel: 'in_person',
    submitter: person(roll),
    owner: roll(3) === 0 ? person(roll) : null,
    request: '',
    papers: Array.from({ length: 2 + roll(6) }, (_, i) => ({
      name: `Giấy tờ thử số ${i + 1} theo thành phần hồ sơ của thủ tục, bản do người nộp mang đến`,
      originals: 1,
      certified: 0,
      photocopies: i % 2,
      unforeseen: false,
    })),
    sets: 1,
    fees: roll(4) === 0 ? [{ name: 'Lệ phí', amount: 8000, exemption: null }] : [],
    delivery: { kind: 'office', address: '' },
    note: '',
    deadline: deadlineOf(reception),
    officeVersion: 1,
  };
  return {
    type: 'dossier.accepted',
    payload,
    dossier: idOf(n),
    officer: 'can-bo-mau',
    at: instantOfLocal(receivedAt),
  };
};

/** In the order of time, as UUIDv7 are. */
const idOf = (n: number): string =>
  `019${String(n).padStart(5, '0')}-0000-7000-8000-${String(dice(n)(1_000_000)).padStart(12, '0')}`;

let known: readonly { readonly code: string; readonly name: string }[] = [];
const procedures = () => {
  if (known.length === 0) known = nationalCatalogue().map(({ code, name }) => ({ code, name }));
  return known;
};

export interface BenchStore {
  readonly folder: string;
  readonly db: Connection;
  readonly store: DeskStore;
  readonly key: Uint8Array;
  readonly end: () => void;
}

export const openBenchStore = (): BenchStore => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-bench-'));
  const key = new Uint8Array(randomBytes(32));
  const opened = openDatabase({
    file: join(folder, 'desk.db'),
    key,
    mode: 'create',
    keyProven: true,
    backupFolder: join(folder, 'backups'),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const db = opened.value;
  const store = createDeskStore(db, createSql(db), sha256);
  store.write((tx) => {
    tx.enrol(
      {
        desk: 'quay-thu-1',
        epoch: 1,
        slot: 1,
        agencyCode: 'H00.01',
        office: 'xa-thu-nghiem',
        deskName: 'Quầy 1',
        provinceUrl: 'https://tinh.example.invalid',
        provinceKey: '',
        privateKey: '',
        publicKey: '',
        tryOut: true,
      },
      GENESIS,
    );
    tx.savePublication({
      n: 1,
      kind: 'office',
      version: 1,
      publishedAt: '2026-01-01T00:00:00.000Z',
      effectiveFrom: '2026-01-01',
      data: {
        code: 'xa-thu-nghiem',
        superior: '',
        name: '',
        place: '',
        address: '',
        phone: '',
        lookupUrl: 'https://tra-cuu.example.invalid/h',
        numberPattern: { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 },
      },
    });
  });
  return {
    folder,
    db,
    store,
    key,
    end: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
