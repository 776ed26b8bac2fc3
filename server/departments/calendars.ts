/** The published calendars by which an office's deadlines were walked, and the one in force today. */
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { continued } from '#shared/calendar/changed-days.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Calendars } from '#shared/dossier/standing-clock.ts';
import type { Queryable } from '#server/store/database.ts';

interface Row {
  readonly version: number;
  readonly effective_from: string;
  readonly data: string;
}

const read = ({ data }: Row): WorkingCalendar | null => {
  const calendar = workingCalendarOf(JSON.parse(data));
  return calendar.ok ? calendar.value : null;
};

/** As a desk reads them: with all that those before it said of the days for which it does not speak. */
const wholeAt = (newestFirst: readonly Row[], nth: number): WorkingCalendar | null => {
  const row = newestFirst[nth];
  const own = row === undefined ? null : read(row);
  if (own?.completeFrom === undefined) return own;
  for (let earlier = nth + 1; earlier < newestFirst.length; earlier += 1) {
    const before = wholeAt(newestFirst, earlier);
    if (before !== null) return continued(before, own);
  }
  return own;
};

/** Each parsed when it is asked for: of all editions a dossier needs one or two, and those that they go on from. */
export const calendarsOf = async (
  db: Queryable,
  office: string,
  today: LocalDate,
): Promise<Calendars> => {
  const rows = await db.query<Row>(
    `select version, effective_from, data from publication
     where kind = 'calendar' and (office is null or office = $1) order by version desc, n desc`,
    [office],
  );
  const inForce = rows.findIndex((row) => row.effective_from <= today && read(row) !== null);
  return {
    today: wholeAt(rows, inForce),
    at: (version) =>
      wholeAt(
        rows,
        rows.findIndex((row) => row.version === version),
      ),
  };
};
