import { describe, expect, it } from 'vitest';
import {
  emptyChange,
  readChange,
  type ChangeForm,
} from '#renderer/features/deadlines/change-form.ts';
import { dateInForce } from '#renderer/features/deadlines/date-in-force.ts';
import {
  areLookedAt,
  emptySpan,
  readSpan,
  timeWords,
} from '#renderer/features/deadlines/days-typed.ts';
import { changedDayWords, dueWords } from '#renderer/features/deadlines/date-words.ts';
import {
  freshLateEntry,
  rememberLateEntry,
} from '#renderer/features/late-entry/fresh-late-entry.ts';
import { noLateEntry } from '#shared/contract/intake-form.ts';
import { nothingYet } from '#shared/dossier/progress.ts';
import { vi } from '#shared/text/vi.ts';
import { at, day } from '#test/fixtures/calendar.ts';

const read = (change: Partial<ChangeForm>) => readChange({ ...emptyChange, ...change });
const typed = (span: Partial<typeof emptySpan>) => readSpan({ ...emptySpan, ...span });

describe('gõ thời hạn mới', () => {
  it('gia hạn: số nguyên, số lẻ với dấu phẩy', () => {
    expect(read({ amount: '2' }).change).toEqual({
      kind: 'extend',
      amount: 2,
      unit: 'working_day',
    });
    expect(read({ amount: ' 1,5 ' }).change).toMatchObject({ amount: 1.5 });
    for (const amount of ['', '0', '-1', 'hai', '99999'])
      expect(read({ amount })).toEqual({ change: null, wrong: ['amount'] });
  });

  it('trừ ngày: bỏ trống ngày cuối là một ngày; ngày cuối trước ngày đầu thì báo', () => {
    expect(read({ kind: 'exclude', span: { ...emptySpan, from: '26/11/2026' } }).change).toEqual({
      kind: 'exclude',
      from: '2026-11-26',
      to: '2026-11-26',
    });
    expect(typed({ from: '26/11/2026', to: '25/11/2026' }).wrong).toEqual(['order']);
    expect(typed({ from: '31/2/2026' }).wrong).toEqual(['from']);
  });

  it('mất vài giờ: gõ giờ đầu và giờ cuối; thiếu một giờ, hay giờ cuối không sau giờ đầu thì báo', () => {
    const hours = { from: '14:00', to: '16:30' };
    const at14 = { from: '26/11/2026', fromHour: '14h00', toHour: '1630' };
    expect(typed(at14).time).toEqual({ from: '2026-11-26', to: '2026-11-26', hours });
    expect(typed({ ...at14, toHour: '' }).wrong).toEqual(['toHour']);
    expect(typed({ ...at14, fromHour: '25h00' }).wrong).toEqual(['fromHour']);
    expect(typed({ ...at14, toHour: '14:00' }).wrong).toEqual(['toHour']);
    expect(typed({ ...at14, to: '27/11/2026', toHour: '9h00' }).time).toMatchObject({
      to: '2026-11-27',
      hours: { from: '14:00', to: '09:00' },
    });
  });

  it('ngày Tỉnh xác nhận: cần cả ngày và nguồn', () => {
    expect(read({ kind: 'confirm' }).wrong).toEqual(['day', 'source']);
    expect(read({ kind: 'confirm', day: '27/11/2026', source: 'Công văn 12' }).change).toEqual({
      kind: 'confirm',
      day: '2026-11-27',
      source: 'Công văn 12',
    });
  });
});

describe('lời về ngày hẹn', () => {
  it('nói ngày nào đổi và vì sao', () => {
    const date = day('2026-11-24');
    const name = 'Ngày Văn hóa Việt Nam';
    expect(changedDayWords({ date, now: 'off', name, decision: 'NQ 28/2026/QH16' }, vi)).toBe(
      '24/11/2026 nghỉ (Ngày Văn hóa Việt Nam, NQ 28/2026/QH16)',
    );
    expect(changedDayWords({ date, now: 'extra', name: null, decision: null }, vi)).toBe(
      '24/11/2026 làm việc',
    );
    expect(dueWords(at('2026-11-27T17:00'), vi)).toBe('17:00 Thứ Sáu 27/11/2026');
  });

  it('ngày do người ghi thì không có gì để giải thích; ngày tính lại thì giải thích ngày mới', () => {
    const { deadline } = nothingYet;
    const dueAt = at('2026-11-27T17:00');
    const walk = {
      start: { kind: 'extension', at: at('2026-11-25T17:00') },
      allowance: { unit: 'working_day', days: 2 },
      days: [{ date: day('2026-11-25'), counts: false }],
      warnings: [],
      calendarVersion: 2,
    } as const;
    expect(dateInForce({ deadline: { ...deadline, dueAt, moved: true } })).toBeNull();
    expect(
      dateInForce({
        deadline: {
          ...deadline,
          dueAt,
          moved: true,
          walk: { ...walk, days: [...walk.days], warnings: [] },
        },
      }),
    ).toMatchObject({ dueAt, calendarVersion: 2, days: [{ date: '2026-11-25' }] });
  });

  it('hai thời hạn: phần của đơn vị đã dời thì giải thích theo ngày mới, chưa dời thì theo lúc nhận', () => {
    const { deadline } = nothingYet;
    const [first, later] = [at('2026-11-26T17:00'), at('2026-11-30T17:00')];
    const own = { rule: { kind: 'same_day' }, dueAt: first, days: [] };
    const promise = {
      state: 'promised' as const,
      rule: { kind: 'same_day' },
      dueAt: later,
      days: [],
      warnings: [],
      calendarVersion: 1,
      own,
    };
    const stood = { ...deadline, promise, dueAt: later };
    const asPromised = { dueAt: first, walk: null, moved: false };
    expect(dateInForce({ deadline: { ...stood, own: asPromised } })?.own).toEqual(own);
    const moved = { dueAt: later, walk: null, moved: true };
    expect(dateInForce({ deadline: { ...stood, own: moved } })?.own).toEqual({
      rule: { kind: 'walk' },
      dueAt: later,
    });
    expect(dateInForce({ deadline: { ...stood, own: null } })?.own).toBeUndefined();
  });
});

describe('trừ những ngày cả cơ quan không làm được', () => {
  const storm = { from: day('2026-12-01'), to: day('2026-12-02') };

  it('bỏ trống ngày cuối là một ngày; chưa gõ xong thì chưa là ngày nào', () => {
    expect(typed({ from: '1/12/2026', to: '2/12/2026' }).time).toEqual(storm);
    expect(typed({ from: '1/12/2026' }).time).toEqual({ ...storm, to: storm.from });
    expect(typed({ from: '1/12/2026', to: '2/1' }).time).toBeNull();
  });

  it('đã xem rồi gõ lại ngày khác thì phải xem lại, chưa trừ được', () => {
    expect(areLookedAt(storm, null)).toBe(false);
    expect(areLookedAt(storm, { ...storm })).toBe(true);
    expect(areLookedAt({ ...storm, to: storm.from }, storm)).toBe(false);
    expect(areLookedAt({ ...storm, from: storm.to }, storm)).toBe(false);
    expect(areLookedAt(null, storm)).toBe(false);
    const hours = typed({ from: '1/12/2026', fromHour: '8:00', toHour: '9:00' }).time;
    expect(areLookedAt(hours, hours)).toBe(true);
    expect(areLookedAt(hours, { ...storm, to: storm.from })).toBe(false);
  });

  it('hộp quyết định nói rõ ngày nào', () => {
    expect(timeWords(storm, vi)).toBe('từ 01/12/2026 đến hết 02/12/2026');
    expect(timeWords({ ...storm, to: storm.from }, vi)).toBe('01/12/2026');
    const { time } = typed({ from: '1/12/2026', fromHour: '14h', toHour: '16:30' });
    expect(time).toBeNull();
    const lost = typed({ from: '1/12/2026', fromHour: '14:00', toHour: '16:30' }).time;
    expect(lost === null ? '' : timeWords(lost, vi)).toBe(
      'từ 14:00 01/12/2026 đến 16:30 01/12/2026',
    );
  });
});

describe('nhập bù nhiều phiếu liền nhau', () => {
  it('lần đầu là hôm nay và lý do thường gặp; sau đó nhớ ngày và lý do, không nhớ số phiếu', () => {
    const today = day('2026-11-23');
    expect(freshLateEntry(today, 'Mất điện')).toEqual({
      on: true,
      day: '23/11/2026',
      time: '',
      slip: '',
      reason: 'Mất điện',
    });
    rememberLateEntry(noLateEntry, today);
    rememberLateEntry(
      { on: true, day: '20/11/2026', time: '9:05', slip: '1951', reason: 'Hỏng máy' },
      today,
    );
    expect(freshLateEntry(today, 'Mất điện')).toMatchObject({
      day: '20/11/2026',
      time: '',
      slip: '',
      reason: 'Hỏng máy',
    });
  });

  it('sang ngày khác thì không nhớ nữa: lại là hôm nay và lý do thường gặp', () => {
    rememberLateEntry(
      { on: true, day: '20/11/2026', time: '9:05', slip: '', reason: 'Hỏng máy' },
      day('2026-11-23'),
    );
    expect(freshLateEntry(day('2026-11-24'), 'Mất điện')).toMatchObject({
      day: '24/11/2026',
      reason: 'Mất điện',
    });
  });
});
