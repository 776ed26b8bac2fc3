/**
 * What the calendar in force would make of dates that an earlier one gave. Nothing moves by itself: the dossiers are
 * listed until people have decided, and a decision is an entry of its dossier.
 */
import { changedDays, firstDifference, type ChangedDay } from '#shared/calendar/changed-days.ts';
import { addDays, dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import limits from '#shared/calendar/calendar-limits.json' with { type: 'json' };
import type { DueDate } from '#shared/calendar/deadline.ts';
import type { Dates } from '#shared/calendar/inter-agency.ts';
import { recalculate } from '#shared/calendar/recalculate.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { DeadlineOverview, DossierRowView, MovedDate } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { datesInForce } from '#shared/dossier/due-date-in-force.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { todayOf, type DeskContext } from '../context.ts';
import { everyOpen, openRows } from '../open-rows.ts';
import type { DossierRow } from '../ports.ts';
import { rowSight, rowView } from '../rows.ts';
import { ownMoved } from './deadlines-plan.ts';

/** A date that the calendar in force would give otherwise. */
export interface Undecided {
  readonly dossier: Dossier;
  readonly row: DossierRow;
  readonly before: DueDate;
  /** Null where it cannot be walked. */
  readonly after: DueDate | null;
  /** What the receiving unit's own part comes to; null where there is none, and where it stays. */
  readonly own: DueDate | null;
  readonly direction: MovedDate['direction'];
  readonly refusal: string | null;
  readonly because: readonly ChangedDay[];
}

/** Past so many entries since the last look, everything is looked at again. */
const MOST_TOUCHED = 500;

/** Its clock runs: it is accepted or being worked on. */
const isRunning = ({ state }: DossierRow): boolean =>
  state === stateCode('accepted') || state === stateCode('processing');

/** The earliest day by which any of these calendars differs from the one in force. */
const earliest = (
  before: readonly WorkingCalendar[],
  now: WorkingCalendar,
): LocalDate | 'always' | null => {
  const first = before.flatMap((one) => firstDifference(one, now) ?? []);
  if (first.includes('always')) return 'always';
  return first.toSorted()[0] ?? null;
};

interface Kept {
  readonly stamp: string;
  readonly epoch: number;
  readonly seq: number;
  readonly undecided: readonly Undecided[];
}

const byDueDate = (a: Undecided, b: Undecided): number =>
  `${a.row.dueAt} ${a.row.number}` < `${b.row.dueAt} ${b.row.number}` ? -1 : 1;

/** While the citizen waits longer, the own part is not made shorter: it stays. */
const notNearer = (before: Dates, after: Dates): DueDate | null => {
  const nearer = after.own !== null && before.own !== null && after.own.dueAt < before.own.dueAt;
  return nearer && after.total.dueAt > before.total.dueAt ? null : after.own;
};

const shown = <T>(all: readonly T[]): readonly T[] => all.slice(0, limits.shownAtMost);

export const createRecalculation = ({
  store,
  published,
  surroundings,
}: Pick<DeskContext, 'store' | 'published' | 'surroundings'>) => {
  const today = (): LocalDate => todayOf({ store, surroundings });

  const ofRow = (row: DossierRow, version: number, now: WorkingCalendar): Undecided | null => {
    if (row.dueAt === null || !isRunning(row)) return null;
    const dossier = store.read.dossier(row.id);
    const intake = dossier?.intake ?? null;
    if (dossier === null || intake === null) return null;
    const { deadline } = dossier;
    const seen = deadline.calendarSeen;
    if (seen === null || seen >= version) return null;
    const dates = datesInForce(deadline, intake, published.calendarAt);
    const then = published.calendarAt(seen);
    if (dates === null || then === null) return null;
    const [moved] = recalculate([{ dossier: row.id, dates }], now);
    if (moved === undefined) return null;
    const before = dates.total;
    const after = 'after' in moved ? moved.after.total : null;
    const own = 'after' in moved ? notNearer(dates, moved.after) : null;
    const direction = 'after' in moved ? moved.direction : null;
    const end = after !== null && after.dueAt > before.dueAt ? after.dueAt : before.dueAt;
    const begun = dateOf((before.route ?? before).start.at);
    const because = changedDays(then, now).filter(
      ({ date }) => date >= begun && date <= dateOf(end),
    );
    const refusal = 'refusal' in moved ? moved.refusal.code : null;
    return { dossier, row, before, after, own, direction, refusal, because };
  };

  const search = (version: number, now: WorkingCalendar): readonly Undecided[] => {
    const before = published.earlierCalendars().flatMap((one) => published.calendarAt(one) ?? []);
    const from = earliest(before, now);
    if (from === null) return [];
    const found: Undecided[] = [];
    for (const row of openRows(store.read, from === 'always' ? {} : { dueFrom: from })) {
      const one = ofRow(row, version, now);
      if (one !== null) found.push(one);
    }
    return found;
  };

  /** The home page asks again and again: after an entry of this desk only its dossier is looked at again. */
  let kept: Kept | null = null;

  const touchedSince = ({ epoch, seq }: Kept, head: number): ReadonlySet<string> =>
    new Set(
      store.read
        .openEntriesAfter(epoch, seq, head - seq)
        .flatMap(({ header }) => header.dossier ?? []),
    );

  const again = (before: Kept, head: number, version: number, now: WorkingCalendar) => {
    const touched = touchedSince(before, head);
    const rest = before.undecided.filter(({ row }) => !touched.has(row.id));
    const anew = [...touched].flatMap((id) => {
      const row = store.read.dossierRow(id);
      return row === null ? [] : (ofRow(row, version, now) ?? []);
    });
    return anew.length === 0 ? rest : [...rest, ...anew].toSorted(byDueDate);
  };

  const undecided = (): readonly Undecided[] => {
    const calendar = published.calendar();
    if (calendar === null) return [];
    const { version, data } = calendar;
    const { epoch, seq } = store.read.head();
    const { feedEpoch, ord } = store.read.feedCursor();
    const stamp = `${version} ${epoch} ${feedEpoch} ${ord}`;
    const isNear = kept?.stamp === stamp && seq - kept.seq <= MOST_TOUCHED;
    if (kept !== null && isNear && seq === kept.seq) return kept.undecided;
    const found = kept !== null && isNear ? again(kept, seq, version, data) : search(version, data);
    kept = { stamp, epoch, seq, undecided: found };
    return found;
  };

  const view = (row: DossierRow): DossierRowView =>
    rowView(row, rowSight({ store, published, surroundings }));

  const movedDate = (found: Undecided): MovedDate => {
    const { dossier, row, before, after, own, direction, refusal, because } = found;
    return {
      row: view(row),
      before: before.dueAt,
      after: after?.dueAt ?? null,
      own: ownMoved(dossier, own),
      refusal,
      direction,
      because,
    };
  };

  const undated = (): readonly DossierRow[] =>
    [...openRows(store.read, { undated: true })].filter(isRunning);

  return {
    undecided,
    undated,

    /** One alone, as it stands now; null where nothing is to be decided. */
    undecidedOf: (id: string): Undecided | null => {
      const calendar = published.calendar();
      const row = store.read.dossierRow(id);
      return calendar === null || row === null ? null : ofRow(row, calendar.version, calendar.data);
    },

    overview: (): DeadlineOverview => {
      const calendar = published.calendar();
      const until = calendar?.data.completeUntil ?? null;
      const changed = undecided();
      const beyond =
        until === null
          ? { rows: [], total: 0 }
          : store.read.listDossiers({ ...everyOpen, dueFrom: addDays(until, 1) });
      const without = undated();
      return {
        calendar:
          calendar === null || until === null
            ? null
            : {
                version: calendar.version,
                until,
                ending: until < addDays(today(), limits.endingDays),
              },
        changed: shown(changed).map(movedDate),
        beyond: shown(beyond.rows).map(view),
        undated: shown(without).map(view),
        totals: { changed: changed.length, beyond: beyond.total, undated: without.length },
      };
    },
  };
};

export type Recalculation = ReturnType<typeof createRecalculation>;
