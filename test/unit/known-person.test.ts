import { describe, expect, it } from 'vitest';
import { emptyParty } from '#shared/contract/intake-form.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { filledFrom, samenessOf } from '#shared/intake/known-person.ts';

const person = (over: Partial<Party> = {}): Party => ({
  kind: 'person',
  name: 'Nguyễn Thị Thử',
  birthDate: '1998-02-05',
  sex: 'female',
  idNumber: '079198000001',
  idIssuedAt: null,
  address: 'Ấp 3, xã Thử Nghiệm',
  phone: '0900000001',
  email: '',
  ...over,
});

describe('có phải cùng một người', () => {
  it('cùng số căn cước là cùng người, dù tên gõ khác dấu hay số gõ cách quãng', () => {
    const typed = person({ name: 'NGUYEN THI THU', idNumber: '079 198 000 001' });
    expect(samenessOf(typed, person())).toBe('number');
  });

  it('hai số căn cước 12 chữ số khác nhau là hai người, dù trùng tên và năm sinh', () => {
    expect(samenessOf(person({ idNumber: '079198000002' }), person())).toBeNull();
  });

  it('người có thẻ cũ 9 số và thẻ mới 12 số vẫn nhận ra qua tên và năm sinh', () => {
    expect(samenessOf(person({ idNumber: '012345678' }), person())).toBe('name_and_year');
  });

  it('không có số thì so tên không dấu và năm sinh; chỉ biết năm cũng đủ', () => {
    const old = person({ name: 'nguyễn thị thừ', birthDate: '1998', idNumber: '' });
    expect(samenessOf(old, person())).toBe('name_and_year');
    expect(samenessOf({ ...old, birthDate: '1997' }, person())).toBeNull();
  });

  it('chỉ trùng tên mà không biết năm sinh thì chưa nói gì được', () => {
    expect(samenessOf(person({ birthDate: null, idNumber: '' }), person())).toBeNull();
  });

  it('doanh nghiệp nhận ra theo mã số hoặc tên; không lẫn với cá nhân cùng tên', () => {
    const company = person({ kind: 'company', name: 'Công ty Mẫu', idNumber: '', birthDate: null });
    expect(samenessOf(company, { ...company, name: 'CÔNG TY MẪU' })).toBe('name');
    expect(samenessOf(company, { ...company, kind: 'person' })).toBeNull();
  });

  it('tên trống không trùng với tên trống', () => {
    expect(
      samenessOf(person({ name: '', idNumber: '' }), person({ name: '', idNumber: '' })),
    ).toBeNull();
  });
});

it('tên gõ không dấu, hay đọc từ dòng máy, thì lấy lại dấu của lần trước; tên khác thì giữ', () => {
  const named = (name: string) => filledFrom({ ...emptyParty, name }, person()).name;
  expect(named('NGUYEN THI THU')).toBe('Nguyễn Thị Thử');
  expect(named('Nguyễn Thị Thu')).toBe('Nguyễn Thị Thu');
  expect(named('TRAN VAN MAU')).toBe('TRAN VAN MAU');
});

it('chép lần trước chỉ điền chỗ trống: điều vừa gõ hay vừa quét giữ nguyên', () => {
  const typed = { ...emptyParty, name: 'Nguyễn Thị Thử', address: 'Ấp 5, xã Mới' };
  expect(filledFrom(typed, person({ idIssuedAt: null }))).toEqual({
    kind: 'person',
    name: 'Nguyễn Thị Thử',
    birthDate: '05/02/1998',
    sex: 'female',
    idNumber: '079198000001',
    idIssuedAt: '',
    address: 'Ấp 5, xã Mới',
    phone: '0900000001',
    email: '',
  });
});
