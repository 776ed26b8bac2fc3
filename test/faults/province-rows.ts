/** Whether what lies in the province's database is what its desks have written: each entry once, byte for byte. */
import { expect } from 'vitest';
import type { Queryable } from '#server/store/database.ts';
import { hex, type InventedDesk } from '../server/invented-desk.ts';

interface Row {
  readonly desk: string;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly ord: number | null;
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

export const expectRowsAsWritten = async (
  db: Queryable,
  desks: readonly InventedDesk[],
): Promise<void> => {
  const rows = await db.query<Row>('select desk, seq, hash, ord from journal order by desk, seq');
  const byDesk = Map.groupBy(rows, ({ desk }) => desk);
  for (const { known, entries } of desks) {
    expect((byDesk.get(known.desk) ?? []).map(({ hash }) => hex(hash))).toEqual(
      entries.map(({ hash }) => hex(hash)),
    );
  }
  const officeOf = new Map(desks.map(({ known }) => [known.desk, known.office]));
  for (const [, own] of Map.groupBy(rows, ({ desk }) => officeOf.get(desk))) {
    const ords = own.map(({ ord }) => ord ?? 0).toSorted((a, b) => a - b);
    expect(ords).toEqual(upTo(own.length));
  }
  const [dossiers] = await db.query<{ count: number }>('select count(*) as count from dossier');
  const accepted = await db.query("select 1 from journal where type = 'dossier.accepted'");
  expect(dossiers?.count).toBe(accepted.length);
};
