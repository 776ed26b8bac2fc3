/** The intake form of this window: it outlives rooms and the covered screen, and mirrors itself to the draft on disk. */
import { create } from 'zustand';
import type { Refusal } from '#shared/contract/contract.ts';
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, DraftView, PrintState } from '#shared/contract/outputs.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { tell } from '#renderer/app/desk.ts';
import { createFormStore } from '#renderer/features/form/form-store.ts';
import { newDraftId } from './draft-id.ts';
import { createDraftKeeper } from './draft-keeper.ts';

/** With the write itself this stays below the 300 ms of typing that a crash may take. */
const WAIT_MS = 180;

export interface LastAccepted {
  readonly answer: Accepted;
  /** When it came, by the window's clock: what was known of papers before says nothing of this one. */
  readonly at: number;
  readonly ownerName: string;
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
  /** What is typed in the procedure search. */
  readonly searchText: string;
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
  searchText: '',
}));

export const intakeForm = createFormStore(emptyIntakeForm);

const keeper = createDraftKeeper<{ readonly id: string; readonly form: IntakeForm }>({
  waitMs: WAIT_MS,
  after: (ms, run) => {
    const timer = window.setTimeout(run, ms);
    return () => window.clearTimeout(timer);
  },
  write: async (draft) => {
    useIntake.setState({ saving: true });
    const saved = await tell('draft.save', draft);
    if (useIntake.getState().draft !== draft.id) return;
    useIntake.setState(
      saved.ok
        ? { saving: false, savedAt: saved.value.savedAt, saveRefusal: null }
        : { saving: false, saveRefusal: saved.error },
    );
  },
});

/** Everything typed until now is on disk when this resolves, unless the desk refused (then the screen says so). */
export const flushDraft = (): Promise<void> => keeper.flush();

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

/** What lay on disk when the window opened; null when nothing did. */
export const openDraft = (found: DraftView | null): void => {
  if (useIntake.getState().opened) return;
  if (found !== null) {
    intakeForm.getState().reset(found.form);
    useIntake.setState({ draft: found.id, resumed: true, savedAt: found.updatedAt });
  }
  useIntake.setState({ opened: true });
};

export const discardDraft = async (): Promise<void> => {
  const { draft } = useIntake.getState();
  keeper.forget();
  await flushDraft();
  beginDraft();
  await tell('draft.discard', { id: draft });
};
