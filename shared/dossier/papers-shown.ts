/** Which of a dossier's papers a scanned code speaks of. */
import { addDays, localDayOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Dossier, DossierDocument } from './dossier.ts';

export interface ScannedClaims {
  readonly kind: string;
  readonly revision: number;
  /** Of the desk that printed it. */
  readonly desk: string;
  /** Null on papers of the first layout. */
  readonly issuedOn: LocalDate | null;
}

const dayOf = ({ issued }: DossierDocument): LocalDate => localDayOf(issued.at);

/**
 * All that bear these claims: two desks that correct at once both print revision 2, and every letter is revision 1.
 * Another image stands for the paper that it shows, under that paper's day; a signed file bears the code of the paper
 * that it signs. None where the paper is not in the journal here.
 */
export const papersShown = (
  { documents }: Pick<Dossier, 'documents'>,
  { kind, revision, desk, issuedOn }: ScannedClaims,
): readonly DossierDocument[] => {
  const originalOf = (one: DossierDocument): DossierDocument =>
    documents.find(({ document }) => document === one.redraws) ?? one;
  const ofDesk = documents
    .filter((one) => one.kind === kind && one.revision === revision && one.signs === undefined)
    .filter(({ issued }) => issued.entry.desk === desk)
    .map(originalOf);
  const shown = [...new Set(ofDesk)];
  if (issuedOn === null) return shown;
  const onDay = shown.filter((one) => dayOf(one) === issuedOn);
  // Drawn before midnight, written down after it.
  return onDay.length > 0 ? onDay : shown.filter((one) => dayOf(one) === addDays(issuedOn, 1));
};
