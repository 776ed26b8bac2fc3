/**
 * Days of which a restore may have lost receipts, and of whose papers nobody has been asked yet: from the day of the last
 * entry that is known of the life before to the day of the restore. What the province held comes down and makes them
 * fewer; what was never sent is on paper alone.
 */
import { addDays, dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { StoreReader } from '../ports.ts';
import { arePapersAsked } from './papers-asked.ts';

/** Nobody looks through the papers of more; the desk asks of any other day before it numbers in it. */
const MOST = 10;

type Reader = Pick<StoreReader, 'head' | 'ownEpochs' | 'openEntriesAfter' | 'setting'>;

const dayOf = (read: Reader, epoch: number, seq: number): LocalDate | null => {
  const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
  return entry === undefined ? null : dateOf(localTimeOf(entry.header.at));
};

/** The oldest first. */
export const daysToAsk = (read: Reader, calendar: WorkingCalendar | null): readonly LocalDate[] => {
  const { epoch } = read.head();
  const before = read.ownEpochs().findLast((own) => own.epoch < epoch);
  const until = dayOf(read, epoch, 1);
  const from = before === undefined ? null : dayOf(read, before.epoch, before.last);
  if (from === null || until === null) return [];
  const days: LocalDate[] = [];
  for (let day = until; day >= from && days.length < MOST; day = addDays(day, -1))
    days.unshift(day);
  const isOpen = (day: LocalDate): boolean =>
    day === from || calendar === null || isWorked(calendarDay(day, calendar));
  return days.filter((day) => isOpen(day) && arePapersAsked(read, day));
};
