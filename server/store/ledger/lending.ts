/** Lending slots over SQL. */
import type { Lender, SlotLedger } from '#server/ledger/lending.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { officePublication } from '#shared/protocol/publications.ts';

const lenderOf = (tx: Queryable): Lender => ({
  numbers: async (office) => {
    const [row] = await tx.query<{ agency_code: string }>(
      'select agency_code from office where code = $1',
      [office],
    );
    const published = officePublication.safeParse(
      (await latestPublication(tx, office, 'office'))?.data,
    );
    return row === undefined || !published.success
      ? null
      : { agencyCode: row.agency_code, pattern: published.data.numberPattern };
  },
  lentTo: async ({ desk, epoch }, day) => {
    const rows = await tx.query<{ slot: number }>(
      `select slot from slot_loan where desk = $1 and epoch = $2 and day = $3
       order by lent_at, slot desc`,
      [desk, epoch, day],
    );
    return rows.map(({ slot }) => slot);
  },
  taken: async (office, day) => {
    const rows = await tx.query<{ slot: number }>(
      `select slot from desk where office = $1
       union select slot from slot_loan where office = $1 and day = $2`,
      [office, day],
    );
    return new Set(rows.map(({ slot }) => slot));
  },
  numbersBetween: async (office, first, last) => {
    const rows = await tx.query<{ number: string }>(
      `select number from dossier_number
       where office = $1 and number collate "C" between $2 and $3`,
      [office, first, last],
    );
    return rows.map(({ number }) => number);
  },
  lend: async ({ office, day, slot, desk, epoch, lentAt }) => {
    await tx.query(
      `insert into slot_loan (office, day, slot, desk, epoch, lent_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [office, day, slot, desk, epoch, lentAt],
    );
  },
});

/** Newcomers and borrowers come one after the other: all of them take slots. */
export const createSlotLedger =
  (database: Database): SlotLedger =>
  (work) =>
    database.transaction(async (tx) => {
      await tx.query('select 1 from province for update');
      return work(lenderOf(tx));
    });
