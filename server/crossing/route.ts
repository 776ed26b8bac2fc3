/**
 * Who is told of an entry of a dossier that two offices share: pure, from what the province holds of both. Only what an
 * office's own order has taken is carried; whether the other one takes it is asked of its story, not of this one.
 */
import { carriedOf, type CarriedFrom, type OfficeRef } from '#shared/dossier/cross-area-entries.ts';
import { isTaken } from '#shared/dossier/cross-area-moves.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { feeDue } from '#shared/dossier/result-standing.ts';
import { nameOf, sameName, type EntryName, type OrderedEntry } from '#shared/journal/entry.ts';
import type { KnownEntry, PayloadOf } from '#shared/journal/entry-types.ts';
import type { CarriedAs, Crossing } from './crossings.ts';
import { takenBackBy } from './translate.ts';

/** An entry that counts and is this office's own, with the dossier as it stands. */
export interface Own {
  readonly entry: KnownEntry;
  readonly dossier: Dossier;
  /** All that this office holds of it, in its order. */
  readonly entries: readonly OrderedEntry[];
  readonly crossing: Crossing | null;
}

export const countsIn = (dossier: Dossier, known: KnownEntry): boolean =>
  dossier.story.some(
    ({ entry, skippedBecause }) => sameName(entry, known.header) && skippedBecause === null,
  ) && isTaken(dossier, known);

/** It leaves this office for another one of the province. */
export const isSent = (office: string, { entry, crossing }: Own): boolean =>
  entry.type === 'crossArea.moved' &&
  entry.payload.step === 2 &&
  entry.payload.to !== undefined &&
  crossing?.to_office !== office;

/** It stands sent by this very entry, and lies in no other office that is still to say what it did. */
export const standsSent = ({ entry, dossier, crossing }: Own): boolean => {
  const sent = dossier.crossArea?.sent;
  return sent != null && sameName(sent, entry.header) && crossing?.open !== true;
};

/** Whose journal is written in; null where nobody else is told. */
export const targetOf = (office: string, own: Own): string | null => {
  const { entry, crossing } = own;
  if (entry.type === 'crossArea.moved' && isSent(office, own))
    return entry.payload.to?.code ?? null;
  if (crossing === null || (!crossing.open && takenBackBy(entry) === null)) return null;
  return crossing.office === office ? crossing.to_office : crossing.office;
};

/** Whose the entry is there; where the other office decides, with the last from there that it had before it. */
export const carriedAcross = ({ entry, entries, crossing }: Own, from: OfficeRef): CarriedFrom => {
  const name = { ...nameOf(entry.header) };
  const whose = { office: { ...from }, entry: name };
  if (crossing?.to_office !== from.code) return whose;
  const place = entries.findIndex(({ header }) => sameName(header, name));
  const heard = entries.slice(0, place).flatMap(({ payload }) => {
    const carried = carriedOf(payload);
    return carried?.office.code === crossing.office ? [carried.entry] : [];
  });
  const after = heard.at(-1);
  return after === undefined ? whose : { ...whose, after: { ...after } };
};

/** What an entry takes back, where it came from the other office: under the name that it has there. */
export const cameAs = ({ entries }: Own, back: EntryName, office: string): CarriedAs | null => {
  const named = entries.find(({ header }) => sameName(header, back));
  const carried = named === undefined ? null : carriedOf(named.payload);
  return named === undefined || carried?.office.code !== office
    ? null
    : { type: named.header.type, name: carried.entry };
};

/** What the work there needs: no receipt is owed there, and what a paper brought back is this office's business. */
export const arrivedAs = (
  { entry, dossier }: Own,
  from: OfficeRef,
  to: OfficeRef,
  carried: CarriedFrom,
  officeVersion: number,
): PayloadOf<'crossArea.arrived'> | null => {
  const { intake, deadline } = dossier;
  if (intake === null || entry.type !== 'crossArea.moved') return null;
  const { recovered: _, visit: __, book: ___, ...needed } = intake;
  const { paper } = entry.payload;
  return {
    from: { ...from },
    to: { ...to },
    intake: {
      ...needed,
      number: dossier.number ?? intake.number,
      // Papers that are drawn there bear that office's name.
      officeVersion,
      receipt: 'on_request',
    },
    dueAt: deadline.dueAt,
    feeDue: feeDue(dossier),
    ...(paper === undefined ? {} : { paper }),
    carried,
  };
};

/** Whether the other office takes what was written there: somebody may have moved the dossier there meanwhile. */
export const isTakenIn = ({ story, conflicts }: Dossier, as: EntryName): boolean => {
  const isNamed = ({ entry }: { readonly entry: EntryName }): boolean => sameName(entry, as);
  // What a province that was put back carries once more was told before: that says nothing of where it is now.
  const counts = story.some((one) => isNamed(one) && one.skippedBecause === null);
  return counts && !conflicts.some((one) => isNamed(one) && one.code === 'cross_area_moved_twice');
};

/** Whether it lies in the office that decides after an entry that was taken there; null where that has not changed. */
export const openAfter = (
  { type, payload }: KnownEntry,
  takesBack: CarriedAs | null,
): boolean | null => {
  if (type === 'crossArea.moved') return payload.step !== 1;
  // Undone after sending, where that was taken before the province had a word on it.
  if (takesBack?.type === 'crossArea.arrived') return false;
  return takesBack?.type === 'crossArea.moved' ? true : null;
};
