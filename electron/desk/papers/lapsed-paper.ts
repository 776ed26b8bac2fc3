/** A paper that was replaced, or made void, or whose dossiers are all void, belongs into nobody's hand any more. */
import { isValid, type Dossier } from '#shared/dossier/dossier.ts';
import type { ArchivedDocument } from './paper-ports.ts';

export type Lapse = 'paper_replaced' | 'paper_void';

const lapseIn = (dossier: Dossier, document: string): Lapse | null => {
  if (dossier.voided !== null) return 'paper_void';
  const paper = dossier.documents.find((one) => one.document === document);
  if (paper !== undefined && isValid(paper)) return null;
  return (paper?.replacedBy ?? null) === null ? 'paper_void' : 'paper_replaced';
};

/** Null while it holds for one of its dossiers, and for papers of the desk itself. */
export const lapsedBecause = (
  { document, dossiers }: Pick<ArchivedDocument, 'document' | 'dossiers'>,
  dossierOf: (id: string) => Dossier | null,
): Lapse | null => {
  const [first, ...others] = dossiers.map((id) => {
    const dossier = dossierOf(id);
    return dossier === null ? null : lapseIn(dossier, document);
  });
  return first === undefined || others.includes(null) ? null : first;
};
