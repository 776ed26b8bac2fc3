import type { formsEndpoints } from '#shared/contract/endpoints/forms.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createFormChanges } from '../papers/form-changes.ts';
import type { HandlersOf } from '../router.ts';

export const formsAnswers = (
  context: DeskContext,
  dated: Dated,
): HandlersOf<typeof formsEndpoints> => {
  const { list, page, change, reset, withdraw } = createFormChanges(context);
  return {
    'forms.list': () => ok(list()),
    'forms.page': ({ form }) => page(form),
    'forms.change': dated(({ form, effectiveFrom, base, texts }) =>
      change(form, effectiveFrom, { base, texts }),
    ),
    'forms.reset': dated(({ form, effectiveFrom }) => reset(form, effectiveFrom)),
    'forms.withdraw': dated(({ form, effectiveFrom }) => withdraw(form, effectiveFrom)),
  };
};
