/** An office of two desks and its province on real sockets, all by one clock that is moved by hand. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mintCode } from '#server/enrolment/mint.ts';
import { defaultLimits } from '#server/http/ports.ts';
import { startProvince, type RunningProvince } from '#server/province.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { seedTryOut } from '#server/try-out/seed.ts';
import {
  epochMsOf,
  instantOfLocal,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { ok } from '#shared/result.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { openSlowLine, type SlowLine } from '../bench/slow-line.ts';
import { openFolderDeskIn, type FolderDesk } from '../desk/folder-desk.ts';
import { PIN } from '../desk/made-up-office.ts';
import { pause } from './unsteady-database.ts';
import type { SoakPlan } from './soak-plan.ts';

const PAPER_BYTES = 8_000;
const SENT_WITHIN_MS = 600_000;

export interface SoakSeat {
  readonly folder: string;
  readonly line: SlowLine;
  /** Open from morning to evening. */
  readonly desk: () => FolderDesk;
  /** The PC is switched on; the officer signs in. */
  readonly begin: () => Promise<void>;
  /** Nobody is being asked for the time: it may be moved. */
  readonly quiet: () => Promise<void>;
  /** Everything is at the province, the papers too. */
  readonly send: () => Promise<void>;
  readonly end: () => Promise<void>;
  readonly walBytes: () => number;
}

export interface SoakOffice {
  readonly province: RunningProvince;
  readonly seats: readonly SoakSeat[];
  /** `time`: hours and minutes; the clock never goes back. */
  readonly setTime: (day: LocalDate, time: string) => void;
  readonly close: () => Promise<void>;
}

const unlimited = { ...defaultLimits, perAddress: 1e6, perDesk: 1e6, enrolments: 1e6 };

const openProvince = async (
  { folder, databaseUrl }: SoakPlan,
  surroundings: Surroundings,
): Promise<RunningProvince> => {
  const dataFolder = join(folder, 'province');
  await mkdir(dataFolder, { recursive: true });
  const province = await startProvince(
    {
      port: 0,
      host: '127.0.0.1',
      dataFolder,
      blobFolder: join(folder, 'province-blobs'),
      blobReserveBytes: 0,
      databaseUrl,
      connections: 4,
      limits: unlimited,
      trustedProxies: [],
      tied: false,
      log: 'silent',
    },
    surroundings,
  );
  if (databaseUrl !== null) await seedTryOut(province.database, surroundings);
  return province;
};

export const openSoakOffice = async (plan: SoakPlan, firstDay: LocalDate): Promise<SoakOffice> => {
  let set = 0;
  let setAt = 0;
  const now = (): number => set + Math.floor(performance.now() - setAt);
  const setTime = (day: LocalDate, time: string): void => {
    const next = epochMsOf(instantOfLocal(`${day}T${time}` as LocalDateTime));
    set = Math.max(next, now());
    setAt = performance.now();
  };
  setTime(firstDay, '07:00');
  const surroundings: Surroundings = { now, randomBytes };
  const province = await openProvince(plan, surroundings);

  const seatAt = async (place: number): Promise<SoakSeat> => {
    const officer = staff.officers[place];
    if (officer === undefined) throw new Error(`nobody sits at ${place}`);
    const folder = join(plan.folder, `desk-${place}`);
    const line = await openSlowLine(province.ready.url, { bitsPerSecond: Infinity, delayMs: 0 });
    const shell = {
      now,
      enrol: null,
      backups: undefined,
      renderer: {
        render: () => Promise.resolve(ok(new Uint8Array(randomBytes(PAPER_BYTES)))),
      },
    };
    let open = openFolderDeskIn(folder, shell);
    const minted = await mintCode(province.database, surroundings, {
      office: office.code,
      desk: null,
      mintedBy: 'van-hanh-thu',
    });
    if (!minted.ok) throw new Error(minted.error.code);
    const { code } = minted.value;
    await open.must('desk.enrol', { url: line.url, code, deskName: `Quầy ${place + 1}` });
    const { id, personalCode } = officer;
    await open.must('session.setPin', { officer: id, personalCode, pin: PIN });
    await open.open.close();
    return {
      folder,
      line,
      desk: () => open,
      begin: async () => {
        open = openFolderDeskIn(folder, shell);
        await open.must('session.signIn', { officer: id, pin: PIN });
      },
      quiet: async () => {
        while ((await open.must('desk.status', {})).sync.running) await pause(5);
      },
      send: async () => {
        const until = performance.now() + SENT_WITHIN_MS;
        for (let pressed = false; ; pressed = true) {
          const { unsent, files, sync } = await open.must('desk.status', {});
          const left = unsent.count + files.count;
          if (pressed && left === 0 && !sync.running) return;
          if (performance.now() > until) throw new Error(`${left} entries and papers are not sent`);
          // Papers wait while entries are asked about: whoever presses on and on sends none.
          if (!sync.running && files.sending === null) await open.ask('sync.now', {});
          await pause(50);
        }
      },
      end: () => open.open.close(),
      walBytes: () => statSync(join(folder, 'desk.db-wal'), { throwIfNoEntry: false })?.size ?? 0,
    };
  };
  const seats = [await seatAt(0), await seatAt(1)];
  return {
    province,
    seats,
    setTime,
    close: async () => {
      for (const { line } of seats) await line.close();
      await province.close();
    },
  };
};
