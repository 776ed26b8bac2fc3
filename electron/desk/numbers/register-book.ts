/** The next line of this desk's register book, inside the transaction that accepts the dossier. */
import { civilOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { RegisterPlace } from '#shared/dossier/register-book.ts';
import { knowsItsSeries } from '../catching-up.ts';
import type { DeskContext } from '../context.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';
import { daysToAsk, otherDaysToAsk } from './days-to-ask.ts';
import { openNumbers } from './open-numbers.ts';

/** Whether a receipt with a line of that year may be out that a restore has lost: unanswered, or unaccounted for. */
const mayLack = (read: StoreReader, published: DeskContext['published'], year: number): boolean => {
  // A paper of a day that a wrong clock gave may bear a line of any year.
  if (otherDaysToAsk(read).length > 0) return true;
  const days = [
    ...openNumbers({ read, published }).map(({ numbers }) => numbers.day),
    ...daysToAsk(read),
  ];
  return days.some((day) => civilOf(day).year === year);
};

/**
 * Nothing while the last line may be on a paper that is not here (after a restore or a new enrolment): a citizen is
 * taken in all the same, and the place stays to be written by hand. So no line is given that was given before, as far
 * as people's word on the papers goes; an exported register marks the ones that are doubled nevertheless.
 *
 * @param day of reception, whose year's book it is
 */
export const nextRegisterPlace = (
  read: StoreReader,
  published: DeskContext['published'],
  { slot }: DeskIdentity,
  day: LocalDate,
): { readonly book?: RegisterPlace } => {
  const { year } = civilOf(day);
  if (!knowsItsSeries(read).ok || mayLack(read, published, year)) return {};
  const desk = String(slot);
  return { book: { desk, year, value: read.lastInRegister(desk, year) + 1 } };
};
