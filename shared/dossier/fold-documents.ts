/** The papers of a dossier with their prints. */
import type { EntryName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { receiptInsteadOfAnswers } from './answered-twice.ts';
import { isValid, type Conflict, type DossierDocument } from './dossier.ts';
import { actOf } from './progress.ts';
import { sameEntries } from './receipts.ts';

/**
 * Two desks that correct at once each issue a receipt, and neither replaces the other's. Only one counts: the one
 * that shows the corrections that count, the last of those; it stands in the place of the others.
 */
const oneReceipt = (
  documents: readonly DossierDocument[],
  counting: readonly EntryName[],
): readonly DossierDocument[] => {
  const beside = documents.filter(
    (document) => document.kind === 'receipt' && document.replaces !== null && isValid(document),
  );
  const right = beside.filter(({ corrections = [] }) => sameEntries(corrections, counting));
  const standing = right.at(-1) ?? beside.at(-1);
  if (standing === undefined) return documents;
  return documents.map((document) =>
    document !== standing && beside.includes(document)
      ? { ...document, replacedBy: standing.document }
      : document,
  );
};

/**
 * Two desks that accept one online dossier at once each hand out a first receipt. The one counts whose acceptance does;
 * it stands in the place of the other.
 */
const oneFirstReceipt = (
  documents: readonly DossierDocument[],
  counting: readonly KnownEntry[],
): readonly DossierDocument[] => {
  const [stands, ...others] = counting.filter(({ type }) => type === 'dossier.accepted');
  if (stands === undefined || others.length === 0) return documents;
  const isFirst = ({ kind, replaces }: DossierDocument): boolean =>
    kind === 'receipt' && replaces === null;
  const right = documents.find(
    (one) => isFirst(one) && one.issued.entry.desk === stands.header.desk,
  );
  if (right === undefined) return documents;
  const wrong = new Set(
    others.map(({ header }) => header.desk).filter((desk) => desk !== stands.header.desk),
  );
  return documents.map((one) =>
    isFirst(one) && isValid(one) && wrong.has(one.issued.entry.desk)
      ? { ...one, replacedBy: right.document }
      : one,
  );
};

/** Two images of one paper, or a paper and its signed file: what stands in the place of either stands in the place of both. */
const alike = (documents: readonly DossierDocument[]): readonly DossierDocument[] => {
  const byName = new Map(documents.map((document) => [document.document, document]));
  for (const { document, redraws, signs } of documents) {
    const shown = redraws ?? signs;
    const original = shown === undefined ? undefined : byName.get(shown);
    const redrawn = byName.get(document);
    if (original === undefined || redrawn === undefined) continue;
    const replacedBy = redrawn.replacedBy ?? original.replacedBy;
    // Made void by hand, a paper takes its signed file with it.
    const voidReason = redrawn.voidReason ?? (signs === undefined ? null : original.voidReason);
    byName.set(redrawn.document, { ...redrawn, replacedBy, voidReason });
    byName.set(original.document, { ...original, replacedBy });
  }
  return [...byName.values()];
};

/**
 * `entries`: those that count, in the order of the fold. `shown`: those of them that the receipt has to show.
 */
export const foldDocuments = (
  entries: readonly KnownEntry[],
  shown: readonly EntryName[],
): {
  readonly documents: readonly DossierDocument[];
  readonly conflicts: readonly Conflict[];
} => {
  const documents = new Map<string, DossierDocument>();
  const conflicts: Conflict[] = [];
  for (const entry of entries) {
    if (entry.type !== 'document.issued') continue;
    const issued = actOf(entry);
    const { document } = entry.payload;
    const first = documents.get(document);
    if (first === undefined) {
      documents.set(document, {
        ...entry.payload,
        issued,
        replacedBy: null,
        voidReason: null,
        prints: [],
      });
    } else {
      conflicts.push({
        entry: issued.entry,
        with: first.issued.entry,
        code: 'document_issued_twice',
      });
    }
  }
  for (const { document, replaces } of documents.values()) {
    const replaced = replaces === null ? undefined : documents.get(replaces);
    if (replaced !== undefined) {
      documents.set(replaced.document, { ...replaced, replacedBy: document });
    }
  }
  for (const entry of entries) {
    if (entry.type !== 'document.printed' && entry.type !== 'document.voided') continue;
    const act = actOf(entry);
    const found = documents.get(entry.payload.document);
    if (found === undefined) {
      conflicts.push({ entry: act.entry, with: null, code: 'document_unknown' });
    } else if (entry.type === 'document.printed') {
      const prints = [...found.prints, { ...entry.payload, ...act }];
      documents.set(found.document, { ...found, prints });
    } else {
      const voidReason = found.voidReason ?? entry.payload.reason;
      documents.set(found.document, { ...found, voidReason });
    }
  }
  const first = oneFirstReceipt([...documents.values()], entries);
  const standing = receiptInsteadOfAnswers(oneReceipt(first, shown), entries);
  return { documents: alike(standing), conflicts };
};
