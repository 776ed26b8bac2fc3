/** Mistakes at the certification counter: how a book is counted on. */
import type { DeskStore } from '#electron/desk/ports.ts';
import type { Sql } from '#electron/store/sql.ts';
import { reading } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

interface Last {
  readonly last: number | null;
}

/** The greatest number that came since the program was started. */
const sinceStart = (store: DeskStore, sql: Sql): DeskStore => {
  const begun = sql.get<Last>('SELECT max(id) AS last FROM entry')?.last ?? 0;
  return reading(store, () => ({
    lastInSeries: (desk, kind, year) =>
      sql.get<Last>(
        `SELECT max(value) AS last FROM certification
          WHERE entry > ? AND desk = ? AND kind = ? AND year IS ?`,
        begun,
        desk,
        kind,
        year,
      )?.last ?? 0,
  }));
};

export const bookMutants: readonly Mutant[] = [
  {
    name: 'book_begun_again',
    mistake: 'a program that was started again counts a certification book from its beginning',
    foundBy: ['book_number_is_unique'],
    store: sinceStart,
  },
  {
    name: 'book_number_passed_over',
    mistake: 'every visit leaves one number of the book out',
    foundBy: ['book_has_no_gap'],
    store: (store) =>
      reading(store, (read) => ({
        lastInSeries: (desk, kind, year) => {
          const last = read.lastInSeries(desk, kind, year);
          return last === 0 ? 0 : last + 1;
        },
      })),
  },
];
