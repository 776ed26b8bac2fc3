/** The date that a desk may promise for a procedure at this moment, or why none can be promised yet. */
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { DeadlineRule, DueDate } from '#shared/calendar/deadline.ts';
import { dueDate, needsConfirmation } from '#shared/calendar/due-date.ts';
import { datesFrom } from '#shared/calendar/inter-agency.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Commitment } from '#shared/catalogue/commitment.ts';
import { usableDeadline, type UsableDeadline } from '#shared/catalogue/offer.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { variantAt } from '#shared/catalogue/variants.ts';
import type { Channel, DeadlinePromise } from '#shared/dossier/intake.ts';

export interface PublishedCalendar {
  readonly version: number;
  readonly data: WorkingCalendar;
}

type Promised = Extract<DeadlinePromise, { state: 'promised' }>;

interface Reckoned {
  readonly rule: DeadlineRule;
  readonly due: DueDate;
}

/** The commitment whose date comes first, when that is before the law's; `longer`: some commitment grants more. */
const shortestOf = (
  law: Reckoned,
  commitments: readonly Commitment[],
  receivedAt: LocalDateTime,
  calendar: WorkingCalendar,
) => {
  const reckoned = commitments.flatMap(({ rule, decision }) => {
    const due = dueDate(receivedAt, rule, calendar);
    return due.ok ? [{ rule, decision, due: due.value }] : [];
  });
  const longer = reckoned.some(({ due }) => due.dueAt > law.due.dueAt);
  const best = reckoned
    .filter(({ due }) => due.dueAt < law.due.dueAt)
    .toSorted((a, b) => (a.due.dueAt < b.due.dueAt ? -1 : 1))[0];
  return { best: best ?? null, longer };
};

type Own =
  | { readonly state: 'none' }
  | { readonly state: 'known'; readonly part: NonNullable<Promised['own']> }
  /** Longer than the whole, or not to be reckoned: the citizen's date stands without it. */
  | { readonly state: 'refused' };

const ownOf = (
  rule: DeadlineRule | null,
  whole: Reckoned,
  receivedAt: LocalDateTime,
  calendar: WorkingCalendar,
): Own => {
  if (rule === null) return { state: 'none' };
  const dates = datesFrom(receivedAt, { own: rule, total: whole.rule }, calendar);
  if (!dates.ok || dates.value.own === null) return { state: 'refused' };
  const { dueAt, days } = dates.value.own;
  return { state: 'known', part: { rule, dueAt, days: days.map((day) => ({ ...day })) } };
};

/**
 * More working hours than the calendar's limit are likely to mean days: the province has to have read the law, or the
 * record's words, for this very procedure.
 */
const isVouchedFor = (basis: UsableDeadline['basis']): boolean =>
  basis === 'read_in_law' || basis === 'stated_in_record';

/** `receivedAt`: Vietnamese time; `caseIndex` counts from 0. Without a calendar nothing can be promised. */
export const promiseFor = (
  procedure: Procedure,
  channel: Channel,
  caseIndex: number | null,
  receivedAt: LocalDateTime,
  calendar: PublishedCalendar | null,
): DeadlinePromise => {
  const named = caseIndex === null ? null : variantAt(procedure, channel, caseIndex);
  const asked = caseIndex === null ? null : (named?.deadlineCase ?? caseIndex + 1);
  const usable = usableDeadline(procedure, channel, asked);
  if (!usable.ok) return { state: 'unconfirmed', reason: usable.error.code };
  if (calendar === null) return { state: 'unconfirmed', reason: 'calendar_missing' };
  const { rule, own: ownRule, basis } = usable.value;
  const unsure = (one: DeadlineRule): boolean => needsConfirmation(one, calendar.data);
  if (unsure(rule) && !isVouchedFor(basis))
    return { state: 'unconfirmed', reason: 'hours_need_confirmation' };
  const commitments = usable.value.commitments.filter((one) => !unsure(one.rule));
  const due = dueDate(receivedAt, rule, calendar.data);
  if (!due.ok) return { state: 'unconfirmed', reason: due.error.code };
  const law = { rule, due: due.value };
  const { best, longer } = shortestOf(law, commitments, receivedAt, calendar.data);
  const held = best ?? law;
  const own = ownOf(ownRule, held, receivedAt, calendar.data);
  const warnings = [
    ...usable.value.warnings,
    ...held.due.warnings.map(({ code }) => code),
    ...(unsure(rule) ? ['hours_above_limit'] : []),
    ...(commitments.length < usable.value.commitments.length ? ['commitment_hours_unsure'] : []),
    ...(longer ? ['commitment_longer'] : []),
    ...(own.state === 'refused' ? ['own_part_unusable'] : []),
  ];
  const committed: Pick<Promised, 'committed'> =
    best === null
      ? {}
      : { committed: { decision: best.decision, lawRule: rule, lawDueAt: law.due.dueAt } };
  return {
    state: 'promised',
    rule: held.rule,
    dueAt: held.due.dueAt,
    days: held.due.days.map((day) => ({ ...day })),
    warnings: [...new Set(warnings)],
    calendarVersion: calendar.version,
    ...committed,
    ...(own.state === 'known' ? { own: own.part } : {}),
  };
};
