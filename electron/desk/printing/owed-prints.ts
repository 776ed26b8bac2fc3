/**
 * Papers of a long row that nobody has asked for yet: drawn when their turn has come, each in the place of the job that
 * waits for it, so that a row that was cut off goes on with exactly those that are still missing.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import { isValid, type Dossier } from '#shared/dossier/dossier.ts';
import { isRestyled } from '#shared/dossier/restyled-copies.ts';
import {
  slipInForce,
  slipKinds,
  takingForSlip,
  type SlipKind,
} from '#shared/dossier/slips-issued.ts';
import type { Result } from '#shared/result.ts';
import type { Officer } from '../ports.ts';
import type { PrintJob } from '../papers/paper-ports.ts';

/** What a job waits for. */
export interface OwedPrint {
  readonly dossier: string;
  readonly kind: SlipKind;
}

/** As it was first printed: a copy in another style was for one reader. */
const paperOf = (dossier: Dossier, kind: DocumentKind): string | null => {
  if (dossier.voided !== null) return null;
  const valid = dossier.documents.filter((paper) => paper.kind === kind && isValid(paper));
  const own = valid.findLast((paper) => !isRestyled(paper, dossier)) ?? valid.at(-1);
  return own?.document ?? null;
};

/**
 * Draws it, or finds the one that is there by now, and names it in the job. Refused where the dossier has no such paper,
 * or where the job waits no more.
 */
export type IssueOwed = (
  owed: OwedPrint,
  job: PrintJob,
  by: Officer,
) => Promise<Result<PrintJob, Refusal>>;

/** What a row is given of a dossier; null where there is no such paper and can be none. */
export const inRow = (
  dossier: Dossier,
  kind: DocumentKind,
): { readonly document: string } | { readonly owed: OwedPrint } | null => {
  const slip = slipKinds.find((one) => one === kind);
  if (slip === undefined) {
    const document = paperOf(dossier, kind);
    return document === null ? null : { document };
  }
  if (dossier.voided !== null || dossier.number === null) return null;
  const there = slipInForce(dossier, slip);
  if (there !== null) return { document: there.document };
  const none = slip === 'fee_slip' && takingForSlip(dossier) === null;
  return none ? null : { owed: { dossier: dossier.id, kind: slip } };
};
