import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import { migrate, migrations, NewerDatabase } from '#server/store/migrate.ts';
import { dice } from '../fixtures/dice.ts';
import type { InventedDesk } from '../server/invented-desk.ts';
import { freePort, killLaunched, launch, readyOf } from '../server/launched-province.ts';
import { startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { seatDesks, workDay } from '../server/seated-desks.ts';
import { amount } from './amount.ts';
import { makeOldProvince, openOwnWay } from './old-province.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { seedOf } from './seed.ts';
import { postgresFor } from './standing-province.ts';
import { pause } from './unsteady-database.ts';

const ROUNDS = amount(1, 20);
const KILLS = amount(1, 2);
/** About as long as the slow migration takes. */
const WITHIN_MS = 600;
/** A day's work before the upgrade, and what is sent after it. */
const ENTRIES = 60;
const MORE = 10;
vi.setConfig({ testTimeout: amount(180_000, 900_000) });

const latest = Math.max(...migrations.map(({ version }) => version));
/** Before that a province held nothing that a desk had sent. */
const JOURNAL = 30;
const older = migrations
  .map(({ version }) => version)
  .filter((version) => version >= JOURNAL && version < latest);

const { bin, missing } = postgresFor('F16');

describe.skipIf(missing)('nâng cấp cơ sở dữ liệu của Tỉnh từ mọi dạng đã có', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-upgraded-'));
  let server: PostgresServer;
  let port: number;
  /** As it would be with today's shape. */
  let today: string;
  let desks: readonly InventedDesk[];

  const start = (database: string) =>
    launch({
      QMC_PROVINCE_DATA: folder,
      DATABASE_URL: database,
      QMC_PROVINCE_PORT: String(port),
      QMC_PROVINCE_RATE_ADDRESS: '1000000',
    });

  const sendRest = async (): Promise<void> => {
    for (const desk of desks) {
      const held = (await desk.contact()).holds.seq;
      for (let to = held; to < desk.entries.length;) {
        const from = to + 1;
        to = Math.min(to + MAX_BATCH_ENTRIES, desk.entries.length);
        await desk.pushed(from, to);
      }
    }
  };

  beforeAll(async () => {
    server = await startPostgres(bin);
    port = await freePort();
    today = server.newDatabase();
    const province = start(today);
    const { url } = await readyOf(province);
    const database = await openOwnWay(today);
    const [known] = await database.query<{ public_key: Uint8Array }>(
      'select public_key from province',
    );
    const provinceKey = Buffer.from(known?.public_key ?? []).toString('base64');
    const seats = { url, provinceKey, offices: 2, desksPerOffice: 2 };
    desks = (await seatDesks(database, seats)).map(({ desk }) => desk);
    for (const desk of desks) workDay(desk, ENTRIES);
    await sendRest();
    await database.close();
    await province.stop('SIGTERM');
  });
  afterEach(killLaunched);
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const versionOf = async (url: string): Promise<number> => {
    const database = await openOwnWay(url);
    const [found] = await database.query<{ version: number }>(
      'select max(version) as version from schema_version',
    );
    await database.close();
    return found?.version ?? 0;
  };

  /** The program, or the database under it. @returns how far the migration had come */
  const migrateAndKill = async (url: string, ms: number, victim: 'program' | 'database') => {
    const script = join(import.meta.dirname, 'migrate-slowly.ts');
    const migrating = spawn(process.execPath, [script, url], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(migrating, 'close');
    await once(migrating.stdout, 'data');
    await pause(ms);
    if (victim === 'database') {
      await server.kill();
      await server.start();
    }
    migrating.kill('SIGKILL');
    await ended;
    return versionOf(url);
  };

  /** As written, and the desks go on. */
  const expectAllKept = async (url: string): Promise<void> => {
    const province = start(url);
    await readyOf(province);
    expect(await versionOf(url)).toBe(latest);
    const database = await openOwnWay(url);
    await sendRest();
    await expectRowsAsWritten(database, desks);
    for (const desk of desks) workDay(desk, desk.entries.length + MORE);
    await sendRest();
    await expectRowsAsWritten(database, desks);
    await database.close();
    expect(await province.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  };

  it.each(older)(
    `từ dạng %i, bị giết giữa chừng, ${ROUNDS} lượt: lần chạy sau làm nốt, còn đủ, quầy gửi tiếp`,
    async (version) => {
      const roll = dice(seedOf(`upgrade of the province from ${version}`));
      const reached: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const url = server.newDatabase();
        await makeOldProvince(today, url, version);
        for (let kill = 0; kill < KILLS; kill += 1) {
          const turn = older.indexOf(version) + round + kill;
          const victim = turn % 2 === 0 ? 'program' : 'database';
          reached.push(await migrateAndKill(url, roll(WITHIN_MS), victim));
        }
        await expectAllKept(url);
        server.drop(url);
      }
      console.info(`F16 province: from ${version}, killed at ${reached.join(', ')}`);
    },
  );

  it('dạng của chương trình mới hơn: không chạy, không thay đổi gì', async () => {
    const url = server.copyOf(today);
    const database = await openOwnWay(url);
    await database.query('insert into schema_version (version) values ($1)', [latest + 10]);
    await expect(migrate(database)).rejects.toThrow(NewerDatabase);
    await database.close();
    const dump = server.dump(url);
    expect(await start(url).ended).toMatchObject({ code: 1 });
    expect(server.dump(url)).toBe(dump);
  });
});
