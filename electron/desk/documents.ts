/**
 * Papers: drawn, archived, then named by an entry, then printed. A dossier or a close whose paper could not be drawn,
 * and a dossier whose paper no longer says what it says, get it by themselves.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PdfFile, ReceiptIssued } from '#shared/contract/outputs.ts';
import { validReceiptOf } from '#shared/dossier/receipts.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, type DeskContext } from './context.ts';
import { createPaperIssue } from './issue-paper.ts';
import { noteLost } from './lost-files.ts';
import { createMinutes } from './minutes.ts';
import { owedMinutes, type CloseName } from './owed-minutes.ts';
import { createOwedPapers } from './owed-papers.ts';
import type { ArchivedDocument } from './paper-ports.ts';
import type { PrintJobs } from './print-jobs.ts';
import { createReceipts } from './receipts.ts';
import { storeFailureOf } from './store-failure.ts';

export const createDocuments = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, blobs, emit } = context;
  const papers = createPaperIssue(context, printJobs);
  const receipts = createReceipts(context, papers, printJobs);
  const minutes = createMinutes(context, papers, printJobs);
  // A citizen waits for a receipt, nobody for the minutes.
  const owed = createOwedPapers(context, () => [
    ...store.read.dossiersWithoutReceipt().map((id) => () => receipts.issueReceipt(id)),
    ...owedMinutes(store.read).map((close) => () => minutes.issueMinutes(close)),
  ]);
  const issueReceipt = (dossier: string) => owed.issueNow(() => receipts.issueReceipt(dossier));

  const bytesOf = (sha256: string): Result<PdfFile['bytes'], Refusal> => {
    try {
      const bytes = blobs.get(sha256);
      return bytes === null ? refuse('archive_missing') : ok(bytes);
    } catch (fault) {
      if (storeFailureOf(fault)?.code === 'damaged') return refuse('archive_damaged');
      throw fault;
    }
  };

  /** Another image of the paper, drawn when this one was lost. */
  const redrawnOf = ({ document, dossiers: [id] }: ArchivedDocument): ArchivedDocument | null => {
    const dossier = id === undefined ? null : store.read.dossier(id);
    const image = dossier?.documents.findLast(({ redraws }) => redraws === document);
    return image === undefined ? null : store.read.document(image.document);
  };

  const missed = ({ document }: ArchivedDocument): void => {
    if (store.write((tx) => noteLost(tx, document))) emit('changed', { rooms: ['home'] });
  };

  return {
    issueOwed: owed.issueOwed,
    stop: owed.stop,
    issueReceipt,
    issueMinutes: (close: CloseName) => owed.issueNow(() => minutes.issueMinutes(close)),

    /** Another image of the receipt that counts; null when it was drawn, else why not. */
    redraw: receipts.redraw,

    /** At an officer's word; what is owed elsewhere is drawn here all the same. */
    issue: async (id: string): Promise<Result<ReceiptIssued, Refusal>> => {
      const before = store.read.dossier(id);
      if (before === null) return refuse('dossier_unknown');
      if (before.voided !== null) return refuse('dossier_voided');
      if (before.acceptance === null) return refuse('dossier_not_accepted');
      const { print, notDrawn } = await issueReceipt(id);
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
      const own = bytesOf(document.sha256);
      const image = own.ok ? null : redrawnOf(document);
      const bytes = image === null ? own : bytesOf(image.sha256);
      if (!bytes.ok) {
        missed(image ?? document);
        return bytes;
      }
      return ok({ name: `${document.kind}-${document.document}.pdf`, bytes: bytes.value });
    },
  };
};

export type Documents = ReturnType<typeof createDocuments>;
