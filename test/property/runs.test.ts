import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../fixtures/calendar-arbitraries.ts';
import { givenSeed } from '../fixtures/given-seed.ts';
import { propertyRuns } from '../fixtures/how-many-runs.ts';

describe('số lần thử của mỗi tính chất', () => {
  it('theo PROPERTY_RUNS, cả khi tính chất không tự nói số lần', () => {
    expect(fc.readConfigureGlobal()).toMatchObject({ numRuns: propertyRuns(100) });
    expect(runs.numRuns).toBe(propertyRuns(500));
    let tried = 0;
    fc.assert(
      fc.property(fc.nat(), () => {
        tried += 1;
      }),
    );
    expect(tried).toBe(propertyRuns(100));
  });

  it('cùng một bản phần mềm thì thử cùng những đời hồ sơ; chạy dài thì mỗi lần một khác', () => {
    const played = (): readonly number[] => {
      const seen: number[] = [];
      fc.assert(
        fc.property(fc.nat(), (life) => {
          seen.push(life);
        }),
      );
      return seen;
    };
    const isTheSame = JSON.stringify(played()) === JSON.stringify(played());
    expect(isTheSame).toBe(givenSeed() !== null);
  });
});
