/** The certification counter: taken in, done and handed out in one transaction, each document with its line in the book. */
import {
  dateOf,
  localTimeOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { CertificationForm } from '#shared/contract/certification-form.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { noLateEntry } from '#shared/contract/intake-form.ts';
import type {
  BookNumberToCome,
  CertificationCounter,
  Certified,
} from '#shared/contract/outputs/certification.ts';
import type { BookNumber, Certification } from '#shared/dossier/certification.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { certificationRuleFor } from '#shared/fee/certification-fee.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import { promiseFor } from '#shared/intake/promise.ts';
import {
  byProcedure,
  readCertification,
  type CertifiedDocument,
  type CounterRules,
} from '#shared/intake/read-certification.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { ok, type Result } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { carryOut, takeFee, type By } from '../carry-out.ts';
import { clockNote } from '../clock.ts';
import { identityOf, nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { rememberUse } from './habits.ts';
import { handOut } from './hand-out.ts';
import { numbersFor, numbersToCome, sameWork, type TypedLine } from './certification-numbers.ts';
import { numberFor, receptionOf, type Reception } from './late-entry.ts';
import { inOne } from '../in-one.ts';
import type { StoreWriter } from '../ports.ts';
import { standingOf } from '../standing.ts';
import { nextRegisterPlace } from '../numbers/register-book.ts';

interface CertifyInput {
  readonly ids: readonly string[];
  readonly form: CertificationForm;
  readonly done: boolean;
}

interface Taken {
  readonly payloads: readonly { readonly id: string; readonly payload: AcceptedPayload }[];
  readonly repeated: boolean;
}

/** What the citizen laid on the counter: one original each, to be copied or signed. */
const papersOf = (documents: readonly CertifiedDocument[]): AcceptedPayload['papers'] =>
  documents.map(({ document }) => ({
    name: document,
    originals: 1,
    certified: 0,
    photocopies: 0,
    unforeseen: true,
  }));

const feesOf = (
  documents: readonly CertifiedDocument[],
  exemption: string | null,
): AcceptedPayload['fees'] =>
  documents.map(({ kind, document, amount }) => ({
    name: fill(kind.feeName, { document }),
    amount: exemption === null ? amount : 0,
    exemption,
  }));

const sumOf = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

export const createCertification = (
  context: DeskContext,
  documents: Pick<Documents, 'issueReceipt'>,
) => {
  const { store, published, emit } = context;

  /** Of the edition in force on that day: what is in the catalogue too, and has a fee. */
  const rulesOn = (day: LocalDate): CounterRules => {
    const { kinds = [], tariffs: fees = [] } = published.certification(day)?.data ?? {};
    const catalogue = published.catalogue(day);
    return {
      kinds: kinds.filter(
        ({ procedure }) =>
          certificationRuleFor(fees, procedure, day) !== null &&
          catalogue?.procedure(procedure) != null,
      ),
      fees,
    };
  };

  const promised = (kind: CounterKind, receivedAt: LocalDateTime) => {
    const procedure = published.catalogue(dateOf(receivedAt))?.procedure(kind.procedure) ?? null;
    return procedure === null
      ? null
      : promiseFor(procedure, 'in_person', null, receivedAt, published.calendar());
  };

  /** One dossier: the documents of one procedure. */
  const accept = (
    tx: StoreWriter,
    id: string,
    group: readonly CertifiedDocument[],
    {
      submitter,
      exemption,
      form,
      done,
      reception,
      books,
    }: {
      readonly submitter: Party;
      readonly exemption: string | null;
      readonly form: CertificationForm;
      readonly done: boolean;
      readonly reception: Reception;
      readonly books: ReadonlyMap<CertifiedDocument, BookNumber>;
    },
    by: By,
  ): Result<AcceptedPayload, Refusal> => {
    const [{ kind } = { kind: undefined }] = group;
    const { receivedAt } = reception;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const today = dateOf(receivedAt);
    const office = published.office(today);
    const catalogue = published.catalogue(today);
    const edition = published.certification(today);
    const procedure = kind === undefined ? null : (catalogue?.procedure(kind.procedure) ?? null);
    if (office === null) return refuse('office_missing');
    if (kind === undefined || catalogue === null || procedure === null)
      return refuse('procedure_unknown');
    const promise = promised(kind, receivedAt);
    if (promise === null) return refuse('procedure_unknown');
    const lines: Certification[] = [];
    for (const one of group) {
      const book = books.get(one);
      if (book === undefined) return refuse('input_invalid', { field: 'documents' });
      const { document, pages, copies, amount } = one;
      lines.push({ document, pages, copies, amount: exemption === null ? amount : 0, book });
    }
    const giver = { officer: by.officer.id, at: by.at };
    const number = numberFor(tx, identity.value, office.data, reception, giver);
    if (!number.ok) return number;
    const payload: AcceptedPayload = {
      submitter,
      owner: null,
      request: '',
      papers: papersOf(group),
      sets: 1,
      fees: feesOf(group, exemption),
      delivery: { kind: 'office', address: '' },
      note: '',
      ...number.value,
      receivedAt,
      procedure: {
        code: procedure.code,
        name: procedure.name,
        field: procedure.field,
        catalogueVersion: catalogue.version,
        case: null,
        formSet: procedure.formSet,
      },
      channel: 'in_person',
      deadline: promise,
      officeVersion: office.version,
      certifications: lines,
      ...nextRegisterPlace(tx, published, identity.value, today),
      ...(edition === null ? {} : { certificationVersion: edition.version }),
      ...(done && kind.receipt === 'on_request' ? { receipt: kind.receipt } : {}),
      ...clockNote(context),
    };
    const accepted = carryOut(tx, id, { command: 'accept', input: payload }, by);
    if (!accepted.ok) return accepted;
    const owed = sumOf(lines);
    if (form.feeTaken && owed > 0) {
      const taken = takeFee(tx, id, owed, cleanText(form.feeReceiptSerial), by);
      if (!taken.ok) return taken;
    }
    rememberUse(tx, procedure.code);
    return ok(payload);
  };

  const takeIn = ({ ids, form, done }: CertifyInput): Result<Taken, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const at = nowOf(context);
    const late = { lateEntry: form.lateEntry ?? noLateEntry };
    const reception = receptionOf(context, late, localTimeOf(at));
    const today = dateOf(reception.receivedAt);
    const read = readCertification(form, rulesOn(today), today);
    const isRepeat = ids.some((id) => store.read.dossier(id)?.acceptance != null);
    // A slip that was keyed in by the first time asking is no obstacle to the same answer.
    const remarks = isRepeat ? read.remarks : [...reception.remarks, ...read.remarks];
    const blocking = remarks.find(blocks);
    if (blocking !== undefined) return refuse(blocking.code, blocking);
    // What is in the citizen's hand cannot be paid for any more.
    if (done && !form.feeTaken && read.exemption === null && read.total > 0)
      return refuse('certification_fee_owed', { field: 'exemption' });
    const groups = byProcedure(read.documents.filter((document) => document !== null));
    // A slip bears the number of one dossier.
    if (groups.length > 1 && (reception.late?.slip ?? '') !== '')
      return refuse('late_slip_one_kind', { field: 'lateEntry.slip' });
    const by: By = { officer: officer.value, at };
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    return inOne<Taken, Refusal>(store, (tx) => {
      const standing = standingOf(tx);
      if (!standing.ok) return standing;
      const payloads: { id: string; payload: AcceptedPayload }[] = [];
      let repeated = false;
      const open = groups.flatMap((group, nth) =>
        tx.dossier(ids[nth] ?? '')?.acceptance == null ? group : [],
      );
      const unnumbered = read.documents.map((one) => (one && open.includes(one) ? one : null));
      const books = numbersFor(context, tx, unnumbered, today);
      if (!books.ok) return books;
      for (const [nth, group] of groups.entries()) {
        const id = ids[nth];
        if (id === undefined) return refuse('input_invalid', { field: 'ids' });
        const before = tx.dossier(id)?.acceptance?.as;
        if (before !== undefined) {
          if (!sameWork(identity.value, before.certifications ?? [], group))
            return refuse('draft_accepted', { values: { number: before.number } });
          repeated = true;
          payloads.push({ id, payload: before });
          continue;
        }
        const { submitter, exemption } = read;
        const around = { submitter, exemption, form, done, reception, books: books.value };
        const payload = accept(tx, id, group, around, by);
        if (!payload.ok) return payload;
        if (done) {
          const handed = handOut(tx, id, payload.value, '', by);
          if (!handed.ok) return handed;
        }
        payloads.push({ id, payload: payload.value });
      }
      // What was typed lies under the first name.
      for (const id of ids.slice(0, 1)) tx.deleteDraft(id);
      return ok({ payloads, repeated });
    });
  };

  return {
    /** `day`: the local date of what is keyed in late. */
    counter: (day?: LocalDate): CertificationCounter => {
      const receivedAt = localTimeOf(nowOf(context));
      const today = dateOf(receivedAt);
      const { kinds, fees } = rulesOn(day ?? today);
      const [first] = kinds;
      const promise = first === undefined ? null : promised(first, receivedAt);
      return {
        today,
        kinds,
        fees,
        dueAt: promise?.state === 'promised' ? promise.dueAt : null,
      };
    },

    /** `day`: the local date of what is keyed in late. */
    numbers: (
      lines: readonly TypedLine[],
      day: LocalDate = todayOf(context),
    ): Result<readonly BookNumberToCome[], Refusal> =>
      numbersToCome(context, rulesOn(day).kinds, lines, day),

    accept: async (input: CertifyInput): Promise<Result<Certified, Refusal>> => {
      const taken = takeIn(input);
      if (!taken.ok) return taken;
      const { payloads, repeated } = taken.value;
      emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      const dossiers: Certified['dossiers'][number][] = [];
      for (const { id, payload } of payloads) {
        dossiers.push({
          dossier: id,
          number: payload.number,
          dueAt: payload.deadline.state === 'promised' ? payload.deadline.dueAt : null,
          ...(await documents.issueReceipt(id)),
        });
      }
      const lines = payloads.flatMap(({ payload }) => payload.certifications ?? []);
      return ok({
        dossiers,
        lines: lines.map(({ book, document, amount }) => ({ book: book.text, document, amount })),
        total: sumOf(lines),
        done: input.done,
        repeated,
      });
    },
  };
};
