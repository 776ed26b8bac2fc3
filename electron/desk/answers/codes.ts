import type { codesEndpoints } from '#shared/contract/endpoints/codes.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createCodeReader } from '../papers/read-code.ts';
import { createRebuilding } from '../papers/rebuild.ts';
import type { HandlersOf } from '../router.ts';

export const codesAnswers = (
  context: DeskContext,
  dated: Dated,
): HandlersOf<typeof codesEndpoints> => {
  const read = createCodeReader(context);
  const rebuild = createRebuilding(context);
  return {
    'codes.read': ({ text, askProvince }) => read(text, askProvince),
    'codes.rebuild': dated(({ text }) => rebuild(text)),
  };
};
