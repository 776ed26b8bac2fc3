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

/** Another image of a paper is no new revision. */
export const nextRevisionOf = (dossier: Dossier): number =>
  receiptsOf(dossier).filter(({ redraws }) => redraws === undefined).length + 1;

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

/**
 * The entry for which a receipt is owed, null when the paper issued last says what the dossier says: the acceptance
 * while there is no receipt, then the last correction that counts and is not on the paper, or is on the paper
 * and does not count (the province rejected it, or it was undone). The desk that wrote that entry issues the paper;
 * whoever folds the same story names the same desk.
 */
export const receiptOwedFor = (dossier: Dossier): EntryName | null => {
  if (dossier.acceptance === null || dossier.voided !== null) return null;
  const receipt = newestReceiptOf(dossier);
  if (receipt === null) return dossier.acceptance.entry;
  const shown = receipt.corrections ?? [];
  const counting = correctionsOf(dossier);
  if (sameEntries(shown, counting)) return null;
  const differs = (entry: EntryName): boolean => names(shown, entry) !== names(counting, entry);
  return dossier.story.findLast(({ entry }) => differs(entry))?.entry ?? null;
};
