/** What the journal in which we write tells of the clock: `learnClock` over its entries, without reading them all. */
import { learnClock, unknownClock, type ClockKnowledge } from '#shared/calendar/clock.ts';
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { clockCorrected } from '#shared/journal/desk-entries.ts';
import { measuredOffset } from '../local/settings.ts';
import type { Sql } from '../sql.ts';
import { ownChain } from './chains.ts';

/** Entries among which a jump of the clock is looked for: some days of a busy desk. */
const RECENT = 400;

interface Correction {
  readonly seq: number;
  readonly at: Instant;
  readonly payload: string;
}

const lastCorrection = (sql: Sql, chain: number): Correction | null =>
  sql.get<Correction>(
    `SELECT seq, at, CAST(payload AS TEXT) AS payload FROM entry
      WHERE chain = ? AND type = 'clock.corrected' ORDER BY seq DESC LIMIT 1`,
    chain,
  ) ?? null;

const madeBy = ({ at, payload }: Correction): ClockKnowledge => {
  const { offsetMs, measuredMs, by } = clockCorrected.parse(JSON.parse(payload));
  const claim = instantOf(epochMsOf(at) - offsetMs);
  return learnClock({ ...unknownClock, measuredMs }, { kind: 'corrected', claim, offsetMs, by });
};

/** Added to the PC's claim for the desk's time. */
export const clockOffset = (sql: Sql): number => {
  const chain = ownChain(sql);
  const correction = chain === null ? null : lastCorrection(sql, chain.id);
  return correction === null ? 0 : madeBy(correction).offsetMs;
};

/**
 * What was recorded since: the latest time, so that a jump back does not hide behind what followed it, and the steps
 * from one month into a later one. A step within a month is no leap.
 */
const STEPS = `
  WITH recent AS (
    SELECT seq, at FROM entry WHERE chain = ? AND seq >= ? ORDER BY seq DESC LIMIT ${RECENT}),
  step AS (
    SELECT at, max(at) OVER (ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS since
      FROM recent)
  SELECT NULL AS since, max(at) AS at FROM recent
  UNION ALL
  SELECT since, at FROM step WHERE at > since AND substr(at, 1, 7) <> substr(since, 1, 7)`;

export const clockKnowledge = (sql: Sql): ClockKnowledge => {
  const measuredMs = measuredOffset(sql);
  const chain = ownChain(sql);
  if (chain === null) return { ...unknownClock, measuredMs };
  const correction = lastCorrection(sql, chain.id);
  const known = correction === null ? unknownClock : madeBy(correction);
  const steps = sql.all<{ readonly since: Instant | null; readonly at: Instant | null }>(
    STEPS,
    chain.id,
    correction?.seq ?? 1,
  );
  const lastAt = steps.find(({ since }) => since === null)?.at ?? null;
  const leaps = steps.flatMap(({ since, at }) =>
    since === null || at === null ? [] : [{ from: since, byMs: epochMsOf(at) - epochMsOf(since) }],
  );
  const leap = leaps.toSorted((a, b) => b.byMs - a.byMs)[0] ?? null;
  return { ...known, measuredMs, lastAt, leap };
};
