/**
 * What our journal tells of the clock, over all epochs of this desk: `learnClock` over its entries, without reading
 * them all. A restore begins an epoch, not another clock.
 */
import { learnClock, unknownClock, type ClockKnowledge } from '#shared/calendar/clock.ts';
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { clockCorrected } from '#shared/journal/desk-entries.ts';
import { measuredOffset } from '../local/settings.ts';
import type { Sql } from '../sql.ts';

/**
 * Entries among which a jump of the clock is looked for. While one is not settled, little more than sign-ins is
 * recorded, so that it stays among them; every dated command reads them.
 */
const RECENT = 64;

interface Correction {
  readonly epoch: number;
  readonly seq: number;
  readonly at: Instant;
  readonly payload: string;
}

/**
 * The epochs that led to this one, the newest first. One with a higher number is another life of the desk, lost with a disk
 * and come down from the province: it says nothing of the clock since.
 */
const ownChains = (sql: Sql): readonly { readonly id: number; readonly epoch: number }[] =>
  sql.all(
    `SELECT id, epoch FROM chain
      WHERE desk = (SELECT desk FROM identity) AND own = 1
        AND epoch <= (SELECT epoch FROM identity) ORDER BY epoch DESC`,
  );

const lastCorrection = (sql: Sql): Correction | null => {
  for (const { id, epoch } of ownChains(sql)) {
    const found = sql.get<Omit<Correction, 'epoch'>>(
      `SELECT seq, at, CAST(payload AS TEXT) AS payload FROM entry
        WHERE chain = ? AND type = 'clock.corrected' ORDER BY seq DESC LIMIT 1`,
      id,
    );
    if (found !== undefined) return { ...found, epoch };
  }
  return null;
};

const madeBy = ({ at, payload }: Correction): ClockKnowledge => {
  const { offsetMs, measuredMs, by } = clockCorrected.parse(JSON.parse(payload));
  const claim = instantOf(epochMsOf(at) - offsetMs);
  return learnClock({ ...unknownClock, measuredMs }, { kind: 'corrected', claim, offsetMs, by });
};

/** Added to the PC's claim for the desk's time. */
export const clockOffset = (sql: Sql): number => {
  const correction = lastCorrection(sql);
  return correction === null ? 0 : madeBy(correction).offsetMs;
};

/** The times recorded since, the oldest first. */
const recentTimes = (sql: Sql, since: Correction | null): readonly Instant[] => {
  const times: Instant[] = [];
  for (const { id, epoch } of ownChains(sql)) {
    if (times.length >= RECENT || (since !== null && epoch < since.epoch)) break;
    const rows = sql.all<{ readonly at: Instant }>(
      'SELECT at FROM entry WHERE chain = ? AND seq >= ? ORDER BY seq DESC LIMIT ?',
      id,
      epoch === since?.epoch ? since.seq : 1,
      RECENT - times.length,
    );
    times.push(...rows.map(({ at }) => at));
  }
  return times.toReversed();
};

const sameMonth = (a: Instant, b: Instant): boolean => a.slice(0, 7) === b.slice(0, 7);

/** A jump back does not hide behind what followed it; a step within a month is no leap, and is not measured. */
const seenIn = (times: readonly Instant[]): Pick<ClockKnowledge, 'lastAt' | 'leap'> => {
  let lastAt: Instant | null = null;
  let leap: ClockKnowledge['leap'] = null;
  for (const at of times) {
    if (lastAt !== null && at > lastAt && !sameMonth(at, lastAt)) {
      const byMs = epochMsOf(at) - epochMsOf(lastAt);
      if (byMs > (leap?.byMs ?? 0)) leap = { from: lastAt, byMs };
    }
    if (lastAt === null || at > lastAt) lastAt = at;
  }
  return { lastAt, leap };
};

export const clockKnowledge = (sql: Sql): ClockKnowledge => {
  const correction = lastCorrection(sql);
  const known = correction === null ? unknownClock : madeBy(correction);
  const seen = seenIn(recentTimes(sql, correction));
  return { ...known, ...seen, measuredMs: measuredOffset(sql) };
};
