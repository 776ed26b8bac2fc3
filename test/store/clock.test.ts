import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clockSources,
  defaultClockLimits,
  learnClock,
  readClock,
  unknownClock,
  type ClockKnowledge,
  type ClockSource,
} from '#shared/calendar/clock.ts';
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { startTestStore, type TestStore } from './test-store.ts';

const BEGIN = epochMsOf('2026-11-23T02:00:00.000Z' as Instant);
const DAY = 86_400_000;
const anyMs = fc.integer({ min: -3650 * DAY, max: 3650 * DAY });

type Step =
  | { readonly kind: 'recorded'; readonly claim: number }
  | { readonly kind: 'contact'; readonly measuredMs: number }
  | {
      readonly kind: 'corrected';
      readonly claim: number;
      readonly offsetMs: number;
      readonly by: ClockSource;
    };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('recorded' as const), claim: anyMs }),
  fc.record({ kind: fc.constant('contact' as const), measuredMs: anyMs }),
  fc.record({
    kind: fc.constant('corrected' as const),
    claim: anyMs,
    offsetMs: anyMs,
    by: fc.constantFrom(...clockSources),
  }),
);

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

/** The same step in the store, as the desk writes it, and in the pure rules. */
const take = (known: ClockKnowledge, step: Step): ClockKnowledge => {
  const entry = { dossier: null, officer: 'thu' } as const;
  switch (step.kind) {
    case 'contact':
      test.store.write((tx) => tx.saveMeasuredOffset(step.measuredMs));
      return learnClock(known, {
        kind: 'contact',
        claim: instantOf(BEGIN),
        provinceTime: instantOf(BEGIN + step.measuredMs),
      });
    case 'recorded': {
      const claim = instantOf(BEGIN + step.claim);
      const at = instantOf(epochMsOf(claim) + test.store.read.clockOffset());
      const signedIn = { type: 'officer.signedIn', payload: { method: 'pin' } } as const;
      test.store.write((tx) => tx.append({ ...signedIn, ...entry, at }));
      return learnClock(known, { kind: 'recorded', claim });
    }
    case 'corrected': {
      const claim = instantOf(BEGIN + step.claim);
      const { offsetMs: wasMs, measuredMs } = test.store.read.clockKnowledge();
      const payload = { offsetMs: step.offsetMs, by: step.by, wasMs, measuredMs };
      const at = instantOf(epochMsOf(claim) + step.offsetMs);
      test.store.write((tx) => tx.append({ type: 'clock.corrected', payload, ...entry, at }));
      return learnClock(known, { ...step, claim });
    }
  }
};

describe('kho nhớ gì về đồng hồ', () => {
  it('đọc từ nhật ký ra đúng như luật nói, với mọi chuyện đã xảy ra', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), anyMs, (steps, claim) => {
        test.end();
        test = startTestStore();
        const known = steps.reduce(take, firstKnown());
        const mine = test.store.read.clockKnowledge();
        const now = instantOf(BEGIN + claim);
        expect(mine).toMatchObject({
          offsetMs: known.offsetMs,
          measuredMs: known.measuredMs,
          overruledMs: known.overruledMs,
          lastAt: known.lastAt,
        });
        expect(readClock(now, mine, defaultClockLimits)).toEqual(
          readClock(now, known, defaultClockLimits),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('sau khi khôi phục, kỳ mới vẫn theo lần chỉnh và lần ghi của kỳ trước', () => {
    take(firstKnown(), { kind: 'corrected', claim: DAY, offsetMs: -DAY, by: 'officer' });
    const before = test.store.read.clockKnowledge();
    const identity = test.store.read.identity();
    if (identity === null) throw new Error('not enrolled');
    const { hash } = test.store.read.head();
    test.store.write((tx) => tx.enrol({ ...identity, epoch: identity.epoch + 1 }, hash));
    expect(test.store.read.clockKnowledge()).toEqual(before);
    expect(test.store.read.clockOffset()).toBe(-DAY);
  });
});

/** What the enrolment of the test store has recorded already. */
const firstKnown = (): ClockKnowledge =>
  test.store.read
    .openEntriesAfter(test.store.read.head().epoch, 0, 10)
    .reduce(
      (known, { header }) => learnClock(known, { kind: 'recorded', claim: header.at }),
      unknownClock,
    );
