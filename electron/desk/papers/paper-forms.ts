/**
 * The forms as papers print them on a day: as they came with the program, worded by the province, then by the commune.
 * What cannot be read of either is passed over, so that a paper is always drawn.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { formSetInForce, type FormSet } from '#shared/forms/form-set.ts';
import {
  legalForm,
  officeForm,
  ownForm,
  type LegalForms,
  type LegalKind,
  type OwnForms,
  type OwnKind,
  type PaperOffice,
} from '#shared/forms/texts/editable-forms.ts';
import { worded, type Edition, type Wording } from '#shared/forms/texts/wording.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import type { DeskPorts } from '../context.ts';
import type { Published } from '../catalogue/published.ts';

export interface PaperForms {
  readonly wording: () => Wording;
  /** The set in force on that day, its head and its receipt worded; null before the first set. */
  readonly set: (day: LocalDate) => FormSet | null;
  /** Null where the set of that day has no such form. */
  readonly legal: <K extends LegalKind>(kind: K, day: LocalDate) => LegalForms[K] | null;
  readonly own: <K extends OwnKind>(kind: K, day: LocalDate) => OwnForms[K];
  /** The office as papers of that day name it. */
  readonly office: <O extends PaperOffice>(office: O, day: LocalDate) => O;
}

export const paperOfficeOf = ({
  superior,
  name,
  place,
  address,
  phone,
}: Pick<OfficePublication, keyof PaperOffice>): PaperOffice => ({
  superior,
  name,
  place,
  address,
  phone,
});

/** What this commune's desks have made of the forms, in the order in which it counts. */
export const communeEditions = (
  store: Pick<DeskPorts['store']['read'], 'formChanges'>,
): readonly Edition[] =>
  store.formChanges().flatMap((entry) => {
    const known = knowEntry(entry);
    return known.ok && known.value.type === 'form.changed' ? [known.value.payload] : [];
  });

export const createPaperForms = (
  { store }: Pick<DeskPorts, 'store'>,
  published: Pick<Published, 'forms'>,
): PaperForms => {
  const wording = (): Wording => ({
    province: published.forms(),
    commune: communeEditions(store.read),
  });

  const legal = <K extends LegalKind>(
    kind: K,
    set: FormSet | null,
    day: LocalDate,
  ): LegalForms[K] | null => {
    const form = set === null ? null : legalForm(kind, set);
    return form === null ? null : worded(form, wording(), day);
  };

  return {
    wording,
    set: (day) => {
      const set = formSetInForce(day);
      const letterhead = legal('letterhead', set, day);
      const receipt = legal('receipt', set, day);
      return set === null || letterhead === null || receipt === null
        ? null
        : { ...set, letterhead, receipt };
    },
    legal: (kind, day) => legal(kind, formSetInForce(day), day),
    own: (kind, day) => worded(ownForm(kind), wording(), day),
    office: (office, day) => ({
      ...office,
      ...worded(officeForm(paperOfficeOf(office)), wording(), day),
    }),
  };
};
