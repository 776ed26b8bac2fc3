import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLuck } from '#electron/cli/day/luck.ts';
import { workDay } from '../server/seated-desks.ts';
import { amount } from './amount.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { keepPushing, type PushingDesk } from './pushing-desk.ts';
import { postgresFor, standProvince, type StandingProvince } from './standing-province.ts';
import { pause } from './unsteady-database.ts';

const SEED = 20_261_125;
vi.setConfig({ testTimeout: amount(120_000, 600_000), hookTimeout: 120_000 });

const { bin, missing } = postgresFor('F9');

const expectAllAcknowledged = async (desks: readonly PushingDesk[]): Promise<void> => {
  await Promise.all(desks.map(({ finish }) => finish()));
  expect(desks.flatMap(({ surprises }) => surprises)).toEqual([]);
  expect(desks.map(({ acknowledged }) => acknowledged())).toEqual(
    desks.map(({ desk }) => desk.entries.length),
  );
};

describe.skipIf(missing)('Tỉnh đổi chân giữa lúc các quầy đang gửi', () => {
  let province: StandingProvince;
  beforeEach(async () => {
    province = await standProvince(bin);
  });
  afterEach(() => province.remove());

  it('máy chủ dữ liệu chết hẳn, máy dự phòng lên thay: điều đã báo nhận đều còn, mỗi mục một lần', async () => {
    const luck = createLuck(SEED);
    const standby = await province.server.standby();
    const seated = await province.seat(2, 3);
    const desks = seated.map((desk, nth) => keepPushing(desk, createLuck(SEED + nth)));
    await vi.waitFor(
      () => expect(desks.every(({ acknowledged }) => acknowledged() > 20)).toBe(true),
      { timeout: 60_000, interval: 10 },
    );
    await pause(luck.upTo(150));
    await Promise.all([province.server.kill(), province.process().stop('SIGKILL')]);
    const known = desks.map(({ acknowledged }) => acknowledged());
    const there = await province.startOn(await standby.promote(province.databaseUrl));
    await expectAllAcknowledged(desks);
    expect(known.every((seq) => seq > 20)).toBe(true);
    await expectRowsAsWritten(
      there,
      desks.map(({ desk }) => desk),
    );
  });

  it('Tỉnh bị giết giữa lúc mọi quầy cùng trở lại: rốt cuộc đủ, không thừa dòng nào', async () => {
    const seated = await province.seat(amount(8, 40), 6);
    for (const desk of seated) workDay(desk, 65);
    const desks = seated.map((desk, nth) => keepPushing(desk, createLuck(SEED + nth)));
    const all = expectAllAcknowledged(desks);
    const heard = (): number => desks.filter(({ acknowledged }) => acknowledged() > 0).length;
    await vi.waitFor(() => expect(heard()).toBeGreaterThan(desks.length / 4), {
      timeout: 60_000,
      interval: 2,
    });
    const early = desks.filter(({ acknowledged }) => acknowledged() < 65).length;
    await province.process().stop('SIGKILL');
    await province.start();
    await all;
    // Somebody was still waiting when the province fell.
    expect(early).toBeGreaterThan(0);
    await expectRowsAsWritten(province.database, seated);
  });
});
