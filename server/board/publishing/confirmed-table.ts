/** Deadlines that the province vouches for, each with the channel that it is for and the receiving unit's own part. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { ConfirmedDeadline } from '#shared/catalogue/confirmed.ts';
import { shownName } from '#shared/catalogue/offer.ts';
import { lengthOfTime } from '#shared/forms/wording.ts';
import type { NameOf, PublishedTable, Words } from './tables.ts';

const ruleIn = ({ words }: Words, rule: DeadlineRule): string =>
  rule.kind === 'same_day' ? words.sameDay : lengthOfTime(rule);

export const confirmedTable = (
  words: Words,
  confirmed: readonly ConfirmedDeadline[],
  nameOf: NameOf,
): PublishedTable => {
  const { columns } = words;
  return {
    id: 'confirmed',
    columns: [
      columns.code,
      columns.procedure,
      columns.case,
      columns.channel,
      columns.deadline,
      columns.ownPart,
      columns.source,
    ],
    rows: confirmed.map(({ code, channel = null, case: name, rule, own, source }) => ({
      key: JSON.stringify([code, channel, name]),
      cells: [
        code,
        shownName(nameOf(code)),
        name ?? '',
        channel === null ? words.words.everyChannel : words.channels[channel],
        ruleIn(words, rule),
        own === undefined ? '' : ruleIn(words, own),
        source,
      ],
    })),
  };
};
