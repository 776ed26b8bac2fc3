import type { dossierSlipsEndpoints } from '#shared/contract/endpoints/dossier-slips.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const dossierSlipsAnswers = (
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof dossierSlipsEndpoints> => ({
  'dossierSlips.print': dated(({ dossier, kind }) => documents.issueSlip(dossier, kind)),
});
