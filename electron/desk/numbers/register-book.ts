/** The next line of this desk's register book, inside the transaction that accepts the dossier. */
import { civilOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { RegisterPlace } from '#shared/dossier/register-book.ts';
import { knowsItsSeries } from '../catching-up.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';

/**
 * Nothing while the last line may be on a paper that is not here (after a restore or a new enrolment): a citizen is
 * taken in all the same, and the place stays to be written by hand. Never a line that was given before.
 *
 * @param day of reception, whose year's book it is
 */
export const nextRegisterPlace = (
  store: Pick<StoreReader, 'lastInRegister' | 'setting'>,
  { slot }: DeskIdentity,
  day: LocalDate,
): { readonly book?: RegisterPlace } => {
  if (!knowsItsSeries(store).ok) return {};
  const { year } = civilOf(day);
  const desk = String(slot);
  return { book: { desk, year, value: store.lastInRegister(desk, year) + 1 } };
};
