import { describe, expect, it } from 'vitest';
import { vi } from '#shared/text/vi.ts';
import { balanceLines, closeAction } from '#renderer/features/close/balance.ts';

const desk = {
  from: 1,
  to: 53,
  count: 53,
  hash: '0123456789abcdef'.repeat(4),
  byType: { 'dossier.accepted': 9, 'document.issued': 9 },
  accepted: 9,
  fees: 146_000,
};
const open = { province: desk, missing: [], equal: true, nothingSince: false };

describe('bảng cân đối cuối ngày', () => {
  it('hai bên bằng nhau thì không dòng nào lệch', () => {
    expect(
      balanceLines({ desk, province: desk, earlier: [] }, vi).some(({ differs }) => differs),
    ).toBe(false);
  });

  it('chỉ dòng lệch được đánh dấu, kể cả việc mà chỉ một bên có', () => {
    const province = { ...desk, count: 52, byType: { ...desk.byType, 'fee.taken': 1 } };
    const lines = balanceLines({ desk, province, earlier: [] }, vi);
    expect(lines.filter(({ differs }) => differs).map(({ name }) => name)).toEqual([
      'count',
      'fee.taken',
    ]);
    expect(lines.find(({ name }) => name === 'fee.taken')).toMatchObject({
      words: 'Thu phí',
      desk: '0',
      province: '1',
    });
  });

  it('chưa nối được thì không so, không đỏ', () => {
    const lines = balanceLines({ desk, province: null, earlier: [] }, vi);
    expect(lines.every(({ province, differs }) => province === null && !differs)).toBe(true);
  });

  it('tiền và dấu niêm viết để đọc được cho nhau nghe', () => {
    const words = balanceLines({ desk, province: null, earlier: [] }, vi).map((line) => line.desk);
    expect(words).toContain('146.000\u00A0đ');
    expect(words).toContain('0123 4567 89ab cdef');
  });
});

describe('nút chính của khóa sổ nói đúng điều đang có', () => {
  it.each([
    ['Tỉnh đã đủ', open, 'close'],
    ['Tỉnh còn thiếu', { ...open, missing: [52, 53], equal: false }, 'sync_then_close'],
    ['đủ mục mà vẫn lệch', { ...open, equal: false }, 'close_differing'],
    ['không có mạng', { ...open, province: null, equal: null }, 'offline'],
    ['chưa ghi gì từ lần trước', { ...open, nothingSince: true }, 'nothing'],
  ] as const)('%s', (_, preview, action) => {
    expect(closeAction(preview)).toBe(action);
  });
});
