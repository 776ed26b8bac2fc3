import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { epochMsOf, instantOf, localTimeOf } from '#shared/calendar/local-time.ts';
import { startPaperRound, type PaperRound } from './paper-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: PaperRound;
beforeAll(async () => {
  round = await startPaperRound();
});
beforeEach(() => round.heal());
afterAll(() => round.end());

const left = () => round.desk.store.read.unsentFilesTotal().count;

const stoppedUntil = () => round.desk.line.state().filesStoppedUntil;

/** Stopped by the officer after the first chunk of a paper. */
const stopAmid = async (): Promise<void> => {
  await round.accept(1);
  round.line.after = ({ method }) => {
    if (method === 'PATCH' && stoppedUntil() === null) void round.desk.must('sync.cancel', {});
  };
  await round.sync();
  expect([left(), round.chunkOffsets().length]).toEqual([1, 1]);
  round.heal();
};

const sendNow = async (): Promise<void> => {
  await round.desk.must('sync.now', {});
  await vi.waitFor(() => expect(left()).toBe(0), { timeout: 10_000 });
};

describe('cán bộ bấm Dừng gửi lúc bản lưu đang đi', () => {
  it('hồ sơ mới vẫn đi, bản lưu nằm yên; trạng thái nói đến mấy giờ', async () => {
    await stopAmid();
    await round.accept(1);
    await round.sync();
    const { unsent, files } = await round.desk.must('desk.status', {});
    expect([unsent.count, files.count, files.sending]).toEqual([0, 2, null]);
    expect(files.stoppedUntil).toBe(stoppedUntil());
    expect(round.chunkOffsets()).toEqual([]);
    await sendNow();
    expect(stoppedUntil()).toBeNull();
  });

  it('bấm Gửi ngay thì đi tiếp từ chỗ dừng, không gửi lại khúc Tỉnh đã có', async () => {
    await stopAmid();
    await sendNow();
    expect(round.chunkOffsets()[0]).toBeGreaterThan(0);
  });

  it('không ai bấm gì: hết giờ dừng thì tự đi', () =>
    round.atAnotherDesk(async () => {
      await stopAmid();
      const until = stoppedUntil();
      if (until === null) throw new Error('nothing holds the files');
      const before = (ms: number) => localTimeOf(instantOf(epochMsOf(until) - ms));
      round.desk.setTime(before(60_000));
      await round.sync();
      expect(left()).toBe(1);
      round.desk.setTime(before(-60_000));
      await round.sync();
      expect(left()).toBe(0);
    }));

  it('đồng hồ máy lùi lại cũng không giữ bản lưu lâu hơn', () =>
    round.atAnotherDesk(async () => {
      await stopAmid();
      round.desk.setTime('2026-11-22T09:00');
      expect(stoppedUntil()).toBeNull();
      await round.sync();
      expect(left()).toBe(0);
    }));
});
