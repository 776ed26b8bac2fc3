import { describe, expect, it } from 'vitest';
import { patternChangeSentence, patternSentence } from '#shared/publishing/pattern-words.ts';
import { board as english } from '#shared/text/en/board.ts';
import { board } from '#shared/text/vi/board.ts';
import { day } from '../fixtures/calendar.ts';

const { patternSays: words } = board.publishing;
const DAY = day('2026-11-23');
const usual = { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 };
const at = (pattern: Parameters<typeof patternSentence>[1]['pattern']) => ({
  pattern,
  agencyCode: 'H00.01',
});

describe('mẫu số nói bằng lời', () => {
  it('số đầu ngày của quầy 2, mỗi quầy bao nhiêu số, mấy quầy; có phiếu giấy thì nói thêm', () => {
    expect(patternSentence(words, at(usual), DAY)).toBe(
      'Số đầu ngày 23/11/2026 của quầy 2: H00.01-261123-2001. Mỗi quầy một ngày tự cấp 999 số, dùng được cho 9 quầy.',
    );
    expect(patternSentence(words, at({ ...usual, slips: 50 }), DAY)).toMatch(
      /949 số.*Thêm 50 số cuối/u,
    );
    expect(patternSentence(english.publishing.patternSays, at(usual), DAY)).toContain(
      'first number of desk 2 on 23/11/2026: H00.01-261123-2001',
    );
  });

  it('chỉ đủ chỗ cho một quầy thì lấy quầy 1; mẫu không ra số thì không nói', () => {
    expect(patternSentence(words, at({ ...usual, digits: 2, perSlot: 50 }), DAY)).toContain(
      'của quầy 1: H00.01-261123-51.',
    );
    expect(patternSentence(words, at({ ...usual, digits: 3 }), DAY)).toBeNull();
  });

  it('mẫu mới: từ ngày nào, số nào thay số nào; số vẫn thế thì nói chỉ đổi dải', () => {
    const wider = { ...usual, digits: 5, perSlot: 2000 };
    expect(patternChangeSentence(words, at(usual), at(wider), DAY)).toBe(
      'Từ ngày 23/11/2026, số đầu ngày của quầy 2 là H00.01-261123-04001; theo mẫu đang dùng thì số đầu ngày của quầy 2 là H00.01-261123-2001. Hồ sơ nhận trước ngày 23/11/2026 giữ số đã cấp.',
    );
    expect(patternChangeSentence(words, at(usual), at({ ...usual, slips: 50 }), DAY)).toContain(
      'vẫn là H00.01-261123-2001',
    );
  });
});
