/** The certification counter's form: it outlives the room, and mirrors itself to the desk's disk while one types. */
import { create } from 'zustand';
import {
  emptyDocument,
  numberNow,
  type CertificationDraft,
  type CertificationForm,
  type CertifiedDocumentForm,
} from '#shared/contract/certification-form.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Certified } from '#shared/contract/outputs.ts';
import {
  emptyIntakeForm,
  noLateEntry,
  type IntakeForm,
  type PartyForm,
} from '#shared/contract/intake-form.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { tell } from '#renderer/app/desk.ts';
import { createFormStore } from '#renderer/features/form/form-store.ts';
import { newDraftId } from '#renderer/features/intake/draft-id.ts';
import { createDraftKeeper, windowTimer } from '#renderer/features/intake/draft-keeper.ts';

/** One visit has at most one dossier for each procedure of the counter. */
const MOST_DOSSIERS = 20;
/** With the write itself this stays below the 300 ms of typing that a power cut may take. */
const WAIT_MS = 180;

export interface LastVisit {
  readonly answer: Certified;
  readonly name: string;
}

interface CounterState {
  /** Names of the dossiers to come: pressed twice, they are taken in once. */
  readonly ids: readonly string[];
  readonly documents: readonly CertifiedDocumentForm[];
  readonly feeTaken: boolean;
  readonly serial: string;
  readonly exemption: string;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** The desk was asked for what was typed before; typing before its answer would be lost. */
  readonly opened: boolean;
  /** What stands here was on disk when the window opened. */
  readonly resumed: boolean;
  /** Why what is typed is not on disk. */
  readonly notKept: Refusal | null;
  readonly last: LastVisit | null;
}

/** Paid, as most are. */
const noReasons = { feeTaken: true, serial: '', exemption: '' } as const;

const newIds = (): readonly string[] => Array.from({ length: MOST_DOSSIERS }, newDraftId);

/** Who stands at the counter, or stood there in a power cut; nothing else of the intake's form is used. */
export const counterPerson = createFormStore(emptyIntakeForm);

export const useCounter = create<CounterState>(() => ({
  ids: newIds(),
  documents: [emptyDocument('')],
  ...noReasons,
  busy: false,
  refusal: null,
  opened: false,
  resumed: false,
  notKept: null,
  last: null,
}));

const keeper = createDraftKeeper<CertificationDraft>({
  waitMs: WAIT_MS,
  after: windowTimer,
  write: async (draft) => {
    const kept = await tell('certification.keep', draft);
    if (useCounter.getState().ids[0] !== draft.ids[0]) return;
    useCounter.setState({ notKept: kept.ok ? null : kept.error });
  },
});

/** Everything typed until now is on disk when this resolves, unless the desk refused (then the screen says so). */
export const flushCounter = (): Promise<void> => keeper.flush();

const keepTyped = (): void => {
  const state = useCounter.getState();
  const { form } = counterPerson.getState();
  if (!state.opened || state.busy || isUntouched(state, form)) return;
  keeper.changed({ ids: [...state.ids], form: counterForm(state, form, '') });
};

useCounter.subscribe((state, before) => {
  const typed =
    state.documents !== before.documents ||
    state.feeTaken !== before.feeTaken ||
    state.serial !== before.serial ||
    state.exemption !== before.exemption;
  if (typed && state.ids === before.ids) keepTyped();
});
counterPerson.subscribe(({ form }, before) => {
  if (form !== before.form) keepTyped();
});

/** What lay on disk when the window opened; null when nothing did. */
export const openCounter = (found: CertificationDraft | null): void => {
  if (useCounter.getState().opened) return;
  if (found !== null) {
    const { submitter, documents, feeTaken, exemption, feeReceiptSerial: serial } = found.form;
    const { lateEntry = noLateEntry } = found.form;
    useCounter.setState({ ids: found.ids, documents, feeTaken, exemption, serial, resumed: true });
    counterPerson.getState().reset({ ...emptyIntakeForm, submitter, lateEntry });
  }
  useCounter.setState({ opened: true });
};

/** What lay on disk comes first; where the desk could not say, the room asks. */
export const counterOpened = async (): Promise<void> => {
  if (useCounter.getState().opened) return;
  const found = await tell('certification.draft', {});
  if (found.ok) openCounter(found.value);
};

const inDocuments = (
  change: (documents: readonly CertifiedDocumentForm[]) => readonly CertifiedDocumentForm[],
): void => {
  if (useCounter.getState().busy) return;
  useCounter.setState(({ documents }) => ({ documents: change(documents) }));
};

/**
 * What the screen shows beside each line, in their order: from the time on that a line has a name, its number may be on
 * the copy. The first that was shown counts, until the officer is told of another.
 */
export const noteShown = (books: readonly (string | null)[]): void => {
  const { documents } = useCounter.getState();
  const noted = documents.map((line, i) => {
    const shown = books[i] ?? '';
    const isNews = shown !== '' && (line.shown ?? '') === '' && line.document.trim() !== '';
    return isNews ? { ...line, shown } : line;
  });
  if (noted.some((line, i) => line !== documents[i])) inDocuments(() => noted);
};

export const changeDocument = (index: number, change: Partial<CertifiedDocumentForm>): void =>
  inDocuments((documents) =>
    documents.map((document, i) => (i === index ? { ...document, ...change } : document)),
  );

/** The same kind of work as the one before. */
export const addDocument = (): void =>
  inDocuments((documents) => [...documents, emptyDocument(documents.at(-1)?.procedureCode ?? '')]);

export const removeDocument = (index: number): void =>
  inDocuments((documents) => documents.filter((_, i) => i !== index));

/** The next citizen; the kind of work stays as it was. */
export const beginVisit = (): void => {
  useCounter.setState(({ documents }) => ({
    ids: newIds(),
    documents: [emptyDocument(documents[0]?.procedureCode ?? '')],
    ...noReasons,
    refusal: null,
    resumed: false,
    notKept: null,
  }));
  keeper.forget();
  counterPerson.getState().reset(emptyIntakeForm);
};

/** What is typed is thrown away, from the disk as well. */
export const discardVisit = async (): Promise<void> => {
  const [id] = useCounter.getState().ids;
  beginVisit();
  await flushCounter();
  const discarded = id === undefined ? null : await tell('certification.discard', { id });
  if (discarded?.ok === false) useCounter.setState({ notKept: discarded.error });
};

/** Nothing was typed since the last visit ended. */
export const isUntouched = (
  { documents, ...reasons }: Pick<CounterState, 'documents' | 'feeTaken' | 'serial' | 'exemption'>,
  person: IntakeForm,
): boolean =>
  person === emptyIntakeForm &&
  documents.length === 1 &&
  documents.every(
    ({ document, pages, copies, book = '' }) =>
      document === '' && pages === 1 && copies === 1 && book === '',
  ) &&
  reasons.feeTaken &&
  reasons.serial === '' &&
  reasons.exemption === '';

/** As typed with or without gaps; a passport has letters too. */
const numberKey = (text: string): string => text.replaceAll(/[^\p{L}\d]/gu, '').toUpperCase();

const isAnother = (before: PartyForm, now: PartyForm): boolean =>
  numberKey(before.idNumber) === ''
    ? before.name.trim() !== '' && searchKey(before.name) !== searchKey(now.name)
    : numberKey(before.idNumber) !== numberKey(now.idNumber);

/** A card was read: why the last citizen paid nothing is not why this one does not. */
export const personRead = (before: PartyForm, now: PartyForm): void => {
  if (!useCounter.getState().busy && isAnother(before, now)) useCounter.setState(noReasons);
};

/** What is typed besides the person; gives what puts it back. */
export const keepCounter = (): (() => void) => {
  const { documents, serial, exemption } = useCounter.getState();
  return () => useCounter.setState({ documents, serial, exemption });
};

/** `kind`: what a line is that says nothing else. */
export const counterForm = (
  {
    documents,
    feeTaken,
    serial,
    exemption,
  }: Pick<CounterState, 'documents' | 'feeTaken' | 'serial' | 'exemption'>,
  { submitter, lateEntry }: Pick<IntakeForm, 'submitter' | 'lateEntry'>,
  kind: string,
): CertificationForm => ({
  submitter,
  documents: documents.map((document) =>
    document.procedureCode === '' ? { ...document, procedureCode: kind } : document,
  ),
  feeTaken,
  exemption,
  feeReceiptSerial: serial,
  ...(lateEntry.on ? { lateEntry } : {}),
});

/** The officer has read which numbers it would be now: those are given, or none. */
const showAnew = ({ values = {} }: Refusal): void =>
  inDocuments((documents) =>
    documents.map((line, i) => ({ ...line, shown: String(values[numberNow(i)] ?? '') })),
  );

/** @returns the field that stands in the way; null when it is in the book */
export const certify = async (form: CertificationForm, done: boolean): Promise<string | null> => {
  const { ids, busy } = useCounter.getState();
  if (busy) return null;
  keeper.forget();
  useCounter.setState({ busy: true, refusal: null });
  counterPerson.getState().freeze(true);
  const answer = await tell('certification.accept', { ids: [...ids], form, done });
  counterPerson.getState().freeze(false);
  useCounter.setState({ busy: false });
  if (!answer.ok) {
    useCounter.setState({ refusal: answer.error });
    if (answer.error.code === 'book_number_moved') showAnew(answer.error);
    keepTyped();
    return answer.error.field ?? null;
  }
  beginVisit();
  useCounter.setState({ last: { answer: answer.value, name: form.submitter.name.trim() } });
  return null;
};
