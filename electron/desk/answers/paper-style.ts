import type { paperStyleEndpoints } from '#shared/contract/endpoints/paper-style.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import { officeStyle, saveOfficeStyle } from '../papers/office-style.ts';
import type { HandlersOf } from '../router.ts';

export const paperStyleAnswers = (
  { store, emit }: DeskContext,
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof paperStyleEndpoints> => ({
  'paperStyle.office': () => ok({ style: officeStyle(store.read) }),
  'paperStyle.saveOffice': ({ style }) => {
    store.write((tx) => saveOfficeStyle(tx, style));
    emit('changed', { rooms: ['print', 'settings'] });
    return ok({ style });
  },
  'paperStyle.print': dated(({ dossier, style }) => documents.issueRestyled(dossier, style)),
});
