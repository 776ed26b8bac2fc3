/** Moving a date, or deciding that it stays: by the head, with a reason, and with a letter where the citizen must know. */
import { localTimeOf, dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DeadlineChange } from '#shared/contract/endpoints/deadlines.ts';
import type {
  DatesDecided,
  DeadlineChanged,
  DeadlinePreview,
  MovedDate,
} from '#shared/contract/outputs.ts';
import type { Command } from '#shared/dossier/decide.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut } from './carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from './context.ts';
import { commandOfChange, planChange, walkOf } from './deadlines-plan.ts';
import type { Documents } from './documents.ts';
import { newId } from './identifiers.ts';
import { inOne } from './in-one.ts';
import type { StoreWriter } from './ports.ts';
import type { Recalculation } from './recalculation.ts';
import { rowView } from './rows.ts';

const EVERYTHING = 500;

type Decide = (tx: StoreWriter, id: string, letter: string | null) => Result<Command, Refusal>;

export const createDeadlines = (
  context: DeskContext,
  documents: Pick<Documents, 'issueLetter'>,
  recalculation: Recalculation,
) => {
  const { store, published, surroundings, emit } = context;

  const changed = (): void => emit('changed', { rooms: ['dossiers', 'home', 'sync'] });

  /** One dossier, one transaction. */
  const decideOne = (id: string, letter: string | null, decide: Decide): Result<null, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const by = { officer: officer.value, at: nowOf(context) };
    return inOne(store, (tx) => {
      const command = decide(tx, id, letter);
      return command.ok ? carryOut(tx, id, command.value, by) : command;
    });
  };

  const commandFor =
    (change: DeadlineChange, reason: string): Decide =>
    (tx, id, letter) => {
      const dossier = tx.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const planned = planChange(dossier, change, { published, at: nowOf(context) });
      if (!planned.ok) return planned;
      const version = published.calendar()?.version ?? 0;
      return ok(commandOfChange(change, planned.value, version, reason, letter));
    };

  /** As the calendar would have it, or as it was promised. */
  const commandForCalendar =
    (decision: 'keep' | 'move', reason: string): Decide =>
    (_tx, id, letter) => {
      const version = published.calendar()?.version ?? 0;
      const found = recalculation.undecided().find(({ row }) => row.id === id);
      if (found === undefined) return refuse('deadline_decided');
      const { before, after, because } = found;
      if (decision === 'keep') {
        const wouldBe = after?.dueAt ?? before.dueAt;
        const input = { calendarVersion: version, dueAt: before.dueAt, wouldBe, reason };
        return ok({ command: 'keepDeadline', input });
      }
      if (after === null) return refuse(found.refusal ?? 'deadline_by_hand');
      if (after.dueAt < before.dueAt) return refuse('deadline_not_earlier');
      const from = because[0]?.date ?? dateOf(before.dueAt);
      const to = because.at(-1)?.date ?? from;
      const walk = walkOf(after, version);
      const input = { from, to, reason, dueAt: after.dueAt, apology: letter, walk };
      return ok({ command: 'excludeTime', input });
    };

  const letterName = (wanted: boolean): string | null => (wanted ? newId(surroundings) : null);

  /** One by one: what one dossier is refused stands in nobody else's way. */
  const decideAll = async (
    ids: readonly string[],
    letter: boolean,
    decide: Decide,
  ): Promise<Result<DatesDecided, Refusal>> => {
    const refused: { number: string; code: string }[] = [];
    const done: string[] = [];
    for (const id of new Set(ids)) {
      const decided = decideOne(id, letterName(letter), decide);
      if (decided.ok) done.push(id);
      else if (decided.error.code === 'not_permitted') return decided;
      else
        refused.push({
          number: store.read.dossierRow(id)?.number ?? id,
          code: decided.error.code,
        });
    }
    changed();
    let notDrawn = 0;
    if (letter)
      for (const id of done) if ((await documents.issueLetter(id)).notDrawn !== null) notDrawn += 1;
    const letters = letter ? done.length - notDrawn : 0;
    return ok({ done: done.length, refused, letters, notDrawn });
  };

  return {
    preview: (id: string, change: DeadlineChange): Result<DeadlinePreview, Refusal> => {
      const dossier = store.read.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const planned = planChange(dossier, change, { published, at: nowOf(context) });
      if (!planned.ok) return planned;
      const { dueAt, due, warnings } = planned.value;
      return ok({
        before: dossier.deadline.dueAt,
        after: dueAt,
        days: due?.days ?? [],
        warnings,
      });
    },

    change: async (
      id: string,
      change: DeadlineChange,
      reason: string,
      letter: boolean,
    ): Promise<Result<DeadlineChanged, Refusal>> => {
      const asked = letter && change.kind !== 'confirm';
      const decided = decideOne(id, letterName(asked), commandFor(change, reason));
      if (!decided.ok) return decided;
      changed();
      const paper = asked ? await documents.issueLetter(id) : { print: null, notDrawn: null };
      return ok({ dueAt: store.read.dossier(id)?.deadline.dueAt ?? null, ...paper });
    },

    letter: async (id: string): Promise<Result<DeadlineChanged, Refusal>> => {
      const paper = await documents.issueLetter(id);
      if (paper.notDrawn !== null) return refuse(paper.notDrawn);
      return ok({ dueAt: store.read.dossier(id)?.deadline.dueAt ?? null, ...paper });
    },

    affected: (from: LocalDate, to: LocalDate): readonly MovedDate[] => {
      const today = dateOf(localTimeOf(nowOf(context)));
      const calendar = published.calendar()?.data ?? null;
      const page = store.read.listDossiers({
        text: '',
        receivedOn: null,
        openOnly: true,
        dueFrom: from,
        dueTo: null,
        order: 'due',
        offset: 0,
        limit: EVERYTHING,
      });
      return page.rows.flatMap((row): readonly MovedDate[] => {
        const dossier = store.read.dossier(row.id);
        if (dossier === null || dossier.deadline.dueAt === null) return [];
        const change = { kind: 'exclude', from, to } as const;
        const planned = planChange(dossier, change, { published, at: nowOf(context) });
        const before = dossier.deadline.dueAt;
        if (
          planned.ok ? planned.value.dueAt === before : planned.error.code === 'excluded_time_empty'
        )
          return [];
        return [
          {
            row: rowView(row, today, calendar),
            before,
            after: planned.ok ? planned.value.dueAt : null,
            refusal: planned.ok ? null : planned.error.code,
            direction: planned.ok ? 'later' : null,
            because: [],
          },
        ];
      });
    },

    exclude: (
      ids: readonly string[],
      from: LocalDate,
      to: LocalDate,
      reason: string,
      letter: boolean,
    ) => decideAll(ids, letter, commandFor({ kind: 'exclude', from, to }, reason)),

    decide: (ids: readonly string[], decision: 'keep' | 'move', reason: string, letter: boolean) =>
      decideAll(ids, letter && decision === 'move', commandForCalendar(decision, reason)),
  };
};
