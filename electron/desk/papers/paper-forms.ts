/**
 * The forms as papers print them on a day: of the set in force, worded by the province, then by the commune. What cannot be
 * read of either is passed over, so that a paper is always drawn. Whoever issues one asks by a reading of its own, which
 * knows afterwards whose words the paper bears.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { DocumentIssued, PaperWords } from '#shared/dossier/documents.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { receiptsOf } from '#shared/dossier/receipts.ts';
import { formSetById, formSetInForce } from '#shared/forms/form-set.ts';
import {
  legalForm,
  officeForm,
  ownForm,
  type EditableForm,
  type OwnForms,
  type OwnKind,
  type PaperOffice,
} from '#shared/forms/texts/editable-forms.ts';
import type { LegalForms, LegalKind, WholeSet } from '#shared/forms/texts/legal-forms.ts';
import { allSets } from '#shared/forms/texts/published-sets.ts';
import {
  dressed,
  editionInForce,
  isSound,
  type Edition,
  type Wording,
} from '#shared/forms/texts/wording.ts';
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { FormsEdition } from '#shared/protocol/forms-publication.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import type { DeskPorts } from '../context.ts';
import type { Published } from '../catalogue/published.ts';

export interface PaperReading {
  /** The set of that day, its head and its receipt worded; null before the first set. */
  readonly set: (day: LocalDate) => WholeSet | null;
  /** Null where the set of that day has no such form. */
  readonly legal: <K extends LegalKind>(kind: K, day: LocalDate) => LegalForms[K] | null;
  readonly own: <K extends OwnKind>(kind: K, day: LocalDate) => OwnForms[K];
  /** The office as papers of that day name it. */
  readonly office: <O extends PaperOffice>(office: O, day: LocalDate) => O;
}

/** What a paper has borne that is drawn again, or the set that its dossier keeps. */
export interface Borne {
  /** Left out, or not known here: the set of the day. */
  readonly formSet?: string | undefined;
  /** Left out: the words of the day. */
  readonly words?: readonly PaperWords[] | undefined;
}

export interface NotedReading extends PaperReading {
  /** Whose words were laid over what was asked so far, for `document.issued`. */
  readonly words: () => PaperWords[];
}

export interface PaperForms extends PaperReading {
  readonly wording: () => Wording;
  /** All that are known here, by the day on which they begin. */
  readonly sets: () => readonly WholeSet[];
  readonly reading: (as?: Borne) => NotedReading;
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

/** The set of its first receipt, also where the province has published another for that day since. */
export const setKeptBy = (dossier: Dossier): Borne => ({
  formSet: receiptsOf(dossier)[0]?.formSet,
});

interface CommuneEdition extends Edition {
  readonly entry: EntryName;
}

/** What this commune's desks have made of the forms, in the order in which it counts. */
export const communeEditions = (
  store: Pick<DeskPorts['store']['read'], 'formChanges'>,
): readonly CommuneEdition[] =>
  store.formChanges().flatMap((entry) => {
    const known = knowEntry(entry);
    if (!known.ok || known.value.type !== 'form.changed') return [];
    const { desk, epoch, seq } = entry.header;
    return [{ ...known.value.payload, entry: { desk, epoch, seq } }];
  });

interface Editions {
  readonly province: readonly FormsEdition[];
  readonly commune: readonly CommuneEdition[];
}

/** Whose words a form bears: one edition of each side, or none. */
interface Layers {
  readonly province: FormsEdition | null;
  readonly commune: CommuneEdition | null;
}

const layersOn = (form: EditableForm, { province, commune }: Editions, day: LocalDate): Layers => ({
  province: editionInForce(form, province, day),
  commune: editionInForce(form, commune, day),
});

/** Null where one of them is not here any more, or spoils the form as this program has it. */
const layersNamed = (
  form: EditableForm,
  { province, commune }: Editions,
  named: PaperWords | undefined,
): Layers | null => {
  const ofProvince = province.find(
    (one) => one.form === form.key && one.at === named?.province?.at && isSound(form, one),
  );
  const ofCommune = commune.find(
    ({ entry, ...one }) =>
      named?.commune !== undefined && sameName(entry, named.commune.entry) && isSound(form, one),
  );
  const isWhole =
    (named?.province !== undefined) === (ofProvince !== undefined) &&
    (named?.commune !== undefined) === (ofCommune !== undefined);
  return isWhole ? { province: ofProvince ?? null, commune: ofCommune ?? null } : null;
};

const namesOf = (form: EditableForm, { province, commune }: Layers): PaperWords => ({
  form: form.key,
  ...(province === null ? {} : { province: { from: province.effectiveFrom, at: province.at } }),
  ...(commune === null
    ? {}
    : { commune: { from: commune.effectiveFrom, entry: { ...commune.entry } } }),
});

export const createPaperForms = (
  { store }: Pick<DeskPorts, 'store'>,
  published: Pick<Published, 'forms' | 'formSets'>,
): PaperForms => {
  let known: {
    readonly of: ReturnType<Published['formSets']>;
    readonly sets: readonly WholeSet[];
  } | null = null;

  /** Put together once a publication. */
  const sets = (): readonly WholeSet[] => {
    const of = published.formSets();
    if (known?.of !== of) known = { of, sets: allSets(of) };
    return known.sets;
  };

  const editions = (): Editions => ({
    province: published.forms(),
    commune: communeEditions(store.read),
  });

  const reading = ({ formSet, words }: Borne = {}): NotedReading => {
    const noted = new Map<string, PaperWords>();
    const there = editions();

    const worded = <T>(form: EditableForm<T>, day: LocalDate): T => {
      const named = words?.find((one) => one.form === form.key);
      const layers =
        (words === undefined ? null : layersNamed(form, there, named)) ??
        layersOn(form, there, day);
      if (layers.province !== null || layers.commune !== null)
        noted.set(form.key, namesOf(form, layers));
      return dressed(form, { ...layers.province?.texts, ...layers.commune?.texts });
    };

    const setOn = (day: LocalDate): WholeSet | null =>
      (formSet === undefined ? null : formSetById(formSet, sets())) ?? formSetInForce(day, sets());

    const legal = <K extends LegalKind>(kind: K, day: LocalDate): LegalForms[K] | null => {
      const set = setOn(day);
      const form = set === null ? null : legalForm(kind, set);
      return form === null ? null : worded(form, day);
    };

    return {
      set: (day) => {
        const set = setOn(day);
        const letterhead = legal('letterhead', day);
        const receipt = legal('receipt', day);
        return set === null || letterhead === null || receipt === null
          ? null
          : { ...set, letterhead, receipt };
      },
      legal,
      own: (kind, day) => worded(ownForm(kind), day),
      office: (office, day) => ({ ...office, ...worded(officeForm(paperOfficeOf(office)), day) }),
      words: () => [...noted.values()],
    };
  };

  return {
    wording: editions,
    sets,
    reading,
    set: (day) => reading().set(day),
    legal: (kind, day) => reading().legal(kind, day),
    own: (kind, day) => reading().own(kind, day),
    office: (office, day) => reading().office(office, day),
  };
};

/** The words that a paper bore, as the page of its dossier says it: of each side the latest day. */
export const wordsSaid = (
  { formSet, words }: Pick<DocumentIssued, 'formSet' | 'words'>,
  sets: readonly WholeSet[],
): {
  readonly basis: string | null;
  readonly wordedBy: { readonly province: LocalDate | null; readonly commune: LocalDate | null };
} => {
  const latest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted().at(-1) ?? null;
  return {
    basis: formSetById(formSet, sets)?.basis ?? null,
    wordedBy: {
      province: latest((words ?? []).flatMap(({ province }) => province?.from ?? [])),
      commune: latest((words ?? []).flatMap(({ commune }) => commune?.from ?? [])),
    },
  };
};
