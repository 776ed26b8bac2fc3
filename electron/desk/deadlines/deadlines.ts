/** Moving a date, or deciding that it stays: by the head, with a reason, and with a letter where the citizen must know. */
import limits from '#shared/calendar/calendar-limits.json' with { type: 'json' };
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DeadlineChange, ShownDate } from '#shared/contract/endpoints/deadlines.ts';
import type {
  AffectedDates,
  DatesDecided,
  DeadlineChanged,
  DeadlinePreview,
  MovedDate,
} from '#shared/contract/outputs.ts';
import type { ExcludedTime } from '#shared/calendar/pause.ts';
import type { Command } from '#shared/dossier/decide.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut } from '../carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { commandOfChange, ownMoved, ownOf, planChange, walkOf } from './deadlines-plan.ts';
import type { Documents } from '../papers/documents.ts';
import { newId } from '../identifiers.ts';
import { inOne } from '../in-one.ts';
import { openRows } from '../open-rows.ts';
import type { DossierRow, Officer, StoreWriter } from '../ports.ts';
import type { Recalculation } from './recalculation.ts';
import { rowSight, rowView } from '../rows.ts';

/** Between two decisions whatever else is asked of the desk is answered. */
const NOW_MS = 0;

type Decide = (tx: StoreWriter, id: string, letter: string | null) => Result<Command, Refusal>;

/** The citizen's date and the own part's, before and after. */
const isShown = (
  shown: ShownDate,
  before: LocalDateTime | null,
  after: LocalDateTime | null,
  own: MovedDate['own'],
): boolean =>
  shown.before === before &&
  shown.after === after &&
  shown.own?.before === own?.before &&
  shown.own?.after === own?.after;

export const createDeadlines = (
  context: DeskContext,
  documents: Pick<Documents, 'issueLetter'>,
  recalculation: Recalculation,
) => {
  const { store, published, surroundings, emit } = context;

  const changed = (): void => emit('changed', { rooms: ['dossiers', 'home', 'sync'] });

  const letOthers = (): Promise<void> =>
    new Promise((resolve) => {
      context.after(NOW_MS, resolve);
    });

  /** One dossier, one transaction. */
  const decideOne = (
    officer: Officer,
    id: string,
    letter: string | null,
    decide: Decide,
  ): Result<null, Refusal> => {
    const by = { officer, at: nowOf(context) };
    return inOne(store, (tx) => {
      const command = decide(tx, id, letter);
      return command.ok ? carryOut(tx, id, command.value, by) : command;
    });
  };

  const commandFor =
    (change: DeadlineChange, reason: string, shown: ShownDate | null = null): Decide =>
    (tx, id, letter) => {
      const dossier = tx.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const planned = planChange(dossier, change, { published, at: nowOf(context) });
      if (!planned.ok) return planned;
      const { dueAt, own } = planned.value;
      const part = ownMoved(dossier, own);
      if (shown !== null && !isShown(shown, dossier.deadline.dueAt, dueAt, part))
        return refuse('deadline_shown_other');
      const version = published.calendar()?.version ?? 0;
      return ok(commandOfChange(change, planned.value, version, reason, letter));
    };

  /** As the calendar would have it, or as it was promised. */
  const commandForCalendar =
    (decision: 'keep' | 'move', reason: string, shown: ShownDate): Decide =>
    (_tx, id, letter) => {
      const version = published.calendar()?.version ?? 0;
      const found = recalculation.undecidedOf(id);
      if (found === null) return refuse('deadline_decided');
      const { before, after, own, because } = found;
      const part = ownMoved(found.dossier, own);
      if (!isShown(shown, before.dueAt, after?.dueAt ?? null, part))
        return refuse('deadline_shown_other');
      if (decision === 'keep') {
        const wouldBe = after?.dueAt ?? before.dueAt;
        const input = {
          calendarVersion: version,
          dueAt: before.dueAt,
          wouldBe,
          ...(part === null ? {} : { own: { dueAt: part.before, wouldBe: part.after } }),
          reason,
        };
        return ok({ command: 'keepDeadline', input });
      }
      if (after === null) return refuse(found.refusal ?? 'deadline_by_hand');
      const nearer = part !== null && part.after < part.before;
      if (after.dueAt < before.dueAt || nearer) return refuse('deadline_not_earlier');
      const from = because[0]?.date ?? dateOf(before.dueAt);
      const to = because.at(-1)?.date ?? from;
      const walks = { walk: walkOf(after, version), ...ownOf(own, version) };
      const input = { from, to, reason, dueAt: after.dueAt, apology: letter, ...walks };
      return ok({ command: 'excludeTime', input });
    };

  const letterName = (wanted: boolean): string | null => (wanted ? newId(surroundings) : null);

  /** One by one: what one dossier is refused stands in nobody else's way. */
  const decideAll = async (
    dates: readonly ShownDate[],
    letter: boolean,
    decideShown: (shown: ShownDate) => Decide,
  ): Promise<Result<DatesDecided, Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const refused: { number: string; code: string }[] = [];
    const done: string[] = [];
    for (const shown of dates) {
      const id = shown.dossier;
      const decided = decideOne(officer.value, id, letterName(letter), decideShown(shown));
      if (decided.ok) done.push(id);
      else if (decided.error.code === 'not_permitted') return decided;
      else
        refused.push({
          number: store.read.dossierRow(id)?.number ?? id,
          code: decided.error.code,
        });
      await letOthers();
    }
    changed();
    let notDrawn = 0;
    if (letter)
      for (const id of done) if ((await documents.issueLetter(id)).notDrawn !== null) notDrawn += 1;
    const letters = letter ? done.length - notDrawn : 0;
    return ok({ done: done.length, refused, letters, notDrawn });
  };

  /** Null where the days change nothing. */
  const movedBy = (
    row: DossierRow,
    change: Extract<DeadlineChange, { kind: 'exclude' }>,
  ): MovedDate | null => {
    const dossier = store.read.dossier(row.id);
    const before = dossier?.deadline.dueAt ?? null;
    if (dossier === null || before === null) return null;
    const planned = planChange(dossier, change, { published, at: nowOf(context) });
    const own = ownMoved(dossier, planned.ok ? planned.value.own : null);
    const moves = planned.ok
      ? planned.value.dueAt !== before || own?.after !== own?.before
      : planned.error.code !== 'excluded_time_empty';
    if (!moves) return null;
    return {
      row: rowView(row, rowSight(context)),
      before,
      after: planned.ok ? planned.value.dueAt : null,
      own,
      refusal: planned.ok ? null : planned.error.code,
      direction: planned.ok ? 'later' : null,
      because: [],
    };
  };

  return {
    preview: (id: string, change: DeadlineChange): Result<DeadlinePreview, Refusal> => {
      const dossier = store.read.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const planned = planChange(dossier, change, { published, at: nowOf(context) });
      if (!planned.ok) return planned;
      const { dueAt, due, own, warnings } = planned.value;
      return ok({
        before: dossier.deadline.dueAt,
        after: dueAt,
        days: due?.days ?? [],
        own: ownMoved(dossier, own),
        warnings,
      });
    },

    change: async (
      id: string,
      change: DeadlineChange,
      reason: string,
      letter: boolean,
    ): Promise<Result<DeadlineChanged, Refusal>> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const asked = letter && change.kind !== 'confirm';
      const decided = decideOne(officer.value, id, letterName(asked), commandFor(change, reason));
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

    affected: (time: ExcludedTime): AffectedDates => {
      const dates: MovedDate[] = [];
      for (const row of openRows(store.read, { dueFrom: time.from })) {
        const moved = movedBy(row, { kind: 'exclude', ...time });
        if (moved !== null) dates.push(moved);
      }
      return { dates: dates.slice(0, limits.shownAtMost), total: dates.length };
    },

    exclude: (dates: readonly ShownDate[], time: ExcludedTime, reason: string, letter: boolean) =>
      decideAll(dates, letter, (shown) => commandFor({ kind: 'exclude', ...time }, reason, shown)),

    decide: (
      dates: readonly ShownDate[],
      decision: 'keep' | 'move',
      reason: string,
      letter: boolean,
    ) =>
      decideAll(dates, letter && decision === 'move', (shown) =>
        commandForCalendar(decision, reason, shown),
      ),
  };
};
