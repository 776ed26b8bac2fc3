/** What the line could not do, as a refusal that has a sentence of its own. */
import type { Refusal } from '#shared/contract/contract.ts';
import { refuse } from './context.ts';
import type { ProvinceFailure } from './province.ts';

/** `field`: the field of the screen's form that a refusal by the province belongs to. */
export const refusalOf = (
  failure: ProvinceFailure,
  field?: string,
): { readonly ok: false; readonly error: Refusal } =>
  failure.code === 'province_refused'
    ? refuse(failure.reason, field === undefined ? {} : { field })
    : refuse(failure.code);
