/** The days of a walk as lines of a paper: each with how much has been counted so far, plain weeks of a long walk in one. */
import limits from './calendar-limits.json' with { type: 'json' };
import type { DayStep } from './deadline.ts';
import { addDays, weekdayOf, type LocalDate } from './local-time.ts';

export interface DayLine {
  readonly kind: 'day';
  readonly step: DayStep;
  /** Counted up to and with this day: days (or months), or working minutes. */
  readonly sum: number;
}

/** Neighbouring days of one week, Monday first, about which there is nothing to say but how many count. */
export interface WeekLine {
  readonly kind: 'week';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly worked: number;
  /** Every day of it counts because the calendar's days do, worked or not. */
  readonly byCalendar: boolean;
  readonly rest: number;
  readonly sum: number;
}

export type WalkLine = DayLine | WeekLine;

/** In what a walk counts; months are counted like days, one by one. */
export const walkUnit = (days: readonly DayStep[]): 'day' | 'minute' =>
  days.some(({ minutes }) => minutes !== undefined) ? 'minute' : 'day';

const isPlain = ({ counts, reason, notWorked, unverified }: DayStep): boolean =>
  notWorked === undefined &&
  unverified !== true &&
  (counts
    ? reason.code === 'working_day' || reason.code === 'calendar_day'
    : reason.code === 'weekly_rest');

const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((weekdayOf(date) + 6) % 7));

const weekOf = (first: DayLine, lines: readonly DayLine[]): WalkLine => {
  const last = lines.at(-1);
  if (last === undefined || lines.length === 1) return first;
  const counted = lines.filter(({ step }) => step.counts);
  return {
    kind: 'week',
    from: first.step.date,
    to: last.step.date,
    worked: counted.length,
    byCalendar: counted.some(({ step }) => step.reason.code === 'calendar_day'),
    rest: lines.length - counted.length,
    sum: last.sum,
  };
};

/** The first day, the due day and every day with a reason of its own keep their lines. */
const byWeeks = (lines: readonly DayLine[]): readonly WalkLine[] => {
  const joined: WalkLine[] = [];
  let run: DayLine[] = [];
  const end = (): void => {
    const [first] = run;
    if (first !== undefined) joined.push(weekOf(first, run));
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const alone = index === 0 || index === lines.length - 1 || !isPlain(line.step);
    const [first] = run;
    if (alone || (first !== undefined && mondayOf(first.step.date) !== mondayOf(line.step.date)))
      end();
    if (alone) joined.push(line);
    else run.push(line);
  }
  end();
  return joined;
};

/** A walk of up to `walkDaysOneByOne` days is told day by day. */
export const walkLines = (days: readonly DayStep[]): readonly WalkLine[] => {
  const inMinutes = walkUnit(days) === 'minute';
  let sum = 0;
  const lines = days.map((step): DayLine => {
    sum += inMinutes ? (step.minutes ?? 0) : Number(step.counts);
    return { kind: 'day', step, sum };
  });
  return lines.length <= limits.walkDaysOneByOne ? lines : byWeeks(lines);
};
