/** The published calendars by which an office's deadlines were walked, and the one in force today. */
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
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

/** Each parsed when it is asked for: of all editions a dossier needs one or two. */
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
  const inForce = rows.find(({ effective_from }) => effective_from <= today);
  return {
    today: inForce === undefined ? null : read(inForce),
    at: (version) => {
      const row = rows.find((one) => one.version === version);
      return row === undefined ? null : read(row);
    },
  };
};
