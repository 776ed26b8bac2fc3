/** The office as every run finds it in the morning: made once a process, copied for each seed. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf, type LocalDate } from '#shared/calendar/local-time.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { seedConfirmed, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import type { PublicationKind } from '#shared/protocol/publications.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import tryOutOffice from '#shared/try-out/office.json' with { type: 'json' };
import { PERSONAL_CODE, PIN, quickHash } from '../desk/made-up-office.ts';
import { createChance } from './chance.ts';
import { DEPARTMENTS } from './departments.ts';
import { OFFICE } from './office.ts';
import { createPost } from './post.ts';
import type { ProvinceHouse } from './province-house.ts';
import { BASE, type ProvinceStore } from './province-store.ts';
import { createSeat } from './seat.ts';
import { newDisk, standingDisk, type SeatDisk } from './seat-disk.ts';
import { settled, startTime } from './virtual-time.ts';

export const MORNING = '2026-11-23T07:30';
/** Half an hour before other numbers begin, of another year. */
export const NEW_YEARS_EVE = '2026-12-31T23:30';
/** Long before any clock here may fall back to. */
const IN_FORCE = '2026-01-01' as LocalDate;
export const PROVINCE_URL = 'https://tinh.example.invalid';

/** One for each seat: who works where says nothing of the protocol. */
export const OFFICERS = ['can-bo-mot', 'can-bo-hai', 'can-bo-ba'] as const;
export const DESKS = ['Quầy 1', 'Quầy 2', 'Quầy 3'] as const;

/** The four shortest, so that a catalogue is read fast: with fees and without, promised and not. */
const PROCEDURES = 4;

export interface Base {
  /** A desk's data file, for one run at a time. */
  readonly disk: (nth: number) => SeatDisk;
  /** Puts a fresh copy of a desk's archive into `folder`. */
  readonly copyArchive: (nth: number, folder: string) => void;
  readonly procedures: readonly Procedure[];
  readonly remove: () => void;
}

/** Where writing costs nothing; the disk's own faults are tried elsewhere. */
export const fastFolder = (prefix: string): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), prefix));

const officers = async () => ({
  officers: await Promise.all(
    OFFICERS.map(async (id, nth) => ({
      id,
      name: `Trần Văn Mẫu ${nth + 1}`,
      title: 'Công chức tiếp nhận',
      // Whoever lets a moved desk in again is more than an officer.
      role: 'head' as const,
      personalCodeHash: await quickHash.make(PERSONAL_CODE),
      active: true,
    })),
  ),
});

/** What the certification counter does; nobody hands it in as an ordinary dossier. */
const certified = (): readonly Procedure[] => {
  const kinds = new Set(tryOutCertification().kinds.map(({ procedure }) => procedure));
  return seedProcedures().filter(({ code }) => kinds.has(code));
};

const publishAll = async (store: ProvinceStore, procedures: readonly Procedure[]) => {
  const at = instantOf(startTime(MORNING).now());
  const all: readonly (readonly [string | null, PublicationKind, unknown])[] = [
    [OFFICE, 'office', tryOutOffice],
    [null, 'catalogue', { procedures: [...procedures, ...certified()] }],
    [null, 'confirmed', seedConfirmed()],
    [null, 'certification', tryOutCertification()],
    [null, 'calendar', tryOutCalendar],
    [OFFICE, 'officers', await officers()],
    [
      null,
      'departments',
      { departments: DEPARTMENTS.map((one) => ({ ...one, procedures: [] })), stopped: [] },
    ],
  ];
  for (const [office, kind, data] of all) await store.publish(office, kind, data, at, IN_FORCE);
};

/** The house must speak for `store` at `MORNING`. What is left in the store is kept as `base`. */
export const makeBase = async (store: ProvinceStore, house: ProvinceHouse): Promise<Base> => {
  const root = fastFolder('qmc-base-');
  const all = seedProcedures().filter(({ cases }) => cases.length > 0);
  const weight = (procedure: Procedure): number => JSON.stringify(procedure).length;
  const procedures = all.toSorted((a, b) => weight(a) - weight(b)).slice(0, PROCEDURES);
  await store.addOffice(OFFICE);
  await publishAll(store, procedures);
  const time = startTime(MORNING);
  const chance = createChance(1);
  const post = createPost();
  const carryAll = async (): Promise<void> => {
    await settled();
    for (let letters = post.waiting(); letters.length > 0; letters = post.waiting()) {
      for (const letter of letters) {
        post.take(letter);
        letter.reply(await house.handle(letter.request));
      }
      await settled();
    }
  };
  const enrolDesk = async (nth: number): Promise<() => SeatDisk> => {
    const folder = join(root, String(nth));
    mkdirSync(folder);
    const disk = newDisk(join(folder, 'new.db'));
    const name = DESKS[nth] ?? '';
    const log = (message: string, detail: unknown): never => {
      throw new Error(`${message}: ${String(detail)}`);
    };
    const seat = createSeat({
      name,
      folder,
      disk,
      machine: name,
      time,
      chance,
      post,
      mutant: null,
      files: false,
      log,
    });
    seat.start();
    const must = async (asked: ReturnType<typeof seat.ask>): Promise<void> => {
      await carryAll();
      const answer = await asked;
      if (answer === null || !answer.ok) throw new Error(JSON.stringify(answer));
    };
    const code = await store.mint({ now: time.now, randomBytes: chance.bytes }, OFFICE, null);
    await must(seat.ask('desk.enrol', { url: PROVINCE_URL, code, deskName: name }));
    const officer = OFFICERS[nth] ?? '';
    await must(seat.ask('session.setPin', { officer, personalCode: PERSONAL_CODE, pin: PIN }));
    void seat.life()?.line.sync();
    await carryAll();
    const image = seat.image();
    seat.end();
    return standingDisk(image, join(folder, 'desk.db'));
  };
  const disks: (() => SeatDisk)[] = [];
  for (const nth of DESKS.keys()) disks.push(await enrolDesk(nth));
  await store.keep(BASE);
  return {
    procedures,
    disk: (nth) => {
      const found = disks[nth];
      if (found === undefined) throw new Error(`no desk ${nth}`);
      return found();
    },
    copyArchive: (nth, folder) => {
      const from = join(root, String(nth));
      if (existsSync(join(from, 'blobs')))
        cpSync(join(from, 'blobs'), join(folder, 'blobs'), { recursive: true });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
