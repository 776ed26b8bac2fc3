/** The intake form of this window: it outlives rooms and the covered screen, and mirrors itself to the draft on disk. */
import { create } from 'zustand';
import type { Refusal } from '#shared/contract/contract.ts';
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, DraftView, PrintState } from '#shared/contract/outputs.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { tell } from '#renderer/app/desk.ts';
import type { LeftBehind } from '#renderer/features/dossier/copy-of.ts';
import { createAttaching } from '#renderer/features/attachments/attaching.ts';
import { keepFile, sourceOfScan } from '#renderer/features/attachments/keep-file.ts';
import { createFormStore } from '#renderer/features/form/form-store.ts';
import { newDraftId } from './draft-id.ts';
import { createDraftKeeper, windowTimer } from './draft-keeper.ts';

/** With the write itself this stays below the 300 ms of typing that a crash may take. */
const WAIT_MS = 180;

export interface LastAccepted {
  readonly answer: Accepted;
  /** When it came, by the window's clock: what was known of papers before says nothing of this one. */
  readonly at: number;
  readonly ownerName: string;
  /** How many dossiers the receipt stands for. */
  readonly together: number;
}

interface IntakeState {
  readonly draft: string;
  /** The desk was asked for a draft of before; typing before its answer would be lost. */
  readonly opened: boolean;
  readonly resumed: boolean;
  readonly savedAt: Instant | null;
  readonly saving: boolean;
  readonly saveRefusal: Refusal | null;
  readonly accepting: boolean;
  readonly acceptRefusal: Refusal | null;
  readonly last: LastAccepted | null;
  /** The clip that the papers of this form bear, when it came from the tray. */
  readonly clip: number | null;
  /** The clip under which the form before this one was put aside. */
  readonly putAside: number | null;
  /** The dossier that this form was copied from, and what of it does not fit any more. */
  readonly copied: { readonly number: string; readonly leftBehind: readonly LeftBehind[] } | null;
  /** What is typed in the procedure search. */
  readonly searchText: string;
  /** The field that the hands want when the room opens; null: the search. */
  readonly startAt: string | null;
}

export const useIntake = create<IntakeState>(() => ({
  draft: newDraftId(),
  opened: false,
  resumed: false,
  savedAt: null,
  saving: false,
  saveRefusal: null,
  accepting: false,
  acceptRefusal: null,
  last: null,
  clip: null,
  putAside: null,
  copied: null,
  searchText: '',
  startAt: null,
}));

export const intakeForm = createFormStore(emptyIntakeForm);

const keeper = createDraftKeeper<{ readonly id: string; readonly form: IntakeForm }>({
  waitMs: WAIT_MS,
  after: windowTimer,
  write: async (draft) => {
    useIntake.setState({ saving: true });
    const saved = await tell('draft.save', draft);
    if (useIntake.getState().draft !== draft.id) return;
    useIntake.setState(
      saved.ok
        ? { saving: false, savedAt: saved.value.savedAt, saveRefusal: null, putAside: null }
        : { saving: false, saveRefusal: saved.error },
    );
  },
});

/** Everything typed until now is on disk when this resolves, unless the desk refused (then the screen says so). */
export const flushDraft = (): Promise<void> => keeper.flush();

/** Files on their way onto the form's papers. */
export const attaching = createAttaching({
  store: intakeForm,
  draft: () => useIntake.getState().draft,
  flush: flushDraft,
  keep: keepFile,
  scan: sourceOfScan,
  layAside: (name) => tell('scanner.layAside', { name }),
  after: windowTimer,
});

/** The form is not whole before they are there: nothing is accepted or put aside meanwhile. */
export const stillAttaching = (): Refusal | null => attaching.waits();

/** While the desk takes the form in, it neither goes away nor makes room for another. */
export const beingAccepted = (): Refusal | null =>
  useIntake.getState().accepting ? { code: 'form_being_accepted' } : null;

intakeForm.subscribe(({ form }, before) => {
  if (form !== before.form && form !== emptyIntakeForm && useIntake.getState().opened) {
    keeper.changed({ id: useIntake.getState().draft, form });
  }
});

/** An empty form with a name of its own. */
export const beginDraft = (): void => {
  keeper.forget();
  useIntake.setState({
    draft: newDraftId(),
    resumed: false,
    savedAt: null,
    saving: false,
    saveRefusal: null,
    acceptRefusal: null,
    clip: null,
    putAside: null,
    copied: null,
    searchText: '',
  });
  intakeForm.getState().reset(emptyIntakeForm);
};

const aboutPaper = (dossier: string, part: Pick<Accepted, 'print' | 'notDrawn'>): void =>
  useIntake.setState(({ last }) =>
    last?.answer.dossier === dossier
      ? { last: { ...last, answer: { ...last.answer, ...part } } }
      : {},
  );

/** The paper of the last citizen is there after all; another desk may have issued it. */
export const paperCame = (dossier: string, print: PrintState | null): void =>
  aboutPaper(dossier, { print, notDrawn: null });

export const paperStillMissing = (dossier: string, code: string): void =>
  aboutPaper(dossier, { print: null, notDrawn: code });

/** A form that was kept takes the place of the empty one, under the name that it has on disk; it lies there already. */
const show = ({ id, form, updatedAt }: DraftView): void => {
  useIntake.setState({ draft: id, resumed: true, savedAt: updatedAt });
  intakeForm.getState().reset(form);
  keeper.forget();
};

/** What lay on disk when the window opened; null when nothing did. */
export const openDraft = (found: DraftView | null): void => {
  if (useIntake.getState().opened) return;
  if (found !== null) show(found);
  useIntake.setState({ opened: true });
};

export const discardDraft = async (): Promise<Refusal | null> => {
  const waits = beingAccepted();
  if (waits !== null) return waits;
  const { draft } = useIntake.getState();
  intakeForm.getState().freeze(true);
  keeper.forget();
  await flushDraft();
  beginDraft();
  const discarded = await tell('draft.discard', { id: draft });
  return discarded.ok ? null : discarded.error;
};

/** Nothing was typed since the form came onto the screen. */
export const isEmpty = (): boolean => intakeForm.getState().form === emptyIntakeForm;

/** Onto the tray as it is, the next form empty; the refusal when the desk could not keep it. */
export const putDraftAside = async (): Promise<Refusal | null> => {
  const waits = beingAccepted() ?? stillAttaching();
  if (waits !== null) return waits;
  const { draft, clip } = useIntake.getState();
  const { freeze, form } = intakeForm.getState();
  freeze(true);
  await flushDraft();
  const parked = await tell('draft.park', { id: draft, form, clip });
  freeze(false);
  if (!parked.ok) return parked.error;
  beginDraft();
  useIntake.setState({ putAside: parked.value.clip });
  return null;
};

/** What lay on disk comes first: it must not be written over. The refusal when the desk could not say what does. */
export const draftOpened = async (): Promise<Refusal | null> => {
  if (useIntake.getState().opened) return null;
  const found = await tell('draft.current', {});
  if (!found.ok) return found.error;
  openDraft(found.value);
  return null;
};

/** The dossier of this form has ended without an acceptance: what was typed goes on under a new name. */
export const goOnAsNew = async (): Promise<Refusal | null> => {
  const waits = beingAccepted() ?? stillAttaching();
  if (waits !== null) return waits;
  const { draft: before } = useIntake.getState();
  const id = newDraftId();
  keeper.forget();
  useIntake.setState({
    draft: id,
    resumed: false,
    savedAt: null,
    saveRefusal: null,
    acceptRefusal: null,
    clip: null,
  });
  keeper.changed({ id, form: intakeForm.getState().form });
  await flushDraft();
  const { saveRefusal } = useIntake.getState();
  if (saveRefusal !== null) return saveRefusal;
  // Only now that it lies under the new one.
  const discarded = await tell('draft.discard', { id: before });
  return discarded.ok ? null : discarded.error;
};

/** A form that begins with something in it, under its own name where it has one; what is being typed goes onto the tray. The refusal when it could not. */
export const beginWith = async (
  form: IntakeForm,
  id: string = newDraftId(),
): Promise<Refusal | null> => {
  const unopened = await draftOpened();
  if (unopened !== null) return unopened;
  // It is being typed already: what was typed stands above what it began with.
  if (useIntake.getState().draft === id) return null;
  const refused = isEmpty() ? beingAccepted() : await putDraftAside();
  if (refused !== null) return refused;
  const { putAside } = useIntake.getState();
  beginDraft();
  useIntake.setState({ draft: id, putAside });
  intakeForm.getState().reset(form);
  return null;
};

/** Back from the tray; what is being typed goes onto it meanwhile. */
export const takeFromTray = async (id: string): Promise<Refusal | null> => {
  const unopened = await draftOpened();
  if (unopened !== null) return unopened;
  const refused = isEmpty() ? beingAccepted() : await putDraftAside();
  if (refused !== null) return refused;
  const { putAside } = useIntake.getState();
  const taken = await tell('draft.resume', { id });
  if (!taken.ok) return taken.error;
  beginDraft();
  show(taken.value);
  useIntake.setState({ clip: taken.value.clip, resumed: false, putAside });
  return null;
};
