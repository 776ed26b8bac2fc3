import { describe, expect, it } from 'vitest';
import { createDraftKeeper } from '#renderer/features/intake/draft-keeper.ts';
import { draftId } from '#renderer/features/intake/draft-id.ts';

/** A keeper whose clock and disk are in the test's hands. */
const setUp = () => {
  const timers: { at: number; run: () => void }[] = [];
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  let now = 0;
  const keeper = createDraftKeeper<string>({
    waitMs: 180,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    write: (value) => {
      written.push(value);
      return new Promise((resolve) => waiting.push(resolve));
    },
  });
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  return {
    keeper,
    written,
    pass: async (ms: number): Promise<void> => {
      now += ms;
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.run();
      }
      await settle();
    },
    diskAnswers: async (): Promise<void> => {
      waiting.shift()?.();
      await settle();
    },
  };
};

describe('bản nháp xuống đĩa trong lúc gõ', () => {
  it('gõ không ngừng vẫn được ghi: chờ tính từ chữ đầu, không phải từ chữ cuối', async () => {
    const { keeper, written, pass } = setUp();
    for (let i = 1; i <= 9; i += 1) {
      keeper.changed(`chữ ${i}`);
      await pass(30);
    }
    expect(written).toEqual(['chữ 6']);
  });

  it('mỗi lúc một lần ghi; những gì gõ trong khi ghi đi vào lần sau, chỉ bản mới nhất', async () => {
    const { keeper, written, pass, diskAnswers } = setUp();
    keeper.changed('a');
    await pass(180);
    keeper.changed('ab');
    keeper.changed('abc');
    await pass(180);
    expect(written).toEqual(['a']);
    await diskAnswers();
    expect(written).toEqual(['a', 'abc']);
  });

  it('rời ô là ghi ngay, và biết khi nào đã nằm trên đĩa', async () => {
    const { keeper, written, diskAnswers } = setUp();
    keeper.changed('a');
    let done = false;
    void keeper.flush().then(() => {
      done = true;
    });
    await Promise.resolve();
    expect(written).toEqual(['a']);
    expect(done).toBe(false);
    await diskAnswers();
    expect(done).toBe(true);
  });

  it('rời ô khi đang ghi dở: chờ cả chữ gõ thêm', async () => {
    const { keeper, written, pass, diskAnswers } = setUp();
    keeper.changed('a');
    await pass(180);
    keeper.changed('ab');
    let done = false;
    void keeper.flush().then(() => {
      done = true;
    });
    await diskAnswers();
    expect(written).toEqual(['a', 'ab']);
    expect(done).toBe(false);
    await diskAnswers();
    expect(done).toBe(true);
  });

  it('đã tiếp nhận thì không ghi nháp nữa', async () => {
    const { keeper, written, pass } = setUp();
    keeper.changed('a');
    keeper.forget();
    await pass(1000);
    await keeper.flush();
    expect(written).toEqual([]);
  });
});

describe('tên của bản nháp', () => {
  it('là UUIDv7 theo giờ tạo, thành tên hồ sơ về sau', () => {
    const id = draftId(Date.UTC(2026, 10, 17, 2, 32), new Uint8Array(10).fill(0xff));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const later = draftId(Date.UTC(2026, 10, 17, 2, 33), new Uint8Array(10));
    expect(later > id).toBe(true);
  });
});
