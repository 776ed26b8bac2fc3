/** Puts a province together: its store, its key, its application, and a socket that it listens on. */
import { join } from 'node:path';
import { localDayOf } from '#shared/calendar/local-time.ts';
import { openFileStore } from '#server/blobs/file-store.ts';
import { buildApp } from '#server/http/app.ts';
import { sayFault } from '#server/http/log.ts';
import { reviewParked } from '#server/ingest/review-parked.ts';
import { openEnvelopeKey } from '#server/keys/envelope-key.ts';
import { openProvinceKey, type ProvinceKey } from '#server/keys/province-key.ts';
import { tellOffices } from '#server/publishing/publish.ts';
import { publishRecipient } from '#server/publishing/recipient.ts';
import type { Settings } from '#server/settings.ts';
import type { Database, StoreKind } from '#server/store/database.ts';
import { lockFolder } from '#server/store/folder-lock.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPglite } from '#server/store/pglite.ts';
import { openPostgres } from '#server/store/postgres.ts';
import { instantNow, realSurroundings, type Surroundings } from '#server/surroundings.ts';
import { tryOutOperator, type TryOutOperator } from '#server/try-out/operator.ts';
import { demoOfficer, seedTryOut, type DemoOfficer } from '#server/try-out/seed.ts';

/** What the start prints as its one line. */
export interface Ready {
  readonly ready: true;
  readonly url: string;
  readonly store: StoreKind;
  readonly tryOut: boolean;
  readonly operator: TryOutOperator | null;
  readonly demo: DemoOfficer | null;
}

export interface RunningProvince {
  readonly ready: Ready;
  readonly database: Database;
  readonly close: () => Promise<void>;
}

const say = (line: object): void => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

export const openDatabase = (settings: Settings): Promise<Database> =>
  settings.databaseUrl === null
    ? openPglite(join(settings.dataFolder, 'database'))
    : openPostgres({
        url: settings.databaseUrl,
        connections: settings.connections,
        onIdleFault: (fault) => say({ at: 'database', ...sayFault(fault) }),
      });

/** The province's key; the first start makes it and lets the database remember its public half. */
export const establishKey = async (
  database: Database,
  dataFolder: string,
): Promise<ProvinceKey> => {
  const [known] = await database.query<{ public_key: Uint8Array }>(
    'select public_key from province',
  );
  const key = openProvinceKey(dataFolder, known?.public_key ?? null);
  await database.query(
    'insert into province (public_key) values ($1) on conflict (only_one) do nothing',
    [key.publicKey],
  );
  await publishRecipient(database, (await openEnvelopeKey(key)).recipient);
  return key;
};

export const startProvince = async (
  settings: Settings,
  surroundings: Surroundings = realSurroundings,
): Promise<RunningProvince> => {
  const unlock = lockFolder(settings.dataFolder);
  const opened: { database?: Database } = {};
  try {
    const database = await openDatabase(settings);
    opened.database = database;
    await migrate(database);
    const key = await establishKey(database, settings.dataFolder);
    const tryOut = database.kind === 'embedded';
    const blobs = await openFileStore({
      folder: settings.blobFolder,
      reserveBytes: settings.blobReserveBytes,
      now: surroundings.now,
    });
    const ledger = createSqlLedger(database);
    const ports = { database, ledger, blobs, key, surroundings, tryOut, limits: settings.limits };
    if (tryOut) await seedTryOut(database, surroundings);
    const publishedAt = instantNow(surroundings);
    const effectiveFrom = localDayOf(publishedAt);
    await database.transaction((tx) => tellOffices(tx, { publishedAt, effectiveFrom }));
    const operator = tryOut ? await tryOutOperator(ports, settings.dataFolder) : null;
    await reviewParked(ports, (fault, { raw: { desk, epoch, seq } }) =>
      say({ at: 'review', desk, epoch, seq, ...sayFault(fault) }),
    );
    const { trustedProxies, log, host, port } = settings;
    const app = await buildApp({ ports, log, trustedProxies });
    const url = await app.listen({ host, port });
    return {
      database,
      ready: {
        ready: true,
        url,
        store: database.kind,
        tryOut,
        operator,
        demo: tryOut ? demoOfficer() : null,
      },
      close: async () => {
        await app.close();
        await database.close();
        unlock();
      },
    };
  } catch (fault) {
    await opened.database?.close();
    unlock();
    throw fault;
  }
};
