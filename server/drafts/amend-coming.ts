/**
 * A draft that holds before what is published for a later day: what stands then is amended, and what is still to come is
 * put on top of it again, amended likewise. Where what is to come says something of its own about the very subject, it
 * stays as it is.
 */
import { isDeepStrictEqual } from 'node:util';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { localDate } from '#shared/journal/fields.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import type { Queryable } from '#server/store/database.ts';
import type { Make } from './drafts.ts';
import { nameParts, type Subject } from './subject.ts';

/** Fields of the publication that are the subject's; null where it is the publication as a whole. */
const fieldsOf: Readonly<Record<Subject, readonly string[] | null>> = {
  calendar: ['publisher', 'completeFrom', 'completeUntil', 'daysOff', 'extraWorkingDays'],
  hours: ['weeklyRest', 'standardDay', 'workingHours', 'receptionHours'],
  certification: null,
  commitments: ['commitments'],
  handles: ['handles'],
  pattern: ['numberPattern'],
  names: nameParts,
};

/** Whether something else of the same publication may be to come already. */
export const standsBesideOthers = (subject: Subject): boolean => fieldsOf[subject] !== null;

const record = z.record(z.string(), z.unknown());

const partOf = (subject: Subject, data: unknown): unknown => {
  const all = record.parse(JSON.parse(JSON.stringify(data)));
  return (fieldsOf[subject] ?? Object.keys(all)).map((field) => all[field] ?? null);
};

export const coming = z.object({
  /** The version that is put on top again. */
  version: z.int(),
  effectiveFrom: localDate,
  data: z.unknown(),
  /** The draft's change holds in it as well; false where it says something of its own. */
  amended: z.boolean(),
});
export type Coming = z.infer<typeof coming>;

export interface Timeline {
  /** What holds on the day; null where nothing was published until then. */
  readonly standing: Publication | null;
  /** What is published for later days, each in force from its day on. */
  readonly later: readonly Publication[];
}

/** `all`: of one kind and office, in the order of their versions. */
export const timelineAt = (all: readonly Publication[], day: LocalDate): Timeline => {
  const isHidden = ({ version, effectiveFrom }: Publication): boolean =>
    all.some((other) => other.version > version && other.effectiveFrom <= effectiveFrom);
  const seen = all.filter((one) => !isHidden(one));
  return {
    standing: seen.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null,
    later: seen.filter(({ effectiveFrom }) => effectiveFrom > day),
  };
};

/** What a form that changes something from `day` on begins with: what holds then, or what holds first. */
export const firstToChange = (
  all: readonly Publication[],
  day: LocalDate,
): { readonly data: unknown; readonly from: string } => {
  const { standing, later } = timelineAt(all, day);
  if (standing !== null) return { data: standing.data, from: day };
  return { data: later[0]?.data ?? null, from: later[0]?.effectiveFrom ?? '' };
};

/** @param newest the newest version there is; the draft's own becomes the next, these follow it */
export const amendComing = async <P>(
  tx: Queryable,
  subject: Subject,
  { standing, later }: Timeline,
  newest: number,
  make: Make<P>,
): Promise<Result<readonly Coming[], P>> => {
  const amended: Coming[] = [];
  const before = partOf(subject, standing?.data ?? {});
  for (const [place, publication] of later.entries()) {
    const { version, data } = publication;
    const effectiveFrom = localDate.parse(publication.effectiveFrom);
    if (!isDeepStrictEqual(partOf(subject, data), before)) {
      amended.push({ version, effectiveFrom, data, amended: false });
      continue;
    }
    const made = await make(tx, { ...publication, version: newest + 1 + place });
    if (!made.ok) return err(made.error);
    amended.push({ version, effectiveFrom, data: made.value.data, amended: true });
  }
  return ok(amended);
};
