/** The receipt in the citizen's hand against the dossier as it stands: who owes them another one. */
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import { isValid, type Act, type Dossier, type DossierDocument } from './dossier.ts';

/** In the order in which they were issued, the replaced ones included. */
export const receiptsOf = ({ documents }: Dossier): readonly DossierDocument[] =>
  documents.filter(({ kind }) => kind === 'receipt');

export const validReceiptOf = (dossier: Dossier): DossierDocument | null =>
  receiptsOf(dossier).findLast(isValid) ?? null;

/** What the next receipt replaces: the one issued last, even where another desk's is the one that counts. */
export const newestReceiptOf = (dossier: Dossier): DossierDocument | null =>
  receiptsOf(dossier).findLast(({ voidReason }) => voidReason === null) ?? null;

/** Of the newest receipt that was read back; 0 where none was. */
export const scannedRevision = ({ acceptance }: Dossier): number =>
  acceptance?.as.recovered?.revision ?? 0;

/** Another image of a paper is no new revision; behind the paper from which a lost dossier was read. */
export const nextRevisionOf = (dossier: Dossier): number =>
  Math.max(
    receiptsOf(dossier).filter(({ redraws }) => redraws === undefined).length,
    scannedRevision(dossier),
  ) + 1;

/** Of the receipts that the journal here knows; at least the first, which shows what was accepted. */
export const newestKnownRevision = (dossier: Dossier): number =>
  Math.max(1, scannedRevision(dossier), ...receiptsOf(dossier).map(({ revision }) => revision));

/** What a receipt drawn now would say otherwise than the first one: corrections and new numbers that count. */
export const correctionsOf = ({
  corrections,
  renumberings,
}: Pick<Dossier, 'corrections' | 'renumberings'>): readonly EntryName[] =>
  [...corrections, ...renumberings].map(({ entry }) => entry);

/** Whose hand the receipt drawn now is owed to: the acceptance's, or that of whoever changed it last. */
export const lastHandOf = (dossier: Dossier): Act | null => {
  const { acceptance, corrections, renumberings, story } = dossier;
  const placeOf = ({ entry }: Act): number =>
    story.findIndex((item) => sameName(item.entry, entry));
  const changed = [...corrections, ...renumberings];
  return changed.toSorted((a, b) => placeOf(a) - placeOf(b)).at(-1) ?? acceptance;
};

const names = (entries: readonly EntryName[], entry: EntryName): boolean =>
  entries.some((one) => sameName(one, entry));

export const sameEntries = (one: readonly EntryName[], other: readonly EntryName[]): boolean =>
  one.length === other.length && one.every((entry) => names(other, entry));

/** Without those that need not be on any later paper. */
export const without = (
  entries: readonly EntryName[],
  left: readonly EntryName[],
): readonly EntryName[] => entries.filter((entry) => !names(left, entry));

/**
 * The entry for which a receipt is owed, null when the paper issued last says what the dossier says: the acceptance
 * while there is no receipt, then the last correction that counts and is not on the paper, or is on the paper
 * and does not count (the province rejected it, or it was undone). The desk that wrote that entry issues the paper;
 * whoever folds the same story names the same desk. What was done while the citizen waited owes none.
 */
export const receiptOwedFor = (dossier: Dossier): EntryName | null => {
  if (dossier.acceptance === null || dossier.voided !== null) return null;
  const receipt = newestReceiptOf(dossier);
  if (receipt === null) {
    return dossier.acceptance.as.receipt === 'on_request' ? null : dossier.acceptance.entry;
  }
  const shown = without(receipt.corrections ?? [], dossier.onScanned);
  const counting = without(correctionsOf(dossier), dossier.onScanned);
  if (sameEntries(shown, counting)) return null;
  const differs = (entry: EntryName): boolean => names(shown, entry) !== names(counting, entry);
  return dossier.story.findLast(({ entry }) => differs(entry))?.entry ?? null;
};

/**
 * The same for an officer who asks for the paper: one may be drawn, although nobody is owed it, where there is none or a
 * later one was read back than those that are here.
 */
export const receiptAskedFor = (dossier: Dossier): EntryName | null => {
  const owed = receiptOwedFor(dossier);
  if (owed !== null || dossier.acceptance === null || dossier.voided !== null) return owed;
  const newest = newestReceiptOf(dossier)?.revision ?? 0;
  return newest === 0 || newest < scannedRevision(dossier) ? dossier.acceptance.entry : null;
};

/** Taken in on one visit and not on paper yet: one receipt can stand for them. */
export const mayShareReceipt = (one: Dossier, other: Dossier): boolean => {
  const first = one.acceptance?.as;
  const second = other.acceptance?.as;
  const bare = (dossier: Dossier): boolean =>
    dossier.voided === null &&
    newestReceiptOf(dossier) === null &&
    correctionsOf(dossier).length === 0;
  return (
    first?.visit !== undefined &&
    first.visit === second?.visit &&
    first.officeVersion === second.officeVersion &&
    first.submitter.name === second.submitter.name &&
    first.submitter.idNumber === second.submitter.idNumber &&
    bare(one) &&
    bare(other)
  );
};
