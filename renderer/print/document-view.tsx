/** A document's typed data as markup; what does not have the form's shape is refused before anything is drawn. */
import type { ReactElement } from 'react';
import type { PrintAssignment } from '#shared/contract/print-page.ts';
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import { Apology } from '#shared/forms/apology.tsx';
import { apologyShape } from '#shared/forms/apology-data.ts';
import { AppointmentSlip } from '#shared/forms/appointment-slip.tsx';
import { appointmentSlipShape } from '#shared/forms/appointment-slip-data.ts';
import { ControlSheet } from '#shared/forms/control-sheet.tsx';
import { controlSheetShape } from '#shared/forms/control-sheet-data.ts';
import { DueSlip } from '#shared/forms/due-slip.tsx';
import { dueSlipShape } from '#shared/forms/due-slip-data.ts';
import { FeeSlip } from '#shared/forms/fee-slip.tsx';
import { feeSlipShape } from '#shared/forms/fee-slip-data.ts';
import { GuidanceSlip } from '#shared/forms/guidance-slip.tsx';
import { guidanceSlipShape } from '#shared/forms/guidance-slip-data.ts';
import { HandoverList } from '#shared/forms/handover-list.tsx';
import { handoverListShape } from '#shared/forms/handover-list-data.ts';
import { PaperSlips } from '#shared/forms/paper-slip.tsx';
import { paperSlipShape } from '#shared/forms/paper-slip-data.ts';
import { ListSheet } from '#shared/forms/list-sheet.tsx';
import { listSheetShape } from '#shared/forms/list-sheet-data.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { PublicNotice } from '#shared/forms/public-notice.tsx';
import { publicNoticeShape } from '#shared/forms/public-notice-data.ts';
import { QueueTicket } from '#shared/forms/queue-ticket.tsx';
import { queueTicketShape } from '#shared/forms/queue-ticket-data.ts';
import { Receipt } from '#shared/forms/receipt.tsx';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { Reconciliation } from '#shared/forms/reconciliation.tsx';
import { reconciliationShape } from '#shared/forms/reconciliation-data.ts';
import { RecoveryKey } from '#shared/forms/recovery-key.tsx';
import { recoveryKeyShape } from '#shared/forms/recovery-key-data.ts';
import { Refusal } from '#shared/forms/refusal.tsx';
import { refusalShape } from '#shared/forms/refusal-data.ts';
import { Register } from '#shared/forms/register.tsx';
import { registerShape } from '#shared/forms/register-data.ts';
import { ResultNote } from '#shared/forms/result-note.tsx';
import { resultNoteShape } from '#shared/forms/result-note-data.ts';
import { RouteSheet } from '#shared/forms/route-sheet.tsx';
import { routeSheetShape } from '#shared/forms/route-sheet-data.ts';
import { StopNotice } from '#shared/forms/stop-notice.tsx';
import { stopNoticeShape } from '#shared/forms/stop-notice-data.ts';
import { TestPage } from '#shared/forms/test-page.tsx';
import { testPageShape } from '#shared/forms/test-page-data.ts';
import { SupplementRequest } from '#shared/forms/supplement-request.tsx';
import { supplementRequestShape } from '#shared/forms/supplement-request-data.ts';

export interface DocumentView {
  /** ASCII: it becomes the title of the PDF. */
  readonly title: string;
  readonly markup: ReactElement;
}

type View = (data: unknown, paper: DrawnSize) => DocumentView;

/** @param named the words of the title, the form's own first */
const view =
  <Data,>(
    shape: { readonly parse: (data: unknown) => Data },
    named: (data: Data) => readonly (string | null)[],
    markup: (data: Data, paper: DrawnSize) => ReactElement,
  ): View =>
  (data, paper) => {
    const parsed = shape.parse(data);
    return {
      title: asciiTitle(named(parsed).join(' ')),
      markup: markup(parsed, paper),
    };
  };

const views: Readonly<Record<PrintAssignment['kind'], View>> = {
  receipt: view(
    receiptShape,
    ({ form, dossiers }) => [...form.title, dossiers[0]?.number ?? null],
    (data, paper) => <Receipt data={data} paper={paper} />,
  ),
  supplement_request: view(
    supplementRequestShape,
    ({ form, dossier }) => [...form.title, dossier],
    (data) => <SupplementRequest data={data} />,
  ),
  refusal: view(
    refusalShape,
    ({ form, dossier }) => [...form.title, dossier],
    (data) => <Refusal data={data} />,
  ),
  apology: view(
    apologyShape,
    ({ form, dossier }) => [...form.title, dossier.number],
    (data) => <Apology data={data} />,
  ),
  stop_notice: view(
    stopNoticeShape,
    ({ form, dossier }) => [...form.title, dossier],
    (data) => <StopNotice data={data} />,
  ),
  control_sheet: view(
    controlSheetShape,
    ({ form, dossier }) => [...form.title, dossier],
    (data) => <ControlSheet data={data} />,
  ),
  register: view(
    registerShape,
    ({ form, year, volume }) => [...form.title, String(year), volume],
    (data) => <Register data={data} />,
  ),
  handover: view(
    handoverListShape,
    ({ form, seriesNumber }) => [form.title, seriesNumber],
    (data) => <HandoverList data={data} />,
  ),
  result_note: view(
    resultNoteShape,
    ({ form, dossier }) => [form.title, dossier],
    (data) => <ResultNote data={data} />,
  ),
  fee_slip: view(
    feeSlipShape,
    ({ form, dossier }) => [form.title, dossier],
    (data) => <FeeSlip data={data} />,
  ),
  due_slip: view(
    dueSlipShape,
    ({ form, dossier }) => [form.title, dossier],
    (data) => <DueSlip data={data} />,
  ),
  appointment_slip: view(
    appointmentSlipShape,
    ({ form, at }) => [form.title, at.slice(0, 10)],
    (data) => <AppointmentSlip data={data} />,
  ),
  queue_ticket: view(
    queueTicketShape,
    ({ form, number }) => [form.title, number],
    (data) => <QueueTicket data={data} />,
  ),
  route_sheet: view(
    routeSheetShape,
    ({ form, day }) => [form.title, day],
    (data) => <RouteSheet data={data} />,
  ),
  reconciliation: view(
    reconciliationShape,
    ({ form, deskName, day }) => [form.title, deskName, day],
    (data) => <Reconciliation data={data} />,
  ),
  recovery_key: view(
    recoveryKeyShape,
    ({ title }) => [title],
    (data) => <RecoveryKey data={data} />,
  ),
  guidance_slip: view(
    guidanceSlipShape,
    ({ form }) => [form.title],
    (data) => <GuidanceSlip data={data} />,
  ),
  paper_slips: view(
    paperSlipShape,
    ({ form, numbers }) => [form.title, numbers[0] ?? null],
    (data) => <PaperSlips data={data} />,
  ),
  list_sheet: view(
    listSheetShape,
    ({ title, under }) => [title, ...under],
    (data) => <ListSheet data={data} />,
  ),
  public_notice: view(
    publicNoticeShape,
    ({ form, code }) => [form.title, code],
    (data) => <PublicNotice data={data} />,
  ),
  test_page: view(
    testPageShape,
    ({ title, qrText }) => [title, qrText],
    (data) => <TestPage data={data} />,
  ),
};

/** @throws when the data is not of the form's shape: a defect of the desk. */
export const documentView = ({ kind, paper, data }: PrintAssignment): DocumentView =>
  views[kind](data, paper);
