/**
 * What the province says of an entry when it gives it its place, once and for ever. A fact has happened and is at
 * most in conflict. A request stands on what its officer saw: when another one changed that first, it is
 * superseded; when it does not fit the dossier at all, it is rejected.
 */
import {
  nameOf,
  sameName,
  type Entry,
  type EntryName,
  type OrderedEntry,
  type Verdict,
} from '#shared/journal/entry.ts';
import {
  entryTypes,
  knowEntry,
  type KnowEntry,
  type KnownEntry,
  type PayloadOf,
} from '#shared/journal/entry-types.ts';
import { staleField } from './corrections.ts';
import type { Dossier } from './dossier.ts';
import { misfitOf } from './fits.ts';
import { foldDossier } from './fold.ts';
import { nothingYet } from './progress.ts';
import { commandOf } from './transitions.ts';

const APPLIED: Verdict = { kind: 'applied' };

const rejected = (code: string, field: string | null): Verdict => ({
  kind: 'rejected',
  code,
  field,
});

const onCorrection = (before: Dossier, payload: PayloadOf<'dossier.corrected'>): Verdict => {
  if (before.intake === null) return rejected('acceptance_not_understood', null);
  const field = staleField(before.intake, payload);
  if (field === null) return APPLIED;
  const other = before.corrections.findLast(({ changes }) => changes[field] !== undefined);
  return other === undefined
    ? rejected('was_never_so', field)
    : { kind: 'superseded', by: other.entry };
};

const onReassignment = ({ holder }: Dossier, { was }: PayloadOf<'dossier.reassigned'>): Verdict => {
  if ((holder?.name ?? null) === was) return APPLIED;
  return holder === null
    ? rejected('was_never_so', 'was')
    : { kind: 'superseded', by: holder.since };
};

const onRequest = (before: Dossier | null, entry: KnownEntry): Verdict => {
  const command = commandOf(entry.type);
  const misfit = command === null ? null : misfitOf(command, before ?? nothingYet);
  if (misfit !== null || before === null) return rejected(misfit ?? 'dossier_missing', null);
  if (entry.type === 'dossier.corrected') return onCorrection(before, entry.payload);
  if (entry.type === 'dossier.reassigned') return onReassignment(before, entry.payload);
  return APPLIED;
};

const onFact = (after: Dossier | null, name: EntryName): Verdict => {
  const conflict = after?.conflicts.find(({ entry }) => sameName(entry, name));
  return conflict === undefined
    ? APPLIED
    : { kind: 'conflict', with: conflict.with ?? nameOf(name), code: conflict.code };
};

/**
 * @param confirmed the dossier's entries that have their place already, with their verdicts
 * @param entry the one that gets the next place; it is about this dossier
 * @returns null when this program does not understand the entry: it is parked, not judged
 */
export const verdictOn = (
  confirmed: readonly OrderedEntry[],
  entry: Entry,
  know: KnowEntry = knowEntry,
): Verdict | null => {
  const known = know(entry);
  if (!known.ok) return null;
  if (entryTypes[known.value.type].nature === 'request') {
    return onRequest(foldDossier(confirmed, know), known.value);
  }
  const next = { ...entry, ord: Number.MAX_SAFE_INTEGER, verdict: null };
  return onFact(foldDossier([...confirmed, next], know), entry.header);
};
