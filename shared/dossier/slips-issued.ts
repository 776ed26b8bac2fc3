/** Which slips an officer has already asked for: what still says what it should is printed again, not drawn again. */
import { sameName } from '#shared/journal/entry.ts';
import { isValid, type Dossier, type DossierDocument, type TakenFee } from './dossier.ts';

/** The one that was issued for this taking, and stands. */
export const feeSlipOf = ({ documents }: Dossier, { entry }: TakenFee): DossierDocument | null =>
  documents.findLast(
    (one) =>
      one.kind === 'fee_slip' && one.fee !== undefined && sameName(one.fee, entry) && isValid(one),
  ) ?? null;

/** The money that a slip is asked for: the last that has none yet, else the last. Null where none is taken. */
export const takingForSlip = (dossier: Dossier): TakenFee | null => {
  const standing = dossier.fees.taken.filter(({ voided }) => voided === null);
  return (
    standing.findLast((taken) => feeSlipOf(dossier, taken) === null) ?? standing.at(-1) ?? null
  );
};

/** Higher with each taking that was given back: the slip of the next one is told from its slip. */
export const feeSlipRevision = ({ fees }: Dossier): number =>
  fees.taken.filter(({ voided }) => voided !== null).length + 1;

/** The control sheet that was issued last, and stands. */
export const controlSheetOf = ({ documents }: Dossier): DossierDocument | null =>
  documents.findLast(
    (one) => one.kind === 'control_sheet' && one.signs === undefined && isValid(one),
  ) ?? null;

/** The explanation of the date that was issued last, and stands. */
export const dueSlipIssued = ({ documents }: Dossier): DossierDocument | null =>
  documents.findLast((one) => one.kind === 'due_slip' && isValid(one)) ?? null;

/** Papers that are drawn when an officer asks for them. */
export const slipKinds = ['fee_slip', 'control_sheet', 'due_slip'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** Papers, their prints, the money and what was taken out as a file are not on the sheet. */
const BESIDE = /^(document|fee|data)\./;

/** Whether the dossier has gone on since the sheet was issued. */
export const isSheetBehind = ({ story }: Dossier, { issued }: DossierDocument): boolean => {
  const at = story.findIndex(({ entry }) => sameName(entry, issued.entry));
  return story
    .slice(at + 1)
    .some(({ type, skippedBecause }) => skippedBecause === null && !BESIDE.test(type));
};

/** The one that is there already and says what it should; null where it is to be drawn, or cannot be. */
export const slipInForce = (dossier: Dossier, kind: SlipKind): DossierDocument | null => {
  if (kind === 'fee_slip') {
    const taken = takingForSlip(dossier);
    return taken === null ? null : feeSlipOf(dossier, taken);
  }
  const sheet = kind === 'control_sheet' ? controlSheetOf(dossier) : dueSlipIssued(dossier);
  return sheet === null || isSheetBehind(dossier, sheet) ? null : sheet;
};
