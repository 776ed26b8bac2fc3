/**
 * How far the PC's clock may be believed. Its claim, moved by the last confirmed correction, is the
 * desk's time; a province's answer tells how far off the PC is. A step back, a leap of weeks or a large
 * drift is settled by an officer before anything is printed. Order never depends on any of this.
 *
 * There is no ratchet: nothing is ever dated by what was recorded before, and the times seen are
 * forgotten at the next correction. One wrong hour in 2036 does not date everything after it 2036.
 */
import { unreachable } from '#shared/result.ts';
import limits from './clock-limits.json' with { type: 'json' };
import { type Instant, epochMsOf, instantOf } from './local-time.ts';

/** What a correction follows: the province as it was asked just then, the machine as it is set, an officer's watch. */
export const clockSources = ['province', 'machine', 'officer'] as const;
export type ClockSource = (typeof clockSources)[number];

export interface ClockKnowledge {
  /** Added to the PC's claim, as the last `clock.corrected` entry (or enrolment) set it. */
  readonly offsetMs: number;
  /** Province minus PC at the last contact; null when there was none. */
  readonly measuredMs: number | null;
  /**
   * What was measured before the last correction, where that did not follow the province: whoever made it decided
   * knowing it, and it proves nothing of the time since.
   */
  readonly overruledMs: number | null;
  /** The latest time recorded since the last correction; null in an empty journal. */
  readonly lastAt: Instant | null;
  /** The longest time between two recordings since then: people rest at night, clocks leap by years. */
  readonly leap: Leap | null;
}

export interface Leap {
  readonly from: Instant;
  readonly byMs: number;
}

export interface ClockLimits {
  /** A step back up to this long is ordinary: two clocks that were set by hand. */
  readonly backMs: number;
  /** The province and the PC may differ by this much without anybody being asked. */
  readonly driftMs: number;
  /** A desk that records nothing for longer than this was closed, or its clock has leapt. */
  readonly aheadMs: number;
}

export type ClockVerdict =
  | { readonly state: 'ok' }
  /** No province has said so, or an officer knew better than its word: plausible, not proven. */
  | { readonly state: 'unproven' }
  /** `byMs` earlier than what was recorded last. */
  | { readonly state: 'jumped_back'; readonly byMs: number; readonly lastAt: Instant }
  /** `byMs` later than what was recorded at `lastAt`, with nothing in between. */
  | { readonly state: 'leapt_ahead'; readonly byMs: number; readonly lastAt: Instant }
  /** `byMs` must be added to the trusted time to agree with the province. */
  | { readonly state: 'drift'; readonly byMs: number };

export interface ClockReading {
  /** The desk's time: what to date a new entry with. */
  readonly now: Instant;
  readonly verdict: ClockVerdict;
}

export type ClockEvent =
  /** An entry was recorded; `claim` is its `at`. */
  | { readonly kind: 'recorded'; readonly claim: Instant }
  /** The province answered: it was `provinceTime` there when the PC claimed `claim`. */
  | { readonly kind: 'contact'; readonly claim: Instant; readonly provinceTime: Instant }
  /** An officer set the clock right: `clock.corrected`. */
  | {
      readonly kind: 'corrected';
      readonly claim: Instant;
      readonly offsetMs: number;
      readonly by: ClockSource;
    };

export const defaultClockLimits: ClockLimits = limits;

export const unknownClock: ClockKnowledge = {
  offsetMs: 0,
  measuredMs: null,
  overruledMs: null,
  lastAt: null,
  leap: null,
};

/** Whether the desk may date, number and print: nothing stands against its time. */
export const isSettled = ({ state }: Pick<ClockVerdict, 'state'>): boolean =>
  state === 'ok' || state === 'unproven';

export const readClock = (
  claim: Instant,
  { offsetMs, measuredMs, overruledMs, lastAt, leap }: ClockKnowledge,
  { backMs, driftMs, aheadMs }: ClockLimits,
): ClockReading => {
  const now = shifted(claim, offsetMs);
  const driftBy = measuredMs === null ? 0 : measuredMs - offsetMs;
  const drifts = Math.abs(driftBy) > driftMs;
  const overruled =
    measuredMs !== null && overruledMs !== null && Math.abs(measuredMs - overruledMs) <= driftMs;
  if (drifts && !overruled) return { now, verdict: { state: 'drift', byMs: driftBy } };
  const backBy = lastAt === null ? 0 : msBetween(now, lastAt);
  if (lastAt !== null && backBy > backMs)
    return { now, verdict: { state: 'jumped_back', byMs: backBy, lastAt } };
  const longest = longer(leap, lastAt, now);
  if (longest !== null && longest.byMs > aheadMs)
    return { now, verdict: { state: 'leapt_ahead', byMs: longest.byMs, lastAt: longest.from } };
  const proven = measuredMs !== null && !drifts && measuredMs !== overruledMs;
  return { now, verdict: { state: proven ? 'ok' : 'unproven' } };
};

/** What is known after one more event; fold a journal with it, in the order of `seq`. */
export const learnClock = (known: ClockKnowledge, event: ClockEvent): ClockKnowledge => {
  switch (event.kind) {
    case 'recorded': {
      const at = shifted(event.claim, known.offsetMs);
      const leap = longer(known.leap, known.lastAt, at);
      return { ...known, leap, lastAt: later(known.lastAt, at) };
    }
    case 'contact':
      return { ...known, measuredMs: epochMsOf(event.provinceTime) - epochMsOf(event.claim) };
    case 'corrected':
      return {
        offsetMs: event.offsetMs,
        measuredMs: known.measuredMs,
        overruledMs: event.by === 'province' ? null : known.measuredMs,
        lastAt: shifted(event.claim, event.offsetMs),
        leap: null,
      };
    default:
      return unreachable(event);
  }
};

const later = (a: Instant | null, b: Instant): Instant => (a !== null && a > b ? a : b);

const shifted = (claim: Instant, byMs: number): Instant => instantOf(epochMsOf(claim) + byMs);

const msBetween = (from: Instant, to: Instant): number => epochMsOf(to) - epochMsOf(from);

/** The longer of a leap known before and the one from `from` to `to`. */
const longer = (before: Leap | null, from: Instant | null, to: Instant): Leap | null => {
  const byMs = from === null ? 0 : msBetween(from, to);
  return from !== null && byMs > (before?.byMs ?? 0) ? { from, byMs } : before;
};
