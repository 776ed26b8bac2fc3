/** Finding, reading and mending dossiers. */
import { dateOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type {
  Accepted,
  DocumentView,
  DossierList,
  DossierView,
  StoryLine,
} from '#shared/contract/outputs.ts';
import type { Command } from '#shared/dossier/decide.ts';
import type { Dossier, DossierDocument } from '#shared/dossier/dossier.ts';
import { receiptDifferences } from '#shared/dossier/receipt-differences.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { isRestyled, styleOf } from '#shared/dossier/restyled-copies.ts';
import { isSignable } from '#shared/dossier/signable.ts';
import type { StoryItem } from '#shared/dossier/story.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut, sayable, takeFee, voidTakenFees, type By } from '../carry-out.ts';
import { nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { wordsSaid } from '../papers/paper-forms.ts';
import { inOne } from '../in-one.ts';
import type { Officer, StoreWriter } from '../ports.ts';
import { rowSight, rowView } from '../rows.ts';
import { listQuery, type AskedList } from './list-query.ts';
import type { ListWalk } from './list-walk.ts';
import type { Settle } from './settle.ts';

export interface ListInput extends AskedList {
  readonly offset: number;
  readonly limit: number;
}

/** Beside the paper in whose place it stands. */
const differencesOf = (dossier: Dossier, paper: DossierDocument): DocumentView['differences'] => {
  const before = dossier.documents.find(({ document }) => document === paper.replaces);
  if (paper.kind !== 'receipt' || before === undefined) return [];
  return receiptDifferences(dossier, paper, before);
};

export const createDossiers = (
  context: DeskContext,
  documents: Documents,
  settle: Pick<Settle, 'aboutDossier'>,
  walk: ListWalk,
) => {
  const { store, published, emit } = context;

  const today = () => todayOf(context);

  const nameOf = (officers: readonly Officer[], id: string | null): string | null =>
    id === null ? null : (officers.find((officer) => officer.id === id)?.name ?? id);

  /** An entry of a print names its paper; people want to read which one that was. */
  const paperNamed = (dossier: Dossier, { detail }: StoryItem): StoryLine['values'] => {
    const paper = dossier.documents.find(({ document }) => document === detail['document']);
    return paper === undefined ? {} : { kind: paper.kind, revision: paper.revision };
  };

  /** Whoever was given it: an officer is kept by id, a department as it is called. */
  const handNamed = (officers: readonly Officer[], { detail: { to } }: StoryItem) =>
    typeof to === 'string' ? { to: nameOf(officers, to) ?? to } : {};

  const story = (dossier: Dossier): readonly StoryLine[] => {
    const officers = store.read.officers();
    return dossier.story.map((item) => ({
      at: item.at,
      officer: nameOf(officers, item.officer),
      type: item.type,
      values: {
        ...paperNamed(dossier, item),
        ...sayable(item.detail),
        ...handNamed(officers, item),
      },
      atProvince: item.confirmed,
      skipped: item.skippedBecause?.code ?? null,
    }));
  };

  /** One command on an existing dossier, and what follows from it, in one transaction. */
  const onDossier = (
    id: string,
    work: (tx: StoreWriter, dossier: Dossier, by: By) => Result<null, Refusal>,
  ): Result<null, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const by = { officer: officer.value, at: nowOf(context) };
    return inOne(store, (tx) => {
      const dossier = tx.dossier(id);
      return dossier === null ? refuse('dossier_unknown') : work(tx, dossier, by);
    });
  };

  /** What may be corrected is on the form; what the receipt stands on is not. */
  const correction = (
    dossier: Dossier,
    form: IntakeForm,
    reason: string,
  ): Result<Command, Refusal> => {
    const { intake } = dossier;
    if (intake === null) return refuse('dossier_unknown');
    if (form.procedureCode !== intake.procedure.code || form.channel !== intake.channel) {
      return refuse('correction_of_procedure', { field: 'procedureCode' });
    }
    const procedure =
      published.catalogue(dateOf(intake.receivedAt))?.procedure(form.procedureCode) ?? null;
    const { fields, remarks } = readIntakeForm(form, procedure, today());
    const blocking = remarks.find(
      (remark) =>
        blocks(remark) && remark.field !== 'procedureCode' && remark.field !== 'caseIndex',
    );
    if (blocking !== undefined) return refuse(blocking.code, blocking);
    // What was said of an authority and is no longer said is taken back.
    const changes = { ...fields, authority: fields.authority ?? null };
    return ok({ command: 'correct', input: { changes, reason } });
  };

  /** A correction of the fee takes the wrong amount back and the right one in, when the form says it was taken. */
  const settleFee = (
    tx: StoreWriter,
    id: string,
    form: IntakeForm,
    reason: string,
    by: By,
  ): Result<null, Refusal> => {
    const fees = tx.dossier(id)?.fees;
    if (fees === undefined || !form.feesTaken || fees.owed === fees.total) return ok(null);
    const voided = voidTakenFees(tx, id, reason, by);
    if (!voided.ok || fees.owed === 0) return voided;
    return takeFee(tx, id, fees.owed, cleanText(form.feeReceiptSerial), by);
  };

  return {
    list: async ({ offset, limit, ...asked }: ListInput): Promise<DossierList> => {
      const query = listQuery(context, asked);
      const { rows } = await walk.page(query, offset, limit);
      const { total } = await walk.count(query);
      const sight = rowSight(context);
      return { total, rows: rows.map((row) => rowView(row, sight)) };
    },

    open: (id: string): Result<DossierView, Refusal> => {
      const dossier = store.read.dossier(id);
      const row = store.read.dossierRow(id);
      if (dossier === null || row === null) return refuse('dossier_unknown');
      return ok({
        dossier,
        row: rowView(row, rowSight(context)),
        documents: dossier.documents.map((document) => ({
          document: document.document,
          kind: document.kind,
          revision: document.revision,
          issuedAt: document.issued.at,
          paper: document.paper,
          replaces: document.replaces,
          differences: differencesOf(dossier, document),
          redrawn: document.redraws !== undefined && !isRestyled(document, dossier),
          style: styleOf(document),
          restyled: isRestyled(document, dossier),
          signedBy: document.signature?.owner ?? null,
          signable: isSignable(document),
          ...wordsSaid(document, context.forms.sets()),
          voidReason:
            document.replacedBy === null
              ? (document.voidReason ?? dossier.voided?.reason ?? null)
              : 'replaced',
          // A paper that was handed over and then seen in hand was printed once.
          prints: new Set(document.prints.map(({ job }) => job)).size,
        })),
        story: story(dossier),
        toSettle: settle.aboutDossier(dossier),
      });
    },

    /** A correction after acceptance asks the province and issues the next revision of the receipt. */
    correct: async (
      id: string,
      form: IntakeForm,
      reason: string,
    ): Promise<Result<Accepted, Refusal>> => {
      const carried = onDossier(id, (tx, dossier, by) => {
        const command = correction(dossier, form, reason);
        if (!command.ok) return command;
        const corrected = carryOut(tx, id, command.value, by);
        return corrected.ok ? settleFee(tx, id, form, reason, by) : corrected;
      });
      if (!carried.ok) return carried;
      emit('changed', { rooms: ['dossiers', 'sync'] });
      const paper = await documents.issueReceipt(id);
      const intake = store.read.dossier(id)?.intake;
      if (intake == null) return refuse('dossier_unknown');
      return ok({
        dossier: id,
        number: intake.number,
        dueAt: intake.deadline.state === 'promised' ? intake.deadline.dueAt : null,
        deadline: intake.deadline,
        ...paper,
        repeated: false,
      });
    },

    void: (id: string, reason: string): Result<null, Refusal> => {
      const carried = onDossier(id, (tx, _dossier, by) => {
        const voided = carryOut(tx, id, { command: 'void', input: { reason } }, by);
        return voided.ok ? voidTakenFees(tx, id, reason, by) : voided;
      });
      if (carried.ok) emit('changed', { rooms: ['dossiers', 'home', 'print', 'sync'] });
      return carried;
    },
  };
};
