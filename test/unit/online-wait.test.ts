import { describe, expect, it } from 'vitest';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { onlineWait } from '#shared/calendar/online-acceptance.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { vi } from '#shared/text/vi.ts';
import { waitWords, workingTimeWords } from '#renderer/features/online/wait-words.ts';

const at = (text: string): LocalDateTime => text as LocalDateTime;

/** Sent on a Wednesday at eight: a day has seven hours and a half, so that half an hour of Thursday is needed. */
const SENT = at('2026-11-25T08:00');
const waitAt = (now: string) => onlineWait(SENT, at(now), tryOutCalendar);

describe('giờ trả lời hồ sơ trực tuyến', () => {
  it('vừa gửi thì còn đủ tám giờ làm việc', () => {
    expect(waitAt('2026-11-25T08:00')).toEqual({
      state: 'in_time',
      minutes: 480,
      answerBy: '2026-11-26T08:30',
    });
  });

  it('giờ nghỉ trưa và ban đêm không trôi', () => {
    expect(waitAt('2026-11-25T11:30')?.minutes).toBe(270);
    expect(waitAt('2026-11-25T13:30')?.minutes).toBe(270);
    expect(waitAt('2026-11-25T22:00')?.minutes).toBe(60);
    expect(waitAt('2026-11-26T06:00')?.minutes).toBe(60);
  });

  it('phần tư cuối là sắp hết, từ phút sau đó là quá giờ', () => {
    expect(waitAt('2026-11-25T15:59')?.state).toBe('in_time');
    expect(waitAt('2026-11-25T16:00')).toMatchObject({ state: 'soon', minutes: 120 });
    expect(waitAt('2026-11-26T08:30')).toMatchObject({ state: 'soon', minutes: 0 });
    expect(waitAt('2026-11-26T08:31')).toMatchObject({ state: 'late', minutes: 1 });
    expect(waitAt('2026-11-27T08:30')).toMatchObject({ state: 'late', minutes: 450 });
  });

  it('gửi ban đêm thì giờ chạy từ sáng hôm sau; đồng hồ quầy chậm hơn cổng cũng không thêm giờ', () => {
    const night = onlineWait(at('2026-11-24T23:00'), at('2026-11-25T07:30'), tryOutCalendar);
    expect(night).toMatchObject({ minutes: 480, answerBy: '2026-11-26T08:00' });
    expect(waitAt('2026-11-25T07:30')?.minutes).toBe(480);
  });

  it('nói bằng lời, màu chỉ nhắc lại', () => {
    expect(workingTimeWords(480, vi)).toBe('8 giờ');
    expect(workingTimeWords(95, vi)).toBe('1 giờ 35 phút');
    expect(workingTimeWords(5, vi)).toBe('5 phút');
    const wait = waitAt('2026-11-26T08:31');
    expect(waitWords({ wait }, false, vi)).toEqual({
      words: 'quá hạn 1 phút làm việc',
      tone: 'late',
    });
    expect(waitWords({ wait: null }, true, vi).words).toBe(vi.online.wait.stopped);
    expect(waitWords({ wait: null }, false, vi).words).toBe(vi.online.wait.unknown);
  });
});
