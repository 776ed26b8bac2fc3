/** A paper that was replaced, or made void, or whose dossiers are all void, belongs into nobody's hand any more. */
import { isValid, type Dossier } from '#shared/dossier/dossier.ts';
import type { StoreReader } from '../ports.ts';
import type { ArchivedDocument } from './paper-ports.ts';

export type Lapse = 'paper_replaced' | 'paper_void';

type Paper = Pick<ArchivedDocument, 'document' | 'dossiers' | 'voidReason' | 'appointment'>;
type Slips = Pick<StoreReader, 'slipsInPlaceOf'>;

const lapseIn = (dossier: Dossier, document: string): Lapse | null => {
  if (dossier.voided !== null) return 'paper_void';
  const paper = dossier.documents.find((one) => one.document === document);
  if (paper !== undefined && isValid(paper)) return null;
  return (paper?.replacedBy ?? null) === null ? 'paper_void' : 'paper_replaced';
};

/**
 * What no dossier tells: of papers of none, and of an appointment, which may have been given another hour under another
 * number or under none.
 */
export const lapsedByItself = (
  { document, dossiers, voidReason, appointment }: Paper,
  read: Slips,
): Lapse | null => {
  if (dossiers.length > 0 && appointment === undefined) return null;
  if (voidReason !== null) return 'paper_void';
  const isMoved = appointment !== undefined && read.slipsInPlaceOf(document).length > 0;
  return isMoved ? 'paper_replaced' : null;
};

/** Null while it holds: by itself, and for one of its dossiers where it has any. */
export const lapsedBecause = (
  paper: Paper,
  read: Slips & Pick<StoreReader, 'dossier'>,
): Lapse | null => {
  const alone = lapsedByItself(paper, read);
  if (alone !== null) return alone;
  const [first, ...others] = paper.dossiers.map((id) => {
    const dossier = read.dossier(id);
    return dossier === null ? null : lapseIn(dossier, paper.document);
  });
  return first === undefined || others.includes(null) ? null : first;
};
