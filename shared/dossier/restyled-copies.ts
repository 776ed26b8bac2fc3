/** Further copies of a receipt in another style: what a citizen was given because the first could not be read. */
import { isValid, type Dossier, type DossierDocument } from './dossier.ts';
import type { PaperStyle } from './paper-style.ts';
import { validReceiptOf } from './receipts.ts';

type Papers = Pick<Dossier, 'documents'>;

const rootOf = ({ document, redraws }: DossierDocument): string => redraws ?? document;

export const styleOf = ({ style }: Pick<DossierDocument, 'style'>): PaperStyle => style ?? 'plain';

/** Neither the paper itself nor another image of it whose file was lost. */
export const isRestyled = (paper: DossierDocument, { documents }: Papers): boolean => {
  const original = documents.find(({ document }) => document === paper.redraws);
  return original !== undefined && styleOf(original) !== styleOf(paper);
};

/** The receipt that counts, where there is one in that style already. */
export const receiptInStyle = (dossier: Dossier, style: PaperStyle): DossierDocument | null => {
  const receipt = validReceiptOf(dossier);
  if (receipt === null) return null;
  const root = rootOf(receipt);
  const images = dossier.documents.filter((one) => rootOf(one) === root && isValid(one));
  return images.findLast((one) => styleOf(one) === style) ?? null;
};
