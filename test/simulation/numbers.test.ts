import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { amount } from '../faults/amount.ts';
import { seedOf } from '../faults/seed.ts';
import type { ToldOfPapers } from '#shared/number/after-restore.ts';
import { fastFolder } from './base.ts';
import { createChance } from './chance.ts';
import { newCountingDesk, type CountingDesk } from './counting-desk.ts';

const DESKS = 6;
const FIRST_DAY = '2026-12-20' as LocalDate;
const FULL_DAY = '2026-12-23' as LocalDate;
/** A busy day of one desk, and one on which its numbers run out. */
const BUSY = 140;
const FULL = 1_050;

const counterOf = (number: string): number => Number(number.split('-').at(-1));
const dayOf = (number: string): string => number.split('-').at(-2) ?? '';
const shortDay = (day: LocalDate): string => day.slice(2).replaceAll('-', '');

interface Given {
  readonly all: Set<string>;
  readonly twice: string[];
  /** The newest counter on any paper of a desk, by day. */
  readonly papers: Map<string, number>;
}

const note = ({ all, twice, papers }: Given, slot: number, number: string): void => {
  if (all.has(number)) twice.push(number);
  all.add(number);
  const key = `${slot} ${dayOf(number)}`;
  papers.set(key, Math.max(papers.get(key) ?? 0, counterOf(number)));
};

describe('số hồ sơ của cả cơ quan, năm này sang năm khác', () => {
  it('không số nào cấp hai lần: nhiều quầy, khôi phục, sang năm, đồng hồ lùi, thư mục bị chép', () => {
    const wanted = amount(10_000, 1_000_000);
    const chance = createChance(amount(0, 1) === 0 ? 7 : seedOf('numbers'));
    const root = fastFolder('qmc-numbers-');
    const given: Given = { all: new Set(), twice: [], papers: new Map() };
    const met = { restored: 0, setBack: 0, carried: 0, takenOver: 0, ranOut: 0, unknown: 0 };
    const saidUnknown = new Set<string>();

    /** Asked after a restore: people look at the papers; sometimes they find none and remember whether they said so. */
    const sayOfPapers = (slot: number, day: LocalDate): ToldOfPapers => {
      const key = `${slot} ${shortDay(day)}`;
      const counter = given.papers.get(key);
      if (chance.happens(70))
        return counter === undefined ? { kind: 'none' } : { kind: 'number', n: counter % 1000 };
      met.unknown += 1;
      const before = saidUnknown.has(key);
      saidUnknown.add(key);
      return { kind: 'unknown', before };
    };
    const desks = Array.from({ length: DESKS }, (_, nth) =>
      newCountingDesk(root, nth + 1, (day) => sayOfPapers(nth + 1, day)),
    );

    const serve = (desk: CountingDesk, slot: number, day: LocalDate): boolean => {
      const number = desk.give(day);
      if (number !== null) note(given, slot, number);
      return number !== null;
    };

    const loseDisk = (desk: CountingDesk, slot: number, day: LocalDate): void => {
      const newest = given.papers.get(`${slot} ${shortDay(day)}`) ?? null;
      met.restored += 1;
      // Without a paper at hand the desk asks before the next number.
      expect(desk.goOnFromCopy(day, chance.happens(50) ? newest : null)).toBe(true);
    };

    const carryAway = (nth: number, slot: number, day: LocalDate): void => {
      const desk = desks[nth];
      if (desk === undefined) return;
      met.carried += 1;
      const twin = desk.carriedAway();
      expect(twin.give(day)).toBeNull();
      if (chance.happens(50)) {
        desk.superseded();
        expect(desk.give(day)).toBeNull();
        met.takenOver += 1;
        // Back to what the office knows of this desk: it is let in again where it stands.
        twin.copy();
        expect(twin.goOnFromCopy(day, given.papers.get(`${slot} ${shortDay(day)}`) ?? null)).toBe(
          true,
        );
        desks[nth] = twin;
        desk.end();
      } else twin.end();
    };

    let today = FIRST_DAY;
    try {
      while (given.all.size < wanted) {
        for (const nth of desks.keys()) {
          const slot = nth + 1;
          const isFull = chance.happens(1) || (nth === 0 && today === FULL_DAY);
          const most = isFull ? FULL : chance.upTo(BUSY);
          for (let n = 0; n < most && given.all.size < wanted; n += 1) {
            const desk = desks[nth];
            if (desk === undefined) break;
            const isBack = chance.happens(2);
            if (isBack) met.setBack += 1;
            if (!serve(desk, slot, isBack ? addDays(today, -1) : today) && !isBack) {
              met.ranOut += 1;
              break;
            }
            if (chance.upTo(300) === 0) desk.copy();
            else if (chance.upTo(900) === 0 && desk.hasCopy()) loseDisk(desk, slot, today);
            else if (chance.upTo(2_000) === 0) carryAway(nth, slot, today);
          }
          // Every evening, and whenever a day is closed.
          desks[nth]?.copy();
        }
        today = addDays(today, 1);
      }
      expect(given.twice).toEqual([]);
      expect(given.all.size).toBe(wanted);
      expect(today > '2027-01-01').toBe(true);
      expect(Object.entries(met).filter(([, often]) => often === 0)).toEqual([]);
    } finally {
      for (const desk of desks) desk.end();
      rmSync(root, { recursive: true, force: true });
    }
    process.stderr.write(`${JSON.stringify({ numbers: given.all.size, today, ...met })}\n`);
  }, 36_000_000);
});
