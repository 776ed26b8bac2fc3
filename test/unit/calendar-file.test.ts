import { describe, expect, it } from 'vitest';
import { parseWorkingCalendar, workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { day, refusal, value } from '#test/fixtures/calendar.ts';

const fields = { completeUntil: '2026-12-31', daysOff: [{ date: '2026-01-01' }] };
const refused = (more: Readonly<Record<string, unknown>>) =>
  refusal(workingCalendarOf({ ...fields, ...more }));

describe('đọc lịch', () => {
  it('đọc được tệp viết bằng tên trường có gạch dưới, bỏ qua trường lạ', () => {
    const calendar = value(
      parseWorkingCalendar(`\uFEFF{
        "note": "…", "timezone": "Asia/Ho_Chi_Minh", "missing": "…",
        "weekly_rest": ["sunday"], "complete_until": "2026-12-31",
        "days_off": [
          {"date": "2026-09-02", "name": "Quốc khánh", "status": "confirmed", "khac": 1},
          {"date": "2026-01-02", "status": "unverified"}
        ],
        "extra_working_days": [{"date": "2026-01-10"}]
      }`),
    );
    expect(calendar.weeklyRest).toEqual(['sunday']);
    expect(calendar.daysOff).toEqual([
      { date: '2026-01-02', status: 'unverified' },
      { date: '2026-09-02', name: 'Quốc khánh', status: 'confirmed' },
    ]);
    expect(calendar.extraWorkingDays).toEqual([{ date: '2026-01-10', status: 'confirmed' }]);
  });

  it('tệp không ghi giờ làm việc thì theo giờ hành chính thông thường', () => {
    const calendar = value(workingCalendarOf(fields));
    expect(calendar.standardDay).toEqual([
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ]);
    expect(calendar.weeklyRest).toEqual(['saturday', 'sunday']);
    expect(calendar.sameDay.until).toBe('15:00');
    expect(calendar.version).toBe('unversioned');
  });

  it('lịch đã đọc viết ra rồi đọc lại vẫn như cũ', () => {
    const again = parseWorkingCalendar(JSON.stringify(tryOutCalendar));
    expect(value(again)).toEqual(tryOutCalendar);
  });

  it('lịch thử biết ngày nghỉ mới 24/11 và đầy đủ đến hết năm 2026', () => {
    expect(tryOutCalendar.daysOff.find(({ date }) => date === '2026-11-24')).toEqual({
      date: '2026-11-24',
      name: 'Ngày Văn hóa Việt Nam',
      status: 'confirmed',
      decision: 'NQ 28/2026/QH16',
    });
    expect(tryOutCalendar.completeUntil).toBe('2026-12-31');
    expect(tryOutCalendar.daysOff).toHaveLength(20);
    expect(tryOutCalendar.extraWorkingDays).toHaveLength(2);
  });

  it('tên ngày nghỉ được chuẩn hóa và bỏ ký tự điều khiển', () => {
    const name = 'Te\u0302\u0301t\u0007\n Dương lịch ';
    const calendar = value(
      workingCalendarOf({ ...fields, daysOff: [{ date: '2026-01-01', name }] }),
    );
    expect(calendar.daysOff[0]?.name).toBe('Tết Dương lịch');
  });
});

describe('từ chối lịch hỏng', () => {
  it('không phải JSON, không phải lịch', () => {
    expect(refusal(parseWorkingCalendar('{"days_off": ['))).toEqual({ code: 'calendar_not_json' });
    expect(refusal(parseWorkingCalendar(''))).toEqual({ code: 'calendar_not_json' });
    expect(refusal(parseWorkingCalendar('[]'))).toEqual({ code: 'calendar_bad_field', field: '' });
    expect(refusal(parseWorkingCalendar('null'))).toEqual({
      code: 'calendar_bad_field',
      field: '',
    });
  });

  it('thiếu danh sách ngày nghỉ hoặc thiếu ngày lịch đầy đủ đến', () => {
    expect(refusal(workingCalendarOf({ completeUntil: '2026-12-31' }))).toEqual({
      code: 'calendar_bad_field',
      field: 'daysOff',
    });
    expect(refusal(workingCalendarOf({ daysOff: [] }))).toEqual({
      code: 'calendar_bad_field',
      field: 'completeUntil',
    });
  });

  it.each(['2026-02-30', '2026-2-3', '30/04/2026', '', '0000-00-00', '2026-01-01T00:00'])(
    'ngày "%s" không có thật thì nói đúng chỗ',
    (date) => {
      expect(refused({ daysOff: [{ date: '2026-01-01' }, { date }] })).toEqual({
        code: 'calendar_bad_date',
        field: 'daysOff[1].date',
      });
      expect(refused({ completeUntil: date })).toEqual({
        code: 'calendar_bad_date',
        field: 'completeUntil',
      });
    },
  );

  it('một ngày vừa nghỉ vừa làm bù', () => {
    expect(refused({ extraWorkingDays: [{ date: '2026-01-01' }] })).toEqual({
      code: 'calendar_day_both_off_and_extra',
      date: day('2026-01-01'),
    });
    expect(
      refused({
        daysOff: [{ date: '2026-08-22', part: 'afternoon' }],
        extraWorkingDays: [{ date: '2026-08-22', part: 'morning' }],
      }).code,
    ).toBe('calendar_day_both_off_and_extra');
  });

  it('một ngày ghi hai lần, dù cách nhau', () => {
    const [a, b] = [{ date: '2026-01-01' }, { date: '2026-09-02' }];
    expect(refused({ daysOff: [a, b, a] })).toEqual({
      code: 'calendar_day_twice',
      date: day('2026-01-01'),
    });
    expect(refused({ extraWorkingDays: [b, b] }).code).toBe('calendar_day_twice');
  });

  it.each([
    [{ standardDay: [{ from: '07:30', to: '25:00' }] }, 'standardDay[0].to'],
    [{ standardDay: [{ from: '11:30', to: '07:30' }] }, 'standardDay'],
    [{ standardDay: [{ from: '07:30', to: '07:30' }] }, 'standardDay'],
    [{ standardDay: [{ from: '07:30:30', to: '11:30' }] }, 'standardDay'],
    [
      {
        workingHours: {
          friday: [
            { from: '07:30', to: '11:30' },
            { from: '11:00', to: '17:00' },
          ],
        },
      },
      'workingHours.friday',
    ],
    [{ sameDay: { until: '3 giờ chiều' } }, 'sameDay.until'],
  ])('giờ làm việc sai: %j', (more, field) => {
    expect(refused(more)).toEqual({ code: 'calendar_bad_hours', field });
  });

  it.each([
    [{ standardDay: [] }, 'standardDay'],
    [{ weeklyRest: ['sat'] }, 'weeklyRest[0]'],
    [{ workingHours: { thursdays: [] } }, 'workingHours'],
    [{ daysOff: [{ date: '2026-01-01', status: 'maybe' }] }, 'daysOff[0].status'],
    [{ daysOff: [{ date: '2026-01-01', part: 'evening' }] }, 'daysOff[0].part'],
    [{ daysOff: [{ date: '2026-01-01', name: 7 }] }, 'daysOff[0].name'],
    [{ daysOff: ['2026-01-01'] }, 'daysOff[0]'],
    [{ daysOff: { '2026-01-01': true } }, 'daysOff'],
    [{ extension: { limit: -1 } }, 'extension.limit'],
    [{ hours: { confirmAbove: 0 } }, 'hours.confirmAbove'],
    [{ version: '' }, 'version'],
    [{ completeFrom: '2027-01-01' }, 'completeFrom'],
  ])('trường sai: %j', (more, field) => {
    expect(refused(more)).toEqual({ code: 'calendar_bad_field', field });
  });
});
