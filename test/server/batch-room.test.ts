import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTurns } from '#server/http/turns.ts';
import { defaultLimits } from '#server/http/ports.ts';
import { MAX_SINGLE_BATCH_BYTES } from '#shared/protocol/journal-push.ts';
import { paths, refusal } from '#shared/protocol/contact.ts';
import { NDJSON_TYPE } from '#shared/protocol/signing.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { parse, type Answered, type InventedDesk } from './invented-desk.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('lần lượt từng lô', () => {
  it('chỉ bấy nhiêu việc cùng lúc; ai đến trước được gọi trước; trả chỗ hai lần chỉ tính một', async () => {
    const turns = createTurns({ atOnce: 2, patienceMs: 60_000 });
    const [first, second] = [await turns.take(), await turns.take()];
    const called: string[] = [];
    const third = turns.take().then((end) => {
      called.push('ba');
      return end;
    });
    const fourth = turns.take().then(() => called.push('bốn'));
    await pause(5);
    expect(called).toEqual([]);
    first?.();
    first?.();
    await pause(5);
    expect(called).toEqual(['ba']);
    (await third)?.();
    await fourth;
    expect(called).toEqual(['ba', 'bốn']);
    second?.();
  });

  it('chờ quá lâu thì được bảo, và không giữ chỗ của ai', async () => {
    const turns = createTurns({ atOnce: 1, patienceMs: 20 });
    const end = await turns.take();
    expect(await turns.take()).toBeNull();
    end?.();
    expect(await turns.take()).not.toBeNull();
  });
});

describe('Tỉnh đông quá', () => {
  let province: TestProvince;
  let desk: InventedDesk;

  beforeAll(async () => {
    // No hand is ever free here, and there is room for little.
    const batches = { atOnce: 0, patienceMs: 100, bytesUnderWay: 30_000 };
    province = await startTestProvince({ batches });
    desk = await province.enrolDesk();
  });
  afterAll(() => province.remove());

  const expectLater = (answered: Answered): void => {
    expect(answered).toMatchObject({ status: 429, believed: true });
    const { error, retryAfter } = parse(refusal, answered);
    expect(error.code).toBe('too_many_requests');
    expect(retryAfter).toBeGreaterThanOrEqual(3);
    expect(answered.headers.get('retry-after')).toBe(String(retryAfter));
  };

  it('chờ mãi chưa đến lượt thì được hẹn lúc khác; hỏi thăm vẫn được, chưa có gì được giữ', async () => {
    accept(desk);
    expectLater(await desk.push());
    expect((await desk.contact()).holds.seq).toBe(0);
  });

  it('quá nhiều byte đang trên đường thì người sau được hẹn lúc khác trước khi đọc', async () => {
    const body = 'x'.repeat(40_000);
    expectLater(await desk.send({ path: paths.journal, type: NDJSON_TYPE, body }));
    // One entry alone always fits into an empty house.
    expect(MAX_SINGLE_BATCH_BYTES).toBeLessThan(defaultLimits.batches.bytesUnderWay);
  });
});
