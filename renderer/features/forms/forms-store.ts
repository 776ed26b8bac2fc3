/** Which form is open and what was typed into each: kept while the officer looks something up elsewhere. */
import { create } from 'zustand';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { FormPage } from '#shared/contract/outputs.ts';
import { carriedInto } from '#shared/forms/texts/coming-editions.ts';
import { sameTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';

/** The commune's texts as they are being typed. */
export interface FormDraft {
  /** What they were typed over. */
  readonly base: FormTexts;
  readonly texts: FormTexts;
  /** The promised ones of a coming day; null: those of today. */
  readonly coming: LocalDate | null;
  /** Somebody else changed the form while they were being typed. */
  readonly moved: boolean;
}

interface FormsState {
  readonly form: string | null;
  readonly drafts: Readonly<Record<string, FormDraft>>;
  readonly open: (form: string) => void;
  readonly type: (form: string, draft: FormDraft) => void;
  readonly drop: (form: string) => void;
}

const heldOn = ({ commune, coming }: Held, day: LocalDate | null): FormTexts =>
  coming.find(({ effectiveFrom }) => effectiveFrom === day)?.texts ?? commune;
type Held = Pick<FormPage, 'commune' | 'coming'>;

/** The draft over what holds now: what others changed meanwhile comes in, what was typed stays. */
export const draftOver = (page: Held, draft: FormDraft | undefined): FormDraft => {
  const coming = draft?.coming ?? null;
  const base = heldOn(page, coming);
  if (draft === undefined) return { base, texts: base, coming, moved: false };
  return {
    base,
    texts: carriedInto(base, { base: draft.base, changed: draft.texts, wins: 'changed' }),
    coming,
    moved: draft.moved || !sameTexts(draft.base, base),
  };
};

export const useForms = create<FormsState>((set) => ({
  form: null,
  drafts: {},
  open: (form) => set({ form }),
  type: (form, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [form]: draft } })),
  drop: (form) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== form)),
    })),
}));
