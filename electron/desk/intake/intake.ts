/** Taking in a dossier: what the form will become, and the acceptance itself. */
import { attachmentsOf, sameAttachments } from '#shared/attachment/of-form.ts';
import { dateOf, localTimeOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, IntakePreview } from '#shared/contract/outputs.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { endedUnaccepted } from '#shared/dossier/at-counter.ts';
import { differences } from '#shared/dossier/corrections.ts';
import type { AcceptedPayload, ProcedureRef } from '#shared/dossier/intake.ts';
import { receiptPreview } from '#shared/forms/receipt-data.ts';
import { promiseFor } from '#shared/intake/promise.ts';
import { readArrival } from '#shared/intake/cross-area.ts';
import { withProcedureRemarks } from '#shared/intake/procedure-remarks.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { receptionRemarks } from '#shared/intake/reception-remark.ts';
import { oneStepOf } from '#shared/intake/one-step.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { variantAt } from '#shared/catalogue/variants.ts';
import { ok, unreachable, type Result } from '#shared/result.ts';
import { carryOut, takeFee } from '../carry-out.ts';
import { clockNote } from '../clock.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import type { PaperAnswer } from '../papers/paper-answer.ts';
import { isHandled } from '../catalogue/procedures.ts';
import { rememberUse } from './habits.ts';
import { handOut } from './hand-out.ts';
import { stateOfFile } from '../dossiers/lost-files.ts';
import { inOne } from '../in-one.ts';
import { standingOf } from '../standing.ts';
import { numberFor, receptionOf } from './late-entry.ts';
import { nextRegisterPlace } from '../numbers/register-book.ts';

/** The visit that a dossier belongs to; `more`: others of the same person follow. */
interface VisitAsked {
  readonly id: string;
  readonly more: boolean;
}

/** What follows in the same transaction: more of a visit, or done and handed out at once. */
interface Around {
  readonly visit: VisitAsked | null;
  /** `reason`: empty where none was given. */
  readonly atOnce: { readonly reason: string } | null;
}

/** What was accepted; a repeat gives the first answer again. */
interface Acceptance {
  readonly payload: AcceptedPayload;
  readonly repeated: boolean;
}

export const procedureRef = (
  procedure: Procedure,
  form: IntakeForm,
  catalogueVersion: number,
): ProcedureRef => ({
  code: procedure.code,
  name: procedure.name,
  field: procedure.field,
  catalogueVersion,
  case: variantAt(procedure, form.channel, form.caseIndex)?.name?.slice(0, 2000) ?? null,
  formSet: variantAt(procedure, form.channel, form.caseIndex)?.formSet ?? procedure.formSet,
});

/** A doubt without a word about it is refused by the doubt's own sentence. */
const atOnceRefused = (
  form: IntakeForm,
  deadline: AcceptedPayload['deadline'],
  { reason }: { readonly reason: string },
): ReturnType<typeof refuse> | null => {
  const rule = oneStepOf(form, deadline);
  switch (rule.state) {
    case 'at_once':
      return null;
    case 'with_reason':
      return reason === '' ? refuse(`one_step_${rule.because}`) : null;
    case 'refused':
      return refuse(rule.code, { field: rule.field });
    default:
      return unreachable(rule);
  }
};

export const createIntake = (context: DeskContext, documents: Documents) => {
  const { store, published, emit } = context;

  /** Everything that form, catalogue and calendar say together of the moment of reception. */
  const look = (form: IntakeForm, now: LocalDateTime) => {
    const reception = receptionOf(context, form, now);
    const { receivedAt } = reception;
    const today = dateOf(receivedAt);
    const catalogue = published.catalogue(today);
    const procedure = catalogue?.procedure(form.procedureCode) ?? null;
    const { fields, remarks } = readIntakeForm(form, procedure, today);
    const ended = procedure === null ? (catalogue?.ended(form.procedureCode) ?? null) : null;
    const handled = catalogue === null || isHandled(catalogue, form.procedureCode);
    const arrival = readArrival(form, today, published.office(today)?.data.name ?? '');
    const came = arrival.value === null ? {} : { arrival: arrival.value };
    // A reception of before the first calendar came is dated by the one that there is.
    const calendar = published.calendar(today) ?? published.calendar();
    const read = {
      fields,
      remarks: [
        ...withProcedureRemarks(remarks, { ended, handled }),
        ...reception.remarks,
        ...arrival.remarks,
        ...receptionRemarks(form.channel, receivedAt, calendar?.data ?? null),
      ],
    };
    const promise =
      procedure === null
        ? null
        : promiseFor(procedure, form.channel, form.caseIndex, receivedAt, calendar);
    return { procedure, catalogue, read, promise, reception, came };
  };

  const answerFor = (
    dossier: string,
    as: Pick<AcceptedPayload, 'number' | 'deadline'>,
    repeated: boolean,
    paper: PaperAnswer,
  ): Accepted => ({
    dossier,
    number: as.number,
    dueAt: as.deadline.state === 'promised' ? as.deadline.dueAt : null,
    deadline: as.deadline,
    ...paper,
    repeated,
  });

  /** The whole acceptance is one transaction: number, entry, fee, draft gone; or nothing of it. */
  const acceptDurably = (
    draft: string,
    form: IntakeForm,
    { visit, atOnce }: Around,
  ): Result<Acceptance, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const office = published.office();
    if (office === null) return refuse('office_missing');
    const at = nowOf(context);
    const { procedure, catalogue, read, promise, reception, came } = look(form, localTimeOf(at));
    const { receivedAt } = reception;
    const by = { officer: officer.value, at };
    const files = attachmentsOf(form);
    return inOne<Acceptance, Refusal>(store, (tx) => {
      const before = tx.dossier(draft);
      if (before?.acceptance != null) {
        const asked = differences(before.acceptance.as, read.fields).changes;
        const { number, attachments } = before.acceptance.as;
        const same = Object.keys(asked).length === 0 && sameAttachments(attachments, files);
        return same && (atOnce === null || before.state === 'returned')
          ? ok({ payload: before.acceptance.as, repeated: true })
          : refuse('draft_accepted', { values: { number } });
      }
      if (before !== null && endedUnaccepted(before)) return refuse('draft_ended');
      const blocking = read.remarks.find(blocks);
      if (blocking !== undefined) return refuse(blocking.code, blocking);
      if (procedure === null || catalogue === null || promise === null) {
        return refuse('procedure_unknown', { field: 'procedureCode' });
      }
      const refused = atOnce === null ? null : atOnceRefused(form, promise, atOnce);
      if (refused !== null) return refused;
      // What an entry names has to be there, whole, before it is written.
      const lost = files.find((file) => stateOfFile(context.blobs, file) !== 'sound');
      if (lost !== undefined)
        return refuse('attachment_lost', { field: 'papers', values: { name: lost.name } });
      const standing = standingOf(tx);
      if (!standing.ok) return standing;
      const giver = { officer: officer.value.id, at };
      const number = numberFor(tx, identity.value, office.data, reception, giver);
      if (!number.ok) return number;
      const payload: AcceptedPayload = {
        ...read.fields,
        ...number.value,
        receivedAt,
        procedure: procedureRef(procedure, form, catalogue.version),
        channel: form.channel,
        ...came,
        deadline: promise,
        // What came on an earlier day bears the name that the office had on it.
        officeVersion: (published.office(dateOf(receivedAt)) ?? office).version,
        ...nextRegisterPlace(tx, published, identity.value, dateOf(receivedAt)),
        ...clockNote(context),
        ...(files.length === 0 ? {} : { attachments: [...files] }),
        ...(visit === null ? {} : { visit: visit.id }),
        ...(form.paperStyle === null ? {} : { paperStyle: form.paperStyle }),
        ...(atOnce === null ? {} : { receipt: 'on_request' as const }),
      };
      const accepted = carryOut(tx, draft, { command: 'accept', input: payload }, by);
      if (!accepted.ok) return accepted;
      const offices = payload.arrival?.crossArea;
      if (offices !== undefined) {
        const input = { step: 1, office: offices.receiving } as const;
        const moved = carryOut(tx, draft, { command: 'moveCrossArea', input }, by);
        if (!moved.ok) return moved;
      }
      const owed = read.fields.fees.reduce((sum, { amount }) => sum + amount, 0);
      if (form.feesTaken && owed > 0) {
        const taken = takeFee(tx, draft, owed, cleanText(form.feeReceiptSerial), by);
        if (!taken.ok) return taken;
      }
      if (atOnce !== null) {
        const handed = handOut(tx, draft, payload, atOnce.reason, by);
        if (!handed.ok) return handed;
      }
      tx.deleteDraft(draft);
      rememberUse(tx, procedure.code);
      return ok({ payload, repeated: false });
    });
  };

  return {
    preview: (form: IntakeForm): IntakePreview => {
      const now = localTimeOf(nowOf(context));
      const { procedure, catalogue, read, promise, reception, came } = look(form, now);
      const { receivedAt } = reception;
      const office = published.office(dateOf(receivedAt)) ?? published.office();
      const session = context.session.current();
      const day = dateOf(receivedAt);
      const formSet = context.forms.set(day);
      if (procedure === null || office === null || session === null || formSet === null) {
        return { deadline: promise, remarks: read.remarks, receipt: null };
      }
      const receipt = receiptPreview({
        ...read.fields,
        ...came,
        formSet,
        office: context.forms.office(office.data, day),
        officer: { name: session.officer.name, title: session.officer.title },
        today: dateOf(now),
        procedure: procedureRef(procedure, form, catalogue?.version ?? 0),
        deadline: promise,
        receivedAt,
        tryOut: store.read.identity()?.tryOut ?? false,
      });
      return { deadline: promise, remarks: read.remarks, receipt };
    },

    /** While more of the visit is to come, no paper is drawn; with the last dossier one is, for all. */
    accept: async (
      draft: string,
      form: IntakeForm,
      visit: VisitAsked | null,
    ): Promise<Result<Accepted, Refusal>> => {
      const accepted = acceptDurably(draft, form, { visit, atOnce: null });
      if (!accepted.ok) return accepted;
      documents.waitFor(visit?.more === true ? visit.id : null);
      emit('changed', { rooms: ['dossiers', 'drafts', 'home', 'sync'] });
      const paper = await documents.issueReceipt(draft);
      return ok(answerFor(draft, accepted.value.payload, accepted.value.repeated, paper));
    },

    /** Done and handed out in the transaction that accepts; a receipt is drawn when somebody asks for it. */
    acceptAtOnce: async (
      draft: string,
      form: IntakeForm,
      reason: string,
    ): Promise<Result<Accepted, Refusal>> => {
      const atOnce = { reason: cleanText(reason) };
      const accepted = acceptDurably(draft, form, { visit: null, atOnce });
      if (!accepted.ok) return accepted;
      documents.waitFor(null);
      emit('changed', { rooms: ['dossiers', 'drafts', 'home', 'sync'] });
      const { payload, repeated } = accepted.value;
      const paper = await documents.issueReceipt(draft);
      return ok({ ...answerFor(draft, payload, repeated, paper), atOnce: true });
    },
  };
};

export type Intake = ReturnType<typeof createIntake>;
