/**
 * When a desk copies itself, which copies it keeps, and when a disk is too full for one more. The amounts are data:
 * an office may be given others.
 */
import { epochMsOf, localDayOf, localTimeOf, type Instant } from '#shared/calendar/local-time.ts';

export interface BackupRule {
  /** After so long with something new, a copy is made, milliseconds. */
  readonly everyMs: number;
  /** Of each of so many last hours that have one, the newest copy stays. */
  readonly hourly: number;
  /** Of each of so many last days that have one, the newest copy stays. */
  readonly daily: number;
  /** What must stay free on a disk after a copy, bytes: the desk itself needs room to write. */
  readonly reserveBytes: number;
}

export const defaultBackupRule: BackupRule = {
  everyMs: 3_600_000,
  hourly: 12,
  daily: 14,
  reserveBytes: 200_000_000,
};

/** How far a journal had come; a later epoch goes before a higher seq. */
export interface Reach {
  readonly epoch: number;
  readonly seq: number;
}

export const compareReach = (a: Reach, b: Reach): number => a.epoch - b.epoch || a.seq - b.seq;

export interface KeptCopy extends Reach {
  readonly name: string;
  readonly madeAt: Instant;
}

/** The one to go on from: clocks jump, so the journal's reach decides, and the clock only among equals. */
export const byWorth = (a: KeptCopy, b: KeptCopy): number =>
  compareReach(b, a) || (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0);

/** The newest copy of each of the `count` last periods; `periodOf` names the hour or the day of a copy. */
const newestOf = (
  copies: readonly KeptCopy[],
  count: number,
  periodOf: (copy: KeptCopy) => string,
): readonly KeptCopy[] => {
  const newest = new Map<string, KeptCopy>();
  for (const copy of copies) {
    const period = periodOf(copy);
    const known = newest.get(period);
    if (known === undefined || byWorth(copy, known) < 0) newest.set(period, copy);
  }
  return [...newest.entries()]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, count)
    .map(([, copy]) => copy);
};

/** Names of the copies that may go. The one with the greatest reach never does. */
export const copiesToDrop = (
  copies: readonly KeptCopy[],
  { hourly, daily }: Pick<BackupRule, 'hourly' | 'daily'>,
): readonly string[] => {
  const kept = new Set([
    ...copies.toSorted(byWorth).slice(0, 1),
    ...newestOf(copies, hourly, ({ madeAt }) => localTimeOf(madeAt).slice(0, 13)),
    ...newestOf(copies, daily, ({ madeAt }) => localDayOf(madeAt)),
  ]);
  return copies.filter((copy) => !kept.has(copy)).map(({ name }) => name);
};

/** Whether a copy is due: something is new, and the last try is an hour old or lies in the future. */
export const isBackupDue = (
  lastTry: Instant | null,
  changed: boolean,
  now: Instant,
  { everyMs }: Pick<BackupRule, 'everyMs'>,
): boolean => {
  if (!changed) return false;
  if (lastTry === null) return true;
  const age = epochMsOf(now) - epochMsOf(lastTry);
  return age >= everyMs || age < 0;
};

/** `free` null: the system does not say, and then the disk itself will. */
export const hasRoom = (
  free: number | null,
  copyBytes: number,
  { reserveBytes }: Pick<BackupRule, 'reserveBytes'>,
): boolean => free === null || free - copyBytes >= reserveBytes;
