import { describe, expect, it } from 'vitest';
import {
  epochMsOf,
  type Instant,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { DeskStatus, HomeOverview } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import { sendingRemedy, spanWords, statusItems } from '#renderer/app/status-words.ts';
import { lunarWords, partOfDay, solarWords } from '#renderer/features/home/greeting.ts';
import { readyLines } from '#renderer/features/home/readiness.ts';
import { shortNumber } from '#renderer/features/home/short-number.ts';

const NOW = '2026-11-17T02:32:00.000Z' as Instant;
const TODAY = '2026-11-17' as LocalDate;
const at = (text: string): LocalDateTime => text as LocalDateTime;

const status: DeskStatus = {
  deskName: 'Quầy 2',
  officeName: 'Trung tâm thử',
  tryOut: true,
  line: {
    state: 'offline',
    since: '2026-11-17T00:52:00.000Z' as Instant,
    lastContact: null,
    code: null,
  },
  unsent: { count: 14, oldestAt: '2026-11-17T00:52:00.000Z' as Instant },
  sync: { running: false, done: 0, total: 0 },
  files: { count: 0, bytes: 0, sending: null, stoppedUntil: null },
  sealing: null,
  neighbour: null,
  printer: { name: 'Quay2-A5', ready: true },
  calendar: { completeUntil: '2026-12-31' as LocalDate, version: 3 },
  clock: { state: 'ok', offsetMs: 420 },
  noRoomForCopy: null,
  now: NOW,
};
const wordsOf = (of: DeskStatus): readonly string[] =>
  statusItems(of, vi, epochMsOf(NOW)).map(({ words }) => words);

describe('dòng trạng thái', () => {
  it('đĩa hết chỗ sao lưu: nói ngay ở dòng trạng thái và trang chủ, trước khi đầy hẳn', () => {
    const low = { ...status, noRoomForCopy: 150_000_000 };
    expect(wordsOf(status).join()).not.toContain('hết chỗ sao lưu');
    expect(wordsOf(low)).toContain('Đĩa chỉ còn 150\u{00A0}MB, hết chỗ sao lưu');
  });

  it('mất mạng: từ lúc nào, còn bao nhiêu mục, lâu nhất bao lâu', () => {
    expect(wordsOf(status)).toEqual([
      'Mất mạng từ 07:52',
      'Chưa gửi: 14 mục · lâu nhất 1 giờ 40 phút',
      'Quay2-A5 sẵn sàng',
      'Lịch làm việc đủ đến 31/12/2026',
      'Đồng hồ lệch 0,4 giây',
    ]);
  });

  it('mất mạng từ hôm trước thì nói cả ngày', () => {
    const since = '2026-11-15T08:00:00.000Z' as Instant;
    expect(wordsOf({ ...status, line: { ...status.line, since } })[0]).toBe(
      'Mất mạng từ 15:00 15/11/2026',
    );
  });

  it('Tỉnh từ chối: màu đỏ, kèm câu nói rõ vì sao', () => {
    const [line] = statusItems(
      { ...status, line: { ...status.line, state: 'refused', code: 'province_refused' } },
      vi,
      epochMsOf(NOW),
    );
    expect(line?.tone).toBe('late');
    expect(line?.about.at(-1)).toBe(vi.refusals.province_refused);
  });

  it('xanh chỉ khi đã chứng minh: đã nối, đã gửi hết', () => {
    const [line, unsent] = statusItems(
      {
        ...status,
        line: { ...status.line, state: 'connected' },
        unsent: { count: 0, oldestAt: null },
      },
      vi,
      epochMsOf(NOW),
    );
    expect([line?.tone, unsent?.tone]).toEqual(['proven', 'proven']);
    const [waiting, some] = statusItems(status, vi, epochMsOf(NOW));
    expect([waiting?.tone, some?.tone]).toEqual(['wait', 'wait']);
  });

  it('quầy bên giữ hộ chưa phải là đã gửi: vẫn vàng, vẫn đếm, chỉ nói thêm một câu', () => {
    const since = '2026-11-17T02:05:00.000Z' as Instant;
    const neighbour = { name: 'Quầy 1', entries: 12, since };
    const [, unsent] = statusItems({ ...status, neighbour }, vi, epochMsOf(NOW));
    expect(unsent).toMatchObject({
      tone: 'wait',
      words: 'Chưa gửi: 14 mục · lâu nhất 1 giờ 40 phút',
    });
    expect(unsent?.about.at(-1)).toBe('Quầy 1 đang giữ hộ 12 mục từ 09:05, Tỉnh chưa xác nhận.');
  });

  it('đang gửi thì nói gửi đến đâu', () => {
    const sync = { running: true, done: 3, total: 14 };
    expect(wordsOf({ ...status, sync })[1]).toBe('Đang gửi 3/14');
  });

  it('hồ sơ đã gửi hết thì xanh; bản lưu của giấy đi sau, còn bao nhiêu thì nói', () => {
    const unsent = { count: 0, oldestAt: null };
    const left = { count: 3, bytes: 150_000, sending: null, stoppedUntil: null };
    const moving = {
      ...left,
      sending: { done: 1, total: 4, doneBytes: 50_000, totalBytes: 1_900_000 },
    };
    const [waiting, sending] = [left, moving].map(
      (files) => statusItems({ ...status, unsent, files }, vi, epochMsOf(NOW))[1],
    );
    expect([waiting?.tone, waiting?.words]).toEqual([
      'proven',
      'Tỉnh đã nhận đủ · còn 3 bản lưu giấy',
    ]);
    expect(sending?.words).toBe('Tỉnh đã nhận đủ · đang gửi bản lưu 1/4');
    expect(sending?.about.at(-1)).toContain('1/4 tệp, 0,1\u{00A0}MB/1,9\u{00A0}MB');
  });

  it('bản lưu đã dừng thì nói đến mấy giờ tự gửi tiếp; dừng được khi còn gì đang đi, gửi được khi còn gì nằm lại', () => {
    const unsent = { count: 0, oldestAt: null };
    const stoppedUntil = '2026-11-17T02:45:00.000Z' as Instant;
    const none = { count: 0, bytes: 0, sending: null, stoppedUntil: null };
    const stopped = { count: 3, bytes: 150_000, sending: null, stoppedUntil };
    const [, item] = statusItems({ ...status, unsent, files: stopped }, vi, epochMsOf(NOW));
    expect([item?.tone, item?.words]).toEqual([
      'proven',
      'Tỉnh đã nhận đủ · đã dừng gửi 3 bản lưu giấy',
    ]);
    expect(item?.about.at(-1)).toContain('Đến 09:45 quầy gửi tiếp');
    const sending = { done: 1, total: 3, doneBytes: 1, totalBytes: 3 };
    const idle = { ...status, unsent, files: none };
    expect([
      sendingRemedy(idle),
      sendingRemedy({ ...idle, files: stopped }),
      sendingRemedy({ ...idle, files: { ...none, count: 3, bytes: 3, sending } }),
      sendingRemedy({ ...idle, sync: { running: true, done: 0, total: 1 } }),
      sendingRemedy({ ...idle, unsent: status.unsent }),
    ]).toEqual([null, 'send', 'stop', 'stop', 'send']);
  });

  it.each([
    [30_000, 'vừa xong'],
    [5 * 60_000, '5 phút'],
    [3_600_000, '1 giờ'],
    [26 * 3_600_000, '1 ngày 2 giờ'],
    [-5, 'vừa xong'],
  ])('%d mili giây là “%s”', (ms, words) => {
    expect(spanWords(ms, vi)).toBe(words);
  });
});

describe('trang chủ', () => {
  it.each([
    ['2026-11-17T07:15', 'morning'],
    ['2026-11-17T11:00', 'noon'],
    ['2026-11-17T13:00', 'afternoon'],
    ['2026-11-17T18:00', 'evening'],
  ])('%s chào %s', (time, part) => {
    expect(partOfDay(at(time))).toBe(part);
  });

  it('ngày dương và ngày âm bằng chữ', () => {
    expect(solarWords(TODAY, vi)).toBe('Thứ Ba, 17/11/2026');
    expect(lunarWords(TODAY, vi)).toBe('mùng 9 tháng Mười năm Bính Ngọ');
    expect(lunarWords('2026-02-17' as LocalDate, vi)).toBe('mùng 1 tháng Giêng năm Bính Ngọ');
    expect(lunarWords('2025-08-08' as LocalDate, vi)).toBe('rằm tháng Sáu nhuận năm Ất Tỵ');
  });

  const overview: HomeOverview = {
    today: TODAY,
    acceptedToday: 8,
    voidedToday: 0,
    feesToday: 146_000,
    dueToday: { count: 0, rows: [] },
    overdue: { count: 0, rows: [] },
    dueSoon: { count: 0, rows: [] },
    resultsWaiting: { count: 0, rows: [] },
    uncollected: 0,
    trips: { trips: 0, dossiers: 0, papers: [] },
    attention: [],
    numbersLeft: 990,
    numbersLow: false,
    freeDiskBytes: 41_500_000_000,
    catalogue: { version: 41, publishedAt: '2026-11-13T03:00:00.000Z' as Instant },
    calendarUntil: '2026-12-31' as LocalDate,
    lastClose: null,
    nextDayOff: null,
  };

  it('danh sách sẵn sàng: việc cần để ý đứng trước, mỗi dòng nói đúng điều chứng minh được', () => {
    const lines = readyLines(overview, status, vi);
    expect(lines.map(({ ready }) => ready)).toEqual(
      lines.map(({ ready }) => ready).toSorted((a, b) => Number(a) - Number(b)),
    );
    const words = lines.map((line) => line.words);
    expect(words[0]).toBe('Mất mạng từ 07:52. Cứ làm việc; 14 mục sẽ gửi khi có mạng.');
    expect(words).toContain('Thủ tục: bản 41, ngày 13/11/2026');
    expect(words).toContain('Đĩa còn 41\u00A0GB');
    expect(words).toContain('Lịch chỉ đủ đến 31/12/2026: hồ sơ hẹn sau ngày đó kèm lời nhắc');
  });

  it('điều máy không biết thì không nói', () => {
    const unknown = readyLines(
      { ...overview, freeDiskBytes: null },
      { ...status, clock: { state: 'unproven', offsetMs: null } },
      vi,
    ).map(({ name }) => name);
    expect(unknown).not.toContain('disk');
    expect(unknown).not.toContain('clock');
  });

  it('sổ lệch với Tỉnh thì cần để ý, khớp thì không', () => {
    const of = (state: 'equal' | 'waiting' | 'differs' | 'settled') =>
      readyLines({ ...overview, lastClose: { day: TODAY, state } }, status, vi).find(
        ({ name }) => name === 'close',
      );
    expect(of('equal')).toMatchObject({ ready: true, words: 'Đã khóa sổ ngày 17/11/2026' });
    expect(of('waiting')?.ready).toBe(false);
    expect(of('differs')).toMatchObject({ ready: false });
    expect(of('differs')?.words).toContain('lệch');
    // People's word on it leaves nothing to do.
    expect(of('settled')).toMatchObject({ ready: true });
  });

  it('số hồ sơ viết gọn phần của cơ quan', () => {
    expect(shortNumber('H15.50.05.13-261112-2003')).toBe('…-261112-2003');
    expect(shortNumber('000.00.00.H01')).toBe('000.00.00.H01');
  });
});
