/** The form being typed, as one value that only changes through pure steps; shared by intake and correction. */
import { createContext, useContext } from 'react';
import { create, useStore, type StoreApi, type UseBoundStore } from 'zustand';
import type { IntakeForm, PartyForm } from '#shared/contract/intake-form.ts';
import type { FormRemark } from '#shared/contract/outputs.ts';

export type FormStep = (form: IntakeForm) => IntakeForm;

export interface FormState {
  readonly form: IntakeForm;
  /** Fields that were left once: what is wrong in them may be said. */
  readonly touched: ReadonlySet<string>;
  /** Acceptance was asked for: everything that is missing may be said. */
  readonly attempted: boolean;
  /** While the desk writes, nothing is changed under its hands. */
  readonly frozen: boolean;
  readonly change: (step: FormStep) => void;
  readonly touch: (field: string) => void;
  readonly attempt: () => void;
  readonly freeze: (frozen: boolean) => void;
  /** A new form: nothing touched, nothing asked for. */
  readonly reset: (form: IntakeForm) => void;
}

export type FormStore = UseBoundStore<StoreApi<FormState>>;

export const createFormStore = (initial: IntakeForm): FormStore =>
  create<FormState>((set) => ({
    form: initial,
    touched: new Set(),
    attempted: false,
    frozen: false,
    change: (step) => set((state) => (state.frozen ? state : { form: step(state.form) })),
    touch: (field) =>
      set(({ touched }) => (touched.has(field) ? {} : { touched: new Set([...touched, field]) })),
    attempt: () => set({ attempted: true }),
    freeze: (frozen) => set({ frozen }),
    reset: (form) => set({ form, touched: new Set(), attempted: false, frozen: false }),
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
