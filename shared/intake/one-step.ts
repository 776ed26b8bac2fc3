/**
 * "Nhận, làm xong và trả ngay": may this form be taken in, done and handed out while the citizen waits? Pure: the same
 * function shows the button and decides at the desk.
 *
 * A procedure that its record calls same-day, received before the limit of the day, needs no word more. Any other is
 * done at once only by an officer's decision, and the reason is kept with the outcome.
 */
import { dateOf } from '#shared/calendar/local-time.ts';
import type { IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { isConditional } from './paper-list.ts';

/** Why a reason is asked for; the ordinary way stands open beside it. */
export const oneStepDoubts = ['papers_left', 'after_limit', 'not_same_day'] as const;
export type OneStepDoubt = (typeof oneStepDoubts)[number];

export type OneStepRefusal =
  'one_step_channel' | 'one_step_delivery' | 'one_step_no_papers' | 'one_step_fee_owed';

export type OneStep =
  | { readonly state: 'at_once' }
  | { readonly state: 'with_reason'; readonly because: OneStepDoubt }
  | { readonly state: 'refused'; readonly code: OneStepRefusal; readonly field: string };

const refused = (code: OneStepRefusal, field: string): OneStep => ({
  state: 'refused',
  code,
  field,
});

const owedOn = ({ fees }: IntakeForm): number =>
  fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** Null where the promise is what a same-day procedure gives on the day itself. */
const doubtOf = (deadline: DeadlinePromise | null): OneStepDoubt | null => {
  if (deadline?.state !== 'promised' || deadline.rule.kind !== 'same_day') return 'not_same_day';
  const [received] = deadline.days;
  return received?.date === dateOf(deadline.dueAt) ? null : 'after_limit';
};

/** A paper for some cases only keeps nobody waiting. */
const isLeft = (paper: PaperForm): boolean => !paper.ticked && !isConditional(paper);

/** `deadline`: what the form gives at this moment. */
export const oneStepOf = (form: IntakeForm, deadline: DeadlinePromise | null): OneStep => {
  if (form.channel !== 'in_person' || form.arrival.crossArea || form.arrival.helpedOnline)
    return refused('one_step_channel', 'channel');
  if (form.delivery !== 'office') return refused('one_step_delivery', 'delivery');
  if (form.papers.length > 0 && form.papers.every(({ ticked }) => !ticked))
    return refused('one_step_no_papers', 'papers');
  // What is in the citizen's hand cannot be paid for any more.
  if (!form.feesTaken && owedOn(form) > 0) return refused('one_step_fee_owed', 'feesTaken');
  const because = form.papers.some(isLeft) ? 'papers_left' : doubtOf(deadline);
  return because === null ? { state: 'at_once' } : { state: 'with_reason', because };
};
