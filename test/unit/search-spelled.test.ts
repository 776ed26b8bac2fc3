import { describe, expect, it } from 'vitest';
import { accented, isSpelledIn } from '#shared/search/spelled.ts';

const finds = (typed: string, ...texts: readonly string[]): boolean =>
  isSpelledIn(accented(typed), texts);

describe('gõ có dấu thì tìm đúng dấu', () => {
  it.each([
    ['Thử', 'Nguyễn Thị Thử', true],
    ['Thử', 'Thủ tục đăng ký khai sinh', false],
    ['thử', 'NGUYỄN THỊ THỬ', true],
    ['Hoà', 'Trần Văn Hòa', true],
    ['Hòa', 'Trần Văn Hoa', false],
    ['Đào', 'Dao Văn Mẫu', false],
    ['Đà', 'Đào Thị Mẫu', true],
    ['thu', 'Thủ tục', true],
  ])('“%s” với “%s”: %s', (typed, text, found) => {
    expect(finds(typed, text)).toBe(found);
  });

  it('đang gõ dở, dấu chưa đủ thì chưa loại ai', () => {
    for (const typed of ['nguyê', 'nguyên', 'nguyễ', 'Nguyễn'])
      expect(finds(typed, 'Nguyễn Văn Mẫu')).toBe(true);
  });

  it('tên đã ghi không dấu nào, như trên hộ chiếu, thì đọc không dấu', () => {
    expect(finds('Nguyễn Thử', 'NGUYEN THI THU')).toBe(true);
    expect(finds('Nguyễn Thử', 'Nguyen Thị Thu')).toBe(false);
  });

  it('mỗi chữ ở một nơi cũng được; chữ không dấu không kén', () => {
    expect(finds('Mẫu khai sinh', 'Trần Thị Mẫu', 'Đăng ký khai sinh')).toBe(true);
    expect(accented('khai sinh 1.001193')).toEqual([]);
  });
});
