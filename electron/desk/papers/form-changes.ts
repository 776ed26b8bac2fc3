/** Settings → "Mẫu giấy": the forms' words at this commune, and other ones in their place; a fact like any other. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { FormEditionLine, FormLine, FormPage } from '#shared/contract/outputs.ts';
import { formSetInForce } from '#shared/forms/form-set.ts';
import {
  editableForm,
  editableForms,
  officeForm,
  type EditableForm,
} from '#shared/forms/texts/editable-forms.ts';
import {
  carriedInto,
  comingEditions,
  editionsAfter,
  textsUntil,
  withLater,
} from '#shared/forms/texts/coming-editions.ts';
import { sameTexts, writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import {
  changedTexts,
  editionInForce,
  problemsOf,
  textsInForce,
  type Edition,
} from '#shared/forms/texts/wording.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';
import { paperOfficeOf } from './paper-forms.ts';
import { standingOf } from '../standing.ts';

export const createFormChanges = (context: DeskContext) => {
  const { store, published, forms, emit } = context;
  const today = (): LocalDate => todayOf(context);

  const known = (key: string): EditableForm | null => {
    const office = published.office();
    return editableForm(key, office === null ? null : paperOfficeOf(office.data), forms.sets());
  };

  /** Newest first, as they were made. */
  const historyOf = (form: EditableForm, day: LocalDate): readonly FormEditionLine[] => {
    const officers = new Map(store.read.officers().map(({ id, name }) => [id, name]));
    const made = store.read.formChanges().flatMap((entry) => {
      const read = knowEntry(entry);
      return read.ok && read.value.type === 'form.changed' && read.value.payload.form === form.key
        ? [{ header: entry.header, edition: read.value.payload }]
        : [];
    });
    const editions = made.map(({ edition }) => edition);
    const now = editionInForce(form, editions, day);
    const coming = new Set(comingEditions(form, editions, day));
    const standing = (edition: Edition): FormEditionLine['standing'] => {
      if (edition === now) return 'now';
      return coming.has(edition) ? 'coming' : 'past';
    };
    return made
      .map(({ header: { at, officer }, edition }) => ({
        effectiveFrom: edition.effectiveFrom,
        at,
        officer: officer === null ? null : (officers.get(officer) ?? null),
        places: Object.keys(edition.texts).length,
        standing: standing(edition),
      }))
      .toReversed();
  };

  const changeable = (
    key: string,
    effectiveFrom: LocalDate,
  ): Result<{ readonly form: EditableForm; readonly editions: readonly Edition[] }, Refusal> => {
    const form = known(key);
    if (form === null) return refuse('form_unknown');
    if (effectiveFrom < today()) return refuse('form_day_past', { field: 'effectiveFrom' });
    return ok({ form, editions: forms.wording().commune });
  };

  /** Those that say otherwise than what is in force on their day, all or none. */
  const write = (form: EditableForm, wanted: readonly Edition[]): Result<null, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const { commune } = forms.wording();
    const others = wanted.filter(({ effectiveFrom, texts }) => {
      const held = editionInForce(form, commune, effectiveFrom)?.texts ?? {};
      return !sameTexts(texts, held);
    });
    if (others.length === 0) return refuse('form_unchanged');
    const written = inOne<null, Refusal>(store, (tx) => {
      const standing = standingOf(tx);
      if (!standing.ok) return standing;
      for (const { effectiveFrom, texts } of others)
        tx.append({
          type: 'form.changed',
          payload: { form: form.key, effectiveFrom, texts: writtenTexts(texts) },
          dossier: null,
          officer: officer.value.id,
          at: nowOf(context),
        });
      return ok(null);
    });
    if (written.ok) emit('changed', { rooms: ['publications', 'sync'] });
    return written;
  };

  return {
    list: (): readonly FormLine[] => {
      const day = today();
      const wording = forms.wording();
      const current = formSetInForce(day, forms.sets())?.id ?? null;
      const office = published.office();
      const all = [
        ...editableForms(forms.sets()),
        ...(office === null ? [] : [officeForm(paperOfficeOf(office.data))]),
      ];
      return all.map((form) => ({
        form: form.key,
        kind: form.kind,
        basis: form.set?.basis ?? null,
        current: form.set === null || form.set.id === current,
        changed: Object.keys(textsInForce(form, wording, day).commune).length > 0,
      }));
    },

    page: (key: string): Result<FormPage, Refusal> => {
      const day = today();
      const form = known(key);
      const office = published.office();
      const set = forms.set(day);
      if (form === null) return refuse('form_unknown');
      if (office === null || set === null) return refuse('office_missing');
      const { letterhead, marks } = set;
      const named = paperOfficeOf(office.data);
      return ok({
        form: key,
        kind: form.kind,
        today: day,
        tryOut: store.read.identity()?.tryOut ?? false,
        ...textsInForce(form, forms.wording(), day),
        coming: comingEditions(form, forms.wording().commune, day).map(
          ({ effectiveFrom, texts }) => ({ effectiveFrom, texts }),
        ),
        office: named,
        frame: { letterhead, marks, office: forms.office(named, day) },
        sets: published.formSets(),
        history: historyOf(form, day),
      });
    },

    change: (
      key: string,
      effectiveFrom: LocalDate,
      { base, texts }: { readonly base?: FormTexts | undefined; readonly texts: FormTexts },
    ): Result<null, Refusal> => {
      const found = changeable(key, effectiveFrom);
      if (!found.ok) return found;
      const { form, editions } = found.value;
      const { province, commune } = textsInForce(form, forms.wording(), effectiveFrom);
      const mine = changedTexts(form, province, texts);
      const wanted =
        base === undefined ? mine : carriedInto(commune, { base, changed: mine, wins: 'changed' });
      const [problem] = problemsOf(form, mine);
      if (problem !== undefined) {
        const [field, { code, ...values }] = problem;
        return refuse(code, { field, values });
      }
      return write(form, withLater(form, editions, { form: key, effectiveFrom, texts: wanted }));
    },

    reset: (key: string, effectiveFrom: LocalDate): Result<null, Refusal> => {
      const found = changeable(key, effectiveFrom);
      if (!found.ok) return found;
      const { form, editions } = found.value;
      const later = editionsAfter(form, editions, effectiveFrom);
      return write(
        form,
        [{ form: key, effectiveFrom }, ...later].map((one) => ({ ...one, texts: {} })),
      );
    },

    withdraw: (key: string, effectiveFrom: LocalDate): Result<null, Refusal> => {
      const found = changeable(key, effectiveFrom);
      if (!found.ok) return found;
      const { form, editions } = found.value;
      const texts = textsUntil(form, editions, effectiveFrom);
      return write(form, withLater(form, editions, { form: key, effectiveFrom, texts }));
    },
  };
};
