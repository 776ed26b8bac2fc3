import type { resultsEndpoints } from '#shared/contract/endpoints/results.ts';
import { ok } from '#shared/result.ts';
import type { AtTheScreen } from '../citizen/citizen.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { ListWalk } from '../dossiers/list-walk.ts';
import type { Looks } from '../dossiers/looks.ts';
import { createResultList } from '../dossiers/result-list.ts';
import { createResults } from '../dossiers/results.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const resultsAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
  { screen, citizen }: AtTheScreen,
  { walk, looks }: { readonly walk: ListWalk; readonly looks: Looks },
): HandlersOf<typeof resultsEndpoints> => {
  const results = createResults(context, documents, screen);
  const list = createResultList(context, walk);
  return {
    'results.list': async (input) => ok(await list(input)),
    'results.look': ({ id }) => {
      const looked = results.look(id);
      if (looked.ok) looks.note(id);
      return looked;
    },
    'results.finish': dated(({ id, form }) => results.finish(id, form)),
    'results.return': dated(async ({ id, form }) => {
      const returned = await results.handOut(id, form);
      if (returned.ok) citizen.returned(id, returned.value.whole);
      return returned;
    }),
    'results.note': dated(({ id }) => documents.issueResultNote(id, null)),
  };
};
