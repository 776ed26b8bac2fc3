/** F11, F12 in the intake: the citizen goes with a paper, the next form is empty. */
import { create } from 'zustand';
import type { Refusal } from '#shared/contract/contract.ts';
import type { TurnedAway } from '#shared/contract/outputs.ts';
import type { Result } from '#shared/result.ts';
import { tell } from '#renderer/app/desk.ts';
import {
  beginDraft,
  beingAccepted,
  flushDraft,
  intakeForm,
  stillAttaching,
  useIntake,
} from '#renderer/features/intake/intake-store.ts';

export type CounterAnswer = 'ask' | 'refuse';

export interface LastTurnedAway {
  readonly answer: CounterAnswer;
  readonly name: string;
  readonly done: TurnedAway;
}

interface TurnedAwayState {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** Gone as soon as something else is news. */
  readonly last: LastTurnedAway | null;
}

export const useTurnedAway = create<TurnedAwayState>(() => ({
  busy: false,
  refusal: null,
  last: null,
}));

const send = (
  answer: CounterAnswer,
  items: readonly string[],
  reason: string,
): Promise<Result<TurnedAway, Refusal>> => {
  const { draft } = useIntake.getState();
  const { form } = intakeForm.getState();
  return answer === 'ask'
    ? tell('work.askAtCounter', { draft, form, items: [...items], reason })
    : tell('work.refuseAtCounter', { draft, form, reason });
};

/** True where the desk took it and the form is empty again. */
export const turnAway = async (
  answer: CounterAnswer,
  items: readonly string[],
  reason: string,
): Promise<boolean> => {
  if (useTurnedAway.getState().busy) return false;
  const waits = beingAccepted() ?? stillAttaching();
  if (waits !== null) {
    useTurnedAway.setState({ refusal: waits });
    return false;
  }
  const { freeze, form } = intakeForm.getState();
  useTurnedAway.setState({ busy: true, refusal: null });
  freeze(true);
  await flushDraft();
  const answered = await send(answer, items, reason);
  useTurnedAway.setState({ busy: false });
  if (!answered.ok) {
    freeze(false);
    useTurnedAway.setState({ refusal: answered.error });
    return false;
  }
  const name = form.submitter.name.trim();
  useTurnedAway.setState({ last: { answer, name, done: answered.value } });
  beginDraft();
  // One piece of news at a time: what became of the last receipt is on the home page.
  useIntake.setState({ last: null });
  return true;
};
