import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLuck } from '#electron/cli/day/luck.ts';
import type { Database } from '#server/store/database.ts';
import { openPostgres } from '#server/store/postgres.ts';
import {
  freePort,
  killLaunched,
  launch,
  readyOf,
  type Launched,
} from '../server/launched-province.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { seatDesks } from '../server/seated-desks.ts';
import { amount } from './amount.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { keepPushing, type PushingDesk } from './pushing-desk.ts';
import { pause } from './unsteady-database.ts';

const bin = postgresBinaries();
if (bin === null)
  console.warn('Bỏ qua F9: máy này không có PostgreSQL 15 trở lên trong /usr/lib/postgresql.');

const SEED = 20_261_124;
const ROUNDS = amount(5, 50);
vi.setConfig({ testTimeout: amount(90_000, 900_000) });

const victims = ['program', 'database', 'restart', 'both'] as const;

describe.skipIf(bin === null)(`giết Tỉnh giữa chừng ${ROUNDS} lần, hạt giống ${SEED}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-killed-'));
  let server: PostgresServer;
  let database: Database;
  let env: Readonly<Record<string, string>>;
  let province: Launched;

  const start = async (): Promise<string> => {
    province = launch(env);
    return (await readyOf(province)).url;
  };

  beforeAll(async () => {
    if (bin === null) return;
    server = await startPostgres(bin);
    const url = server.newDatabase();
    env = {
      QMC_PROVINCE_DATA: folder,
      DATABASE_URL: url,
      QMC_PROVINCE_PORT: String(await freePort()),
      QMC_PROVINCE_RATE_ADDRESS: '1000000',
      QMC_PROVINCE_RATE_DESK: '1000000',
    };
    database = await openPostgres({ url, connections: 2, onIdleFault: () => undefined });
  });
  afterEach(killLaunched);
  afterAll(async () => {
    await database.close();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const strike = async (victim: (typeof victims)[number]): Promise<void> => {
    switch (victim) {
      case 'program':
        await province.stop('SIGKILL');
        break;
      case 'restart':
        expect(await province.stop('SIGTERM')).toEqual({ code: 0, signal: null });
        break;
      case 'database':
        await server.kill();
        await server.start();
        return;
      case 'both':
        await Promise.all([server.kill(), province.stop('SIGKILL')]);
        await server.start();
    }
    await start();
  };

  /** Every desk has been answered since: a batch is under way somewhere in each. */
  const allGoOn = async (desks: readonly PushingDesk[]): Promise<void> => {
    const before = desks.map(({ acknowledged }) => acknowledged());
    await vi.waitFor(
      () => expect(desks.every((desk, i) => desk.acknowledged() > (before[i] ?? 0))).toBe(true),
      { timeout: 30_000, interval: 10 },
    );
  };

  it('tám quầy vẫn gửi: số dòng bằng số đã báo nhận, không mất, không thừa, không lỗi lạ', async () => {
    const luck = createLuck(SEED);
    const url = await start();
    const [key] = await database.query<{ public_key: Uint8Array }>(
      'select public_key from province',
    );
    const provinceKey = Buffer.from(key?.public_key ?? []).toString('base64');
    const seated = await seatDesks(database, { url, provinceKey, offices: 2, desksPerOffice: 4 });
    const desks = seated.map(({ desk }, index) => keepPushing(desk, createLuck(SEED + index)));
    for (let round = 0; round < ROUNDS; round += 1) {
      await allGoOn(desks);
      await pause(luck.upTo(150));
      await strike(victims[round % victims.length] ?? 'program');
    }
    await allGoOn(desks);
    await Promise.all(desks.map(({ finish }) => finish()));
    expect(desks.flatMap(({ surprises }) => surprises)).toEqual([]);
    expect(desks.map(({ acknowledged }) => acknowledged())).toEqual(
      desks.map(({ desk }) => desk.entries.length),
    );
    await expectRowsAsWritten(
      database,
      desks.map(({ desk }) => desk),
    );
    await province.stop('SIGTERM');
  });
});
