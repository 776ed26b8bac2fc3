/** What the line could not do, as a refusal that has a sentence of its own. */
import type { Refusal } from '#shared/contract/contract.ts';
import { refuse } from '../context.ts';
import type { ProvinceFailure } from './province.ts';

/**
 * What the province held changed while the desk spoke with it, as after a restore: the next attempt begins anew. Whoever
 * is not known any more is made known by it; where that fails, the status line goes on saying so.
 */
const SELF_HEALING: readonly string[] = [
  'batch_gap',
  'epoch_unknown',
  'no_progress',
  'signature_invalid',
];

const codeOf = (reason: string): string =>
  SELF_HEALING.includes(reason) ? 'province_moved_on' : reason;

/** `field`: the field of the screen's form that a refusal by the province belongs to. */
export const refusalOf = (
  failure: ProvinceFailure,
  field?: string,
): { readonly ok: false; readonly error: Refusal } =>
  failure.code === 'province_refused'
    ? refuse(codeOf(failure.reason), field === undefined ? {} : { field })
    : refuse(failure.code);
