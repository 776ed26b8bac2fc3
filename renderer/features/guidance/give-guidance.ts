/** Ctrl+H: the citizen goes home with a slip that says what is missing; the form stays, or goes onto the tray. */
import { create } from 'zustand';
import type { GuidanceGiven } from '#shared/contract/outputs.ts';
import { tell } from '#renderer/app/desk.ts';
import { intakeForm, putDraftAside, useIntake } from '#renderer/features/intake/intake-store.ts';

interface GuidanceState {
  readonly busy: boolean;
  /** The slip given last; gone as soon as something is accepted. */
  readonly given: GuidanceGiven | null;
}

export const useGuidance = create<GuidanceState>(() => ({ busy: false, given: null }));

/** @returns the field where something is missing for it; null when the slip is on its way */
export const giveGuidance = async (park: boolean): Promise<string | null> => {
  if (useGuidance.getState().busy) return null;
  useGuidance.setState({ busy: true });
  const { draft } = useIntake.getState();
  useIntake.setState({ acceptRefusal: null });
  const answer = await tell('guidance.print', { form: intakeForm.getState().form });
  useGuidance.setState({ busy: false });
  if (!answer.ok) {
    useIntake.setState({ acceptRefusal: answer.error });
    return answer.error.field ?? null;
  }
  useGuidance.setState({ given: answer.value });
  // One piece of news at a time: what became of the last receipt is on the home page.
  useIntake.setState({ last: null });
  // While the slip was drawn another citizen's form may have come: that one stays.
  if (park && useIntake.getState().draft === draft)
    useIntake.setState({ acceptRefusal: await putDraftAside() });
  return null;
};
