import type { onlineEndpoints } from '#shared/contract/endpoints/online.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { OnlineFiles } from '../online/online-files.ts';
import { createOnlineList } from '../online/online-list.ts';
import { createOnline } from '../online/online.ts';
import type { HandlersOf } from '../router.ts';

export const onlineAnswers = (
  context: DeskContext,
  documents: Documents,
  files: OnlineFiles,
  dated: Dated,
): HandlersOf<typeof onlineEndpoints> => {
  const list = createOnlineList(context, files);
  const online = createOnline(context, documents);
  return {
    'online.list': () => ok(list.overview()),
    'online.open': ({ id }) => list.open(id),
    'online.accept': dated(({ id, lateReason, brought }) => online.accept(id, lateReason, brought)),
    'online.refuse': dated(({ id, reason, lateReason }) => online.refuse(id, reason, lateReason)),
    'online.requestSupplement': dated(({ id, items, reason, lateReason }) =>
      online.requestSupplement(id, items, reason, lateReason),
    ),
  };
};
