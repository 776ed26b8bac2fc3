/** A province's database as an earlier program left it: its shape goes so far and no farther, what is in it is real. */
import { migrate, migrations } from '#server/store/migrate.ts';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database, Queryable } from '#server/store/database.ts';

export const openOwnWay = (url: string): Promise<Database> =>
  openPostgres({ url, connections: 2, onIdleFault: () => undefined });

const columnsOf = async (db: Queryable): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await db.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and table_name <> 'schema_version' and is_generated = 'NEVER'`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, own]) => [
      table,
      own.map(({ column }) => column),
    ]),
  );
};

/** What both shapes have a place for. */
const copyRows = async (from: Database, to: Database): Promise<void> => {
  const today = await columnsOf(from);
  const then = await columnsOf(to);
  await to.transaction(async (tx) => {
    // The rows were in order where they come from; here they come table by table.
    await tx.query('set local session_replication_role = replica');
    for (const [table, columns] of then) {
      const known = columns.filter((column) => today.get(table)?.includes(column) === true);
      if (known.length === 0) continue;
      const list = known.map((column) => `"${column}"`).join(', ');
      const [all] = await from.query<{ rows: string }>(
        `select coalesce(json_agg(t), '[]')::text as rows from (select ${list} from ${table}) as t`,
      );
      await tx.query(
        `insert into ${table} (${list}) overriding system value
         select ${list} from json_populate_recordset(null::${table}, $1::json)`,
        [all?.rows ?? '[]'],
      );
    }
  });
};

/** `from`: the database of today; `to`: an empty one. */
export const makeOldProvince = async (from: string, to: string, version: number): Promise<void> => {
  const today = await openOwnWay(from);
  const old = await openOwnWay(to);
  try {
    await migrate(
      old,
      migrations.filter((step) => step.version <= version),
    );
    await copyRows(today, old);
  } finally {
    await today.close();
    await old.close();
  }
};
