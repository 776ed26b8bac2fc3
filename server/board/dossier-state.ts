import { stateCode, stateOfCode } from '#shared/dossier/states.ts';
import type { PageContext } from './page.ts';

/** The state in words; empty while nothing put the dossier into one. */
export const stateText = ({ words }: PageContext, code: number | null, voided: boolean): string => {
  if (voided) return words.dossiers.voided;
  const state = code === null ? null : stateOfCode(code);
  return state === null ? '' : words.states[stateCode(state)];
};
