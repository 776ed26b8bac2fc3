import type { workEndpoints } from '#shared/contract/endpoints/work.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createWork } from '../dossiers/work.ts';
import { createWorkView } from '../dossiers/work-view.ts';
import { createTurnedAway } from '../intake/turned-away.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const workAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof workEndpoints> => {
  const work = createWork(context, documents);
  const { view, date } = createWorkView(context);
  const turnedAway = createTurnedAway(context, documents);
  return {
    'work.view': ({ id }) => view(id),
    'work.date': ({ id }) => date(id),
    'work.requestSupplement': dated(({ id, items, reason }) =>
      work.requestSupplement(id, items, reason),
    ),
    'work.receiveSupplement': dated(({ id, items, shown }) =>
      work.receiveSupplement(id, items, shown),
    ),
    'work.requestObligation': dated(({ id, what, amount }) =>
      work.requestObligation(id, what, amount),
    ),
    'work.meetObligation': dated(({ id, shown }) => work.meetObligation(id, shown)),
    'work.stop': dated(({ id, reason, basis }) => work.stop(id, reason, basis)),
    'work.resume': dated(({ id, reason, shown }) => work.resume(id, reason, shown)),
    'work.withdraw': dated(({ id, reason }) => work.withdraw(id, reason)),
    'work.handOver': dated(({ id, to }) => work.handOver(id, to)),
    'work.reassign': dated(({ id, to, reason }) => work.reassign(id, to, reason)),
    'work.takeBack': dated(({ id, handOver, reason }) => work.takeBack(id, handOver, reason)),
    'work.undo': dated(({ id, entry, reason }) => work.undo(id, entry, reason)),
    'work.refuse': dated(({ id, reason }) => work.refuse(id, reason)),
    'work.askAtCounter': dated(({ draft, form, items, reason }) =>
      turnedAway.ask(draft, form, items, reason),
    ),
    'work.refuseAtCounter': dated(({ draft, form, reason }) =>
      turnedAway.refuse(draft, form, reason),
    ),
  };
};
