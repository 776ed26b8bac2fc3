import { describe, expect, it } from 'vitest';
import { promiseOf } from '#electron/desk/online/online-list.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { acceptance, citizen, NOW } from '#test/fixtures/dossier.ts';
import { at, day } from '#test/fixtures/calendar.ts';

const SENT_BY = 3;

/** Cases by name, each with its working days, in the order of the edition. */
const edition = (version: number, cases: Readonly<Record<string, number>>): Procedure => ({
  code: '9.000001',
  name: 'Thủ tục thử nghiệm',
  field: 'Thử nghiệm',
  agencyGroup: '',
  decision: '1/QĐ-THU',
  version,
  effectiveFrom: day('2026-01-01'),
  effectiveTo: null,
  subjects: [],
  levels: ['commune'],
  cases: [],
  channels: Object.entries(cases).map(([caseName, amount], nth) => ({
    channel: 'online',
    case: nth + 1,
    caseName,
    deadline: { state: 'record', rule: { kind: 'amount', amount, unit: 'working_day' } },
    fees: [],
    free: true,
  })),
  formSet: 'TT03-2025',
  after15hNextDay: false,
  nicknames: [],
  quality: [],
});

const published = {
  calendar: () => ({ version: 1, publishedAt: NOW, data: tryOutCalendar }),
};

const { procedure, papers, sets, fees, delivery } = acceptance();
const submission = (name: string, caseIndex: number | null): Submission => ({
  number: 'H15.50.05.13-261123-0001',
  submittedAt: at('2026-11-23T08:00'),
  procedure: { ...procedure, case: name, catalogueVersion: SENT_BY },
  caseIndex,
  submitter: citizen,
  owner: null,
  request: '',
  papers,
  sets,
  fees,
  delivery,
  note: '',
  attachments: [],
  payment: null,
});

const promised = (today: Procedure, name: string, caseIndex: number | null) => {
  const promise = promiseOf(
    { published },
    today,
    submission(name, caseIndex),
    at('2026-11-25T09:00'),
  );
  return promise.state === 'promised' ? promise.rule : promise.reason;
};
const days = (amount: number) => ({ kind: 'amount', amount, unit: 'working_day' });

describe('trường hợp mà người dân chọn lúc gửi trực tuyến', () => {
  const asSent = { 'Không cần xác minh': 1, 'Phải xác minh': 5 };
  const swapped = { 'Phải xác minh': 5, 'Không cần xác minh': 1 };

  it('danh mục chưa đổi: theo đúng chỗ đã chọn', () => {
    expect(promised(edition(SENT_BY, asSent), 'Phải xác minh', 1)).toEqual(days(5));
  });

  it('danh mục mới đổi thứ tự: hẹn theo tên trường hợp, không theo chỗ', () => {
    const today = edition(SENT_BY + 1, swapped);
    expect(promised(today, 'Phải xác minh', 1)).toEqual(days(5));
    expect(promised(today, 'Không cần xác minh', 0)).toEqual(days(1));
  });

  it('trường hợp không còn, hay một thời hạn nay thành nhiều: không hẹn ngày, chờ Tỉnh xác nhận', () => {
    expect(promised(edition(SENT_BY + 1, { Khác: 2, 'Lại khác': 9 }), 'Phải xác minh', 1)).toBe(
      'case_unknown',
    );
    expect(promised(edition(SENT_BY + 1, asSent), 'Thủ tục cũ', null)).toBe('case_unknown');
    expect(promised(edition(SENT_BY + 1, { Chung: 3 }), 'Chung', null)).toEqual(days(3));
  });
});
