import { afterEach, describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { draft, publishCalendar, startDatedOffice, type DatedOffice } from './dated-office.ts';
import { signInHead } from './head-desk.ts';

let office: DatedOffice;
afterEach(() => office.desk.end());

const extend = (n: number, amount: number) =>
  office.desk.must('deadlines.change', {
    id: draft(n),
    change: { kind: 'extend', amount, unit: 'working_day' },
    reason: 'Chờ xác minh',
    letter: false,
  });

describe('gia hạn khi lịch mới còn chờ quyết định', () => {
  it('gia hạn không quyết thay về lịch mới: vẫn kể ngày cũ, ngày mới của cả đường đi, rồi mới hẹn lại', async () => {
    office = await startDatedOffice();
    expect((await office.accept(1)).dueAt).toBe('2026-11-27T17:00');
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ bù bầu cử' });
    await signInHead(office.desk);
    expect((await extend(1, 2)).dueAt).toBe('2026-12-01T17:00');
    expect(await office.listed()).toEqual([
      { before: '2026-12-01', after: '2026-12-02', because: ['2026-11-26'] },
    ]);
    expect((await extend(1, 1)).dueAt).toBe('2026-12-02T17:00');
    expect(await office.listed()).toMatchObject([{ before: '2026-12-02', after: '2026-12-03' }]);
    expect(await office.decide('move')).toMatchObject({ done: 1, refused: [] });
    expect(await office.listed()).toEqual([]);
    const { dueAt, walk, extensions } = await office.dueOf(1);
    expect([dueAt, extensions, walk?.route?.extensions.length]).toEqual(['2026-12-03T17:00', 2, 2]);
    expect(walk?.route?.start.at).toBe('2026-11-23T09:12');
  });

  it('giữ ngày thì thôi hỏi; lịch sau nữa chỉ kể phần gia hạn', async () => {
    office = await startDatedOffice();
    await office.accept(1);
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    await signInHead(office.desk);
    await extend(1, 2);
    expect(await office.decide('keep')).toMatchObject({ done: 1 });
    expect(await office.listed()).toEqual([]);
    const off = ['2026-11-26', '2026-11-30'].map((date) => ({ date, name: 'Nghỉ' }));
    publishCalendar(office.desk, 3, {
      ...tryOutCalendar,
      version: 'thu-2026.3',
      daysOff: [...tryOutCalendar.daysOff, ...off],
    });
    expect(await office.listed()).toEqual([
      { before: '2026-12-01', after: '2026-12-02', because: ['2026-11-30'] },
    ]);
  });

  it('lịch mới không đổi phần đi trước thì gia hạn xong không kể gì', async () => {
    office = await startDatedOffice();
    await office.accept(1);
    office.newCalendar({ date: '2026-12-01', name: 'Nghỉ' });
    await signInHead(office.desk);
    expect((await extend(1, 2)).dueAt).toBe('2026-12-02T17:00');
    expect(await office.listed()).toEqual([]);
    expect((await office.dueOf(1)).calendarSeen).toBe(2);
  });
});

describe('gia hạn qua ngày lịch đủ', () => {
  it('lịch năm sau chỉ nói về năm sau: hẹn đã gia hạn được kể ngày cũ, ngày mới; ngày nghỉ năm trước vẫn tính', async () => {
    office = await startDatedOffice('2026-12-29T09:12');
    expect((await office.accept(1)).dueAt).toBe('2027-01-04T17:00');
    await signInHead(office.desk);
    expect((await extend(1, 2)).dueAt).toBe('2027-01-06T17:00');
    const { totals } = await office.desk.must('deadlines.overview', {});
    expect([totals.beyond, await office.listed()]).toEqual([1, []]);
    const nextYear = {
      ...tryOutCalendar,
      version: 'thu-2027.1',
      completeFrom: '2027-01-01',
      completeUntil: '2027-12-31',
      daysOff: [
        { ...tryOutCalendar.daysOff[0], date: '2027-01-01' },
        { ...tryOutCalendar.daysOff[0], date: '2027-01-05', name: 'Nghỉ bù' },
      ],
      extraWorkingDays: [],
    };
    publishCalendar(office.desk, 2, nextYear);
    expect(await office.listed()).toEqual([
      { before: '2027-01-06', after: '2027-01-07', because: ['2027-01-05'] },
    ]);
    expect((await extend(1, 1)).dueAt).toBe('2027-01-07T17:00');
    expect(await office.listed()).toMatchObject([{ before: '2027-01-07', after: '2027-01-08' }]);
    expect(await office.decide('move')).toMatchObject({ done: 1, refused: [] });
    const { dueAt, walk } = await office.dueOf(1);
    expect([dueAt, walk?.route?.start.at]).toEqual(['2027-01-08T17:00', '2026-12-29T09:12']);
    // The day off of the old year, of which the new calendar says nothing, counts in the part that lies there.
    publishCalendar(office.desk, 3, {
      ...nextYear,
      version: 'thu-2027.2',
      daysOff: [...nextYear.daysOff, { date: '2027-01-06', name: 'Nghỉ' }],
    });
    expect(await office.listed()).toEqual([
      { before: '2027-01-08', after: '2027-01-11', because: ['2027-01-06'] },
    ]);
  });
});
