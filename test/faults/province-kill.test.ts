import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLuck } from '#electron/cli/day/luck.ts';
import { amount } from './amount.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { keepPushing, type PushingDesk } from './pushing-desk.ts';
import { postgresFor, standProvince, type StandingProvince } from './standing-province.ts';
import { pause } from './unsteady-database.ts';

const SEED = 20_261_124;
const ROUNDS = amount(5, 50);
vi.setConfig({ testTimeout: amount(180_000, 900_000) });

const victims = ['program', 'database', 'restart', 'both'] as const;

const { bin, missing } = postgresFor('F9');

describe.skipIf(missing)(`giết Tỉnh giữa chừng ${ROUNDS} lần, hạt giống ${SEED}`, () => {
  let province: StandingProvince;
  beforeAll(async () => {
    province = await standProvince(bin);
  });
  afterAll(() => province.remove());

  const strike = async (victim: (typeof victims)[number]): Promise<void> => {
    const { server, process, start } = province;
    switch (victim) {
      case 'program':
        await process().stop('SIGKILL');
        break;
      case 'restart':
        expect(await process().stop('SIGTERM')).toEqual({ code: 0, signal: null });
        break;
      case 'database':
        await server.kill();
        await server.start();
        return;
      case 'both':
        await Promise.all([server.kill(), process().stop('SIGKILL')]);
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
    const seated = await province.seat(2, 4);
    const desks = seated.map((desk, index) => keepPushing(desk, createLuck(SEED + index)));
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
      province.database,
      desks.map(({ desk }) => desk),
    );
  });
});
