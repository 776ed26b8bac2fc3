/** What is being typed at the certification counter, on disk: one visit, without a tray. */
import {
  storedCertification,
  type CertificationDraft,
} from '#shared/contract/certification-form.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';

export const createCounterDrafts = (context: DeskContext) => {
  const { store } = context;
  return {
    current: (): CertificationDraft | null => {
      const kept = store.read.drafts().find(({ counter }) => counter === true);
      return kept === undefined ? null : storedCertification(JSON.parse(kept.form));
    },

    /** Only one visit stands at the counter: it takes the place of whatever was kept before. */
    keep: (draft: CertificationDraft): Result<null, Refusal> => {
      const [id] = draft.ids;
      const updatedAt = nowOf(context);
      const officer = context.session.current()?.officer.id ?? null;
      if (id === undefined) return refuse('input_invalid', { field: 'ids' });
      return inOne<null, Refusal>(store, (tx) => {
        // One that is in the book since a moment ago must not rise again.
        if (tx.dossier(id) !== null) return refuse('draft_accepted');
        for (const before of tx.drafts())
          if (before.counter === true && before.id !== id) tx.deleteDraft(before.id);
        const form = JSON.stringify(draft);
        tx.saveDraft({ id, officer, updatedAt, form, clip: null, counter: true });
        return ok(null);
      });
    },

    discard: (id: string): null => {
      store.write((tx) => tx.deleteDraft(id));
      return null;
    },
  };
};
