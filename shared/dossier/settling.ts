/**
 * Conflicts between facts, and people's word on them. Both facts stay: what is written is that somebody has looked
 * into it, what they found, and who. Whoever folds the same entries sees the same conflict as settled.
 */
import { nameOf, sameName, type EntryName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { err, ok } from '#shared/result.ts';
import type { Decision } from './decision.ts';
import type { Conflict, Dossier, SettledConflict } from './dossier.ts';
import { actOf } from './act.ts';

/** What somebody wrote of an entry in conflict: a note, or a new number in the place of the one that is taken. */
const wordOf = (entry: KnownEntry): { readonly on: EntryName; readonly note: string } | null => {
  if (entry.type === 'conflict.settled')
    return { on: entry.payload.entry, note: entry.payload.note };
  if (entry.type === 'dossier.renumbered')
    return { on: entry.payload.conflict, note: entry.payload.reason };
  return null;
};

/** The first word on a conflict counts; a word on what is none changes nothing. */
export const parted = (
  conflicts: readonly Conflict[],
  counting: readonly KnownEntry[],
): { readonly open: readonly Conflict[]; readonly settled: readonly SettledConflict[] } => {
  const words = counting.flatMap((entry) => {
    const word = wordOf(entry);
    return word === null ? [] : [{ ...word, act: actOf(entry) }];
  });
  const open: Conflict[] = [];
  const settled: SettledConflict[] = [];
  for (const conflict of conflicts) {
    const word = words.find(({ on }) => sameName(on, conflict.entry));
    if (word === undefined) open.push(conflict);
    else settled.push({ ...conflict, settled: { ...word.act, note: word.note } });
  }
  return { open, settled };
};

/** Only what is in conflict now, and not settled yet. */
export const decideSettle = (
  dossier: Dossier,
  { entry, note }: { readonly entry: EntryName; readonly note: string },
): Decision => {
  const conflict = dossier.conflicts.find((one) => sameName(one.entry, entry));
  if (conflict === undefined) return err({ code: 'conflict_unknown', entry });
  const payload = { entry: { ...nameOf(entry) }, code: conflict.code, note };
  return ok([{ type: 'conflict.settled', payload }]);
};
