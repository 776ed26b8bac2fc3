/** Ctrl+F9: taken in, done and returned; where that needs a reason, it is asked for first. */
import { create } from 'zustand';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { IntakePreview } from '#shared/contract/outputs.ts';
import { oneStepOf, type OneStepDoubt } from '#shared/intake/one-step.ts';
import { tell } from '#renderer/app/desk.ts';
import { endVisit } from '#renderer/features/group/end-visit.ts';
import { useVisit } from '#renderer/features/group/visit.ts';
import { nextCitizen, takeUp, type AcceptPorts } from '#renderer/features/intake/accept.ts';
import { rememberLateEntry } from '#renderer/features/late-entry/fresh-late-entry.ts';

interface OneStepState {
  /** What a reason is asked for; null while nothing is asked. */
  readonly asked: { readonly because: OneStepDoubt; readonly dueAt: LocalDateTime | null } | null;
}

export const useOneStep = create<OneStepState>(() => ({ asked: null }));

export interface AtOncePorts extends Pick<AcceptPorts, 'jumpTo' | 'ready'> {
  /** The desk's. */
  readonly today: LocalDate;
  /** Null while nobody was asked for one. */
  readonly reason: string | null;
}

/** The record says that it is done on the day: the button stands at the foot. */
export const isSameDay = (preview: Pick<IntakePreview, 'deadline'> | null): boolean =>
  preview?.deadline?.state === 'promised' && preview.deadline.rule.kind === 'same_day';

export const doAtOnce = async ({ jumpTo, ready, today, reason }: AtOncePorts): Promise<void> => {
  const taking = await takeUp({ jumpTo, ready });
  if (taking === null) return useOneStep.setState({ asked: null });
  const { draft, form, preview } = taking;
  const rule = oneStepOf(form, preview.deadline);
  if (rule.state === 'with_reason' && reason === null) {
    taking.letGo();
    const { deadline } = preview;
    const dueAt = deadline?.state === 'promised' ? deadline.dueAt : null;
    return useOneStep.setState({ asked: { because: rule.because, dueAt } });
  }
  useOneStep.setState({ asked: null });
  // The receipt of a visit that is under way waits no longer.
  if (useVisit.getState().visit !== null) await endVisit();
  const answer = await tell('oneStep.accept', { draft, form, reason });
  if (!answer.ok) return taking.refuse(answer.error);
  rememberLateEntry(form.lateEntry, today);
  nextCitizen(answer.value, form, 1);
  taking.end();
};
