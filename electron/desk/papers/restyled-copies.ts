/**
 * The receipt that counts, once more and in another style: archived as what it is, with its own entry and its own prints.
 * It holds and lapses with the receipt whose words it shows. Asked for again, the same copy is printed.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs/dossier-slips.ts';
import type { PaperStyle } from '#shared/dossier/paper-style.ts';
import { receiptOwedFor } from '#shared/dossier/receipts.ts';
import { receiptInStyle } from '#shared/dossier/restyled-copies.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PaperIssue } from './issue-paper.ts';
import type { PrintJob } from './paper-ports.ts';
import type { Receipts } from './receipts.ts';
import { printNamed } from './print-named.ts';

interface Named {
  readonly document: string;
  /** Null where the copy was there before. */
  readonly job: PrintJob | null;
}

export const createRestyledCopies = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
  receipts: Pick<Receipts, 'restyled'>,
) => {
  const { store } = context;

  const name = async (id: string, style: PaperStyle): Promise<Result<Named, Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const dossier = store.read.dossier(id);
    if (dossier === null) return refuse('dossier_unknown');
    if (dossier.voided !== null) return refuse('dossier_voided');
    // What the paper says is no longer what the dossier says: the next one is on its way.
    if (receiptOwedFor(dossier) !== null) return refuse('paper_overtaken');
    const there = receiptInStyle(dossier, style);
    if (there !== null) return ok({ document: there.document, job: null });
    const paper = receipts.restyled(dossier, style);
    if (paper === null) return refuse('restyle_no_receipt');
    const issued = await papers.issue({
      ...paper,
      officer: officer.value.id,
      at: nowOf(context),
    });
    if (issued.outcome === 'issued') return ok({ document: paper.paper.document, job: issued.job });
    return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
  };

  return async (id: string, style: PaperStyle): Promise<Result<SlipIssued, Refusal>> => {
    try {
      const named = await papers.inLine(() => name(id, style));
      if (!named.ok) return named;
      return await printNamed(printJobs, named.value);
    } catch (fault) {
      return refuse(papers.codeOf(fault));
    }
  };
};
