/**
 * What the other office is told of an entry: the same fact, in names that mean something there, and whose it is. What is
 * an office's own business (who holds it, its prints, its money) stays where it is.
 */
import type { ByDepartment } from '#shared/dossier/by-department.ts';
import type { CarriedFrom, OfficeRef } from '#shared/dossier/cross-area-entries.ts';
import type { DecidedEntry } from '#shared/dossier/decision.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { EntryType, KnownEntry } from '#shared/journal/entry-types.ts';
import type { CarriedAs } from './crossings.ts';

export interface Told {
  readonly entry: KnownEntry;
  readonly carried: CarriedFrom;
  /** The office that decides speaks to the one that took it in, as a department would; null the other way. */
  readonly competent: ByDepartment | null;
  /** The entry that this one takes back, as the other office has it; null where it has none. */
  readonly takesBack: CarriedAs | null;
  readonly from: OfficeRef;
}

/** The name of the entry that an entry takes back; null for any other. */
export const takenBackBy = ({ type, header, payload }: KnownEntry): EntryName | null => {
  if (type === 'result.takenBack') return payload.handOver;
  if (type === 'result.recalled') return payload.finished;
  return type === 'command.undone'
    ? { desk: header.desk, epoch: payload.epoch, seq: payload.seq }
    : null;
};

/** These say the same in both offices. */
const asTheyAre: ReadonlySet<EntryType> = new Set([
  'supplement.received',
  'obligation.requested',
  'obligation.met',
  'dossier.withdrawn',
  'dossier.voided',
  'dossier.resumed',
  'dossier.corrected',
  'dossier.renumbered',
  'result.partReturned',
  'result.returned',
  'deadline.confirmed',
  'crossArea.moved',
]);

/** Without the paper that the other office owes, and with whoever decides where a department would stand. */
const inOwnWords = ({ entry, competent }: Told): DecidedEntry | null => {
  const by = competent === null ? {} : { department: competent };
  if (entry.type === 'supplement.requested')
    return { type: entry.type, payload: { ...entry.payload, ...by } };
  if (entry.type === 'processing.finished')
    return { type: entry.type, payload: { ...entry.payload, ...by } };
  if (entry.type === 'dossier.stopped') {
    const { notice: _, ...payload } = entry.payload;
    return { type: entry.type, payload };
  }
  if (entry.type === 'deadline.extended')
    return { type: entry.type, payload: { ...entry.payload, apology: null } };
  if (entry.type === 'deadline.excluded')
    return { type: entry.type, payload: { ...entry.payload, apology: null } };
  return asTheyAre.has(entry.type)
    ? ({ type: entry.type, payload: entry.payload } as DecidedEntry)
    : null;
};

/** What takes an entry back names it as the other office knows it. */
const takingBack = (
  { entry, from, competent }: Told,
  { type, name }: CarriedAs,
): DecidedEntry | null => {
  if (entry.type === 'result.takenBack')
    return { type: entry.type, payload: { ...entry.payload, handOver: { ...name } } };
  if (entry.type === 'result.recalled') {
    const department = competent ?? entry.payload.department;
    return { type: entry.type, payload: { ...entry.payload, department, finished: { ...name } } };
  }
  if (entry.type !== 'command.undone') return null;
  const { reason } = entry.payload;
  // What sent it is taken back: it has gone back.
  if (type === 'crossArea.arrived')
    return { type: 'crossArea.moved', payload: { step: 1, office: from.name, reason } };
  return { type: entry.type, payload: { epoch: name.epoch, seq: name.seq, reason } };
};

/** Null where it is none of the other office's business, or where they never had what it is about. */
export const toldOf = (told: Told): DecidedEntry | null => {
  const { entry, carried, takesBack } = told;
  const said =
    takenBackBy(entry) === null ? inOwnWords(told) : takesBack && takingBack(told, takesBack);
  return said === null
    ? null
    : ({ type: said.type, payload: { ...said.payload, carried } } as DecidedEntry);
};
