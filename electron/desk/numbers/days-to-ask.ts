/**
 * Days of which a restore may have lost receipts, and of whose papers nobody has been asked yet: from the day of the last
 * entry that is known of the life before to the day of the restore. What the province held comes down and makes them
 * fewer; what was never sent is on paper alone.
 */
import { addDays, dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { StoreReader } from '../ports.ts';
import { lossesOf, type Loss } from './lost-days.ts';
import { arePapersAsked } from './papers-asked.ts';

/** Nobody looks through the papers of more at a time; the next ones follow when these are answered. */
const MOST = 10;

type Reader = Pick<StoreReader, 'ownEpochs' | 'openEntriesAfter' | 'setting'>;

interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const dayOf = (read: Reader, epoch: number, seq: number): LocalDate | null => {
  const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
  return entry === undefined ? null : dateOf(localTimeOf(entry.header.at));
};

/** What came down of the epochs between the copy and the restore lies between two of them. */
const spansOf = (read: Reader, { after, begun }: Loss): readonly Span[] => {
  const epochs = read.ownEpochs().filter(({ epoch }) => after <= epoch && epoch <= begun);
  return epochs.slice(1).flatMap(({ epoch }, i) => {
    const before = epochs[i];
    const from = before === undefined ? null : dayOf(read, before.epoch, before.last);
    const until = dayOf(read, epoch, 1);
    return from === null || until === null ? [] : [{ from, until }];
  });
};

/** Whoever was at work on the last day that is known was so on a day off as well. */
const daysIn = ({ from, until }: Span, calendar: WorkingCalendar | null): readonly LocalDate[] => {
  const days = [from];
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1))
    if (calendar === null || isWorked(calendarDay(day, calendar))) days.push(day);
  return days;
};

/** The oldest first. */
export const daysToAsk = (read: Reader, calendar: WorkingCalendar | null): readonly LocalDate[] => {
  const days = lossesOf(read).flatMap((loss) =>
    spansOf(read, loss)
      .flatMap((span) => daysIn(span, calendar))
      .filter((day) => !loss.told.includes(day)),
  );
  return [...new Set(days)]
    .filter((day) => arePapersAsked(read, day))
    .toSorted()
    .slice(0, MOST);
};
