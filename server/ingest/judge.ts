/**
 * The province's word on an entry, given once and for ever. A fact has happened: it applies, or it collides with
 * something and people settle it. A request stands on what its officer saw: it applies, it is superseded by
 * whoever changed the same thing first, or it does not fit the dossier at all and is rejected.
 */
import type { Dossier } from '#shared/dossier/dossier.ts';
import {
  isUndoneAfterSending,
  isUndoneBehindSending,
  UNDONE_AFTER_SENDING,
} from '#shared/dossier/cross-area-moves.ts';
import { misfitOf } from '#shared/dossier/fits.ts';
import { nothingYet } from '#shared/dossier/progress.ts';
import { staleBeside } from '#shared/dossier/scanned-receipt.ts';
import { commandOf } from '#shared/dossier/transitions.ts';
import { nameOf, nameText, type EntryName, type Verdict } from '#shared/journal/entry.ts';
import { entryTypes, type KnownEntry } from '#shared/journal/entry-types.ts';
import type { Story } from './story.ts';

const APPLIED: Verdict = { kind: 'applied' };

const conflict = (code: string, entry: EntryName | null): Verdict => ({
  kind: 'conflict',
  with: entry,
  code,
});

const rejected = (code: string, field: string | null): Verdict => ({
  kind: 'rejected',
  code,
  field,
});

export interface Judged {
  readonly entry: KnownEntry;
  /** The dossiers that the entry is about, before it, and with it while nothing is said of it. */
  readonly before: readonly Story[];
  readonly after: readonly Story[];
  /** As the office held them before the run of entries that this one came with. */
  readonly held: readonly Story[];
  /** The entry that has the entry's dossier number already, where it is another dossier's. */
  readonly numberTakenBy: EntryName | null;
}

const judgeFact = ({ entry, before, after, held, numberTakenBy }: Judged): Verdict => {
  const { type, header } = entry;
  if (numberTakenBy !== null) return conflict('number_taken', numberTakenBy);
  if (commandOf(type) !== null && header.dossier === null) return conflict('dossier_missing', null);
  if (
    held.some((story) => isUndoneAfterSending(entry, story)) ||
    before.some((story) => isUndoneBehindSending(entry, story))
  )
    return conflict(UNDONE_AFTER_SENDING, null);
  for (const { dossier } of after) {
    if (dossier === null) return conflict('dossier_missing', null);
    const found = dossier.conflicts.find((one) => nameText(one.entry) === nameText(header));
    if (found !== undefined) return conflict(found.code, found.with);
  }
  return APPLIED;
};

const judgeAgainst = (entry: KnownEntry, before: Dossier): Verdict => {
  if (entry.type === 'dossier.corrected') {
    const { intake } = before;
    if (intake === null) return rejected('acceptance_not_understood', null);
    const said = { ...entry.payload, entry: nameOf(entry.header) };
    const field = staleBeside({ ...before, intake }, said);
    if (field === null) return APPLIED;
    const other = before.corrections.findLast(({ changes }) => changes[field] !== undefined);
    return other === undefined
      ? rejected('was_never_so', field)
      : { kind: 'superseded', by: other.entry };
  }
  if (entry.type === 'dossier.reassigned') {
    const { holder } = before;
    if ((holder?.name ?? null) === entry.payload.was) return APPLIED;
    return holder === null
      ? rejected('was_never_so', 'was')
      : { kind: 'superseded', by: holder.since };
  }
  return APPLIED;
};

const judgeRequest = (entry: KnownEntry, before: Dossier | null): Verdict => {
  const command = commandOf(entry.type);
  const misfit = command === null ? null : misfitOf(command, before ?? nothingYet);
  if (misfit !== null || before === null) return rejected(misfit ?? 'dossier_missing', null);
  return judgeAgainst(entry, before);
};

export const judge = (judged: Judged): Verdict =>
  entryTypes[judged.entry.type].nature === 'fact'
    ? judgeFact(judged)
    : judgeRequest(judged.entry, judged.before[0]?.dossier ?? null);
