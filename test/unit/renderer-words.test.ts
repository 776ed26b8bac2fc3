import { describe, expect, it } from 'vitest';
import { type Instant, type LocalDate, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { StoryLine } from '#shared/contract/outputs.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { skipWords, storyWords } from '#renderer/features/dossier/story-words.ts';
import { leftWords, provinceWords, stateWords } from '#renderer/features/dossiers/row-words.ts';
import { missingWords, remarkAt } from '#renderer/features/form/remarks.ts';
import { dueDay, dueShort, walkedDays } from '#renderer/features/intake/due-words.ts';
import {
  needsHand,
  notDrawnWords,
  printActions,
  printWords,
} from '#renderer/features/print/print-words.ts';

const NOW = '2026-11-17T02:32:00.000Z' as Instant;
const TODAY = '2026-11-17' as LocalDate;
const at = (text: string): LocalDateTime => text as LocalDateTime;

describe('hẹn trả', () => {
  const promise = {
    state: 'promised',
    rule: { kind: 'amount' },
    dueAt: at('2026-11-25T17:00'),
    days: [
      { date: '2026-11-23' as LocalDate, counts: false, reason: { code: 'reception_day' } },
      {
        date: '2026-11-24' as LocalDate,
        counts: false,
        reason: { code: 'day_off', name: 'Ngày Văn hóa Việt Nam' },
      },
      { date: '2026-11-25' as LocalDate, counts: true, reason: { code: 'working_day' } },
    ],
    warnings: [],
    calendarVersion: 3,
  } as const;

  it('giải thích từng ngày, ngày cuối là ngày hẹn', () => {
    const days = walkedDays({ days: [...promise.days] }, vi);
    expect(days.map(({ reason, isDue }) => [reason, isDue])).toEqual([
      ['ngày tiếp nhận, chưa tính', false],
      ['nghỉ: Ngày Văn hóa Việt Nam', false],
      ['ngày làm việc', true],
    ]);
    expect(days[2]?.weekday).toBe('Thứ Tư');
  });

  it('lý do mà phiên bản này chưa biết thì để trống, không bịa', () => {
    const [day] = walkedDays(
      { days: [{ date: '2026-11-23' as LocalDate, counts: true, reason: { code: 'x' } }] },
      vi,
    );
    expect(day?.reason).toBe('');
  });

  it('hôm nay, ngày mai nói bằng lời; xa hơn nói bằng ngày', () => {
    expect(dueShort(at('2026-11-17T17:00'), TODAY, vi)).toBe('17:00 hôm nay');
    expect(dueShort(at('2026-11-18T11:30'), TODAY, vi)).toBe('11:30 ngày mai');
    expect(dueShort(promise.dueAt, TODAY, vi)).toBe('17:00 25/11/2026');
    expect(dueDay(promise.dueAt, vi)).toBe('Thứ Tư 25/11/2026');
  });
});

describe('một dòng trong danh sách', () => {
  const row = { daysLeft: 3, state: 2, voided: false };
  it('còn, hết, trễ đều có chữ; đỏ chỉ khi trễ', () => {
    expect(leftWords(row, vi)).toEqual({ words: 'còn 3 ngày', tone: 'plain' });
    expect(leftWords({ ...row, daysLeft: 0 }, vi)).toEqual({ words: 'hôm nay', tone: 'wait' });
    expect(leftWords({ ...row, daysLeft: -2 }, vi)).toEqual({ words: 'trễ 2 ngày', tone: 'late' });
    expect(leftWords({ ...row, daysLeft: null }, vi).tone).toBe('wait');
  });

  it('hồ sơ đã xong hoặc đã hủy thì không đếm ngày', () => {
    expect(leftWords({ ...row, daysLeft: -9, state: 10 }, vi).words).toBe('');
    expect(leftWords({ ...row, daysLeft: -9, voided: true }, vi).words).toBe('');
  });

  it('trạng thái gọi bằng tên, không bằng mã', () => {
    expect(stateWords({ state: 2, voided: false }, vi).words).toBe('Được tiếp nhận');
    expect(stateWords({ state: 2, voided: true }, vi)).toEqual({ words: 'Đã hủy', tone: 'late' });
  });

  it('xanh chỉ khi Tỉnh đã nhận', () => {
    expect(provinceWords({ atProvince: true, conflict: false }, vi).tone).toBe('proven');
    expect(provinceWords({ atProvince: false, conflict: false }, vi).tone).toBe('wait');
    expect(provinceWords({ atProvince: true, conflict: true }, vi).tone).toBe('late');
  });
});

describe('diễn biến của hồ sơ', () => {
  const line = (type: string, values: StoryLine['values'] = {}): StoryLine => ({
    at: NOW,
    officer: 'Trần Thị Mẫu',
    type,
    values,
    atProvince: false,
    skipped: null,
  });

  it('tiếp nhận có ngày hẹn và không có ngày hẹn', () => {
    expect(storyWords(line('dossier.accepted', { dueAt: '2026-11-25T17:00' }), vi)).toBe(
      'tiếp nhận, hẹn 17:00 25/11/2026',
    );
    expect(storyWords(line('dossier.accepted'), vi)).toBe(vi.acceptedWithoutDate);
  });

  it('mã thành lời: giấy tờ, mục đã sửa, kết quả in, tiền', () => {
    expect(storyWords(line('document.issued', { kind: 'receipt', revision: 2 }), vi)).toBe(
      'lập Giấy tiếp nhận và hẹn trả, bản 2',
    );
    expect(storyWords(line('document.issued', { kind: 'receipt', revision: 1 }), vi)).toBe(
      'lập Giấy tiếp nhận và hẹn trả',
    );
    expect(
      storyWords(line('dossier.corrected', { fields: 'owner fees', reason: 'gõ nhầm' }), vi),
    ).toBe('sửa chủ hồ sơ, phí: gõ nhầm');
    expect(
      storyWords(line('document.printed', { outcome: 'handed_over', printer: 'Quay-A5' }), vi),
    ).toBe('gửi giấy tới máy in Quay-A5');
    const reprint = { outcome: 'handed_over', printer: 'Laser', kind: 'receipt', revision: 2 };
    expect(storyWords(line('document.printed', { ...reprint, reprint: 3 }), vi)).toBe(
      'gửi Giấy tiếp nhận và hẹn trả, bản 2 tới máy in Laser, in lại lần 3',
    );
    expect(storyWords(line('fee.taken', { amount: 20_000 }), vi)).toBe('thu 20.000\u00A0đ');
  });

  it('thiếu dữ liệu cho câu thì gọi tên việc, không để chỗ trống', () => {
    expect(storyWords(line('dossier.handedOver'), vi)).toBe('Bàn giao hồ sơ');
    expect(storyWords(line('dossier.future'), vi)).toBe('dossier.future');
    expect(skipWords('undone', vi)).toBe('đã hoàn tác');
  });
});

describe('lời nhắc trên phiếu', () => {
  const missing = { code: 'name_empty', field: 'submitter.name', level: 'missing' } as const;
  const wrong = { code: 'no_such_date', field: 'submitter.birthDate', level: 'invalid' } as const;
  const doubt = { code: 'phone_odd', field: 'submitter.phone', level: 'warning' } as const;
  const remarks = [missing, wrong, doubt];
  const fresh = { touched: new Set<string>(), attempted: false };

  it('chưa rời ô thì chưa nhắc; ô trống chỉ nhắc khi đã bấm tiếp nhận', () => {
    expect(remarkAt(remarks, wrong.field, fresh)).toBeNull();
    const left = { ...fresh, touched: new Set([missing.field, wrong.field, doubt.field]) };
    expect(remarkAt(remarks, wrong.field, left)).toBe(wrong);
    expect(remarkAt(remarks, doubt.field, left)).toBe(doubt);
    expect(remarkAt(remarks, missing.field, left)).toBeNull();
    expect(remarkAt(remarks, missing.field, { ...fresh, attempted: true })).toBe(missing);
  });

  it('điều sai đứng trước điều ngờ', () => {
    const both = [
      { ...doubt, field: 'a' },
      { ...wrong, field: 'a' },
    ];
    expect(remarkAt(both, 'a', { ...fresh, attempted: true })?.code).toBe('no_such_date');
  });

  it('ở chân phiếu nói ngắn, và nói rõ của ai', () => {
    expect(missingWords(missing, vi)).toBe('họ tên');
    expect(missingWords({ ...missing, field: 'owner.name' }, vi)).toBe('chủ hồ sơ: họ tên');
    expect(missingWords(wrong, vi)).toBe('ngày sinh (không có ngày này trong lịch)');
    expect(missingWords(wrong, en)).toContain('date of birth');
  });
});

describe('giấy trên đường ra', () => {
  it('máy chỉ biết đã gửi; giấy đã ra là lời của người', () => {
    expect(printWords({ state: 'handed_over', printer: 'Quay-A5' }, vi, null)).toBe(
      'Đã gửi máy in Quay-A5. Giấy đã ra?',
    );
    expect(printWords({ state: 'handed_over', printer: 'Quay-A5' }, vi, null, true)).toBe(
      'Đã gửi máy in. Giấy đã ra?',
    );
    expect(printActions({ state: 'handed_over' }, true)[0]).toBe('confirmed');
  });

  it('sau khi mất điện thì hỏi, không tự in lại', () => {
    expect(printWords({ state: 'asking', printer: 'x' }, vi, 'H00.01-261117-1001')).toContain(
      'H00.01-261117-1001',
    );
    expect(printActions({ state: 'asking' }, true)).toEqual(['confirmed', 'again', 'dropped']);
    expect(printActions({ state: 'confirmed' }, true)).toEqual([]);
  });

  it('giấy lưu lúc chưa có máy in: có máy in rồi thì in được ngay, không bảo chọn nữa', () => {
    expect(printActions({ state: 'no_printer' }, false)).toEqual(['choose', 'again', 'dropped']);
    expect(printActions({ state: 'no_printer' }, true)).toEqual(['again', 'dropped']);
  });

  it('máy in không cho giấy ra: nói máy nào, rồi mời máy khác trước, lưu tệp sau', () => {
    const stopped = { state: 'failed', printer: 'Quay-A5', because: 'printer_stopped' } as const;
    expect(printWords(stopped, vi, null)).toBe(
      'Máy in Quay-A5 đang dừng. Giấy chưa ra, vẫn được lưu.',
    );
    expect(printActions({ ...stopped, elsewhere: 'Laser' }, true).slice(0, 2)).toEqual([
      'elsewhere',
      'save',
    ]);
    expect(printActions(stopped, true)[0]).toBe('save');
    expect([needsHand(stopped), needsHand({ state: 'no_printer' })]).toEqual([true, true]);
    expect([needsHand({ state: 'queued' }), needsHand({ state: 'handed_over' })]).toEqual([
      false,
      false,
    ]);
    const taken = { state: 'handed_over', because: 'printer_gone', elsewhere: 'Laser' } as const;
    expect(printActions(taken, true)[0]).toBe('elsewhere');
    expect(printActions({ state: 'waiting' }, true)).toEqual([]);
  });

  it('chưa có giấy thì nói vì sao bằng vài chữ, không nói được thì thôi', () => {
    expect(notDrawnWords('disk_full', vi)).toBe(
      'Chưa có giấy để in vì đĩa của máy đã đầy. Hồ sơ đã ghi, quầy tự làm lại.',
    );
    expect(notDrawnWords('desk_fault', vi)).toBe(
      'Chưa có giấy để in. Hồ sơ đã ghi, quầy tự làm lại.',
    );
  });
});
