import type { deadlinesEndpoints } from '#shared/contract/endpoints/deadlines.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createDeadlines } from '../deadlines/deadlines.ts';
import type { Documents } from '../papers/documents.ts';
import type { Recalculation } from '../deadlines/recalculation.ts';
import type { HandlersOf } from '../router.ts';

export const deadlinesAnswers = (
  context: DeskContext,
  documents: Documents,
  recalculation: Recalculation,
  dated: Dated,
): HandlersOf<typeof deadlinesEndpoints> => {
  const deadlines = createDeadlines(context, documents, recalculation);
  return {
    'deadlines.overview': () => ok(recalculation.overview()),
    'deadlines.preview': ({ id, change }) => deadlines.preview(id, change),
    'deadlines.change': dated(({ id, change, reason, letter }) =>
      deadlines.change(id, change, reason, letter),
    ),
    'deadlines.affected': (time) => ok(deadlines.affected(time)),
    'deadlines.exclude': dated(({ dates, reason, letter, ...time }) =>
      deadlines.exclude(dates, time, reason, letter),
    ),
    'deadlines.decide': dated(({ dates, decision, reason, letter }) =>
      deadlines.decide(dates, decision, reason, letter),
    ),
    'deadlines.letter': dated(({ id }) => deadlines.letter(id)),
  };
};
