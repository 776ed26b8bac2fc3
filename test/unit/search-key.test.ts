import { describe, expect, it } from 'vitest';
import { matchesKey, searchKey, searchWords, spellingKey } from '#shared/search/search-key.ts';
import { compareVietnamese, compareVietnameseNames } from '#shared/search/vietnamese-order.ts';

describe('khóa tìm kiếm', () => {
  it.each([
    ['Thủ tục đăng ký khai sinh', 'thu tuc dang ky khai sinh'],
    ['ĐẶNG THỊ ƯỚC', 'dang thi uoc'],
    ['  Nguyễn\tThị   Thử ', 'nguyen thi thu'],
    ['Ðắk Lắk', 'dak lak'],
    ['1.001193', '1 001193'],
    ['H15.50.05.13-261008-0975', 'h15 50 05 13 261008 0975'],
    ['công-ten-nơ', 'cong ten no'],
    ['１２３', '123'],
    ['', ''],
    ['…!?', ''],
  ])('%j thành %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('không phân biệt dấu đặt kiểu cũ và kiểu mới, dựng sẵn và tổ hợp', () => {
    expect(searchKey('Hoà Bình')).toBe(searchKey('Hòa Bình'));
    expect(searchKey('khai tử'.normalize('NFD'))).toBe(searchKey('khai tử'.normalize('NFC')));
  });

  it('chuỗi rỗng không có từ nào', () => {
    expect(searchWords(' - ')).toEqual([]);
  });

  it('mỗi từ gõ vào là đầu của một từ, thứ tự nào cũng được', () => {
    const key = searchKey('Đăng ký khai sinh lưu động');
    expect(matchesKey(key, 'kh si')).toBe(true);
    expect(matchesKey(key, 'sinh Đăng')).toBe(true);
    expect(matchesKey(key, 'inh')).toBe(false);
    expect(matchesKey(key, '')).toBe(true);
  });

  it('khóa chính tả giữ dấu nhưng bỏ qua chỗ đặt dấu', () => {
    expect(spellingKey('Hoà Thành')).toBe(spellingKey('HÒA  THÀNH'));
    expect(spellingKey('Tân Thành')).not.toBe(spellingKey('Tân Thạnh'));
    expect(spellingKey('Văn Lang')).not.toBe(spellingKey('Văn Lăng'));
  });
});

describe('thứ tự tên người', () => {
  it('xếp theo tên gọi, rồi họ, rồi tên đệm', () => {
    const names = [
      'Trần Văn Mẫu',
      'Nguyễn Thị Thử',
      'Lê Văn Ánh',
      'Bùi Thị Thử',
      'Lê An',
      'Nguyễn Ân',
    ];
    expect(names.toSorted(compareVietnameseNames)).toEqual([
      'Lê An',
      'Lê Văn Ánh',
      'Nguyễn Ân',
      'Trần Văn Mẫu',
      'Bùi Thị Thử',
      'Nguyễn Thị Thử',
    ]);
  });

  it('tên một từ và tên rỗng vẫn xếp được', () => {
    expect(['Thử', '', 'An'].toSorted(compareVietnameseNames)).toEqual(['', 'An', 'Thử']);
  });

  it('đ đứng sau d, ă sau a', () => {
    expect(['đất', 'dân', 'ăn', 'an'].toSorted(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'dân',
      'đất',
    ]);
  });
});
