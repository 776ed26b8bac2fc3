/** A row of a list as the screen shows it. */
import { dateOf, type LocalDate, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { workedDaysTo } from '#shared/calendar/worked-days.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { todayOf, type DeskContext } from './context.ts';
import type { DossierRow } from './ports.ts';

/** What a row is seen by: today, the calendar in force, the names of people. */
export interface RowSight {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar | null;
  /** A department is called as it is kept. */
  readonly nameOf: (holder: string) => string;
}

export const rowSight = (
  context: Pick<DeskContext, 'store' | 'surroundings' | 'published'>,
): RowSight => {
  const names = new Map(context.store.read.officers().map(({ id, name }) => [id, name]));
  return {
    today: todayOf(context),
    calendar: context.published.calendar()?.data ?? null,
    nameOf: (holder) => names.get(holder) ?? holder,
  };
};

export const rowView = (row: DossierRow, { today, calendar, nameOf }: RowSight): DossierRowView => {
  const dueAt = row.dueAt as LocalDateTime | null;
  return {
    id: row.id,
    number: row.number,
    ownerName: row.ownerName,
    submitterName: row.submitterName,
    procedureName: row.procedureName,
    procedureCode: row.procedureCode,
    receivedAt: row.receivedAt as LocalDateTime,
    dueAt,
    daysLeft: dueAt === null ? null : workedDaysTo(today, dateOf(dueAt), calendar),
    state: row.state,
    voided: row.voided,
    atProvince: row.atProvince,
    conflict: row.conflict,
    officer: row.officer === null ? null : nameOf(row.officer),
    holder: row.holder === null ? null : nameOf(row.holder),
    heldSince: row.heldSince as LocalDateTime | null,
    trips: row.trips,
  };
};
