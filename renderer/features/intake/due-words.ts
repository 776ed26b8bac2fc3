/** What is said of a promised date: in a few words, and day by day. Pure. */
import {
  dateOf,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  weekdayOf,
} from '#shared/calendar/local-time.ts';
import { deadlineRule } from '#shared/forms/field-shapes.ts';
import { fill } from '#shared/text/fill.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import { ruleWords } from '#renderer/features/form/deadline-words.ts';

/** `17:00 hôm nay`, `17:00 ngày mai`, else `17:00 25/11/2026`. */
export const dueShort = (dueAt: LocalDateTime, today: LocalDate, { shell }: Texts): string => {
  const date = dateOf(dueAt);
  const away = daysBetween(today, date);
  const day =
    away === 0 ? shell.common.today : away === 1 ? shell.common.tomorrow : formatDate(date);
  return `${formatClock(dueAt)} ${day}`;
};

/** `Thứ Tư 25/11/2026`. */
export const dueDay = (dueAt: LocalDateTime, { weekdays }: Texts): string =>
  `${weekdays[weekdayOf(dateOf(dueAt))]} ${formatDate(dateOf(dueAt))}`;

export interface WalkedDay {
  readonly date: LocalDate;
  readonly weekday: string;
  readonly counts: boolean;
  readonly reason: string;
  readonly isDue: boolean;
}

const reasonOf = (reason: unknown, { dayReasons }: Texts): string => {
  if (typeof reason !== 'object' || reason === null || !('code' in reason)) return '';
  const code = String(reason.code);
  const words: Readonly<Record<string, string>> = dayReasons;
  const said = Object.hasOwn(words, code) ? (words[code] ?? '') : '';
  return 'name' in reason && typeof reason.name === 'string' ? `${said}: ${reason.name}` : said;
};

/** The days walked, day 0 first; the last one is the due day. */
export const walkedDays = (
  { days }: Pick<Extract<DeadlinePromise, { state: 'promised' }>, 'days'>,
  texts: Texts,
): readonly WalkedDay[] =>
  days.map((day, index) => ({
    date: day.date,
    weekday: texts.weekdays[weekdayOf(day.date)],
    counts: day.counts,
    reason: reasonOf(day.reason, texts),
    isDue: index === days.length - 1,
  }));

/** Until when the receiving unit has done its part; empty where it is alone. */
export const ownPartWords = (
  { own }: Extract<DeadlinePromise, { state: 'promised' }>,
  texts: Texts,
): string => {
  if (own === undefined) return '';
  const due = `${formatClock(own.dueAt)} ${dueDay(own.dueAt, texts)}`;
  const rule = deadlineRule.safeParse(own.rule);
  // A date that has moved follows no rule of the procedure any more.
  return rule.success
    ? fill(texts.intake.due.own, { rule: ruleWords(rule.data, texts), due })
    : fill(texts.intake.due.ownMoved, { due });
};

/** `Luật 5 ngày làm việc, cam kết 3 ngày làm việc theo …`; empty where the date follows the law's own deadline. */
export const committedWords = (
  { rule, committed }: Extract<DeadlinePromise, { state: 'promised' }>,
  texts: Texts,
): string => {
  const held = deadlineRule.safeParse(rule);
  const law = deadlineRule.safeParse(committed?.lawRule);
  if (committed === undefined || !held.success || !law.success) return '';
  return fill(texts.intake.due.committed, {
    law: ruleWords(law.data, texts),
    committed: ruleWords(held.data, texts),
    decision: committed.decision,
    lawDue: formatDate(dateOf(committed.lawDueAt)),
  });
};
