import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { DeadlineView } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDecimal } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

/** `3 ngày làm việc`: a procedure's own deadline, before any calendar; for lists, in the fewest words. */
export const deadlineWords = (deadline: DeadlineView, { intake }: Texts, short = false): string => {
  switch (deadline.state) {
    case 'same_day':
      return short ? intake.deadline.sameDayShort : intake.deadline.sameDay;
    case 'unconfirmed':
      return intake.deadline.unconfirmed;
    case 'amount':
      return fill(intake.deadline[deadline.unit], { amount: formatDecimal(deadline.amount) });
  }
};

/** A rule as it was promised, in the fewest words. */
export const ruleWords = (rule: DeadlineRule, texts: Texts): string =>
  deadlineWords(
    rule.kind === 'same_day'
      ? { state: 'same_day' }
      : { state: 'amount', amount: rule.amount, unit: rule.unit },
    texts,
    true,
  );
