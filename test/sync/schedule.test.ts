import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Province } from '#electron/desk/line/province.ts';
import {
  createSchedule,
  defaultSchedule,
  pauseAfter,
  type SchedulePorts,
} from '#electron/sync/schedule.ts';
import { err, ok } from '#shared/result.ts';
import '#test/fixtures/property-runs.ts';

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

const scheduleOf = (ports: Omit<SchedulePorts, 'log'>) =>
  createSchedule({ ...ports, log: () => undefined });

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('khi nào nói chuyện với Tỉnh', () => {
  it('mở máy thì màn hình trước, vài giây sau mới thử; thông thì một phút sau mới hỏi lại', async () => {
    const timers = createTimers();
    const schedule = scheduleOf({ sync: succeed, after: timers.after, random: () => 0.5 });
    schedule.start();
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
    await timers.ring();
    expect(timers.waiting()).toBe(defaultSchedule.quietMs);
  });

  it('vừa ghi xong một mục thì gửi trong vài giây', async () => {
    const timers = createTimers();
    const schedule = scheduleOf({ sync: succeed, after: timers.after, random: () => 0.5 });
    schedule.start();
    await timers.ring();
    schedule.written();
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
  });

  it('ghi thêm trong lúc đang gửi thì gửi tiếp ngay sau đó', async () => {
    const timers = createTimers();
    const gate = Promise.withResolvers<Awaited<ReturnType<Province['sync']>>>();
    const schedule = scheduleOf({
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
    const schedule = scheduleOf({ sync: fail, after: timers.after, random: () => 0.999 });
    schedule.start();
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await timers.ring();
      expect(timers.waiting()).toBeGreaterThan(0);
      expect(timers.waiting()).toBeLessThanOrEqual(defaultSchedule.longestPauseMs);
    }
  });

  it('Tỉnh đông quá, hẹn lúc khác: không đến sớm hơn giờ Tỉnh hẹn', async () => {
    const timers = createTimers();
    const full = { code: 'province_refused', reason: 'too_many_requests' } as const;
    const sync: Province['sync'] = () => Promise.resolve(err({ ...full, retryAfterMs: 14_000 }));
    const schedule = scheduleOf({ sync, after: timers.after, random: () => 0 });
    schedule.start();
    await timers.ring();
    expect(timers.waiting()).toBe(14_000);
  });

  it('mất mạng mà vẫn ghi thì không thúc máy chủ thêm lần nào', async () => {
    const timers = createTimers();
    const schedule = scheduleOf({ sync: fail, after: timers.after, random: () => 0.9 });
    schedule.start();
    await timers.ring();
    const before = timers.waiting();
    schedule.written();
    expect(timers.waiting()).toBe(before);
  });

  it('lần gửi đổ vỡ cũng chỉ là một lần hỏng: vẫn hẹn lần sau, và lần sau gửi được', async () => {
    const timers = createTimers();
    let broken = true;
    const breaking: readonly Province['sync'][] = [
      () => Promise.reject(new Error('đĩa hỏng')),
      () => {
        throw new Error('chưa kịp hứa đã đổ');
      },
    ];
    for (const breakDown of breaking) {
      broken = true;
      const sync: Province['sync'] = () => (broken ? breakDown() : succeed());
      const schedule = scheduleOf({ sync, after: timers.after, random: () => 0.5 });
      schedule.start();
      await timers.ring();
      expect(timers.waiting()).toBe(pauseAfter(1, defaultSchedule, 0.5));
      broken = false;
      await timers.ring();
      expect(timers.waiting()).toBe(defaultSchedule.quietMs);
    }
  });

  it('bấm "Gửi ngay" mà thông thì hết chờ: mục ghi sau đó lại đi trong vài giây', async () => {
    const timers = createTimers();
    let line = fail;
    const schedule = scheduleOf({ sync: () => line(), after: timers.after, random: () => 0.999 });
    schedule.start();
    for (let attempt = 0; attempt < 8; attempt += 1) await timers.ring();
    expect(timers.waiting()).toBeGreaterThan(defaultSchedule.quietMs);
    line = succeed;
    expect(await schedule.sync()).toMatchObject({ ok: true });
    expect(timers.waiting()).toBe(defaultSchedule.quietMs);
    schedule.written();
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
  });

  it('Tỉnh trả lời một câu hỏi khác thì cũng hết chờ', async () => {
    const timers = createTimers();
    const schedule = scheduleOf({ sync: fail, after: timers.after, random: () => 0.999 });
    schedule.start();
    for (let attempt = 0; attempt < 8; attempt += 1) await timers.ring();
    schedule.answered();
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
  });

  it('chưa ghi danh thì không phải là mất mạng: ghi danh xong gửi ngay trong vài giây', async () => {
    const timers = createTimers();
    const unknown: Province['sync'] = () =>
      Promise.resolve(err({ code: 'province_refused', reason: 'not_enrolled' }));
    const schedule = scheduleOf({ sync: unknown, after: timers.after, random: () => 0.999 });
    schedule.start();
    for (let attempt = 0; attempt < 5; attempt += 1) await timers.ring();
    expect(timers.waiting()).toBe(defaultSchedule.quietMs);
    schedule.written();
    expect(timers.waiting()).toBe(defaultSchedule.soonMs);
  });

  it('ai hỏi trong lúc đang gửi thì cùng chờ một lần gửi', async () => {
    const timers = createTimers();
    const gate = Promise.withResolvers<Awaited<ReturnType<Province['sync']>>>();
    let flights = 0;
    const sync: Province['sync'] = () => {
      flights += 1;
      return gate.promise;
    };
    const schedule = scheduleOf({ sync, after: timers.after, random: () => 0.5 });
    const both = [schedule.sync(), schedule.sync()];
    gate.resolve(ok({ sent: 3, received: 0 }));
    expect(await Promise.all(both)).toEqual([
      ok({ sent: 3, received: 0 }),
      ok({ sent: 3, received: 0 }),
    ]);
    expect(flights).toBe(1);
  });

  it('tắt thì chờ lần gửi dở kết thúc, rồi không gọi nữa, ai hỏi cũng thôi', async () => {
    const timers = createTimers();
    const gate = Promise.withResolvers<Awaited<ReturnType<Province['sync']>>>();
    const schedule = scheduleOf({
      sync: () => gate.promise,
      after: timers.after,
      random: () => 0.5,
    });
    const flight = schedule.sync();
    let ended = false;
    const stopping = schedule.stop().then(() => {
      ended = true;
    });
    await turn();
    expect(ended).toBe(false);
    gate.resolve(err({ code: 'sync_cancelled' }));
    await stopping;
    await flight;
    expect(timers.waiting()).toBeNull();
    expect(await schedule.sync()).toMatchObject({ ok: false, error: { code: 'sync_cancelled' } });
  });

  it('tắt thì không gọi nữa', async () => {
    const timers = createTimers();
    const schedule = scheduleOf({ sync: succeed, after: timers.after, random: () => 0.5 });
    schedule.start();
    await schedule.stop();
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
