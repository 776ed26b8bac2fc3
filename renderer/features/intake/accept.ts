/** F9: looks once more, jumps to what is missing, or lets the desk accept. Enter never comes here. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, IntakePreview } from '#shared/contract/outputs.ts';
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
export const nextCitizen = (answer: Accepted, form: IntakeForm, together: number): void => {
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

/** The form on its way into the journal: nothing is typed into it meanwhile. */
export interface Taking {
  readonly draft: string;
  readonly form: IntakeForm;
  readonly preview: IntakePreview;
  /** Why not, and the hands go to the field, where there is one. */
  readonly refuse: (refusal: Refusal) => void;
  /** Something is asked first, or missing: the form is typed in again. */
  readonly letGo: () => void;
  /** It is accepted and the next form stands there. */
  readonly end: () => void;
}

type Hands = Pick<AcceptPorts, 'jumpTo' | 'ready'>;

/** Null while another acceptance runs, or when something is missing: the hands are there already. */
export const takeUp = async ({ jumpTo, ready }: Hands): Promise<Taking | null> => {
  const { attempt, freeze, frozen } = intakeForm.getState();
  // It is being accepted, or on its way to the tray.
  if (frozen) return null;
  const waits = stillAttaching();
  if (waits !== null) {
    useIntake.setState({ acceptRefusal: waits });
    return null;
  }
  useIntake.setState({ accepting: true, acceptRefusal: null });
  freeze(true);
  attempt();
  const { form } = intakeForm.getState();
  const { draft } = useIntake.getState();
  const letGo = (): void => {
    freeze(false);
    useIntake.setState({ accepting: false });
  };
  const refuse = (refusal: Refusal): void => {
    useIntake.setState({ acceptRefusal: refusal });
    letGo();
    if (refusal.field !== undefined) jumpTo(refusal.field);
  };
  const end = (): void => {
    useIntake.setState({ accepting: false });
    ready();
    // The last citizen's field was just left: that says nothing about the next one's empty form.
    intakeForm.setState({ typed: new Set(), touched: new Set() });
  };
  const looked = await tell('intake.preview', { form });
  if (!looked.ok) {
    refuse(looked.error);
    return null;
  }
  const [first] = inTheWay(looked.value.remarks);
  if (first !== undefined) {
    letGo();
    jumpTo(first.field);
    return null;
  }
  await flushDraft();
  return { draft, form, preview: looked.value, refuse, letGo, end };
};

export const acceptDossier = async ({ jumpTo, ready, today, more }: AcceptPorts): Promise<void> => {
  const taking = await takeUp({ jumpTo, ready });
  if (taking === null) return;
  const { draft, form } = taking;
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
  if (!answer.ok) return taking.refuse(answer.error);
  rememberLateEntry(form.lateEntry, today);
  if (more && id !== null) nextOfVisit(id, answer.value, form);
  else nextCitizen(answer.value, form, (visit?.accepted.length ?? 0) + 1);
  taking.end();
};
