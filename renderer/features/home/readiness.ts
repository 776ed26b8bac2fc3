/** The readiness list of the morning page: what this version can prove, each line with a tick or a mark. Pure. */
import limits from '#shared/calendar/calendar-limits.json' with { type: 'json' };
import { daysBetween, epochMsOf, localDayOf } from '#shared/calendar/local-time.ts';
import type { DeskStatus, HomeOverview } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatBytes, formatDate, formatInstantClock } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import { keptWords } from '#renderer/app/status-words.ts';

export interface ReadyLine {
  readonly name: string;
  readonly ready: boolean;
  readonly words: string;
}

/** Below this the disk is called low: a year of dossiers and their papers at a busy desk. */
export const LOW_DISK_BYTES = 2_000_000_000;

const lineLine = ({ line, unsent }: DeskStatus, { home }: Texts): ReadyLine => ({
  name: 'line',
  ready: line.state === 'connected',
  words: fill(home.ready.line[line.state], {
    time: line.since === null ? '…' : formatInstantClock(line.since),
    total: unsent.count,
  }),
});

/** Never a tick: only the province's own word is one. */
const neighbourLine = ({ neighbour, now }: DeskStatus, texts: Texts): readonly ReadyLine[] =>
  neighbour === null
    ? []
    : [{ name: 'neighbour', ready: false, words: keptWords(neighbour, texts, epochMsOf(now)) }];

const catalogueLine = ({ catalogue }: HomeOverview, { home }: Texts): ReadyLine => ({
  name: 'catalogue',
  ready: catalogue !== null,
  words:
    catalogue === null
      ? home.ready.noCatalogue
      : fill(home.ready.catalogue, {
          version: catalogue.version,
          date: formatDate(localDayOf(catalogue.publishedAt)),
        }),
});

const calendarLine = ({ calendarUntil, today }: HomeOverview, { home }: Texts): ReadyLine => {
  if (calendarUntil === null)
    return { name: 'calendar', ready: false, words: home.ready.noCalendar };
  const short = daysBetween(today, calendarUntil) < limits.endingDays;
  const words = short ? home.ready.calendarShort : home.ready.calendar;
  return {
    name: 'calendar',
    ready: !short,
    words: fill(words, { date: formatDate(calendarUntil) }),
  };
};

const numbersLine = ({ numbersLeft, numbersLow }: HomeOverview, { home }: Texts): ReadyLine => {
  const { numbers, numbersFew, numbersNone } = home.ready;
  const words = numbersLeft === 0 ? numbersNone : numbersLow ? numbersFew : numbers;
  return { name: 'numbers', ready: !numbersLow, words: fill(words, { total: numbersLeft }) };
};

const diskLine = (
  { freeDiskBytes }: HomeOverview,
  { noRoomForCopy }: DeskStatus,
  { home }: Texts,
): readonly ReadyLine[] => {
  if (noRoomForCopy !== null) {
    const size = formatBytes(noRoomForCopy);
    return [{ name: 'disk', ready: false, words: fill(home.ready.diskNoCopy, { size }) }];
  }
  if (freeDiskBytes === null) return [];
  const low = freeDiskBytes < LOW_DISK_BYTES;
  const words = low ? home.ready.diskLow : home.ready.disk;
  return [{ name: 'disk', ready: !low, words: fill(words, { size: formatBytes(freeDiskBytes) }) }];
};

const printerLine = ({ printer }: DeskStatus, { home }: Texts): ReadyLine => {
  const name = printer.name;
  if (name === null) return { name: 'printer', ready: false, words: home.ready.noPrinter };
  const words = printer.ready ? home.ready.printer : home.ready.printerNotReady;
  return { name: 'printer', ready: printer.ready, words: fill(words, { name }) };
};

const closeLine = ({ lastClose }: HomeOverview, { home }: Texts): ReadyLine => {
  if (lastClose === null) return { name: 'close', ready: true, words: home.ready.neverClosed };
  const words = {
    equal: home.ready.closed,
    differs: home.ready.closedDiffers,
    settled: home.ready.closedSettled,
    waiting: home.ready.closedUnproven,
  }[lastClose.state];
  return {
    name: 'close',
    ready: lastClose.state === 'equal' || lastClose.state === 'settled',
    words: fill(words, { date: formatDate(lastClose.day) }),
  };
};

const clockLine = ({ clock }: DeskStatus, { home }: Texts): readonly ReadyLine[] => {
  if (clock.state === 'unproven') return [];
  const ready = clock.state === 'ok';
  return [{ name: 'clock', ready, words: ready ? home.ready.clock : home.ready.clockCare }];
};

/** What needs care first. */
export const readyLines = (
  overview: HomeOverview,
  status: DeskStatus,
  texts: Texts,
): readonly ReadyLine[] => {
  const lines = [
    lineLine(status, texts),
    ...neighbourLine(status, texts),
    catalogueLine(overview, texts),
    calendarLine(overview, texts),
    numbersLine(overview, texts),
    ...diskLine(overview, status, texts),
    printerLine(status, texts),
    ...clockLine(status, texts),
    closeLine(overview, texts),
  ];
  return lines.toSorted((a, b) => Number(a.ready) - Number(b.ready));
};
