import type { proceduresEndpoints } from '#shared/contract/endpoints/procedures.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { flagProcedure } from '../catalogue/procedure-flags.ts';
import { procedurePage } from '../catalogue/procedure-page.ts';
import { createPublicNotice } from '../catalogue/public-notice.ts';
import type { HandlersOf } from '../router.ts';

export const proceduresAnswers = (
  context: DeskContext,
  dated: Dated,
): HandlersOf<typeof proceduresEndpoints> => {
  const { notice, print } = createPublicNotice(context);
  return {
    'procedures.page': ({ code }) => procedurePage(context, code),
    'procedures.flag': dated(({ code, comment, resolves }) =>
      flagProcedure(context, code, comment, resolves),
    ),
    'procedures.notice': ({ code }) => notice(code),
    'procedures.printNotice': dated(({ code, paper }) => print(code, paper)),
  };
};
