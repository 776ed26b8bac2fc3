/** Forms on disk before they are dossiers: the one being typed, and those put aside on the tray with a clip. */
import type { Refusal } from '#shared/contract/contract.ts';
import { storedForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { DraftSaved, DraftView, ParkedDraft } from '#shared/contract/outputs.ts';
import { endedUnaccepted, waitingAtCounter } from '#shared/dossier/at-counter.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { CLIPS, freeClip } from '#shared/intake/tray.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';
import type { Draft, StoreReader } from '../ports.ts';

type Parked = Draft & { readonly clip: number };

const isParked = (draft: Draft): draft is Parked => draft.clip !== null;

/** A draft whose dossier is settled must not rise again: why. Null where it is typed on, also one that waits for papers. */
const settledAs = (reader: StoreReader, id: string): 'draft_accepted' | 'draft_ended' | null => {
  const dossier = reader.dossier(id);
  if (dossier === null || waitingAtCounter(dossier) !== null) return null;
  return endedUnaccepted(dossier) ? 'draft_ended' : 'draft_accepted';
};

const formOf = ({ form }: Draft): IntakeForm => storedForm(JSON.parse(form));

const viewOf = (draft: Draft): DraftView => ({
  id: draft.id,
  form: formOf(draft),
  updatedAt: draft.updatedAt,
});

export const createDrafts = (context: DeskContext) => {
  const { store, published, emit } = context;

  const parked = (): readonly Parked[] =>
    store.read
      .drafts()
      .filter(isParked)
      .toSorted((a, b) => a.clip - b.clip);

  return {
    current: (): DraftView | null => {
      const draft = store.read.drafts().find((one) => !isParked(one) && one.counter !== true);
      return draft === undefined ? null : viewOf(draft);
    },

    save: (id: string, form: IntakeForm): Result<DraftSaved, Refusal> => {
      const savedAt = nowOf(context);
      const officer = context.session.current()?.officer.id ?? null;
      return store.write((tx) => {
        const settled = settledAs(tx, id);
        if (settled !== null) return refuse(settled);
        tx.saveDraft({ id, officer, updatedAt: savedAt, form: JSON.stringify(form), clip: null });
        return ok({ id, savedAt });
      });
    },

    discard: (id: string): null => {
      store.write((tx) => tx.deleteDraft(id));
      emit('changed', { rooms: ['drafts'] });
      return null;
    },

    /** The form goes to the tray as it is; putting the same aside twice changes nothing. */
    park: (
      id: string,
      form: IntakeForm,
      preferred: number | null,
    ): Result<{ readonly clip: number }, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const updatedAt = nowOf(context);
      const done = inOne<{ readonly clip: number }, Refusal>(store, (tx) => {
        const settled = settledAs(tx, id);
        if (settled !== null) return refuse(settled);
        const others = tx.drafts().filter((draft) => draft.id !== id && isParked(draft));
        const before = tx.draft(id)?.clip ?? preferred;
        const clip = freeClip(
          others.flatMap((draft) => draft.clip ?? []),
          before,
        );
        if (clip === null) return refuse('tray_full', { values: { clips: CLIPS } });
        const saved = {
          id,
          officer: officer.value.id,
          updatedAt,
          form: JSON.stringify(form),
          clip,
        };
        tx.saveDraft(saved);
        return ok({ clip });
      });
      if (done.ok) emit('changed', { rooms: ['drafts'] });
      return done;
    },

    parked: (): readonly ParkedDraft[] => {
      const officers = store.read.officers();
      const catalogue = published.catalogue(todayOf(context));
      const nameOf = (code: string): string =>
        (catalogue?.procedure(code) ?? catalogue?.ended(code)?.procedure)?.name ?? '';
      return parked().map((draft) => {
        const { submitter, owner, ownerIsOther, procedureCode } = formOf(draft);
        return {
          id: draft.id,
          clip: draft.clip,
          parkedAt: draft.updatedAt,
          name: cleanText(submitter.name) || (ownerIsOther ? cleanText(owner.name) : ''),
          procedureName: nameOf(procedureCode),
          officer: officers.find(({ id }) => id === draft.officer)?.name ?? null,
        };
      });
    },

    /** Off the tray, to be typed on; whoever is at the desk now has it. */
    resume: (id: string): Result<DraftView & { readonly clip: number }, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const updatedAt = nowOf(context);
      const taken = inOne<DraftView & { readonly clip: number }, Refusal>(store, (tx) => {
        const draft = tx.draft(id);
        if (draft === null || !isParked(draft)) return refuse('draft_not_parked');
        tx.saveDraft({ ...draft, officer: officer.value.id, updatedAt, clip: null });
        return ok({ ...viewOf(draft), updatedAt, clip: draft.clip });
      });
      if (taken.ok) emit('changed', { rooms: ['drafts'] });
      return taken;
    },
  };
};
