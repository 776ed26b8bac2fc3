import type { proceduresEndpoints } from '#shared/contract/endpoints/procedures.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import { flagProcedure } from '../catalogue/procedure-flags.ts';
import { procedurePage } from '../catalogue/procedure-page.ts';
import { createPublicNotice } from '../catalogue/public-notice.ts';
import type { HandlersOf } from '../router.ts';

export const proceduresAnswers = (
  context: DeskContext,
  documents: Pick<Documents, 'issueNotice'>,
  dated: Dated,
): HandlersOf<typeof proceduresEndpoints> => {
  const noticeOf = createPublicNotice(context);
  return {
    'procedures.page': ({ code }) => procedurePage(context, code),
    'procedures.flag': dated(({ code, comment, resolves }) =>
      flagProcedure(context, code, comment, resolves),
    ),
    'procedures.notice': ({ code }) => {
      const found = noticeOf(code);
      return found.ok ? ok(found.value.notice) : found;
    },
    'procedures.printNotice': dated(({ code, paper }) => documents.issueNotice(code, paper)),
  };
};
