/** The forms of the desk, their words and how they came about. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { FormMarks, LetterheadForm } from '#shared/forms/form-set.ts';
import type { FormKind, PaperOffice } from '#shared/forms/texts/editable-forms.ts';
import type { FormSetContent } from '#shared/protocol/form-sets-publication.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';

export interface FormLine {
  readonly form: string;
  readonly kind: FormKind;
  /** The document that prescribes its set; null for the desk's own. */
  readonly basis: string | null;
  /** Papers of today are printed on it. */
  readonly current: boolean;
  /** The commune has words of its own in it today. */
  readonly changed: boolean;
}

/** A change of this commune, or its word that the province's texts hold again. */
export interface FormEditionLine {
  readonly effectiveFrom: LocalDate;
  readonly at: Instant;
  /** Null where the officer is not known here. */
  readonly officer: string | null;
  /** How many texts are the commune's own; 0: the province's again. */
  readonly places: number;
  readonly standing: 'now' | 'coming' | 'past';
}

export interface FormPage {
  readonly form: string;
  readonly kind: FormKind;
  readonly today: LocalDate;
  readonly tryOut: boolean;
  /** Over the texts that came with the program; in force today. */
  readonly province: FormTexts;
  /** Over the province's; in force today. */
  readonly commune: FormTexts;
  /** The commune's as promised for later days, the earliest first. */
  readonly coming: readonly {
    readonly effectiveFrom: LocalDate;
    readonly texts: FormTexts;
  }[];
  /** As the province names the office. */
  readonly office: PaperOffice;
  /** What a paper of today bears around its own words. */
  readonly frame: {
    readonly letterhead: LetterheadForm;
    readonly marks: FormMarks;
    readonly office: PaperOffice;
  };
  /** The province's own form sets, so that a form of theirs can be shown. */
  readonly sets: readonly FormSetContent[];
  /** Newest first. */
  readonly history: readonly FormEditionLine[];
}
