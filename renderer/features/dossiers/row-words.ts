/** A row of the list in words: how long is left, what state, what the province holds. Pure. */
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/vi.ts';

export type RowTone = 'late' | 'wait' | 'proven' | 'plain';

export interface Said {
  readonly words: string;
  readonly tone: RowTone;
}

/** National states in which the result has left the office or will not come. */
const OVER: ReadonlySet<number> = new Set([3, 7, 9, 10]);
/** No date runs: sent online and not accepted, or waiting for papers, money, an order. */
const STANDS: ReadonlySet<number> = new Set([1, 5, 6, 8]);
const SOON_DAYS = 2;

export const leftWords = (
  { daysLeft, state, voided }: Pick<DossierRowView, 'daysLeft' | 'state' | 'voided'>,
  { dossiers }: Texts,
): Said => {
  const isDated = !voided && !OVER.has(state) && !(daysLeft === null && STANDS.has(state));
  if (!isDated) return { words: '', tone: 'plain' };
  if (daysLeft === null) return { words: dossiers.left.none, tone: 'wait' };
  if (daysLeft < 0) return { words: fill(dossiers.left.late, { days: -daysLeft }), tone: 'late' };
  if (daysLeft === 0) return { words: dossiers.left.today, tone: 'wait' };
  return {
    words: fill(dossiers.left.days, { days: daysLeft }),
    tone: daysLeft <= SOON_DAYS ? 'wait' : 'plain',
  };
};

export const stateWords = (
  { state, voided }: Pick<DossierRowView, 'state' | 'voided'>,
  { states, dossiers }: Texts,
): Said => {
  if (voided) return { words: dossiers.voided, tone: 'late' };
  const words: Readonly<Record<number, string>> = states;
  return { words: words[state] ?? String(state), tone: 'plain' };
};

export const provinceWords = (
  { atProvince, conflict }: Pick<DossierRowView, 'atProvince' | 'conflict'>,
  { dossiers }: Texts,
): Said => {
  if (conflict) return { words: dossiers.province.conflict, tone: 'late' };
  return atProvince
    ? { words: dossiers.province.held, tone: 'proven' }
    : { words: dossiers.province.waiting, tone: 'wait' };
};
