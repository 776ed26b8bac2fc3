import type { catalogueEndpoints } from '#shared/contract/endpoints/catalogue.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import { favour, procedureView, searchCatalogue } from '../catalogue/procedures.ts';
import type { HandlersOf } from '../router.ts';

export const catalogueAnswers = (context: DeskContext): HandlersOf<typeof catalogueEndpoints> => ({
  'catalogue.search': ({ text, limit, day }) => ok(searchCatalogue(context, text, limit, day)),
  'catalogue.procedure': ({ code, day }) => procedureView(context, code, day),
  'catalogue.favour': ({ code, favourite }) => favour(context, code, favourite),
});
