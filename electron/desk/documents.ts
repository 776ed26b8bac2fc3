/**
 * Papers: drawn, archived, then named by an entry, then printed. The archive is exactly what was handed out; a
 * dossier whose paper could not be drawn (the desk was killed in between) gets it at the next start.
 */
import { dateOf, localTimeOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { PdfFile, PrintState } from '#shared/contract/outputs.ts';
import { isValid, type Dossier, type DossierDocument } from '#shared/dossier/dossier.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import { formSetInForce } from '#shared/forms/form-set.ts';
import { receiptData } from '#shared/forms/receipt-data.ts';
import { reconciliationData } from '#shared/forms/reconciliation-data.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { deskKeyId, PROVINCE_KEY_ID } from '#shared/protocol/publications.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from './context.ts';
import { newId } from './identifiers.ts';
import { printState, type PrintJobs } from './print-jobs.ts';
import type { Officer, PrintJob, RenderRequest } from './ports.ts';
import { receiptQr } from './receipt-qr.ts';

interface NewDocument {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly dossiers: readonly string[];
  readonly formSet: string;
  readonly replaces: string | null;
  readonly render: RenderRequest;
  readonly officer: string | null;
  readonly at: Instant;
}

export const createDocuments = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, blobs, renderer, published, log, emit } = context;
  /** One paper at a time: two callers must not draw the same receipt twice. */
  let line: Promise<unknown> = Promise.resolve();

  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  };

  const receiptsOf = (dossier: Dossier): readonly DossierDocument[] =>
    dossier.documents.filter(({ kind }) => kind === 'receipt');

  const receiptOf = (id: string): DossierDocument | null => {
    const dossier = store.read.dossier(id);
    return dossier === null ? null : (receiptsOf(dossier).findLast(isValid) ?? null);
  };

  /** The archive first, then the entry that names it together with the print job, then the printer. */
  const issue = async (wanted: NewDocument): Promise<PrintJob | null> => {
    if (renderer === null) return null;
    const drawn = await renderer.render(wanted.render);
    if (!drawn.ok) {
      log('a paper could not be drawn', drawn.error.detail);
      return null;
    }
    const { sha256, bytes } = blobs.put(drawn.value);
    const job = store.write((tx) => {
      const payload = {
        document: wanted.document,
        kind: wanted.kind,
        revision: wanted.revision,
        dossiers: [...wanted.dossiers],
        sha256,
        bytes,
        paper: wanted.render.paper,
        copies: 2,
        formSet: wanted.formSet,
        replaces: wanted.replaces,
      };
      const [dossier] = wanted.dossiers;
      const { officer, at } = wanted;
      tx.append({ type: 'document.issued', payload, dossier: dossier ?? null, officer, at });
      return printJobs.queue(tx, wanted.document, 0);
    });
    emit('changed', { rooms: ['dossiers', 'print', 'sync'] });
    return printJobs.handOver(job);
  };

  /** A receipt is owed when there is none, or when a correction came after the last one. */
  const isOwed = (dossier: Dossier): boolean => {
    const last = receiptsOf(dossier).findLast(isValid);
    if (last === undefined) return true;
    const corrected = dossier.corrections.at(-1);
    if (corrected === undefined) return false;
    const { epoch, seq } = last.issued.entry;
    return (
      corrected.entry.epoch > epoch ||
      (corrected.entry.epoch === epoch && corrected.entry.seq > seq)
    );
  };

  const drawReceipt = async (id: string): Promise<PrintJob | null> => {
    const dossier = store.read.dossier(id);
    const identity = store.read.identity();
    const intake = dossier?.intake ?? null;
    const acceptance = dossier?.acceptance ?? null;
    if (dossier === null || intake === null || acceptance === null || identity === null)
      return null;
    if (dossier.voided !== null || !isOwed(dossier)) return null;
    const office = published.officeAt(intake.officeVersion);
    const at = nowOf(context);
    const formSet = formSetInForce(dateOf(intake.receivedAt));
    const by = dossier.corrections.at(-1)?.officer ?? acceptance.officer;
    const officer = store.read.officers().find((candidate) => candidate.id === by);
    if (office === null || formSet === null || officer === undefined) {
      log('a receipt lacks its data', { office: office === null, formSet: formSet === null });
      return null;
    }
    const earlier = receiptsOf(dossier);
    const last = earlier.findLast(isValid) ?? null;
    const document = newId(context.surroundings);
    const revision = earlier.length + 1;
    const data = receiptData({
      formSet,
      office,
      officer: { name: officer.name, title: officer.title },
      document: {
        issuedOn: dateOf(localTimeOf(at)),
        revision,
        replaces: last === null ? null : { issuedOn: dateOf(localTimeOf(last.issued.at)) },
      },
      dossiers: [intake],
      qrText: receiptQr(context.signer, identity, office, intake, revision),
      tryOut: identity.tryOut,
    });
    return issue({
      document,
      kind: 'receipt',
      revision,
      dossiers: [id],
      formSet: formSet.id,
      replaces: last?.document ?? null,
      render: { kind: 'receipt', paper: printJobs.chosen().paper, data },
      officer: by,
      at,
    });
  };

  const issueReceipt = (id: string): Promise<PrintJob | null> => inLine(() => drawReceipt(id));

  return {
    receiptOf,
    issueReceipt,

    /** At start, and whenever a printer or a window came back. */
    issueOwed: async (): Promise<void> => {
      for (const id of store.read.dossiersWithoutReceipt()) await issueReceipt(id);
    },

    printStateOf: (id: string): PrintState | null => {
      const receipt = receiptOf(id);
      const job = receipt === null ? null : store.read.lastPrintJob(receipt.document);
      return job === null ? null : printState(job);
    },

    issueMinutes: async (close: {
      readonly day: LocalDate;
      readonly at: Instant;
      readonly officer: Officer;
      readonly desk: DayTotals;
      readonly province: DayTotals | null;
    }): Promise<{ readonly document: string; readonly print: PrintState } | null> => {
      const identity = store.read.identity();
      const office = published.office();
      const formSet = formSetInForce(close.day);
      if (identity === null || office === null || formSet === null) return null;
      const document = newId(context.surroundings);
      const data = reconciliationData({
        formSet,
        office: office.data,
        deskName: identity.deskName,
        deskId: identity.desk,
        epoch: identity.epoch,
        deskKey: deskKeyId(identity.desk, identity.epoch),
        officer: { name: close.officer.name, title: close.officer.title },
        day: close.day,
        closedAt: localTimeOf(close.at),
        desk: close.desk,
        province:
          close.province === null
            ? null
            : { totals: close.province, key: PROVINCE_KEY_ID, at: localTimeOf(close.at) },
        tryOut: identity.tryOut,
      });
      const job = await inLine(() =>
        issue({
          document,
          kind: 'reconciliation',
          revision: 1,
          dossiers: [],
          formSet: formSet.id,
          replaces: null,
          render: { kind: 'reconciliation', paper: 'A4', data },
          officer: close.officer.id,
          at: close.at,
        }),
      );
      return job === null ? null : { document, print: printState(job) };
    },

    pdf: (id: string): Result<PdfFile, Refusal> => {
      const document = store.read.document(id);
      if (document === null) return refuse('document_unknown');
      const bytes = blobs.get(document.sha256);
      if (bytes === null) return refuse('archive_missing');
      return ok({ name: `${document.kind}-${document.document}.pdf`, bytes });
    },
  };
};

export type Documents = ReturnType<typeof createDocuments>;
