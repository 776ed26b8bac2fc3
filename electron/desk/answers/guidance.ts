import type { guidanceEndpoints } from '#shared/contract/endpoints/guidance.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const guidanceAnswers = (
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof guidanceEndpoints> => ({
  'guidance.print': dated(({ form }) => documents.issueGuidance(form)),
});
