import { describe, expect, it } from 'vitest';
import { typedSlips } from '#renderer/features/numbers/typed-slips.ts';

describe('gõ số trên phiếu', () => {
  it('từng số, cả dải, cách nhau bằng phẩy hay dấu cách, không kể hai lần', () => {
    expect(typedSlips('1951')).toEqual([1951]);
    expect(typedSlips(' 1951, 1954 – 1956;1951 1960')).toEqual([1951, 1954, 1955, 1956, 1960]);
  });

  it.each(['', ' ', 'mười', '1956-1954', '1951-', '1-5000'])('"%s" thì chưa đọc được', (text) => {
    expect(typedSlips(text)).toBeNull();
  });
});
