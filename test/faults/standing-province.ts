/** A province as an administrator has it: a process of its own on a real PostgreSQL, at one address through all its lives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#server/store/database.ts';
import { openPostgres } from '#server/store/postgres.ts';
import type { InventedDesk } from '../server/invented-desk.ts';
import {
  freePort,
  killLaunched,
  launch,
  readyOf,
  type Launched,
} from '../server/launched-province.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { seatDesks } from '../server/seated-desks.ts';

/** Where it is missing, the suite is skipped, and says so. */
export interface Postgres {
  readonly bin: string;
  readonly missing: boolean;
}

export const postgresFor = (fault: string): Postgres => {
  const bin = postgresBinaries();
  if (bin === null)
    console.warn(
      `Bỏ qua ${fault}: máy này không có PostgreSQL 15 trở lên trong /usr/lib/postgresql.`,
    );
  return { bin: bin ?? '', missing: bin === null };
};

export interface StandingProvince {
  readonly server: PostgresServer;
  /** The test's own way in, beside the province's. */
  readonly database: Database;
  /** Where a stranger may connect to it too. */
  readonly databaseUrl: string;
  readonly process: () => Launched;
  /** The process again, after it was ended. */
  readonly start: () => Promise<void>;
  /** The process again, on another database; the test's own way leads there too. */
  readonly startOn: (url: string) => Promise<Database>;
  readonly seat: (offices: number, desksPerOffice: number) => Promise<readonly InventedDesk[]>;
  readonly remove: () => Promise<void>;
}

const unlimited = {
  QMC_PROVINCE_RATE_ADDRESS: '1000000',
  QMC_PROVINCE_RATE_DESK: '1000000',
} as const;

const ownWay = (url: string): Promise<Database> =>
  openPostgres({ url, connections: 2, onIdleFault: () => undefined });

export const standProvince = async (
  bin: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<StandingProvince> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-standing-'));
  const server = await startPostgres(bin);
  const databaseUrl = server.newDatabase();
  let env = {
    ...unlimited,
    ...settings,
    QMC_PROVINCE_DATA: folder,
    DATABASE_URL: databaseUrl,
    QMC_PROVINCE_PORT: String(await freePort()),
  };
  let process = launch(env);
  const { url } = await readyOf(process);
  const database = await ownWay(databaseUrl);
  const others: Database[] = [];
  return {
    server,
    database,
    databaseUrl,
    process: () => process,
    start: async () => {
      process = launch(env);
      await readyOf(process);
    },
    startOn: async (elsewhere) => {
      env = { ...env, DATABASE_URL: elsewhere };
      process = launch(env);
      await readyOf(process);
      const there = await ownWay(elsewhere);
      others.push(there);
      return there;
    },
    seat: async (offices, desksPerOffice) => {
      const [province] = await database.query<{ public_key: Uint8Array }>(
        'select public_key from province',
      );
      const provinceKey = Buffer.from(province?.public_key ?? []).toString('base64');
      const seated = await seatDesks(database, { url, provinceKey, offices, desksPerOffice });
      return seated.map(({ desk }) => desk);
    },
    remove: async () => {
      killLaunched();
      await Promise.allSettled([database, ...others].map((one) => one.close()));
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
