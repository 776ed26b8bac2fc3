/** Deadlines of single procedures, each with the channel that it is for: what the province vouches for, and what it promises. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { CommittedDeadline } from '#shared/catalogue/commitment.ts';
import type { ConfirmedDeadline } from '#shared/catalogue/confirmed.ts';
import { shownName } from '#shared/catalogue/offer.ts';
import { lengthOfTime } from '#shared/forms/wording.ts';
import { commitmentKey } from '#shared/publishing/read-commitments.ts';
import { formatDate } from '#shared/text/format.ts';
import type { NameOf, PublishedTable, Words } from './tables.ts';

const ruleIn = ({ words }: Words, rule: DeadlineRule): string =>
  rule.kind === 'same_day' ? words.sameDay : lengthOfTime(rule);

const deadlineColumns = ({ columns }: Words): readonly string[] => [
  columns.code,
  columns.procedure,
  columns.case,
  columns.channel,
  columns.deadline,
];

const deadlineCells = (
  words: Words,
  nameOf: NameOf,
  one: Pick<ConfirmedDeadline | CommittedDeadline, 'code' | 'case' | 'channel' | 'rule'>,
): readonly string[] => [
  one.code,
  shownName(nameOf(one.code)),
  one.case ?? '',
  one.channel == null ? words.words.everyChannel : words.channels[one.channel],
  ruleIn(words, one.rule),
];

/** With the receiving unit's own part. */
export const confirmedTable = (
  words: Words,
  confirmed: readonly ConfirmedDeadline[],
  nameOf: NameOf,
): PublishedTable => ({
  id: 'confirmed',
  columns: [...deadlineColumns(words), words.columns.ownPart, words.columns.source],
  rows: confirmed.map((one) => ({
    key: JSON.stringify([one.code, one.channel ?? null, one.case]),
    cells: [
      ...deadlineCells(words, nameOf, one),
      one.own === undefined ? '' : ruleIn(words, one.own),
      one.source,
    ],
  })),
});

/** Shorter than the law has them, by a decision and for a time. */
export const commitmentsTable = (
  words: Words,
  committed: readonly CommittedDeadline[],
  nameOf: NameOf,
): PublishedTable => ({
  id: 'commitments',
  columns: [
    ...deadlineColumns(words),
    words.columns.decision,
    words.columns.from,
    words.columns.to,
  ],
  rows: committed.map((one) => ({
    key: commitmentKey(one),
    cells: [
      ...deadlineCells(words, nameOf, one),
      one.decision,
      formatDate(one.from),
      one.until === null ? '' : formatDate(one.until),
    ],
  })),
});
