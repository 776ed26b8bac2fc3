/** The papers of a dossier with their prints. Independent of the order of entries. */
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Conflict, DossierDocument } from './dossier.ts';
import { actOf } from './progress.ts';

/** `entries`: those that count, in the order of the fold. */
export const foldDocuments = (
  entries: readonly KnownEntry[],
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
  return { documents: [...documents.values()], conflicts };
};
