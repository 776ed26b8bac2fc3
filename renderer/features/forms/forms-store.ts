/** Which form is open and what was typed into each: kept while the officer looks something up elsewhere. */
import { create } from 'zustand';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';

interface FormsState {
  readonly form: string | null;
  /** The commune's texts as they are being typed, by form. */
  readonly drafts: Readonly<Record<string, FormTexts>>;
  readonly open: (form: string) => void;
  readonly type: (form: string, texts: FormTexts) => void;
  readonly drop: (form: string) => void;
}

export const useForms = create<FormsState>((set) => ({
  form: null,
  drafts: {},
  open: (form) => set({ form }),
  type: (form, texts) => set(({ drafts }) => ({ drafts: { ...drafts, [form]: texts } })),
  drop: (form) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== form)),
    })),
}));
