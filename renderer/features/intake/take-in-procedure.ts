/** From the page of a procedure to the counter: the form that is typed takes it, or goes onto the tray for a new one. */
import type { Refusal } from '#shared/contract/contract.ts';
import { tell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { procedureChosen } from '#renderer/features/form/procedure.ts';
import { procedureAsked } from './procedure-asked.ts';
import {
  beingAccepted,
  draftOpened,
  intakeForm,
  putDraftAside,
  useIntake,
} from './intake-store.ts';

/** `feeName`: of a fee without a name. Null when the form stands ready; the refusal when it could not be. */
export const takeInProcedure = async (code: string, feeName: string): Promise<Refusal | null> => {
  const unopened = (await draftOpened()) ?? beingAccepted();
  if (unopened !== null) return unopened;
  const { procedureCode: typed, lateEntry } = intakeForm.getState().form;
  const another = typed !== '' && typed !== code;
  const asked = await tell(
    'catalogue.procedure',
    another ? { code } : procedureAsked(code, lateEntry),
  );
  if (!asked.ok) return asked.error;
  if (another) {
    const refused = await putDraftAside();
    if (refused !== null) return refused;
  }
  intakeForm.getState().change(procedureChosen(asked.value, feeName));
  useIntake.setState({ searchText: '', startAt: 'submitter.name' });
  usePlace.getState().go({ room: 'intake' });
  return null;
};
