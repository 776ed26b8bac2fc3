/** Whether a command fits the dossier as it stands, by the table alone. */
import type { Dossier } from './dossier.ts';
import { transitionOf, type CommandName } from './transitions.ts';

export type Misfit = 'dossier_missing' | 'dossier_voided' | 'accepted_twice' | 'state_does_not_fit';

/** Null when it fits. `decide` refuses a misfit; the fold applies it all the same and flags it. */
export const misfitOf = (
  command: CommandName,
  { state, voided, number }: Pick<Dossier, 'state' | 'voided' | 'number'>,
): Misfit | null => {
  const { from, afterVoid } = transitionOf(command);
  if (voided !== null && afterVoid !== true) return 'dossier_voided';
  if (command === 'accept' && number !== null) return 'accepted_twice';
  if (command === 'refuse' && number !== null) return 'state_does_not_fit';
  if (from.includes(state ?? 'nothing')) return null;
  return state === null ? 'dossier_missing' : 'state_does_not_fit';
};
