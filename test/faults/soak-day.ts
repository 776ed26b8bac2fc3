/** One working day of the soaked office: people come, some of it is corrected, now and then a line is missing; closed. */
import { readdirSync, readlinkSync } from 'node:fs';
import { inventPerson } from '#electron/cli/day/invented.ts';
import type { Luck } from '#electron/cli/day/luck.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { birthForm } from '../desk/made-up-office.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { draftId } from './kill-surroundings.ts';
import type { SoakOffice, SoakSeat } from './soak-office.ts';
import type { Evening } from './soak-plan.ts';
import { pause } from './unsteady-database.ts';

const FEWEST = 40;
const MOST = 65;
const OFFLINE_PERCENT = 20;
const CORRECTED_PERCENT = 10;
/** A close waits for what was written meanwhile. */
const CLOSE_AGAIN = new Set(['close_unsent', 'close_overtaken']);
const CLOSE_TRIES = 20;

interface Served {
  readonly dossier: string;
  readonly form: IntakeForm;
}

const clockFace = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const closeDay = async ({ desk }: SoakSeat, offline: boolean): Promise<boolean | null> => {
  for (let tries = 1; ; tries += 1) {
    const closed = await desk().ask('close.day', { offline });
    if (closed.ok) return closed.value.equal;
    if (!CLOSE_AGAIN.has(closed.error.code) || tries === CLOSE_TRIES)
      throw new Error(`close.day: ${JSON.stringify(closed.error)}`);
    await pause(100);
  }
};

type AtRest = Pick<Evening, 'rssBytes' | 'heapBytes' | 'bufferBytes' | 'files' | 'sockets'>;

/** What the process holds when nobody works. */
const atRest = async (): Promise<AtRest> => {
  if (globalThis.gc === undefined) throw new Error('start with --expose-gc');
  for (let turn = 0; turn < 3; turn += 1) {
    await pause(50);
    await globalThis.gc({ execution: 'async', type: 'major' });
  }
  const handles = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      // The one that looked.
      return [];
    }
  });
  const sockets = handles.filter((target) => target.startsWith('socket:')).length;
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    rssBytes: rss,
    heapBytes: heapUsed,
    bufferBytes: external,
    files: handles.length - sockets,
    sockets,
  };
};

export interface SoakedDay {
  readonly evening: Evening;
  /** By seat. */
  readonly receipts: readonly (readonly Receipt[])[];
}

/** `nth`: from 1. On a day with `noOutage` every line is there. */
export const workSoakDay = async (
  { seats, setTime }: SoakOffice,
  day: LocalDate,
  nth: number,
  luck: Luck,
  noOutage: boolean,
): Promise<SoakedDay> => {
  setTime(day, '07:20');
  for (const seat of seats) await seat.begin();
  const isOffline = seats.map(() => !noOutage && luck.happens(OFFLINE_PERCENT));
  for (const [place, seat] of seats.entries()) if (isOffline[place] === true) seat.line.down();

  const dossiers = FEWEST + luck.upTo(MOST - FEWEST + 1);
  const receipts: Receipt[][] = seats.map(() => []);
  const served: Served[][] = seats.map(() => []);
  let corrections = 0;
  let walBytes = 0;
  const online = seats.filter((_, place) => isOffline[place] === false);
  for (let n = 1; n <= dossiers; n += 1) {
    for (const seat of online) await seat.quiet();
    setTime(day, clockFace(450 + Math.floor((n * 540) / dossiers)));
    const place = luck.upTo(seats.length);
    const seat = seats[place];
    if (seat === undefined) throw new Error(`nobody sits at ${place}`);
    const dossier = draftId(nth, n);
    const form = birthForm({ submitter: inventPerson(luck, n) });
    const { number } = await seat.desk().must('intake.accept', { draft: dossier, form });
    receipts[place]?.push({ dossier, number });
    served[place]?.push({ dossier, form });
    const earlier = served[place]?.[luck.upTo(served[place].length)];
    if (luck.happens(CORRECTED_PERCENT) && earlier !== undefined) {
      const corrected = { ...earlier.form, note: `Sửa lúc ${n}` };
      const input = { id: earlier.dossier, form: corrected, reason: 'gõ nhầm' };
      await seat.desk().must('dossiers.correct', input);
      corrections += 1;
    }
    walBytes = Math.max(walBytes, ...seats.map((one) => one.walBytes()));
    // The desks' own timers go by the real clock: they are given a moment.
    await pause(10);
  }

  for (const seat of online) await seat.quiet();
  setTime(day, '17:05');
  for (const seat of online) await seat.send();
  const closes: (boolean | null)[] = [];
  for (const [place, seat] of seats.entries())
    closes.push(await closeDay(seat, isOffline[place] === true));
  // What the closes wrote, and what the others closed meanwhile.
  for (const seat of online) await seat.send();
  for (const seat of online) await seat.send();
  walBytes = Math.max(walBytes, ...seats.map((one) => one.walBytes()));
  for (const seat of seats) await seat.end();
  for (const [place, seat] of seats.entries()) if (isOffline[place] === true) seat.line.up();
  const offline = isOffline.filter(Boolean).length;
  const rest = await atRest();
  return {
    evening: { day, dossiers, corrections, offline, closes, walBytes, ...rest },
    receipts,
  };
};
