/** F9: looks once more, jumps to what is missing, or lets the desk accept. Enter never comes here. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted } from '#shared/contract/outputs.ts';
import { tell } from '#renderer/app/desk.ts';
import { rememberLateEntry } from '#renderer/features/late-entry/fresh-late-entry.ts';
import { inTheWay } from '#renderer/features/form/remarks.ts';
import { endVisit } from '#renderer/features/group/end-visit.ts';
import { isOf, samePeople, useVisit } from '#renderer/features/group/visit.ts';
import { newDraftId } from './draft-id.ts';
import { beginDraft, flushDraft, intakeForm, stillAttaching, useIntake } from './intake-store.ts';

export interface AcceptPorts {
  readonly jumpTo: (field: string) => void;
  /** The form is empty again: the next citizen, or the next dossier of this one. */
  readonly ready: () => void;
  /** The desk's. */
  readonly today: LocalDate;
  /** This person has more: the receipt waits for the last dossier. */
  readonly more: boolean;
}

/** The next citizen's form is empty; what became of this one's paper stands in the strip. */
const nextCitizen = (answer: Accepted, form: IntakeForm, together: number): void => {
  const owner = form.ownerIsOther ? form.owner : form.submitter;
  beginDraft();
  useVisit.setState({ visit: null, before: form });
  useIntake.setState({
    last: { answer, at: Date.now(), ownerName: owner.name.trim(), together },
  });
};

/** The same people stay; nothing is printed yet. */
const nextOfVisit = (id: string, answer: Accepted, form: IntakeForm): void => {
  const { visit } = useVisit.getState();
  const accepted = visit === null ? ([answer] as const) : ([...visit.accepted, answer] as const);
  beginDraft();
  useVisit.setState({ visit: { id, submitter: form.submitter, accepted }, before: form });
  useIntake.setState({ last: null });
  intakeForm.getState().reset(samePeople(form));
};

export const acceptDossier = async ({ jumpTo, ready, today, more }: AcceptPorts): Promise<void> => {
  const { attempt, freeze, frozen } = intakeForm.getState();
  // It is being accepted, or on its way to the tray.
  if (frozen) return;
  const waits = stillAttaching();
  if (waits !== null) return useIntake.setState({ acceptRefusal: waits });
  useIntake.setState({ accepting: true, acceptRefusal: null });
  freeze(true);
  attempt();
  const { form } = intakeForm.getState();
  const { draft } = useIntake.getState();
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
  const open = useVisit.getState().visit;
  // Somebody else stands there now: the one before gets the receipt first.
  if (open !== null && !isOf(open, form)) await endVisit();
  const { visit } = useVisit.getState();
  const id = visit?.id ?? (more ? newDraftId() : null);
  const answer = await tell('intake.accept', {
    draft,
    form,
    visit: id === null ? null : { id, more },
  });
  if (!answer.ok) {
    useIntake.setState({ acceptRefusal: answer.error });
    stop(answer.error.field);
    return;
  }
  rememberLateEntry(form.lateEntry, today);
  if (more && id !== null) nextOfVisit(id, answer.value, form);
  else nextCitizen(answer.value, form, (visit?.accepted.length ?? 0) + 1);
  useIntake.setState({ accepting: false });
  ready();
  // The last citizen's field was just left: that says nothing about the next one's empty form.
  intakeForm.setState({ typed: new Set(), touched: new Set() });
};
