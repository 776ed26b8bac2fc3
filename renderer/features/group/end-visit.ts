/** No more is to come: the one receipt for everything that was taken in on this visit. */
import { tell } from '#renderer/app/desk.ts';
import { discardDraft, intakeForm, useIntake } from '#renderer/features/intake/intake-store.ts';
import { isOnlyPeople, useVisit } from './visit.ts';

export const endVisit = async (): Promise<void> => {
  const { visit, before } = useVisit.getState();
  if (visit === null) return;
  useVisit.setState({ visit: null });
  const last = visit.accepted.at(-1) ?? visit.accepted[0];
  const issued = await tell('documents.issue', { dossier: last.dossier });
  const answer = issued.ok
    ? { ...last, print: issued.value.print, notDrawn: null }
    : { ...last, print: null, notDrawn: issued.error.code };
  if (isOnlyPeople(intakeForm.getState().form, before))
    useIntake.setState({ acceptRefusal: await discardDraft() });
  useIntake.setState({
    last: {
      answer,
      at: Date.now(),
      ownerName: visit.submitter.name.trim(),
      together: visit.accepted.length,
    },
  });
};
