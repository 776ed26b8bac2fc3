import type { resultsEndpoints } from '#shared/contract/endpoints/results.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createResults } from '../dossiers/results.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const resultsAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof resultsEndpoints> => {
  const results = createResults(context, documents);
  return {
    'results.list': (input) => ok(results.list(input)),
    'results.look': ({ id }) => results.look(id),
    'results.finish': dated(({ id, form }) => results.finish(id, form)),
    'results.return': dated(({ id, form }) => results.handOut(id, form)),
    'results.note': dated(({ id }) => documents.issueResultNote(id, null)),
  };
};
