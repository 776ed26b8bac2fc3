import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClockEvent,
  clockSources,
  defaultClockLimits,
  learnClock,
  readClock,
  unknownClock,
} from '#shared/calendar/clock.ts';
import { type Instant, epochMsOf, instantOf } from '#shared/calendar/local-time.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';

const YEAR = 365 * 86_400_000;
const NOW = epochMsOf('2026-11-23T03:00:00.000Z' as Instant);

/** Ten years either way: flat batteries, wrong years, wrong zones. */
const anyClaim = fc.integer({ min: NOW - 10 * YEAR, max: NOW + 10 * YEAR }).map(instantOf);
const anyOffset = fc.integer({ min: -10 * YEAR, max: 10 * YEAR });

const anyEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
  fc.record({ kind: fc.constant('recorded' as const), claim: anyClaim }),
  fc.record({ kind: fc.constant('contact' as const), claim: anyClaim, provinceTime: anyClaim }),
  fc.record({
    kind: fc.constant('corrected' as const),
    claim: anyClaim,
    offsetMs: anyOffset,
    by: fc.constantFrom(...clockSources),
  }),
);

describe('đồng hồ, với mọi chuyện đã xảy ra', () => {
  it('giờ dùng là giờ máy cộng lần sửa sau cùng, không bị kéo theo những gì đã ghi', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyClaim, (events, claim) => {
        const { now } = readClock(
          claim,
          events.reduce(learnClock, unknownClock),
          defaultClockLimits,
        );
        const offset = events.reduce(
          (last, event) => (event.kind === 'corrected' ? event.offsetMs : last),
          0,
        );
        expect(epochMsOf(now)).toBe(epochMsOf(claim) + offset);
      }),
      runs,
    );
  });

  it('sửa xong thì đồng hồ chạy tới không còn bị báo lùi, dù trước đó sai đến đâu', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent),
        anyClaim,
        anyOffset,
        fc.array(fc.nat({ max: defaultClockLimits.aheadMs }), { maxLength: 5 }),
        (events, claim, offsetMs, steps) => {
          let known = [
            ...events,
            { kind: 'corrected', claim, offsetMs, by: 'officer' } as const,
          ].reduce(learnClock, unknownClock);
          let ms = epochMsOf(claim);
          for (const step of steps) {
            ms += step;
            const { verdict } = readClock(instantOf(ms), known, defaultClockLimits);
            expect(['ok', 'unproven']).toContain(verdict.state);
            known = learnClock(known, { kind: 'recorded', claim: instantOf(ms) });
          }
        },
      ),
      runs,
    );
  });

  it('lùi quá mức cho phép kể từ lần sửa sau cùng thì luôn bị báo', () => {
    fc.assert(
      fc.property(
        anyClaim,
        fc.integer({ min: defaultClockLimits.backMs + 1, max: YEAR }),
        fc.array(fc.nat({ max: YEAR }), { maxLength: 5 }),
        (claim, back, later) => {
          const recorded = [...later.map((ms) => epochMsOf(claim) - ms), epochMsOf(claim)];
          const known = recorded
            .map((ms): ClockEvent => ({ kind: 'recorded', claim: instantOf(ms) }))
            .reduce(learnClock, unknownClock);
          const reading = readClock(instantOf(epochMsOf(claim) - back), known, defaultClockLimits);
          expect(reading.verdict).toEqual({ state: 'jumped_back', byMs: back, lastAt: claim });
        },
      ),
      runs,
    );
  });
});
