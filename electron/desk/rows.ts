/** A row of a list as the screen shows it. */
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import {
  addDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import type { DossierRow } from './ports.ts';

const FAR = 60;

/**
 * Working days from today to the due date, by date: 0 today, negative when overdue. Counted to at most 60 days
 * either way: beyond that a number says nothing to anybody.
 */
export const workingDaysLeft = (
  today: LocalDate,
  due: LocalDate,
  calendar: WorkingCalendar | null,
): number => {
  const step = due < today ? -1 : 1;
  let day = today;
  let left = 0;
  while (day !== due && Math.abs(left) < FAR) {
    day = addDays(day, step);
    if (calendar === null || isWorked(calendarDay(day, calendar))) left += step;
  }
  return left;
};

export const rowView = (
  row: DossierRow,
  today: LocalDate,
  calendar: WorkingCalendar | null,
): DossierRowView => {
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
    daysLeft: dueAt === null ? null : workingDaysLeft(today, dateOf(dueAt), calendar),
    state: row.state,
    voided: row.voided,
    atProvince: row.atProvince,
    conflict: row.conflict,
  };
};
