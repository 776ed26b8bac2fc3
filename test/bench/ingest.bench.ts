/** P6: taking entries in at the province, against inserting the same bytes; and the morning on which all desks come back. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestBatch } from '#server/ingest/push.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database } from '#server/store/database.ts';
import { runHerd } from '../faults/herd.ts';
import { killLaunched, launch, readyOf } from '../server/launched-province.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { seatDesks, workDay, type SeatedDesk } from '../server/seated-desks.ts';
import type { Figure, Line } from './figure.ts';

const CONNECTIONS = 10;
/** So many turns of both, so that the machine's moods strike both. */
const TURNS = 8;
const HERD = { offices: 160, desksPerOffice: 6, entries: 65 } as const;

const openDatabase = (url: string): Promise<Database> =>
  openPostgres({ url, connections: CONNECTIONS, onIdleFault: () => undefined });

/** All of the work, so many at a time. @returns milliseconds */
const timed = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> => {
  const left = [...items];
  const start = performance.now();
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, hand));
  return performance.now() - start;
};

const openRawTable = async (database: Database): Promise<(one: SeatedDesk) => Promise<void>> => {
  await database.query(
    `create table raw (
       office text, desk text, epoch integer, seq integer,
       header bytea not null, payload bytea not null, hash bytea not null,
       primary key (office, desk, epoch, seq))`,
  );
  return async ({ desk: { entries }, speaking: { office, id } }) => {
    await database.query(
      `insert into raw select $1, $2, 1, * from unnest($3::integer[], $4::bytea[], $5::bytea[], $6::bytea[])`,
      [
        office,
        id,
        entries.map(({ seq }) => seq),
        entries.map(({ headerBytes }) => headerBytes),
        entries.map(({ payloadBytes }) => payloadBytes),
        entries.map(({ hash }) => hash),
      ],
    );
  };
};

interface Rates {
  readonly ingest: number;
  readonly insert: number;
}

/** Entries a second; one batch a desk. */
const inTurns = async (server: PostgresServer, entries: number, desks: number): Promise<Rates> => {
  const database = await openDatabase(server.newDatabase());
  await migrate(database);
  await database.query('insert into province (public_key) values ($1)', [new Uint8Array(32)]);
  const offices = Math.ceil(desks / 6);
  const seats = { url: 'http://127.0.0.1:9', provinceKey: '', offices, desksPerOffice: 6 };
  const seated = await seatDesks(database, seats);
  for (const { desk } of seated) workDay(desk, entries);
  const insertRaw = await openRawTable(database);
  const ledger = createSqlLedger(database);
  const surroundings = { now: () => Date.now(), randomBytes };
  const onDefect = (fault: unknown): never => {
    throw fault;
  };
  const take = async ({ desk, speaking }: SeatedDesk): Promise<void> => {
    const batch = desk.batch(1, entries);
    const taken = await ingestBatch({ ledger, surroundings, onDefect }, speaking, batch);
    if (!taken.ok || taken.value.holds.seq !== entries) throw new Error('a batch was not taken');
  };
  const share = Math.ceil(seated.length / TURNS);
  const sum = { ingest: 0, insert: 0, entries: 0 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const some = seated.slice(turn * share, (turn + 1) * share);
    const insert = await timed(some, insertRaw);
    const ingest = await timed(some, take);
    // The first turn warms both up.
    if (turn === 0) continue;
    sum.insert += insert;
    sum.ingest += ingest;
    sum.entries += some.length * entries;
  }
  await database.close();
  return {
    ingest: Math.round((1000 * sum.entries) / sum.ingest),
    insert: Math.round((1000 * sum.entries) / sum.insert),
  };
};

/** Milliseconds until the last desk of the province has its answer, the first time and the second. */
const herd = async (server: PostgresServer): Promise<readonly [number, number]> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-bench-herd-'));
  const databaseUrl = server.newDatabase();
  const { url } = await readyOf(
    launch({
      QMC_PROVINCE_DATA: folder,
      DATABASE_URL: databaseUrl,
      QMC_PROVINCE_RATE_ADDRESS: '1000000',
    }),
  );
  const database = await openDatabase(databaseUrl);
  const [key] = await database.query<{ public_key: Uint8Array }>('select public_key from province');
  const provinceKey = Buffer.from(key?.public_key ?? []).toString('base64');
  const desks = (await seatDesks(database, { url, provinceKey, ...HERD })).map(({ desk }) => desk);
  for (const desk of desks) workDay(desk, HERD.entries);
  const longest = async (): Promise<number> =>
    Math.max(...(await runHerd(desks)).map(({ waited }) => waited));
  const times = [await longest(), await longest()] as const;
  killLaunched();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return times;
};

const rateLine = (what: string, { ingest, insert }: Rates): Line => ({
  what,
  unit: 'per_second',
  measured: ingest,
  baseline: insert,
  reach: { kind: 'ratio_at_least', atLeast: 0.35 },
});

const linesOn = async (server: PostgresServer): Promise<readonly Line[]> => {
  const [first, second] = await herd(server);
  const waits = { unit: 'ms', baseline: null } as const;
  const who = `${HERD.offices * HERD.desksPerOffice} desks × ${HERD.entries} at once`;
  return [
    rateLine('entries, batches of 65', await inTurns(server, 65, 480)),
    rateLine('entries, batches of 500', await inTurns(server, 500, 96)),
    { what: who, ...waits, measured: first, reach: { kind: 'value', atMost: 10_000 } },
    { what: 'the same again, all known', ...waits, measured: second, reach: null },
  ];
};

export const measureIngest = async (): Promise<Figure> => {
  const bin = postgresBinaries();
  const figure = {
    id: 'P6',
    title: 'take entries in at the province',
    how: `PostgreSQL, ${CONNECTIONS} connections, in turns: batches chained, compared, ordered, judged, folded and projected against one UNNEST insert of the same bytes under the same key, both durable. The herd speaks HTTP with a process of its own, from the common start to the last signed answer; the desks run on the same machine.`,
  } as const;
  if (bin === null) {
    const why = 'PostgreSQL 15 or newer is not installed here';
    const none = { measured: null, baseline: null, reach: null, why } as const;
    return { ...figure, lines: [{ what: 'entries', unit: 'per_second', ...none }] };
  }
  const server = await startPostgres(bin);
  try {
    return { ...figure, lines: await linesOn(server) };
  } finally {
    await server.remove();
  }
};
