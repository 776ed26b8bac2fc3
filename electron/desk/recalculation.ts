/**
 * What the calendar in force would make of dates that an earlier one gave. Nothing moves by itself: the dossiers are
 * listed until people have decided, and a decision is an entry of its dossier.
 */
import {
  changedDays,
  continued,
  firstDifference,
  type ChangedDay,
} from '#shared/calendar/changed-days.ts';
import { addDays, dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import limits from '#shared/calendar/calendar-limits.json' with { type: 'json' };
import type { DueDate } from '#shared/calendar/deadline.ts';
import { recalculate } from '#shared/calendar/recalculate.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { DeadlineOverview, DossierRowView, MovedDate } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { dueDateInForce } from '#shared/dossier/due-date-in-force.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { nowOf, type DeskContext } from './context.ts';
import type { DossierQuery, DossierRow } from './ports.ts';
import { rowView } from './rows.ts';

/** A date that the calendar in force would give otherwise. */
export interface Undecided {
  readonly dossier: Dossier;
  readonly row: DossierRow;
  readonly before: DueDate;
  /** Null where it cannot be walked. */
  readonly after: DueDate | null;
  readonly refusal: string | null;
  readonly because: readonly ChangedDay[];
}

const open: DossierQuery = {
  text: '',
  receivedOn: null,
  openOnly: true,
  dueFrom: null,
  dueTo: null,
  order: 'due',
  offset: 0,
  limit: limits.shownAtMost,
};

/** Its clock runs: it is accepted or being worked on. */
const isRunning = ({ state }: DossierRow): boolean =>
  state === stateCode('accepted') || state === stateCode('processing');

/** The earliest day by which any of these calendars differs from the one in force. */
const earliest = (
  before: readonly WorkingCalendar[],
  now: WorkingCalendar,
): LocalDate | 'always' | null => {
  const first = before.flatMap((one) => firstDifference(one, continued(one, now)) ?? []);
  if (first.includes('always')) return 'always';
  return first.toSorted()[0] ?? null;
};

export const createRecalculation = ({
  store,
  published,
  surroundings,
}: Pick<DeskContext, 'store' | 'published' | 'surroundings'>) => {
  const today = (): LocalDate => dateOf(localTimeOf(nowOf({ store, surroundings })));

  const undecidedOf = (
    row: DossierRow,
    version: number,
    now: WorkingCalendar,
  ): Undecided | null => {
    const dossier = store.read.dossier(row.id);
    const intake = dossier?.intake ?? null;
    if (dossier === null || intake === null) return null;
    const { deadline } = dossier;
    const seen = deadline.calendarSeen;
    if (seen === null || seen >= version) return null;
    const before = dueDateInForce(deadline, intake, published.calendarAt);
    const then = published.calendarAt(seen);
    if (before === null || then === null) return null;
    const calendar = continued(then, now);
    const [moved] = recalculate([{ dossier: row.id, due: before }], calendar);
    if (moved === undefined) return null;
    const after = 'after' in moved ? moved.after : null;
    const end = after !== null && after.dueAt > before.dueAt ? after.dueAt : before.dueAt;
    const because = changedDays(then, calendar).filter(
      ({ date }) => date >= dateOf(before.start.at) && date <= dateOf(end),
    );
    const refusal = 'refusal' in moved ? moved.refusal.code : null;
    return { dossier, row, before, after, refusal, because };
  };

  /** Made once for each state of journal and calendar: the home page asks again and again. */
  let kept: { readonly stamp: string; readonly undecided: readonly Undecided[] } | null = null;

  const undecided = (): readonly Undecided[] => {
    const calendar = published.calendar();
    const { epoch, seq } = store.read.head();
    const { ord } = store.read.feedCursor();
    const stamp = `${calendar?.version ?? 0} ${epoch} ${seq} ${ord}`;
    if (kept?.stamp === stamp) return kept.undecided;
    const found = calendar === null ? [] : search(calendar.version, calendar.data);
    kept = { stamp, undecided: found };
    return found;
  };

  const search = (version: number, now: WorkingCalendar): readonly Undecided[] => {
    const before = published.earlierCalendars().flatMap((one) => published.calendarAt(one) ?? []);
    const from = earliest(before, now);
    if (from === null) return [];
    const query = from === 'always' ? open : { ...open, dueFrom: from };
    return store.read
      .listDossiers(query)
      .rows.filter((row) => row.dueAt !== null && isRunning(row))
      .flatMap((row) => undecidedOf(row, version, now) ?? []);
  };

  const view = (row: DossierRow): DossierRowView =>
    rowView(row, today(), published.calendar()?.data ?? null);

  const movedDate = ({ row, before, after, refusal, because }: Undecided): MovedDate => ({
    row: view(row),
    before: before.dueAt,
    after: after?.dueAt ?? null,
    refusal,
    direction: after === null ? null : after.dueAt < before.dueAt ? 'earlier' : 'later',
    because,
  });

  const undated = (): readonly DossierRow[] =>
    store.read.listDossiers({ ...open, undated: true }).rows.filter(isRunning);

  return {
    undecided,
    undated,

    overview: (): DeadlineOverview => {
      const calendar = published.calendar();
      const until = calendar?.data.completeUntil ?? null;
      return {
        calendar:
          calendar === null || until === null
            ? null
            : {
                version: calendar.version,
                until,
                ending: until < addDays(today(), limits.endingDays),
              },
        changed: undecided().map(movedDate),
        beyond:
          until === null
            ? []
            : store.read.listDossiers({ ...open, dueFrom: addDays(until, 1) }).rows.map(view),
        undated: undated().map(view),
      };
    },
  };
};

export type Recalculation = ReturnType<typeof createRecalculation>;
