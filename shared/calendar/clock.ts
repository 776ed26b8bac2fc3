/**
 * How far the PC's clock may be believed. Its claim is dated by the last confirmed correction; a
 * province's answer tells how far off it is. A step back or a large drift is confirmed by an officer
 * before anything is printed. Order never depends on any of this.
 *
 * There is no ratchet: nothing is ever dated by what was recorded before, and the latest time seen is
 * forgotten at the next correction. One wrong hour in 2036 does not date everything after it 2036.
 */
import { unreachable } from '#shared/result.ts';
import limits from './clock-limits.json' with { type: 'json' };
import { type Instant, epochMsOf, instantOf } from './local-time.ts';

export interface ClockKnowledge {
  /** Added to the PC's claim, as the last `clock.corrected` entry (or enrolment) set it. */
  readonly offsetMs: number;
  /** Province minus PC at the last contact since then; null when there was none. */
  readonly measuredMs: number | null;
  /** The latest time recorded since the last correction; null in an empty journal. */
  readonly lastAt: Instant | null;
}

export interface ClockLimits {
  /** A step back up to this long is ordinary: two clocks that were set by hand. */
  readonly backMs: number;
  /** The province and the PC may differ by this much without anybody being asked. */
  readonly driftMs: number;
}

export type ClockVerdict =
  | { readonly state: 'ok' }
  /** No province has been asked since the last correction: plausible, not proven. */
  | { readonly state: 'unproven' }
  /** `byMs` earlier than what was recorded last. */
  | { readonly state: 'jumped_back'; readonly byMs: number; readonly lastAt: Instant }
  /** `byMs` must be added to the trusted time to agree with the province. */
  | { readonly state: 'drift'; readonly byMs: number };

export interface ClockReading {
  /** What to date a new entry or receipt with, once the verdict is confirmed or fine. */
  readonly now: Instant;
  readonly verdict: ClockVerdict;
}

export type ClockEvent =
  /** An entry was recorded; `claim` is its `at`. */
  | { readonly kind: 'recorded'; readonly claim: Instant }
  /** The province answered: it was `provinceTime` there when the PC claimed `claim`. */
  | { readonly kind: 'contact'; readonly claim: Instant; readonly provinceTime: Instant }
  /** An officer or the province set the clock right: `clock.corrected`. */
  | { readonly kind: 'corrected'; readonly claim: Instant; readonly offsetMs: number };

export const defaultClockLimits: ClockLimits = limits;

export const unknownClock: ClockKnowledge = { offsetMs: 0, measuredMs: null, lastAt: null };

export const readClock = (
  claim: Instant,
  { offsetMs, measuredMs, lastAt }: ClockKnowledge,
  { backMs, driftMs }: ClockLimits,
): ClockReading => {
  const nowMs = epochMsOf(claim) + offsetMs;
  const now = instantOf(nowMs);
  const driftBy = measuredMs === null ? 0 : measuredMs - offsetMs;
  if (Math.abs(driftBy) > driftMs) return { now, verdict: { state: 'drift', byMs: driftBy } };
  const backBy = lastAt === null ? 0 : epochMsOf(lastAt) - nowMs;
  if (lastAt !== null && backBy > backMs)
    return { now, verdict: { state: 'jumped_back', byMs: backBy, lastAt } };
  return { now, verdict: { state: measuredMs === null ? 'unproven' : 'ok' } };
};

/** What is known after one more event; fold a journal with it, in the order of `seq`. */
export const learnClock = (known: ClockKnowledge, event: ClockEvent): ClockKnowledge => {
  switch (event.kind) {
    case 'recorded':
      return { ...known, lastAt: later(known.lastAt, shifted(event.claim, known.offsetMs)) };
    case 'contact':
      return { ...known, measuredMs: epochMsOf(event.provinceTime) - epochMsOf(event.claim) };
    case 'corrected':
      return {
        offsetMs: event.offsetMs,
        measuredMs: event.offsetMs === known.measuredMs ? known.measuredMs : null,
        lastAt: shifted(event.claim, event.offsetMs),
      };
    default:
      return unreachable(event);
  }
};

const later = (a: Instant | null, b: Instant): Instant => (a !== null && a > b ? a : b);

const shifted = (claim: Instant, byMs: number): Instant => instantOf(epochMsOf(claim) + byMs);
