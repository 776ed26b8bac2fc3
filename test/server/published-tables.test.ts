import { describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { board } from '#shared/text/vi/board.ts';
import { tablesOf } from '#server/board/publishing/published-tables.ts';
import { day } from '../fixtures/calendar.ts';

const shown = { words: board.publishing, nameOf: () => 'Thủ tục thử', day: day('2026-11-23') };

const cellsIn = (
  subject: 'calendar' | 'commitments',
  data: unknown,
  id: string,
): readonly (readonly string[])[] =>
  tablesOf({ subject, office: null }, data, shown)
    .find((table) => table.id === id)
    ?.rows.map(({ cells }) => cells) ?? [];

describe('bảng đang dùng trên trang Công bố', () => {
  it('lịch: giờ làm việc, giờ nhận hồ sơ từng thứ; nhận sáng thứ Bảy không phải giờ làm việc', () => {
    const calendar = {
      ...tryOutCalendar,
      receptionHours: { saturday: [{ from: '07:30', to: '11:30' }] },
    };
    const hours = cellsIn('calendar', calendar, 'hours');
    expect(hours[0]).toEqual(['Thứ Hai', '07:30–11:30, 13:30–17:00', '07:30–11:30, 13:30–17:00']);
    expect(hours[5]).toEqual(['Thứ Bảy', '', '07:30–11:30']);
    expect(hours.at(-1)).toEqual(['Trong ngày', 'nhận đến 15:00', '']);
  });

  it('thời hạn Tỉnh xác nhận: cách nộp nào, phần của đơn vị nhận bao lâu, theo văn bản nào', () => {
    const days = (amount: number) => ({ kind: 'amount', amount, unit: 'working_day' });
    const one = { code: '1.0', case: null, basis: 'read_in_law', source: 'Văn bản thử' };
    const data = {
      deadlines: [
        { ...one, channel: 'online', rule: days(17), own: days(5) },
        { ...one, rule: { kind: 'same_day' } },
      ],
    };
    expect(cellsIn('commitments', data, 'confirmed')).toEqual([
      ['1.0', 'Thử', '', 'Trực tuyến', '17 ngày làm việc', '05 ngày làm việc', 'Văn bản thử'],
      ['1.0', 'Thử', '', 'Mọi cách nộp', 'Trong ngày', '', 'Văn bản thử'],
    ]);
  });
});
