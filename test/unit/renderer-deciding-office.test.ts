import { expect, it } from 'vitest';
import { decidingOffice, NOT_CHOSEN } from '#renderer/features/cross-area/deciding-office.ts';

const office = (code: string, name: string) => ({ code, name });
const mau = office('H00.01', 'UBND xã Mẫu');

it('nơi ghi lúc nhận có đúng một trong danh sách: chọn sẵn nơi ấy', () => {
  expect(decidingOffice({ offices: [mau], competent: 'ubnd xã mẫu' })).toBe('H00.01');
});

it('tên ghi lúc nhận không có trong danh sách: không chọn sẵn, càng không coi là ngoài tỉnh', () => {
  expect(decidingOffice({ offices: [mau], competent: 'Xã Mẫu' })).toBe(NOT_CHOSEN);
});

it('hai nơi chỉ khác dấu: cán bộ tự chọn', () => {
  const offices = [office('H00.02', 'Xã Tân Hòa'), office('H00.03', 'Xã Tấn Hoa')];
  expect(decidingOffice({ offices, competent: 'Xã Tấn Hoa' })).toBe(NOT_CHOSEN);
});
