/** The form being typed, as one value that only changes through pure steps; shared by intake and correction. */
import { createContext, useContext } from 'react';
import { create, useStore, type StoreApi, type UseBoundStore } from 'zustand';
import type { IntakeForm, PartyForm } from '#shared/contract/intake-form.ts';
import type { FormRemark } from '#shared/contract/outputs.ts';

export type FormStep = (form: IntakeForm) => IntakeForm;

export interface FormState {
  readonly form: IntakeForm;
  /** Fields that somebody typed in. */
  readonly typed: ReadonlySet<string>;
  /** Fields that were left with something in them, or emptied again: what is wrong in them may be said. */
  readonly touched: ReadonlySet<string>;
  /** Acceptance was asked for: everything that is missing may be said. */
  readonly attempted: boolean;
  /** While the desk writes, nothing is changed under its hands. */
  readonly frozen: boolean;
  readonly change: (step: FormStep) => void;
  readonly type: (field: string) => void;
  /** An empty field that Tab merely passes is nobody's mistake yet. */
  readonly leave: (field: string, empty: boolean) => void;
  /** What a card put in was read, not typed: it is spoken of at once. */
  readonly touch: (fields: readonly string[]) => void;
  readonly attempt: () => void;
  readonly freeze: (frozen: boolean) => void;
  /** A new form: nothing touched, nothing asked for. */
  readonly reset: (form: IntakeForm) => void;
}

export type FormStore = UseBoundStore<StoreApi<FormState>>;

/** The same set where nothing is new: nothing is drawn again then. */
const withAll = (set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
  more.every((one) => set.has(one)) ? set : new Set([...set, ...more]);

export const createFormStore = (initial: IntakeForm): FormStore =>
  create<FormState>((set) => ({
    form: initial,
    typed: new Set(),
    touched: new Set(),
    attempted: false,
    frozen: false,
    change: (step) => set((state) => (state.frozen ? state : { form: step(state.form) })),
    type: (field) => set(({ typed }) => ({ typed: withAll(typed, [field]) })),
    leave: (field, empty) =>
      set(({ typed, touched }) =>
        empty && !typed.has(field) ? {} : { touched: withAll(touched, [field]) },
      ),
    touch: (fields) => set(({ touched }) => ({ touched: withAll(touched, fields) })),
    attempt: () => set({ attempted: true }),
    freeze: (frozen) => set({ frozen }),
    reset: (form) =>
      set({ form, typed: new Set(), touched: new Set(), attempted: false, frozen: false }),
  }));

export interface FormAround {
  readonly store: FormStore;
  readonly remarks: readonly FormRemark[];
  /** The text of an identity card has arrived in a field, or from the scanner. */
  readonly onCard: (text: string) => void;
}

const FormContext = createContext<FormAround | null>(null);
export const FormProvider = FormContext.Provider;

export const useFormAround = (): FormAround => {
  const around = useContext(FormContext);
  if (around === null) throw new Error('a field stands outside of a form');
  return around;
};

export const useForm = <T>(select: (state: FormState) => T): T =>
  useStore(useFormAround().store, select);

export type PartyName = 'submitter' | 'owner';

export const withParty =
  (who: PartyName, change: Partial<PartyForm>): FormStep =>
  (form) => ({ ...form, [who]: { ...form[who], ...change } });
