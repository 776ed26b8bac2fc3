/** Which deadlines are worked out on the page; the dates that are expected were found by hand, with a paper calendar. */
import type { DeadlineUnit } from '#shared/calendar/deadline.ts';

export interface Example {
  /** Reception (or submission), Vietnamese time. */
  readonly at: string;
  readonly unit: DeadlineUnit | 'same_day' | 'online';
  readonly amount?: number;
  /** In Vietnamese, for officers. */
  readonly why: string;
  /** By hand: the program must find the same. */
  readonly expected: string;
  /** The afternoon of 31/12/2026 is off. */
  readonly halfDay?: true;
  readonly afterwards?:
    | { readonly kind: 'pause'; readonly from: string; readonly to: string }
    | { readonly kind: 'exclude'; readonly from: string; readonly to: string }
    | {
        readonly kind: 'extend';
        readonly amount: number;
        readonly unit: DeadlineUnit;
        readonly at: string;
      };
}

const workingDays = (at: string, amount: number, expected: string, why: string): Example => ({
  at,
  unit: 'working_day',
  amount,
  expected,
  why,
});

const hours = (at: string, amount: number, expected: string, why: string): Example => ({
  at,
  unit: 'working_hour',
  amount,
  expected,
  why,
});

const sameDay = (at: string, expected: string, why: string): Example => ({
  at,
  unit: 'same_day',
  expected,
  why,
});

export const examples: readonly Example[] = [
  workingDays('2026-11-23T10:00', 1, '2026-11-25T17:00', '24/11 nghỉ lễ, nên ngày 1 là 25/11'),
  workingDays('2026-11-20T16:59', 1, '2026-11-23T17:00', 'qua thứ Bảy, Chủ nhật'),
  workingDays(
    '2026-11-20T19:00',
    1,
    '2026-11-23T17:00',
    'nhận sau giờ làm, ngày nhận vẫn là ngày 0',
  ),
  workingDays('2026-11-21T09:00', 1, '2026-11-23T17:00', 'nhận sáng thứ Bảy: ngày 0 là thứ Bảy'),
  workingDays('2026-11-21T09:00', 3, '2026-11-26T17:00', 'cuối tuần rồi nghỉ 24/11'),
  workingDays('2026-04-24T09:00', 1, '2026-04-28T17:00', 'Giỗ Tổ rơi Chủ nhật, nghỉ bù thứ Hai'),
  workingDays('2026-04-29T09:00', 2, '2026-05-05T17:00', 'nghỉ 30/4, 1/5 rồi cuối tuần'),
  workingDays('2026-02-13T09:00', 1, '2026-02-23T17:00', 'Tết Bính Ngọ nghỉ 16 đến 20/2'),
  workingDays('2026-02-12T09:00', 5, '2026-02-26T17:00', 'một ngày trước Tết, bốn ngày sau Tết'),
  workingDays('2026-08-21T09:00', 1, '2026-08-22T17:00', 'thứ Bảy 22/8 làm bù nên được tính'),
  workingDays('2026-08-28T09:00', 1, '2026-09-03T17:00', 'hoán đổi 31/8, nghỉ 1 và 2/9'),
  workingDays(
    '2026-11-25T08:00',
    1.5,
    '2026-11-26T13:45',
    'lẻ nửa ngày thì tính bằng giờ: 11 giờ 15 phút',
  ),
  workingDays('2026-11-25T08:00', 0.5, '2026-11-25T13:45', 'nửa ngày chuẩn là 3 giờ 45 phút'),
  {
    ...workingDays(
      '2026-12-30T09:00',
      1,
      '2026-12-31T11:30',
      'chiều cuối năm nghỉ: nửa ngày vẫn là một ngày, hẹn lúc hết giờ sáng',
    ),
    halfDay: true,
  },
  {
    ...workingDays(
      '2026-12-31T09:00',
      1,
      '2027-01-04T17:00',
      'chiều cuối năm và 1/1 nghỉ, rồi cuối tuần',
    ),
    halfDay: true,
  },
  hours(
    '2026-11-25T07:30',
    8,
    '2026-11-26T08:00',
    'ngày làm việc có bảy giờ rưỡi nên dư nửa giờ sang hôm sau',
  ),
  hours('2026-11-23T10:00', 8, '2026-11-25T10:30', 'năm giờ ngày 23, ba giờ ngày 25'),
  hours('2026-11-25T12:00', 1, '2026-11-25T14:30', 'nhận giờ nghỉ trưa thì tính từ 13 giờ 30'),
  hours(
    '2026-11-25T17:00',
    1,
    '2026-11-26T08:30',
    'nhận đúng lúc hết giờ thì tính từ sáng hôm sau',
  ),
  hours(
    '2026-11-21T09:00',
    2,
    '2026-11-23T09:30',
    'thứ Bảy có nhận hồ sơ nhưng không phải giờ làm việc',
  ),
  {
    ...hours(
      '2026-12-31T09:00',
      4,
      '2027-01-04T09:00',
      'sáng cuối năm còn hai giờ rưỡi, phần dư sang năm sau',
    ),
    halfDay: true,
  },
  {
    at: '2026-11-13T10:00',
    unit: 'day',
    amount: 10,
    expected: '2026-11-23T17:00',
    why: 'ngày theo lịch, kể cả cuối tuần',
  },
  {
    at: '2026-11-14T10:00',
    unit: 'day',
    amount: 10,
    expected: '2026-11-25T17:00',
    why: 'ngày thứ mười là 24/11, nghỉ lễ, nên sang 25/11',
  },
  {
    at: '2026-01-31T10:00',
    unit: 'month',
    amount: 1,
    expected: '2026-03-02T17:00',
    why: 'tháng Hai không có ngày 31: lấy 28/2, là thứ Bảy, nên sang thứ Hai',
  },
  {
    at: '2026-03-31T10:00',
    unit: 'month',
    amount: 1,
    expected: '2026-05-04T17:00',
    why: '30/4 và 1/5 nghỉ lễ, rồi cuối tuần',
  },
  {
    at: '2026-05-31T10:00',
    unit: 'month',
    amount: 1,
    expected: '2026-06-30T17:00',
    why: 'tháng Sáu có 30 ngày',
  },
  {
    at: '2026-03-15T10:00',
    unit: 'month',
    amount: 3,
    expected: '2026-06-15T17:00',
    why: 'cùng ngày của tháng thứ ba',
  },
  sameDay('2026-11-25T15:00', '2026-11-25T17:00', 'đúng 15 giờ vẫn kịp trong ngày'),
  sameDay(
    '2026-11-25T15:00:01',
    '2026-11-26T17:00',
    'quá 15 giờ một giây thì sang ngày làm việc sau',
  ),
  sameDay('2026-11-23T15:30', '2026-11-25T17:00', 'sang ngày làm việc sau, bỏ qua 24/11'),
  sameDay('2026-11-21T08:00', '2026-11-23T17:00', 'nhận ngày không làm việc'),
  sameDay('2026-08-22T08:00', '2026-08-22T17:00', 'thứ Bảy làm bù là ngày làm việc'),
  {
    at: '2026-11-23T16:00',
    unit: 'online',
    expected: '2026-11-25T16:30',
    why: 'nộp trực tuyến, trả lời trong tám giờ làm việc: một giờ ngày 23, bảy giờ ngày 25',
  },
  {
    ...workingDays(
      '2026-11-23T09:00',
      5,
      '2026-12-07T17:00',
      'khi dừng còn bốn ngày (26, 27, 30/11 và 1/12), đếm tiếp từ sau 1/12',
    ),
    afterwards: { kind: 'pause', from: '2026-11-25T16:00', to: '2026-12-01T08:00' },
  },
  {
    ...hours(
      '2026-11-25T08:00',
      8,
      '2026-11-27T15:00',
      'dừng khi còn năm giờ, nối tiếp lúc 8 giờ ngày 27',
    ),
    afterwards: { kind: 'pause', from: '2026-11-25T11:00', to: '2026-11-27T08:00' },
  },
  {
    ...workingDays(
      '2026-11-25T09:00',
      3,
      '2026-12-02T17:00',
      'bão nghỉ hai ngày: hẹn lùi hai ngày làm việc',
    ),
    afterwards: { kind: 'exclude', from: '2026-11-26', to: '2026-11-27' },
  },
  {
    ...workingDays(
      '2026-11-25T09:00',
      3,
      '2026-12-02T17:00',
      'gia hạn đi tiếp từ ngày đã hẹn 30/11',
    ),
    afterwards: { kind: 'extend', amount: 2, unit: 'working_day', at: '2026-11-27T10:00' },
  },
  {
    ...workingDays(
      '2026-11-25T09:00',
      1,
      '2026-12-03T17:00',
      'đã trễ (hẹn 26/11) thì tính từ lúc quyết định',
    ),
    afterwards: { kind: 'extend', amount: 2, unit: 'working_day', at: '2026-12-01T10:00' },
  },
];
