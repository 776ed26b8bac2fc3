/** Finding, reading and mending dossiers. */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, DossierList, DossierView, StoryLine } from '#shared/contract/outputs.ts';
import { decide, type Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import type { StoryItem } from '#shared/dossier/story.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from './context.ts';
import type { Documents } from './documents.ts';
import { dueRange } from './home.ts';
import type { DossierQuery, Officer, StoreReader } from './ports.ts';
import { rowView } from './rows.ts';

export interface ListInput {
  readonly text: string;
  readonly scope: 'today' | 'due' | 'due_today' | 'overdue' | 'due_soon' | 'all';
  readonly offset: number;
  readonly limit: number;
}

const received: Pick<DossierQuery, 'openOnly' | 'dueFrom' | 'dueTo' | 'order'> = {
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
};

/** Only what a sentence can be filled with. */
const sayable = (detail: Readonly<Record<string, unknown>>): StoryLine['values'] =>
  Object.fromEntries(
    Object.entries(detail).filter(
      (pair): pair is [string, string | number] =>
        typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );

const refusalFrom = (refusal: { readonly code: string }): { ok: false; error: Refusal } => {
  const { code, ...rest } = refusal;
  const values = sayable(rest);
  const field = values['field'];
  return refuse(code, typeof field === 'string' ? { field, values } : { values });
};

export const createDossiers = (context: DeskContext, documents: Documents) => {
  const { store, published, emit } = context;

  const today = () => dateOf(localTimeOf(nowOf(context)));

  const nameOf = (officers: readonly Officer[], id: string | null): string | null =>
    id === null ? null : (officers.find((officer) => officer.id === id)?.name ?? id);

  const story = (items: readonly StoryItem[]): readonly StoryLine[] => {
    const officers = store.read.officers();
    return items.map((item) => ({
      at: item.at,
      officer: nameOf(officers, item.officer),
      type: item.type,
      values: sayable(item.detail),
      atProvince: item.confirmed,
      skipped: item.skippedBecause?.code ?? null,
    }));
  };

  /** Decides a command on the dossier as it stands inside the transaction, and writes what was decided. */
  const carryOut = (
    id: string,
    make: (dossier: Dossier, reader: StoreReader) => Result<Command, Refusal>,
  ): Result<null, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const at = nowOf(context);
    return store.write((tx) => {
      const dossier = tx.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const command = make(dossier, tx);
      if (!command.ok) return command;
      const holds = tx.provinceHolds();
      const { epoch } = tx.head();
      const decided = decide(dossier, command.value, {
        desk: tx.identity()?.desk ?? '',
        officer: { id: officer.value.id, role: officer.value.role },
        now: at,
        policy: defaultPolicy,
        sent: (entry) => holds !== null && holds.epoch === epoch && entry.seq <= holds.seq,
      });
      if (!decided.ok) return refusalFrom(decided.error);
      for (const entry of decided.value) {
        tx.append({ ...entry, dossier: id, officer: officer.value.id, at });
      }
      return ok(null);
    });
  };

  return {
    list: ({ text, scope, offset, limit }: ListInput): DossierList => {
      const day = today();
      const calendar = published.calendar()?.data ?? null;
      const range =
        scope === 'today' || scope === 'all' ? received : dueRange(scope, day, calendar);
      const page = store.read.listDossiers({
        ...range,
        text,
        receivedOn: scope === 'today' ? day : null,
        offset,
        limit,
      });
      return { total: page.total, rows: page.rows.map((row) => rowView(row, day, calendar)) };
    },

    open: (id: string): Result<DossierView, Refusal> => {
      const dossier = store.read.dossier(id);
      const row = store.read.dossierRow(id);
      if (dossier === null || row === null) return refuse('dossier_unknown');
      return ok({
        dossier,
        row: rowView(row, today(), published.calendar()?.data ?? null),
        documents: dossier.documents.map((document) => ({
          document: document.document,
          kind: document.kind,
          revision: document.revision,
          issuedAt: document.issued.at,
          paper: document.paper,
          replaces: document.replaces,
          voidReason: document.voidReason ?? (document.replacedBy === null ? null : 'replaced'),
          prints: document.prints.length,
        })),
        story: story(dossier.story),
      });
    },

    /** A correction after acceptance asks the province and issues the next revision of the receipt. */
    correct: async (
      id: string,
      form: IntakeForm,
      reason: string,
    ): Promise<Result<Accepted, Refusal>> => {
      const carried = carryOut(id, (dossier) => {
        const day = dateOf(dossier.intake?.receivedAt ?? localTimeOf(nowOf(context)));
        const procedure = published.catalogue(day)?.procedure(form.procedureCode) ?? null;
        const { fields, remarks } = readIntakeForm(form, procedure, today());
        const blocking = remarks.find(
          (remark) =>
            blocks(remark) && !remark.field.startsWith('procedure') && remark.field !== 'caseIndex',
        );
        if (blocking !== undefined) return refuse(blocking.code, blocking);
        return ok({ command: 'correct', input: { changes: fields, reason } });
      });
      if (!carried.ok) return carried;
      emit('changed', { rooms: ['dossiers', 'sync'] });
      await documents.issueReceipt(id);
      const intake = store.read.dossier(id)?.intake;
      if (intake == null) return refuse('dossier_unknown');
      return ok({
        dossier: id,
        number: intake.number,
        dueAt: intake.deadline.state === 'promised' ? intake.deadline.dueAt : null,
        deadline: intake.deadline,
        print: documents.printStateOf(id),
        repeated: false,
      });
    },

    void: (id: string, reason: string): Result<null, Refusal> => {
      const carried = carryOut(id, () => ok({ command: 'void', input: { reason } }));
      if (carried.ok) emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      return carried;
    },
  };
};
