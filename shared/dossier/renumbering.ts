/**
 * A number that two dossiers bear belongs to the one that the province took in first. The other gets a new one, and
 * its receipt makes way for one that says so; both dossiers stand.
 */
import { nameOf, sameName } from '#shared/journal/entry.ts';
import { err, ok } from '#shared/result.ts';
import type { Decision, InputOf } from './decision.ts';
import type { Conflict, Dossier } from './dossier.ts';

export const isNumberTaken = ({ code }: Conflict): boolean => code === 'number_taken';

/** Only over a number that is in conflict now. */
export const decideRenumber = (
  dossier: Dossier,
  { entry, number, reason }: InputOf<'renumber'>,
): Decision => {
  const conflict = dossier.conflicts.find((one) => sameName(one.entry, entry));
  if (conflict === undefined || !isNumberTaken(conflict))
    return err({ code: 'conflict_unknown', entry });
  if (dossier.number === null) return err({ code: 'acceptance_not_understood' });
  if (dossier.numbers.includes(number)) return err({ code: 'nothing_changes' });
  const payload = { number, was: dossier.number, conflict: { ...nameOf(entry) }, reason };
  return ok([{ type: 'dossier.renumbered', payload }]);
};
