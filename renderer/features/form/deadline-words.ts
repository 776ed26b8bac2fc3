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
