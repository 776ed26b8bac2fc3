import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { paths } from '#shared/protocol/contact.ts';
import {
  encodeBatch,
  MAX_BATCH_ENTRIES,
  MAX_SINGLE_BATCH_BYTES,
  pushAnswer,
} from '#shared/protocol/journal-push.ts';
import { NDJSON_TYPE } from '#shared/protocol/signing.ts';
import { parse, type Answered, type InventedDesk } from '../server/invented-desk.ts';
import type { Launched } from '../server/launched-province.ts';
import { workDay } from '../server/seated-desks.ts';
import { amount } from './amount.ts';
import { poisons } from './poison.ts';
import { postgresFor, standProvince, type StandingProvince } from './standing-province.ts';
import { pause } from './unsteady-database.ts';

const MEMORY_MB = 300;
vi.setConfig({ testTimeout: 120_000 });

/** The most that the process ever had in memory. */
const peakMegabytes = ({ child }: Launched): number => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
};

const { bin, missing } = postgresFor('F12');

describe.skipIf(missing)('mục độc và bom, trên tiến trình thật và PostgreSQL thật', () => {
  let province: StandingProvince;
  let desks: readonly InventedDesk[];

  beforeAll(async () => {
    province = await standProvince(bin);
    desks = await province.seat(12, 4);
  });
  afterAll(() => province.remove());

  /** At the end of every test. */
  const expectLittleMemory = (): void => {
    const peak = peakMegabytes(province.process());
    console.info(`F12: nhiều nhất ${peak.toFixed(0)} MB`);
    expect(peak).toBeLessThan(MEMORY_MB);
  };

  const desk = (index: number): InventedDesk => {
    const found = desks[index];
    if (found === undefined) throw new Error('không có quầy này');
    return found;
  };

  const member = gzipSync(new Uint8Array(MAX_SINGLE_BATCH_BYTES));
  const bomb = Buffer.concat(Array.from({ length: 40 }, () => member));
  const bombFrom = (of: InventedDesk): Promise<Answered> =>
    of.send({
      path: paths.journal,
      type: NDJSON_TYPE,
      headers: { 'content-encoding': 'gzip' },
      rawBody: bomb,
    });

  /** What is measured is what comes now, not what came before. */
  const startAfresh = async (): Promise<void> => {
    await province.process().stop('SIGTERM');
    await province.start();
  };

  /** As a desk does: when it is told to come later, it comes later. */
  const pushPatiently = async (of: InventedDesk): Promise<Answered> => {
    for (;;) {
      const answered = await of.push();
      if (answered.status !== 429) return answered;
      await pause(300);
    }
  };

  let at = 0;
  it.each(Object.entries(poisons))(
    '%s: chỉ nó chờ, 499 mục kia vào ngay trong lần gửi ấy',
    async (_, poison) => {
      const one = desk(at);
      at += 1;
      workDay(one, 250);
      poison(one);
      while (one.entries.length < MAX_BATCH_ENTRIES)
        one.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
      const { entries, holds } = parse(pushAnswer, await one.push());
      expect(entries.filter(({ state }) => state !== 'received')).toEqual([
        { seq: 251, state: 'parked' },
      ]);
      expect(holds.seq).toBe(MAX_BATCH_ENTRIES);
      const applied = await province.database.query(
        'select 1 from journal where desk = $1 and ord is not null',
        [one.known.desk],
      );
      expect(applied).toHaveLength(MAX_BATCH_ENTRIES - 1);
      expectLittleMemory();
    },
  );

  it('cả mọi loại độc trong một lô: mọi mục lành vẫn vào', async () => {
    const one = desk(at);
    at += 1;
    const poisoned: number[] = [];
    for (const poison of Object.values(poisons)) {
      one.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
      poison(one);
      poisoned.push(one.entries.length);
    }
    const { entries } = parse(pushAnswer, await one.push());
    expect(entries.flatMap(({ seq, state }) => (state === 'parked' ? [seq] : []))).toEqual(
      poisoned,
    );
    expectLittleMemory();
  });

  it('bom nén và gói quá lớn dồn dập: bị từ chối gọn, quầy lành vẫn gửi được', async () => {
    await startAfresh();
    const honest = [20, 21, 22, 23].map(desk);
    for (const one of honest) workDay(one, MAX_BATCH_ENTRIES);
    const bombs = Array.from({ length: amount(12, 100) }, () => bombFrom(desk(30)));
    const oversize = Array.from({ length: 6 }, () =>
      desk(31)
        .send({ path: paths.journal, type: NDJSON_TYPE, body: new Uint8Array(20_000_000) })
        .then(({ status }) => status)
        // Cut off while it still talks.
        .catch(() => 413),
    );
    const taken = await Promise.all(honest.map(pushPatiently));
    expect(taken.map(({ status }) => status)).toEqual(taken.map(() => 200));
    for (const { status, believed } of await Promise.all(bombs)) {
      expect([413, 429]).toContain(status);
      expect(believed).toBe(true);
    }
    for (const status of await Promise.all(oversize)) expect([413, 429]).toContain(status);
    expectLittleMemory();
  });

  it('mục rất lớn đến cùng lúc: từng cái một, đều được nhận', async () => {
    await startAfresh();
    const heavy = [26, 27, 28].map(desk);
    const note = 'đ'.repeat(2_000_000);
    for (const one of heavy)
      one.write({ type: 'officer.signedOut', payload: { reason: 'left', note } });
    const taken = await Promise.all(heavy.map(pushPatiently));
    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200]);
    expectLittleMemory();
  });

  it('một mục quá lớn cho chung lô thì đi một mình, cả lô vẫn đến', async () => {
    const one = desk(32);
    workDay(one, 10);
    one.write({
      type: 'officer.signedOut',
      payload: { reason: 'left', note: 'x'.repeat(3_000_000) },
    });
    one.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
    expect((await one.push()).status).toBe(413);
    await one.pushed(1, 10);
    await one.pushed(11, 11);
    expect((await one.pushed(12, 12)).holds.seq).toBe(12);
    expect(encodeBatch(one.batch(11, 11)).length).toBeLessThan(MAX_SINGLE_BATCH_BYTES);
    expectLittleMemory();
  });
});
