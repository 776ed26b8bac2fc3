import { describe, expect, it } from 'vitest';
import type { PrintJobView } from '#shared/contract/outputs.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { vi } from '#shared/text/vi.ts';
import { paperNews } from '#renderer/features/intake/paper-news.ts';
import { printerWords } from '#renderer/features/settings/printer-words.ts';

const number = 'H00.01-261123-1001';
const job: PrintJobView = {
  job: 'j1',
  document: 'd1',
  state: 'handed_over',
  printer: 'Quay-A5',
  kind: 'receipt',
  number,
  dossier: 'h1',
  createdAt: '2026-11-23T02:12:00.000Z' as Instant,
};

describe('dải tin sau khi tiếp nhận', () => {
  it('giấy còn chờ lời người thì hỏi; hết trong danh sách chờ là đã xong', () => {
    const answer = { print: job, notDrawn: null, number };
    expect(paperNews(answer, job, true, vi)).toEqual({
      words: 'Đã gửi máy in. Giấy đã ra?',
      missing: false,
    });
    expect(paperNews(answer, undefined, true, vi).words).toBe(vi.print.confirmed);
  });

  it('danh sách chờ cũ hơn tờ giấy thì chưa nói là giấy đã ra', () => {
    const answer = { print: job, notDrawn: null, number };
    expect(paperNews(answer, undefined, false, vi).words).toBe('Đã gửi máy in. Giấy đã ra?');
  });

  it('chưa có giấy thì nói vì sao và cho làm lại; có giấy rồi thì thôi', () => {
    const answer = { print: null, notDrawn: 'render_failed', number };
    expect(paperNews(answer, undefined, true, vi)).toEqual({
      words: 'Chưa có giấy để in vì máy chưa vẽ được giấy. Hồ sơ đã ghi, quầy tự làm lại.',
      missing: true,
    });
    expect(paperNews(answer, job, true, vi).missing).toBe(false);
    expect(paperNews({ ...answer, notDrawn: null }, undefined, true, vi)).toEqual({
      words: '',
      missing: false,
    });
  });
});

describe('tên máy in trong danh sách', () => {
  it('mô tả trùng tên thì chỉ nói một lần', () => {
    expect(printerWords('May-in-quay-1', 'May in quay 1')).toBe('May-in-quay-1');
    expect(printerWords('Quay1', '')).toBe('Quay1');
    expect(printerWords('Quay1', 'Brother HL-L2320D')).toBe('Quay1 · Brother HL-L2320D');
  });
});
