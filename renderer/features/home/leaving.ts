/** "Sẵn sàng rời cơ quan": may this machine go on a home visit, away from the line? Each point a tick or a sentence. Pure. */
import { epochMsOf } from '#shared/calendar/local-time.ts';
import limits from '#shared/calendar/calendar-limits.json' with { type: 'json' };
import { daysBetween } from '#shared/calendar/local-time.ts';
import type { BackupOverview, DeskStatus, HomeOverview } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatBytes, formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import { spanWords } from '#renderer/app/status-words.ts';
import { LOW_DISK_BYTES, type ReadyLine } from './readiness.ts';

/** What the machine says of its battery; null where it has none or does not say. */
export interface Battery {
  /** 0 … 1. */
  readonly level: number;
  readonly charging: boolean;
}

/** Enough for a morning of visits, on the machines that offices have. */
const ENOUGH_BATTERY = 0.6;

export interface Leaving {
  readonly overview: HomeOverview;
  readonly status: DeskStatus;
  /** Null while it is asked for. */
  readonly backup: BackupOverview | null;
  readonly battery: Battery | null;
}

const batteryLine = ({ battery }: Leaving, { leaving }: Texts): ReadyLine => {
  if (battery === null) return { name: 'battery', ready: false, words: leaving.battery.unknown };
  const percent = Math.round(battery.level * 100);
  const ready = battery.level >= ENOUGH_BATTERY;
  const words = ready ? leaving.battery.enough : leaving.battery.low;
  return { name: 'battery', ready, words: fill(words, { percent }) };
};

const diskLine = ({ overview, status }: Leaving, { leaving }: Texts): ReadyLine => {
  const { freeDiskBytes } = overview;
  if (freeDiskBytes === null) return { name: 'disk', ready: false, words: leaving.disk.unknown };
  const ready = status.noRoomForCopy === null && freeDiskBytes >= LOW_DISK_BYTES;
  const words = ready ? leaving.disk.enough : leaving.disk.low;
  return { name: 'disk', ready, words: fill(words, { size: formatBytes(freeDiskBytes) }) };
};

const copyLine = ({ backup }: Leaving, { leaving }: Texts): ReadyLine => {
  if (backup === null || backup.provenAt === null)
    return { name: 'copy', ready: false, words: leaving.copy.none };
  return backup.newSince
    ? { name: 'copy', ready: false, words: leaving.copy.old }
    : { name: 'copy', ready: true, words: leaving.copy.fresh };
};

const unsentLine = ({ status: { unsent, now } }: Leaving, texts: Texts): ReadyLine => {
  const { leaving } = texts;
  if (unsent.count === 0) return { name: 'unsent', ready: true, words: leaving.unsent.none };
  const age =
    unsent.oldestAt === null ? 0 : Math.max(0, epochMsOf(now) - epochMsOf(unsent.oldestAt));
  const words = fill(leaving.unsent.some, { total: unsent.count, age: spanWords(age, texts) });
  return { name: 'unsent', ready: false, words };
};

const calendarLine = ({ overview }: Leaving, { leaving }: Texts): ReadyLine => {
  const { calendarUntil, today } = overview;
  if (calendarUntil === null)
    return { name: 'calendar', ready: false, words: leaving.calendar.none };
  const ready = daysBetween(today, calendarUntil) >= limits.endingDays;
  const words = ready ? leaving.calendar.enough : leaving.calendar.short;
  return { name: 'calendar', ready, words: fill(words, { date: formatDate(calendarUntil) }) };
};

const catalogueLine = ({ overview: { catalogue } }: Leaving, { leaving }: Texts): ReadyLine =>
  catalogue === null
    ? { name: 'catalogue', ready: false, words: leaving.catalogue.none }
    : {
        name: 'catalogue',
        ready: true,
        words: fill(leaving.catalogue.there, { version: catalogue.version }),
      };

const numbersLine = ({ overview }: Leaving, { leaving }: Texts): ReadyLine => {
  const { numbersLeft, numbersLow } = overview;
  const words = numbersLow ? leaving.numbers.few : leaving.numbers.enough;
  return { name: 'numbers', ready: !numbersLow, words: fill(words, { total: numbersLeft }) };
};

const clockLine = ({ status: { clock } }: Leaving, { leaving }: Texts): ReadyLine => {
  const ready = clock.state === 'ok';
  return { name: 'clock', ready, words: ready ? leaving.clock.right : leaving.clock.wrong };
};

/** What is to be done before leaving comes first. */
export const leavingLines = (leaving: Leaving, texts: Texts): readonly ReadyLine[] =>
  [
    unsentLine(leaving, texts),
    copyLine(leaving, texts),
    batteryLine(leaving, texts),
    diskLine(leaving, texts),
    numbersLine(leaving, texts),
    calendarLine(leaving, texts),
    catalogueLine(leaving, texts),
    clockLine(leaving, texts),
  ].toSorted((a, b) => Number(a.ready) - Number(b.ready));
