import { describe, expect, it } from 'vitest';
import { whenLineReturns } from '#renderer/app/line-returns.ts';

const listen = () => {
  const system = new EventTarget();
  const waiting = new Map<number, () => void>();
  const waits: number[] = [];
  let sent = 0;
  let luck = 0.5;
  const stop = whenLineReturns({
    system,
    send: () => {
      sent += 1;
    },
    random: () => (luck = (luck + 0.3) % 1),
    after: (ms, work) => {
      const id = waits.push(ms);
      waiting.set(id, work);
      return () => waiting.delete(id);
    },
  });
  return {
    back: () => system.dispatchEvent(new Event('online')),
    pass: () => {
      for (const [id, work] of waiting) {
        waiting.delete(id);
        work();
      }
    },
    waits,
    sent: () => sent,
    stop,
  };
};

describe('máy có mạng lại', () => {
  it('quầy gửi ngay, không chờ hết quãng nghỉ; mỗi quầy một lúc để không dồn vào Tỉnh', () => {
    const line = listen();
    line.back();
    expect(line.sent()).toBe(0);
    line.pass();
    expect(line.sent()).toBe(1);
    line.back();
    line.pass();
    expect(line.waits[0]).not.toBe(line.waits[1]);
    expect(Math.max(...line.waits)).toBeLessThan(5_000);
  });

  it('mạng chập chờn thì chỉ gửi một lần', () => {
    const line = listen();
    for (let times = 0; times < 5; times += 1) line.back();
    line.pass();
    expect(line.sent()).toBe(1);
  });

  it('cửa sổ đóng thì thôi', () => {
    const line = listen();
    line.back();
    line.stop();
    line.pass();
    line.back();
    line.pass();
    expect(line.sent()).toBe(0);
  });
});
