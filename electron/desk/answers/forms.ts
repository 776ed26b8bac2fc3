import type { formsEndpoints } from '#shared/contract/endpoints/forms.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createFormChanges } from '../form-changes.ts';
import type { HandlersOf } from '../router.ts';

export const formsAnswers = (
  context: DeskContext,
  dated: Dated,
): HandlersOf<typeof formsEndpoints> => {
  const { list, page, change } = createFormChanges(context);
  return {
    'forms.list': () => ok(list()),
    'forms.page': ({ form }) => page(form),
    'forms.change': dated(({ form, effectiveFrom, texts }) => change(form, effectiveFrom, texts)),
  };
};
