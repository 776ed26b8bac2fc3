/** Receipts that were drawn behind one read from a citizen's hand, where the journal did not know that one. */
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { isValid, type DossierDocument } from './dossier.ts';

/** The newest scanned revision behind which it was drawn; null where it was not. */
const scannedBefore = (
  { kind, revision, redraws, signs }: DossierDocument,
  scanned: readonly number[],
): number | null => {
  const isOwn = kind === 'receipt' && (redraws ?? signs) === undefined;
  const before = isOwn ? scanned.filter((one) => one < revision) : [];
  return before.length === 0 ? null : Math.max(...before);
};

/**
 * A receipt drawn behind a scanned one stands in the place of that one and of the earlier ones, though it could not name
 * them all; and it was issued after them, whichever came first into the journal.
 *
 * @returns the papers in the order in which they were issued, and the names of those that were drawn so
 */
export const behindScanned = (
  documents: readonly DossierDocument[],
  counting: readonly KnownEntry[],
): { readonly documents: readonly DossierDocument[]; readonly behind: ReadonlySet<string> } => {
  const scanned = counting.flatMap((entry) =>
    entry.type === 'dossier.accepted' && entry.payload.recovered !== undefined
      ? [entry.payload.recovered.revision]
      : [],
  );
  const drawn = documents.flatMap((one) => {
    const before = scannedBefore(one, scanned);
    return before === null ? [] : [{ document: one.document, before }];
  });
  const overtakenBy = ({ kind, revision }: DossierDocument): string | null =>
    kind === 'receipt' ? (drawn.find(({ before }) => revision <= before)?.document ?? null) : null;
  const overtaken = documents.filter((one) => overtakenBy(one) !== null);
  const others = documents.filter((one) => overtakenBy(one) === null);
  const replaced = overtaken.map((one) =>
    isValid(one) ? { ...one, replacedBy: overtakenBy(one) } : one,
  );
  return {
    documents: [...replaced, ...others],
    behind: new Set(drawn.map(({ document }) => document)),
  };
};
