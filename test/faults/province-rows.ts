/** Whether what lies in the province's database is what its desks have written: each entry once, byte for byte. */
import { expect } from 'vitest';
import type { Queryable } from '#server/store/database.ts';
import { chainsAreWhole, onlyTwinsAreApart, orderIsGapless } from '../invariants/journals.ts';
import { booksIn } from '../invariants/province-database.ts';
import type { Breach } from '../invariants/rules.ts';
import { entriesAreHeld } from '../invariants/views.ts';
import type { InventedDesk } from '../server/invented-desk.ts';

const breachesIn = async (
  db: Queryable,
  office: string,
  desks: readonly InventedDesk[],
): Promise<readonly Breach[]> => {
  const books = await booksIn(db, office);
  const written = desks.flatMap(({ entries }) =>
    entries.map(({ headerBytes, payloadBytes, ...entry }) => ({
      ...entry,
      header: headerBytes,
      payload: payloadBytes,
    })),
  );
  // What is held and nobody has written would be one too many.
  expect(books.entries).toHaveLength(written.length);
  return [
    ...entriesAreHeld(office, written, books),
    ...chainsAreWhole(books.chains, books.entries),
    ...orderIsGapless(books),
    ...onlyTwinsAreApart(books, { said: [], twins: false }),
  ];
};

export const expectRowsAsWritten = async (
  db: Queryable,
  desks: readonly InventedDesk[],
): Promise<void> => {
  for (const [office, own] of Map.groupBy(desks, ({ known }) => known.office))
    expect(await breachesIn(db, office, own), office).toEqual([]);
  const [dossiers] = await db.query<{ count: number }>('select count(*) as count from dossier');
  const accepted = await db.query("select 1 from journal where type = 'dossier.accepted'");
  expect(dossiers?.count).toBe(accepted.length);
};
