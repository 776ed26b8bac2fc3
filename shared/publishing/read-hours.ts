/**
 * The hours of a week as an operator types them, weekday by weekday: when work is done, which counts for deadlines, and
 * when the counter is open. An empty half is a half in which nobody is there.
 */
import type { ClockTime } from '#shared/calendar/local-time.ts';
import { parseClockTime } from '#shared/calendar/local-time.ts';
import {
  WEEKDAYS,
  type DayPart,
  type Period,
  type WeekdayName,
  type WeeklyHours,
  type WorkingCalendar,
} from '#shared/calendar/working-calendar.ts';

/** The week as offices count it, Monday first. */
export const WEEK: readonly WeekdayName[] = [...WEEKDAYS.slice(1), 'sunday'];

export const hourKinds = ['worked', 'open'] as const;
export type HourKind = (typeof hourKinds)[number];

const parts: readonly DayPart[] = ['morning', 'afternoon'];
const ends = ['from', 'to'] as const;

/** One field of the form. */
export interface HourField {
  readonly day: WeekdayName;
  readonly kind: HourKind;
  readonly part: DayPart;
  readonly end: (typeof ends)[number];
}

export const hourFieldName = ({ day, kind, part, end }: HourField): string =>
  `${day}.${kind}.${part}.${end}`;

/** Of one day, in the order in which they are typed. */
export const hourFieldsOf = (day: WeekdayName): readonly HourField[] =>
  hourKinds.flatMap((kind) =>
    parts.flatMap((part) => ends.map((end): HourField => ({ day, kind, part, end }))),
  );

/** By `hourFieldName`. */
export type HoursTyped = Readonly<Record<string, string>>;

export const hourRefusals = [
  /** No time of day. */
  'time_unclear',
  /** One end of a half is there, the other is not. */
  'half_open',
  'ends_before_it_begins',
  /** What begins before noon is a morning, however long it lasts. */
  'over_noon',
  'before_morning_ends',
] as const;

export interface RefusedHour {
  readonly field: HourField;
  readonly code: (typeof hourRefusals)[number];
}

export interface HoursRead {
  readonly worked: WeeklyHours;
  readonly open: WeeklyHours;
  readonly refused: readonly RefusedHour[];
}

const NOON = '12:00';

/** `7h30`, `7.30`, `7` and `07:30` are one time. */
const timeOf = (text: string): ClockTime | null => {
  const match = /^(\d{1,2})(?:[:hg.,](\d{2})?)?$/iu.exec(text.replaceAll(/\s/gu, ''));
  if (match === null) return null;
  const time = parseClockTime(`${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`);
  return time.ok ? time.value : null;
};

type Half =
  | { readonly period: Period | null }
  | { readonly end: HourField['end']; readonly code: RefusedHour['code'] };

const halfOf = (part: DayPart, from: string, to: string): Half => {
  if (from === '' && to === '') return { period: null };
  if (from === '') return { end: 'from', code: 'half_open' };
  if (to === '') return { end: 'to', code: 'half_open' };
  const [begins, ends_] = [timeOf(from), timeOf(to)];
  if (begins === null) return { end: 'from', code: 'time_unclear' };
  if (ends_ === null) return { end: 'to', code: 'time_unclear' };
  if (begins >= ends_) return { end: 'to', code: 'ends_before_it_begins' };
  if ((part === 'morning') !== begins < NOON) return { end: 'from', code: 'over_noon' };
  return { period: { from: begins, to: ends_ } };
};

const dayOf = (
  at: (part: DayPart, end: HourField['end']) => string,
  refuse: (part: DayPart, end: HourField['end'], code: RefusedHour['code']) => void,
): readonly Period[] =>
  parts.reduce<readonly Period[]>((before, part) => {
    const half = halfOf(part, at(part, 'from'), at(part, 'to'));
    if (!('period' in half)) {
      refuse(part, half.end, half.code);
      return before;
    }
    const { period } = half;
    if (period === null) return before;
    if (before.some(({ to }) => to > period.from)) refuse(part, 'from', 'before_morning_ends');
    return [...before, period];
  }, []);

export const readHours = (typed: HoursTyped): HoursRead => {
  const refused: RefusedHour[] = [];
  const read = (kind: HourKind): WeeklyHours =>
    Object.fromEntries(
      WEEK.map((day) => [
        day,
        dayOf(
          (part, end) => (typed[hourFieldName({ day, kind, part, end })] ?? '').trim(),
          (part, end, code) => refused.push({ field: { day, kind, part, end }, code }),
        ),
      ]),
    );
  return { worked: read('worked'), open: read('open'), refused };
};

const same = (one: readonly Period[], other: readonly Period[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, i) => from === other[i]?.from && to === other[i]?.to);

/** The hours that most of the worked days have; of as many, those of the earlier day. */
const usual = (worked: WeeklyHours): readonly Period[] => {
  const days = WEEK.map((day) => worked[day] ?? []).filter((periods) => periods.length > 0);
  const count = (periods: readonly Period[]): number =>
    days.filter((other) => same(other, periods)).length;
  return days.toSorted((a, b) => count(b) - count(a))[0] ?? [];
};

/** Null where nobody works at all: no deadline would ever end. */
export const calendarWithHours = (
  calendar: WorkingCalendar,
  { worked, open }: Pick<HoursRead, 'worked' | 'open'>,
): WorkingCalendar | null => {
  const standardDay = usual(worked);
  if (standardDay.length === 0) return null;
  const isRest = (day: WeekdayName): boolean => (worked[day] ?? []).length === 0;
  const pick = (days: readonly WeekdayName[], hours: (day: WeekdayName) => readonly Period[]) =>
    Object.fromEntries(days.map((day) => [day, hours(day)]));
  const differing = WEEK.filter((day) => !isRest(day) && !same(worked[day] ?? [], standardDay));
  // What a day of rest would have if it were worked for once is not in the form.
  const swapped = WEEK.filter((day) => isRest(day) && calendar.workingHours[day] !== undefined);
  return {
    ...calendar,
    weeklyRest: WEEK.filter(isRest),
    standardDay,
    workingHours: {
      ...pick(swapped, (day) => calendar.workingHours[day] ?? []),
      ...pick(differing, (day) => worked[day] ?? []),
    },
    receptionHours: pick(
      WEEK.filter((day) => !same(open[day] ?? [], worked[day] ?? [])),
      (day) => open[day] ?? [],
    ),
  };
};

/** Which hours of a weekday count; none on a day of rest. */
export const workedOn = (
  { weeklyRest, standardDay, workingHours }: WorkingCalendar,
  day: WeekdayName,
): readonly Period[] => (weeklyRest.includes(day) ? [] : (workingHours[day] ?? standardDay));

export const openOn = (calendar: WorkingCalendar, day: WeekdayName): readonly Period[] =>
  calendar.receptionHours[day] ?? workedOn(calendar, day);

/** Null where the day has more than a morning and an afternoon. */
const halves = (periods: readonly Period[]): Readonly<Record<DayPart, Period | null>> | null => {
  const morning = periods.filter(({ from }) => from < NOON);
  const afternoon = periods.filter(({ from }) => from >= NOON);
  return morning.length < 2 && afternoon.length < 2
    ? { morning: morning[0] ?? null, afternoon: afternoon[0] ?? null }
    : null;
};

/** As the form shows it; a day that no form can show is empty, to be typed. */
export const hoursTyped = (calendar: WorkingCalendar): HoursTyped =>
  Object.fromEntries(
    WEEK.flatMap((day) => {
      const shown = {
        worked: halves(workedOn(calendar, day)),
        open: halves(openOn(calendar, day)),
      };
      return hourFieldsOf(day).map((field): [string, string] => [
        hourFieldName(field),
        shown[field.kind]?.[field.part]?.[field.end] ?? '',
      ]);
    }),
  );
