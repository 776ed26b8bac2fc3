/** What the status line says, from what the desk reports. Pure; `now` is the desk's clock in milliseconds. */
import { epochMsOf, type Instant } from '#shared/calendar/local-time.ts';
import type { DeskStatus, KeptByNeighbour } from '#shared/contract/outputs.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import {
  durationOf,
  formatBytes,
  formatDate,
  formatDecimal,
  formatInstant,
  formatInstantClock,
  formatSize,
} from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import type { Texts } from '#shared/text/vi.ts';

export type Tone = 'proven' | 'wait' | 'late' | 'plain';

export interface StatusItem {
  readonly name: 'line' | 'unsent' | 'printer' | 'calendar' | 'clock' | 'disk';
  readonly tone: Tone;
  readonly title: string;
  /** In the line itself: a word as well as a colour. */
  readonly words: string;
  /** What it means and what to do, sentence by sentence. */
  readonly about: readonly string[];
}

/** `1 giờ 40 phút`; the two largest parts. */
export const spanWords = (ms: number, { spans }: Texts): string => {
  const { days, hours, minutes } = durationOf(ms);
  if (days > 0) return fill(hours > 0 ? spans.daysHours : spans.days, { days, hours });
  if (hours > 0) return fill(minutes > 0 ? spans.hoursMinutes : spans.hours, { hours, minutes });
  return minutes > 0 ? fill(spans.minutes, { minutes }) : spans.lessThanMinute;
};

const sinceWords = (since: Instant, now: number): string =>
  now - epochMsOf(since) < 12 * 3_600_000 ? formatInstantClock(since) : formatInstant(since);

/** Kept next door, which is not at the province. */
export const keptWords = (
  { name, entries, since }: KeptByNeighbour,
  { neighbour }: Texts,
  now: number,
): string => fill(neighbour.kept, { name, entries, time: sinceWords(since, now) });

const lineItem = ({ line }: DeskStatus, texts: Texts, now: number): StatusItem => {
  const words = texts.shell.status.line;
  const contact =
    line.lastContact === null
      ? words.noContact
      : fill(words.lastContact, { time: formatInstant(line.lastContact) });
  const about = [words.about[line.state], contact];
  const base = { name: 'line', title: words.title } as const;
  switch (line.state) {
    case 'never':
      return { ...base, tone: 'wait', words: words.never, about };
    case 'connected':
      return { ...base, tone: 'proven', words: words.connected, about };
    case 'offline':
      return {
        ...base,
        tone: 'wait',
        words: fill(words.offline, {
          time: line.since === null ? '…' : sinceWords(line.since, now),
        }),
        about,
      };
    case 'refused':
      return {
        ...base,
        tone: 'late',
        words: words.refused,
        about: line.code === null ? about : [...about, refusalSentence(texts, { code: line.code })],
      };
    default:
      return unreachable(line.state);
  }
};

/** Entries are all there; what may be left are the images of papers. */
const filesWords = (
  { files }: DeskStatus,
  { shell }: Texts,
): { readonly words: string; readonly about: readonly string[] } => {
  const { none, about, ...words } = shell.status.unsent;
  const { count, bytes, sending, stoppedUntil } = files;
  if (count === 0) return { words: none, about: [about.none] };
  if (sending === null) {
    const left = { none, total: count, size: formatSize(bytes) };
    if (stoppedUntil !== null) {
      const held = { ...left, time: formatInstantClock(stoppedUntil) };
      return {
        words: fill(words.filesStopped, left),
        about: [about.none, fill(about.filesStopped, held)],
      };
    }
    return { words: fill(words.files, left), about: [about.none, fill(about.files, left)] };
  }
  const { done, total, doneBytes, totalBytes } = sending;
  const moving = { none, done, total, sent: formatSize(doneBytes), size: formatSize(totalBytes) };
  return {
    words: fill(words.filesRunning, moving),
    about: [about.none, fill(about.filesRunning, moving)],
  };
};

const unsentItem = (status: DeskStatus, texts: Texts, now: number): StatusItem => {
  const { unsent, sync, neighbour } = status;
  const words = texts.shell.status.unsent;
  const base = { name: 'unsent', title: words.title } as const;
  if (unsent.count === 0) return { ...base, tone: 'proven', ...filesWords(status, texts) };
  const { oldestAt } = unsent;
  const age = oldestAt === null ? '…' : spanWords(now - epochMsOf(oldestAt), texts);
  return {
    ...base,
    tone: 'wait',
    words: sync.running
      ? fill(words.running, { done: sync.done, total: sync.total })
      : fill(words.some, { total: unsent.count, age }),
    about: [
      fill(words.about.some, { time: oldestAt === null ? '…' : formatInstant(oldestAt) }),
      ...(neighbour === null ? [] : [keptWords(neighbour, texts, now)]),
    ],
  };
};

/** What the officer may do about sending; null where nothing moves and nothing waits. */
export const sendingRemedy = ({ sync, files, unsent }: DeskStatus): 'stop' | 'send' | null => {
  if (sync.running || files.sending !== null) return 'stop';
  return unsent.count > 0 || files.count > 0 ? 'send' : null;
};

const printerItem = ({ printer }: DeskStatus, { shell }: Texts): StatusItem => {
  const words = shell.status.printer;
  const base = { name: 'printer', title: words.title } as const;
  if (printer.name === null) {
    return { ...base, tone: 'wait', words: words.none, about: [words.about.none] };
  }
  const { name } = printer;
  return printer.ready
    ? { ...base, tone: 'proven', words: fill(words.ready, { name }), about: [words.about.ready] }
    : {
        ...base,
        tone: 'wait',
        words: fill(words.notReady, { name }),
        about: [words.about.notReady],
      };
};

const calendarItem = ({ calendar }: DeskStatus, { shell }: Texts): StatusItem => {
  const words = shell.status.calendar;
  const base = { name: 'calendar', title: words.title } as const;
  if (calendar.completeUntil === null) {
    return { ...base, tone: 'wait', words: words.none, about: [words.about.none] };
  }
  const date = formatDate(calendar.completeUntil);
  const about = fill(words.about.until, { date, version: calendar.version ?? '…' });
  return { ...base, tone: 'proven', words: fill(words.until, { date }), about: [about] };
};

const clockItem = ({ clock }: DeskStatus, { shell }: Texts): StatusItem => {
  const words = shell.status.clock;
  const base = { name: 'clock', title: words.title, about: [words.about[clock.state]] } as const;
  const offset = Math.abs(clock.offsetMs ?? 0);
  switch (clock.state) {
    case 'ok':
      return {
        ...base,
        tone: 'plain',
        words: fill(words.ok, { seconds: formatDecimal(offset / 1000) }),
      };
    case 'unproven':
      return { ...base, tone: 'plain', words: words.unproven };
    case 'drift':
      return {
        ...base,
        tone: 'late',
        words: fill(words.drift, { minutes: Math.max(1, Math.round(offset / 60_000)) }),
      };
    case 'jumped_back':
      return { ...base, tone: 'late', words: words.jumped_back };
    case 'leapt_ahead':
      return { ...base, tone: 'late', words: words.leapt_ahead };
    default:
      return unreachable(clock.state);
  }
};

/** Said only where there is something to do. */
const diskItems = (
  { noRoomForCopy: free }: DeskStatus,
  { shell }: Texts,
): readonly StatusItem[] => {
  const { title, noRoom, about } = shell.status.disk;
  return free === null
    ? []
    : [
        {
          name: 'disk',
          tone: 'late',
          title,
          words: fill(noRoom, { size: formatBytes(free) }),
          about: [about],
        },
      ];
};

export const statusItems = (
  status: DeskStatus,
  texts: Texts,
  now: number,
): readonly StatusItem[] => [
  lineItem(status, texts, now),
  unsentItem(status, texts, now),
  printerItem(status, texts),
  calendarItem(status, texts),
  clockItem(status, texts),
  ...diskItems(status, texts),
];
