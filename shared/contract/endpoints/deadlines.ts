/** Dates that move: a new calendar, time that does not count, an extension, a date that the province confirms. */
import { clockTime, localDate, localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs.ts';

/** Whole days, or from when on the first until when on the last. */
const excludedTime = {
  from: localDate,
  to: localDate,
  hours: z.strictObject({ from: clockTime, to: clockTime }).optional(),
};

/** What is asked of one dossier's date. */
export const deadlineChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('extend'),
    amount: z.number().positive().max(1500),
    unit: z.enum(['working_day', 'day', 'working_hour', 'month']),
  }),
  z.strictObject({ kind: z.literal('exclude'), ...excludedTime }),
  /** Where none could be promised: the day, and who confirmed it. */
  z.strictObject({
    kind: z.literal('confirm'),
    day: localDate,
    source: z.string().trim().min(1).max(400),
  }),
]);
export type DeadlineChange = z.infer<typeof deadlineChange>;

/** The dates that stood on the screen: where they are others now, nothing is decided. */
const shownDate = z.strictObject({
  dossier: id,
  before: localDateTime,
  after: localDateTime.nullable(),
  /** Of the receiving unit's own part; left out where it has none. */
  own: z.strictObject({ before: localDateTime, after: localDateTime }).optional(),
});
export type ShownDate = z.infer<typeof shownDate>;

const dates = z.array(shownDate).min(1).max(500);

export const deadlinesEndpoints = {
  'deadlines.overview': query<out.DeadlineOverview>().with('signed_in', nothing),
  /** What the change would give, without changing anything. */
  'deadlines.preview': query<out.DeadlinePreview>().with(
    'signed_in',
    z.strictObject({ id, change: deadlineChange }),
  ),
  'deadlines.change': command<out.DeadlineChanged>().with(
    'signed_in',
    z.strictObject({ id, change: deadlineChange, reason, letter: z.boolean() }),
  ),
  /** Open dossiers whose date would move if these days did not count. */
  'deadlines.affected': query<out.AffectedDates>().with('signed_in', z.strictObject(excludedTime)),
  'deadlines.exclude': command<out.DatesDecided>().with(
    'signed_in',
    z.strictObject({ dates, ...excludedTime, reason, letter: z.boolean() }),
  ),
  /** People's decision on dates that the new calendar would change. */
  'deadlines.decide': command<out.DatesDecided>().with(
    'signed_in',
    z.strictObject({ dates, decision: z.enum(['keep', 'move']), reason, letter: z.boolean() }),
  ),
  /** The letter with the new date, where it is owed and was not drawn. */
  'deadlines.letter': command<out.DeadlineChanged>().with('signed_in', z.strictObject({ id })),
} as const;
