/** What is said of a procedure's deadlines and fees on any screen. */
import { isPlainlyLonger } from '#shared/catalogue/commitment.ts';
import type { EndedProcedure } from '#shared/catalogue/ended.ts';
import { shownName } from '#shared/catalogue/offer.ts';
import type { ChannelOffer, ProcedureFee } from '#shared/catalogue/procedure.ts';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { CommittedView, DeadlineView, EndedView, FeeView } from '#shared/contract/outputs.ts';
import { feeOnDay } from '#shared/fee/fee-on-day.ts';

const ruleView = (rule: DeadlineRule): DeadlineView =>
  rule.kind === 'same_day'
    ? { state: 'same_day' }
    : { state: 'amount', amount: rule.amount, unit: rule.unit };

/** The law's. */
export const deadlineView = (offer: ChannelOffer | undefined): DeadlineView =>
  offer === undefined || offer.deadline.state === 'needs_confirmation'
    ? { state: 'unconfirmed' }
    : ruleView(offer.deadline.rule);

export const committedViews = ({
  deadline,
  commitments = [],
}: ChannelOffer): readonly CommittedView[] =>
  commitments.map(({ rule, decision }) => ({
    deadline: ruleView(rule),
    decision,
    unused:
      deadline.state === 'needs_confirmation'
        ? 'law_unknown'
        : isPlainlyLonger(rule, deadline.rule)
          ? 'longer'
          : null,
  }));

/** In the fewest words: the commitment that binds, else the law's. */
export const heldView = (offer: ChannelOffer | undefined): DeadlineView => {
  const held =
    offer === undefined ? undefined : committedViews(offer).find(({ unused }) => unused === null);
  return held?.deadline ?? deadlineView(offer);
};

/** `day`: the local date of reception. */
export const feeView = (fee: ProcedureFee, day: LocalDate): FeeView => ({
  kind: fee.kind,
  raw: fee.raw,
  ...feeOnDay(fee, day),
});

export const endedView = (ended: EndedProcedure | null): EndedView | null =>
  ended === null
    ? null
    : {
        lastDay: ended.lastDay,
        next:
          ended.next === null ? null : { code: ended.next.code, name: shownName(ended.next.name) },
      };
