import type { findingEndpoints } from '#shared/contract/endpoints/finding.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import { filterChoices } from '../dossiers/filter-choices.ts';
import { listQuery } from '../dossiers/list-query.ts';
import type { ListWalk } from '../dossiers/list-walk.ts';
import { createSavedViews } from '../dossiers/saved-views.ts';
import type { HandlersOf } from '../router.ts';
import { rowSight, rowView } from '../rows.ts';

export const findingAnswers = (
  context: DeskContext,
  walk: ListWalk,
): HandlersOf<typeof findingEndpoints> => {
  const views = createSavedViews(context);
  return {
    'finding.page': async ({ offset, limit, ...asked }) => {
      const { rows, goesOn } = await walk.page(listQuery(context, asked), offset, limit);
      const sight = rowSight(context);
      return ok({ rows: rows.map((row) => rowView(row, sight)), goesOn });
    },
    'finding.count': async (asked) => ok(await walk.count(listQuery(context, asked))),
    'finding.choices': () => ok(filterChoices(context)),
    'finding.views': () => views.all(),
    'finding.saveView': (view) => views.save(view),
    'finding.dropView': ({ id }) => views.drop(id),
    'finding.trips': ({ from, to }) => ok(context.store.read.extraTrips(from, to)),
  };
};
