/**
 * Papers: drawn, archived, then named by an entry, then printed. A dossier or a close whose paper could not be drawn,
 * and a dossier whose paper no longer says what it says, get it by themselves.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PdfFile, ReceiptIssued } from '#shared/contract/outputs.ts';
import { receiptAskedFor, validReceiptOf } from '#shared/dossier/receipts.ts';
import { ok, type Result } from '#shared/result.ts';
import { createAnswerPapers } from './answer-papers.ts';
import { createAppointmentSlips } from './appointment-slips.ts';
import { createArchive } from './archive.ts';
import { refuse, type DeskContext } from '../context.ts';
import { createPaperIssue } from './issue-paper.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { createPaperFetch } from './fetch-paper.ts';
import { createGuidanceSlips } from './guidance-slips.ts';
import { createDossierSlips } from './dossier-slips.ts';
import { createDeadlineLetters } from '../deadlines/deadlines-letter.ts';
import { createPaperSlips } from './late-entry-slips.ts';
import { createListPapers } from './list-papers.ts';
import { createHandOverLists } from './hand-over-list.ts';
import { createMinutes } from './minutes.ts';
import { createNoticePapers } from './notice-papers.ts';
import { owedLists } from '../dossiers/hand-over-batches.ts';
import { createOpenVisit } from './open-visit.ts';
import { owedMinutes, type CloseName } from './owed-minutes.ts';
import { createOwedPapers } from './owed-papers.ts';
import type { ArchivedDocument } from './paper-ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { createReceipts } from './receipts.ts';
import { createResultNotes } from './result-notes.ts';
import { createRouteSheets } from './route-sheet.ts';
import { createRestyledCopies } from './restyled-copies.ts';

const asFile = (
  { kind, document }: ArchivedDocument,
  bytes: Result<PdfFile['bytes'], Refusal>,
): Result<PdfFile, Refusal> =>
  bytes.ok ? ok({ name: `${kind}-${document}.pdf`, bytes: bytes.value }) : bytes;

export const createDocuments = (context: DeskContext, printJobs: PrintJobs) => {
  const { store } = context;
  const archive = createArchive(context);
  const fetchPaper = createPaperFetch(context);
  const papers = createPaperIssue(context, printJobs);
  const visit = createOpenVisit(() => context.session.current()?.officer.id ?? null);
  const receipts = createReceipts(context, papers, printJobs, visit);
  const minutes = createMinutes(context, papers, printJobs);
  const guidance = createGuidanceSlips(context, papers, printJobs);
  const slips = createPaperSlips(context, papers, printJobs);
  const letters = createDeadlineLetters(context, papers);
  const slipPapers = createDossierSlips(context, papers, printJobs);
  const { issueResultNote } = createResultNotes(context, papers, printJobs);
  const appointments = createAppointmentSlips(context, papers, printJobs);
  const issueRouteSheet = createRouteSheets(context, papers, printJobs);
  const issueList = createListPapers(context, papers, printJobs);
  const issueNotice = createNoticePapers(context, papers, printJobs);
  const issueRestyled = createRestyledCopies(context, papers, printJobs, receipts);
  const answers = createAnswerPapers(context, papers);
  const lists = createHandOverLists(context, papers, printJobs);
  // A citizen waits for a receipt, nobody for the minutes.
  const owed = createOwedPapers(context, () => [
    ...store.read.dossiersWithoutReceipt().map((id) => () => receipts.issueReceipt(id)),
    ...store.read.answersWithoutPaper().map((id) => () => answers.issueAnswer(id)),
    ...owedMinutes(store.read).map((close) => () => minutes.issueMinutes(close)),
    ...owedLists(store.read).map(
      ({ list }) =>
        () =>
          lists.issueHandOverList(list),
    ),
  ]);
  const issueReceipt = (dossier: string) => owed.issueNow(() => receipts.issueReceipt(dossier));
  const issueAsked = (dossier: string) =>
    owed.issueNow(() => receipts.issueReceipt(dossier, receiptAskedFor));

  return {
    issueOwed: owed.issueOwed,
    stop: owed.stop,
    issueReceipt,
    /** A citizen with more to come, whose one receipt waits; null: nobody, and what waited is drawn. */
    waitFor: (id: string | null): void => {
      const before = visit.current();
      if (id === null) visit.end();
      else visit.open(id);
      if (before !== null && before !== id) void owed.issueOwed();
    },
    issueMinutes: (close: CloseName) => owed.issueNow(() => minutes.issueMinutes(close)),

    /** Of many dossiers that changed hands, for both sides to sign. */
    issueHandOverList: (list: string) => owed.issueNow(() => lists.issueHandOverList(list)),

    /** What is missing, why it is not accepted, or that it is worked on no more. */
    issueAnswer: (dossier: string) => owed.issueNow(() => answers.issueAnswer(dossier)),

    /** What a department asks for: its officer prints nothing. */
    issueDepartmentRequest: (dossier: string, officer: string) =>
      owed.issueNow(() => answers.issueDepartmentRequest(dossier, officer)),

    /** With the new date, where the citizen must be told. */
    issueLetter: letters.issueLetter,

    /** A fee slip or control sheet, at an officer's word. */
    issueSlip: slipPapers.issueSlip,

    /** One that a long row has reached. */
    issueOwedSlip: slipPapers.issueOwed,

    /** Of a hand-over of a result, for both to sign. */
    issueResultNote,

    /** The receipt in large type or in two languages, as one more copy. */
    issueRestyled,

    /** Somebody is asked to come, or called off. */
    appointments,

    /** The way of a day of home visits. */
    issueRouteSheet,

    /** A register or another list, at once. */
    issueList,

    /** Of a procedure, to be put up. */
    issueNotice,

    /** Numbered slips for a power cut. */
    issueSlips: slips.issue,

    /** For somebody who cannot be taken in yet. */
    issueGuidance: (form: IntakeForm) => guidance.issue(form),

    /** Another image of the receipt that counts; null when it was drawn, else why not. */
    redraw: receipts.redraw,

    /** At an officer's word; what is owed elsewhere is drawn here all the same. */
    issue: async (id: string): Promise<Result<ReceiptIssued, Refusal>> => {
      const before = store.read.dossier(id);
      if (before === null) return refuse('dossier_unknown');
      if (before.voided !== null) return refuse('dossier_voided');
      if (before.acceptance === null) return refuse('dossier_not_accepted');
      if (visit.holds(before)) visit.end();
      const { print, notDrawn } = await issueAsked(id);
      if (notDrawn !== null) return refuse(notDrawn);
      const dossier = store.read.dossier(id);
      const receipt = dossier === null ? null : validReceiptOf(dossier);
      return receipt === null
        ? refuse('dossier_voided')
        : ok({ document: receipt.document, print });
    },

    pdf: async (id: string): Promise<Result<PdfFile, Refusal>> => {
      const document = store.read.document(id);
      return document === null
        ? refuse('document_unknown')
        : asFile(document, await archive.bytesOf(document));
    },

    /** Also of another desk, where there is a line. */
    pdfFromAnywhere: async (id: string): Promise<Result<PdfFile, Refusal>> => {
      const document = store.read.document(id);
      return document === null
        ? refuse('document_unknown')
        : asFile(document, await fetchPaper(document));
    },
  };
};

export type Documents = ReturnType<typeof createDocuments>;
