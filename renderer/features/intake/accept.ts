/** F9: looks once more, jumps to what is missing, or lets the desk accept. Enter never comes here. */
import { tell } from '#renderer/app/desk.ts';
import { rememberLateEntry } from '#renderer/features/late-entry/fresh-late-entry.ts';
import { inTheWay } from '#renderer/features/form/remarks.ts';
import { beginDraft, flushDraft, intakeForm, stillAttaching, useIntake } from './intake-store.ts';

export interface AcceptPorts {
  readonly jumpTo: (field: string) => void;
  /** The form is empty again: the next citizen. */
  readonly ready: () => void;
}

export const acceptDossier = async ({ jumpTo, ready }: AcceptPorts): Promise<void> => {
  if (useIntake.getState().accepting) return;
  const waits = stillAttaching();
  if (waits !== null) return useIntake.setState({ acceptRefusal: waits });
  const { attempt, freeze } = intakeForm.getState();
  useIntake.setState({ accepting: true, acceptRefusal: null });
  freeze(true);
  attempt();
  const { form } = intakeForm.getState();
  const stop = (field: string | undefined): void => {
    freeze(false);
    useIntake.setState({ accepting: false });
    if (field !== undefined) jumpTo(field);
  };

  const looked = await tell('intake.preview', { form });
  const [first] = looked.ok ? inTheWay(looked.value.remarks) : [];
  if (first !== undefined) {
    stop(first.field);
    return;
  }
  await flushDraft();
  const answer = await tell('intake.accept', { draft: useIntake.getState().draft, form });
  if (!answer.ok) {
    useIntake.setState({ acceptRefusal: answer.error });
    stop(answer.error.field);
    return;
  }
  rememberLateEntry(form.lateEntry);
  const owner = form.ownerIsOther ? form.owner : form.submitter;
  beginDraft();
  useIntake.setState({
    accepting: false,
    last: { answer: answer.value, at: Date.now(), ownerName: owner.name.trim() },
  });
  ready();
  // The last citizen's field was just left: that says nothing about the next one's empty form.
  intakeForm.setState({ typed: new Set(), touched: new Set() });
};
