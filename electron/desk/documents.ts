/**
 * Papers: drawn, archived, then named by an entry, then printed. A dossier whose paper could not be drawn, or whose
 * paper no longer says what the dossier says, gets it by itself.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PdfFile, ReceiptIssued } from '#shared/contract/outputs.ts';
import { validReceiptOf } from '#shared/dossier/receipts.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, type DeskContext } from './context.ts';
import { createPaperIssue } from './issue-paper.ts';
import { createMinutes } from './minutes.ts';
import { createOwedReceipts } from './owed-receipts.ts';
import type { PrintJobs } from './print-jobs.ts';
import { createReceipts } from './receipts.ts';
import { storeFailureOf } from './store-failure.ts';

export const createDocuments = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, blobs } = context;
  const papers = createPaperIssue(context, printJobs);
  const receipts = createReceipts(context, papers, printJobs);
  const owed = createOwedReceipts(context, receipts.issueReceipt);

  const bytesOf = (sha256: string): Result<PdfFile['bytes'], Refusal> => {
    try {
      const bytes = blobs.get(sha256);
      return bytes === null ? refuse('archive_missing') : ok(bytes);
    } catch (fault) {
      if (storeFailureOf(fault)?.code === 'damaged') return refuse('archive_damaged');
      throw fault;
    }
  };

  return {
    ...owed,
    ...createMinutes(context, papers, printJobs),

    /** At an officer's word; what is owed elsewhere is drawn here all the same. */
    issue: async (id: string): Promise<Result<ReceiptIssued, Refusal>> => {
      const before = store.read.dossier(id);
      if (before === null) return refuse('dossier_unknown');
      if (before.voided !== null) return refuse('dossier_voided');
      if (before.acceptance === null) return refuse('dossier_not_accepted');
      const { print, notDrawn } = await owed.issueReceipt(id);
      if (notDrawn !== null) return refuse(notDrawn);
      const dossier = store.read.dossier(id);
      const receipt = dossier === null ? null : validReceiptOf(dossier);
      return receipt === null
        ? refuse('dossier_voided')
        : ok({ document: receipt.document, print });
    },

    pdf: (id: string): Result<PdfFile, Refusal> => {
      const document = store.read.document(id);
      if (document === null) return refuse('document_unknown');
      const bytes = bytesOf(document.sha256);
      if (!bytes.ok) return bytes;
      return ok({ name: `${document.kind}-${document.document}.pdf`, bytes: bytes.value });
    },
  };
};

export type Documents = ReturnType<typeof createDocuments>;
