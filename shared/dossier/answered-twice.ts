/**
 * Two desks that answer one online dossier at once. The acceptance is the dossier's, whichever answer came first: it gave
 * the citizen a number and a day. The other answer stays in the story, moves nothing, and people are told.
 */
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { isValid, type Dossier, type DossierDocument } from './dossier.ts';

export type AnsweredTwice = 'refused_and_accepted' | 'asked_and_accepted';

type Before = Pick<Dossier, 'state' | 'number'>;

/** Null where the entry is no answer, or the only one. */
export const answeredTwice = (
  { state, number }: Before,
  entry: KnownEntry,
): AnsweredTwice | null => {
  if (number === null) {
    return entry.type === 'dossier.accepted' && state === 'refused' ? 'refused_and_accepted' : null;
  }
  if (entry.type === 'dossier.refused') return 'refused_and_accepted';
  const askedOnline = entry.type === 'supplement.requested' && entry.payload.online !== undefined;
  return askedOnline ? 'asked_and_accepted' : null;
};

/** Papers that answered otherwise: every refusal, and what was asked for before anybody accepted. */
const otherAnswers = (counting: readonly KnownEntry[]): ReadonlySet<string> => {
  const askedOnline = new Map<string, boolean>();
  const found = new Set<string>();
  for (const { header, ...entry } of counting) {
    if (entry.type === 'supplement.requested')
      askedOnline.set(header.desk, entry.payload.online !== undefined);
    if (entry.type !== 'document.issued') continue;
    const { kind, document } = entry.payload;
    const isAnswer =
      kind === 'refusal' ||
      (kind === 'supplement_request' && askedOnline.get(header.desk) === true);
    if (isAnswer) found.add(document);
  }
  return found;
};

/** The receipt stands in the place of the papers with another answer, so that the citizen has one that counts. */
export const receiptInsteadOfAnswers = (
  documents: readonly DossierDocument[],
  counting: readonly KnownEntry[],
): readonly DossierDocument[] => {
  const receipt = documents.findLast((one) => one.kind === 'receipt' && isValid(one));
  if (receipt === undefined) return documents;
  const others = otherAnswers(counting);
  return documents.map((one) =>
    others.has(one.document) && isValid(one) ? { ...one, replacedBy: receipt.document } : one,
  );
};
