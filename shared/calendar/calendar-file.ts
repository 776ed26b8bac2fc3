/**
 * The edge where a calendar comes in: a publication of the province or an administrator's file.
 * Field names may be written `daysOff` or `days_off`; fields that we do not know are ignored; what
 * the file leaves out (hours, limits) is as in `calendar-defaults.json`.
 */
import { cleanText } from '#shared/edge/clean-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import defaults from './calendar-defaults.json' with { type: 'json' };
import { type LocalDate, parseClockTime, parseLocalDate } from './local-time.ts';
import { WEEKDAYS, type WorkingCalendar } from './working-calendar.ts';

export type CalendarRefusal =
  | { readonly code: 'calendar_not_json' }
  /** Missing, of the wrong kind, or impossible beside the others. */
  | { readonly code: 'calendar_bad_field'; readonly field: string }
  | { readonly code: 'calendar_bad_date'; readonly field: string }
  /** Not a time of day, or periods that are empty, overlap or are out of order. */
  | { readonly code: 'calendar_bad_hours'; readonly field: string }
  | { readonly code: 'calendar_day_twice'; readonly date: LocalDate }
  | { readonly code: 'calendar_day_both_off_and_extra'; readonly date: LocalDate };

const text = z.string().max(300).transform(cleanText);

const localDate = z.string().transform((value, context) => {
  const date = parseLocalDate(value);
  if (date.ok) return date.value;
  context.addIssue({ code: 'custom', params: { refusal: 'calendar_bad_date' }, input: value });
  return z.NEVER;
});

const clockTime = z.string().transform((value, context) => {
  const clock = parseClockTime(value);
  if (clock.ok) return clock.value;
  context.addIssue({ code: 'custom', params: { refusal: 'calendar_bad_hours' }, input: value });
  return z.NEVER;
});

const wholeMinute = /^\d\d:\d\d$/;

const periods = z
  .array(z.object({ from: clockTime, to: clockTime }))
  .superRefine((list, context) => {
    const sound = list.every(
      ({ from, to }, i) =>
        wholeMinute.test(from) &&
        wholeMinute.test(to) &&
        from < to &&
        from >= (list[i - 1]?.to ?? '00:00'),
    );
    if (sound) return;
    context.addIssue({ code: 'custom', params: { refusal: 'calendar_bad_hours' }, input: list });
  });

const weekday = z.enum(WEEKDAYS);
const weeklyHours = z.partialRecord(weekday, periods);

const specialDay = z.object({
  date: localDate,
  name: text.exactOptional(),
  status: z.enum(['confirmed', 'unverified']).default('confirmed'),
  decision: text.exactOptional(),
  part: z.enum(['morning', 'afternoon']).exactOptional(),
});

const specialDays = z
  .array(specialDay)
  .transform((days) => days.toSorted((a, b) => (a.date < b.date ? -1 : 1)));

const calendarSchema = z
  .object({
    version: text.pipe(z.string().min(1)),
    publisher: text,
    completeFrom: localDate.exactOptional(),
    completeUntil: localDate,
    weeklyRest: z.array(weekday),
    standardDay: periods.refine((list) => list.length > 0),
    workingHours: weeklyHours,
    receptionHours: weeklyHours,
    daysOff: specialDays,
    extraWorkingDays: specialDays,
    sameDay: z.object({ until: clockTime }),
    hours: z.object({ confirmAbove: z.number().positive() }),
    onlineAcceptance: z.object({ hours: z.number().positive() }),
    extension: z.object({ limit: z.int().nonnegative() }),
  })
  .refine((calendar) => (calendar.completeFrom ?? '') <= calendar.completeUntil, {
    path: ['completeFrom'],
  });

/** The text of a calendar file; a byte order mark in front is allowed. */
export const parseWorkingCalendar = (json: string): Result<WorkingCalendar, CalendarRefusal> => {
  const value = parsedJson(json.replace(/^\uFEFF/, ''));
  return value.ok ? workingCalendarOf(value.value) : value;
};

/** A calendar that is JSON already: a publication, a bundled file. */
export const workingCalendarOf = (value: unknown): Result<WorkingCalendar, CalendarRefusal> => {
  const named = inCamelCase(value);
  const parsed = calendarSchema.safeParse(isObject(named) ? { ...defaults, ...named } : named);
  return parsed.success ? free(parsed.data) : err(refusalOf(parsed.error));
};

const parsedJson = (json: string): Result<unknown, CalendarRefusal> => {
  try {
    return ok(JSON.parse(json));
  } catch {
    return err({ code: 'calendar_not_json' });
  }
};

/** No date may be listed twice, least of all once as off and once as worked. */
const free = (calendar: WorkingCalendar): Result<WorkingCalendar, CalendarRefusal> => {
  const off = calendar.daysOff.map(({ date }) => date);
  const extra = calendar.extraWorkingDays.map(({ date }) => date);
  const both = off.find((date) => extra.includes(date));
  if (both !== undefined) return err({ code: 'calendar_day_both_off_and_extra', date: both });
  const twice = firstRepeated(off) ?? firstRepeated(extra);
  return twice === undefined ? ok(calendar) : err({ code: 'calendar_day_twice', date: twice });
};

const firstRepeated = (sorted: readonly LocalDate[]): LocalDate | undefined =>
  sorted.find((date, i) => date === sorted[i + 1]);

const refusalOf = (error: z.ZodError): CalendarRefusal => {
  const [issue] = error.issues;
  const field = fieldName(issue?.path ?? []);
  const marked: unknown = issue?.code === 'custom' ? issue.params?.['refusal'] : undefined;
  return marked === 'calendar_bad_date' || marked === 'calendar_bad_hours'
    ? { code: marked, field }
    : { code: 'calendar_bad_field', field };
};

/** `['daysOff', 3, 'date']` → `daysOff[3].date`; empty when the whole file is of the wrong kind. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inCamelCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [camelCase(key), inCamelCase(inner)]),
  );
};

const camelCase = (key: string): string =>
  key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
