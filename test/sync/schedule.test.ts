import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Province } from '#electron/desk/province.ts';
import { createSchedule, defaultSchedule, pauseAfter } from '#electron/sync/schedule.ts';
import { err, ok } from '#shared/result.ts';

/** A clock that only moves when a test says so. */
const createTimers = () => {
  let next: { readonly ms: number; readonly work: () => void } | null = null;
  return {
    after: (ms: number, work: () => void) => {
      const mine = { ms, work };
      next = mine;
      return () => {
        if (next === mine) next = null;
      };
    },
    waiting: () => next?.ms ?? null,
    ring: async () => {
      const due = next;
      next = null;
      due?.work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

const succeed: Province['sync'] = () => Promise.resolve(ok({ sent: 0, received: 0 }));
const fail: Province['sync'] = () => Promise.resolve(err({ code: 'province_unreachable' }));

describe('khi nào nói chuyện với Tỉnh', () => {
  it('mở máy thì thử ngay, thông thì một phút sau mới hỏi lại', async () => {
    const timers = createTimers();
    const schedule = createSchedule({ sync: succeed, after: timers.after, random: () => 0.5 });
    schedule.start();
    expect(timers.waiting()).toBe(0);
    await timers.ring();
    expect(timers.waiting()).toBe(defaultSchedule.quietMs);
  });

  it('vừa ghi xong một mục thì gửi trong vài giây', async () => {
    const timers = createTimers();
    const schedule = createSchedule({ sync: succeed, after: timers.after, random: () => 0.5 });
    schedule.start();
    await timers.ring();
    schedule.written();
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
  });

  it('ghi thêm trong lúc đang gửi thì gửi tiếp ngay sau đó', async () => {
    const timers = createTimers();
    const gate = Promise.withResolvers<Awaited<ReturnType<Province['sync']>>>();
    const schedule = createSchedule({
      sync: () => gate.promise,
      after: timers.after,
      random: () => 0.5,
    });
    schedule.start();
    await timers.ring();
    schedule.written();
    gate.resolve(ok({ sent: 1, received: 1 }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
  });

  it('mất mạng thì lần nào cũng hẹn lần sau, không bao giờ thôi hẳn', async () => {
    const timers = createTimers();
    const schedule = createSchedule({ sync: fail, after: timers.after, random: () => 0.999 });
    schedule.start();
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await timers.ring();
      expect(timers.waiting()).toBeGreaterThan(0);
      expect(timers.waiting()).toBeLessThanOrEqual(defaultSchedule.longestPauseMs);
    }
  });

  it('mất mạng mà vẫn ghi thì không thúc máy chủ thêm lần nào', async () => {
    const timers = createTimers();
    const schedule = createSchedule({ sync: fail, after: timers.after, random: () => 0.9 });
    schedule.start();
    await timers.ring();
    const before = timers.waiting();
    schedule.written();
    expect(timers.waiting()).toBe(before);
  });

  it('tắt thì không gọi nữa', async () => {
    const timers = createTimers();
    const schedule = createSchedule({ sync: succeed, after: timers.after, random: () => 0.5 });
    schedule.start();
    schedule.stop();
    expect(timers.waiting()).toBeNull();
  });

  it('khoảng nghỉ luôn nằm giữa một giây và năm phút', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, random) => {
          const pause = pauseAfter(failures, defaultSchedule, random);
          return (
            pause >= defaultSchedule.firstPauseMs / 2 && pause <= defaultSchedule.longestPauseMs
          );
        },
      ),
    );
  });
});
