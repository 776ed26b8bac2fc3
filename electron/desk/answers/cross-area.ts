import type { crossAreaEndpoints } from '#shared/contract/endpoints/cross-area.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createCrossArea } from '../dossiers/cross-area.ts';
import { createCrossAreaView } from '../dossiers/cross-area-view.ts';
import type { HandlersOf } from '../router.ts';

export const crossAreaAnswers = (
  context: DeskContext,
  dated: Dated,
): HandlersOf<typeof crossAreaEndpoints> => {
  const moves = createCrossArea(context);
  const { lists, view } = createCrossAreaView(context);
  return {
    'crossArea.lists': () => ok(lists()),
    'crossArea.view': ({ id }) => view(id),
    'crossArea.send': dated(({ id, to, paper }) => moves.send(id, to, paper)),
    'crossArea.take': dated(({ id }) => moves.take(id)),
    'crossArea.giveBack': dated(({ id, reason }) => moves.giveBack(id, reason)),
    'crossArea.sendResult': dated(({ id, paper }) => moves.sendResult(id, paper)),
    'crossArea.callBack': dated(({ id, reason }) => moves.giveBack(id, reason)),
    'crossArea.askAgain': dated(({ id, reason }) => moves.askAgain(id, reason)),
    'crossArea.next': dated(({ id }) => moves.next(id)),
  };
};
