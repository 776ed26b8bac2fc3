import { afterEach, describe, expect, it } from 'vitest';
import { day as localDay } from '#test/fixtures/calendar.ts';
import {
  calendarWithout,
  draft,
  publishCalendar,
  startDatedOffice,
  type DatedOffice,
} from './dated-office.ts';
import { signInHead } from './head-desk.ts';

let office: DatedOffice;
afterEach(() => office.desk.end());

const stop = (n: number) =>
  office.desk.must('work.stop', { id: draft(n), reason: 'Có tranh chấp', basis: 'Điều 10' });

const resume = async (n: number) => {
  const date = await office.desk.must('work.date', { id: draft(n) });
  const shown = { after: date.after, own: date.own?.after ?? null };
  await office.desk.must('work.resume', { id: draft(n), reason: 'Đã hòa giải', shown });
};

const dueDay = async () => (await office.dueOf(1)).dueAt?.slice(0, 10);

const publish = (version: number, ...off: readonly string[]): void => {
  const days = off.map((date) => ({ date, name: 'Nghỉ' }));
  publishCalendar(office.desk, version, calendarWithout(version, ...days));
};

const exclude = (day: string) =>
  office.desk.must('deadlines.change', {
    id: draft(1),
    change: { kind: 'exclude', from: localDay(day), to: localDay(day) },
    reason: 'Bão số 14',
    letter: false,
  });

/** Received on Monday 23 November; Tuesday 24 is a holiday; due on Friday 27. */
const accepted = async (): Promise<void> => {
  office = await startDatedOffice();
  await signInHead(office.desk);
  expect((await office.accept(1)).dueAt).toBe('2026-11-27T17:00');
};

/** With one day left, until Monday. */
const stoodStill = async (): Promise<void> => {
  office.desk.setTime('2026-11-26T15:00');
  await stop(1);
  office.desk.setTime('2026-11-30T09:00');
  await resume(1);
};

describe('lịch mới còn chờ quyết định thì hồ sơ tạm dừng', () => {
  it('chạy lại vẫn được hỏi về ngày nghỉ trước lúc dừng; chuyển thì hẹn theo cả đường đi', async () => {
    await accepted();
    publish(2, '2026-11-25');
    expect(await office.listed()).toMatchObject([{ after: '2026-11-30' }]);
    await stoodStill();
    expect(await dueDay()).toBe('2026-12-01');
    expect(await office.listed()).toEqual([
      { before: '2026-12-01', after: '2026-12-02', because: ['2026-11-25'] },
    ]);
    expect(await office.decide('move')).toMatchObject({ done: 1, refused: [] });
    expect([await dueDay(), await office.listed()]).toEqual(['2026-12-02', []]);
  });

  it('lúc đang dừng thì không hỏi: chưa có ngày nào để chuyển', async () => {
    await accepted();
    publish(2, '2026-11-25');
    office.desk.setTime('2026-11-26T15:00');
    await stop(1);
    expect(await office.listed()).toEqual([]);
  });

  it('giữ thì thôi hỏi; lịch sau nữa chỉ kể phần sau khi chạy lại', async () => {
    await accepted();
    publish(2, '2026-11-25');
    await stoodStill();
    expect(await office.decide('keep')).toMatchObject({ done: 1, refused: [] });
    expect([await dueDay(), await office.listed()]).toEqual(['2026-12-01', []]);
    publish(3, '2026-11-25', '2026-12-01');
    expect(await office.listed()).toEqual([
      { before: '2026-12-01', after: '2026-12-02', because: ['2026-12-01'] },
    ]);
  });

  it('đã giữ trước lúc dừng thì chạy lại không hỏi nữa', async () => {
    await accepted();
    publish(2, '2026-11-25');
    expect(await office.decide('keep')).toMatchObject({ done: 1, refused: [] });
    await stoodStill();
    expect([await dueDay(), await office.listed()]).toEqual(['2026-12-01', []]);
  });

  it('dừng lần thứ hai khi chưa ai quyết định: vẫn được hỏi, cùng với ngày của lịch thứ ba', async () => {
    await accepted();
    publish(2, '2026-11-25');
    await stoodStill();
    publish(3, '2026-11-25', '2026-12-04');
    office.desk.setTime('2026-11-30T14:00');
    await stop(1);
    office.desk.setTime('2026-12-03T09:00');
    await resume(1);
    expect(await dueDay()).toBe('2026-12-07');
    expect(await office.listed()).toEqual([
      { before: '2026-12-07', after: '2026-12-08', because: ['2026-11-25', '2026-12-04'] },
    ]);
    expect(await office.decide('move')).toMatchObject({ done: 1, refused: [] });
    expect([await dueDay(), await office.listed()]).toEqual(['2026-12-08', []]);
  });

  it('lịch mới đến lúc đang dừng: ngày nghỉ trong lúc dừng không ai phải hỏi, trước đó thì hỏi', async () => {
    await accepted();
    office.desk.setTime('2026-11-26T15:00');
    await stop(1);
    publish(2, '2026-11-27');
    office.desk.setTime('2026-11-30T09:00');
    await resume(1);
    expect([await dueDay(), await office.listed()]).toEqual(['2026-12-01', []]);
    publish(3, '2026-11-25', '2026-11-27');
    expect(await office.listed()).toEqual([
      { before: '2026-12-01', after: '2026-12-02', because: ['2026-11-25'] },
    ]);
  });
});

describe('trừ ngày sau khi hồ sơ chạy lại', () => {
  it('ngày nằm trước lúc dừng vẫn được trừ, ngày nằm trong lúc dừng thì không trừ hai lần', async () => {
    await accepted();
    await stoodStill();
    expect(await dueDay()).toBe('2026-12-01');
    await exclude('2026-11-25');
    expect(await dueDay()).toBe('2026-12-02');
  });
});
