import { describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { parseIdentityQr, type IdentityCard } from '#shared/identity/identity-qr.ts';
import { identityWarnings } from '#shared/identity/identity-warnings.ts';
import { parsePartialDate, type PartialDate } from '#shared/identity/partial-date.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const born = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const today = day('2026-11-23');

const fields = {
  number: '079198000001',
  old: '023456789',
  name: 'Nguyễn Thị Thử',
  birth: '05021998',
  sex: 'Nữ',
  address: 'Ấp 3, xã Thử Nghiệm, huyện Thử, TP Hồ Chí Minh',
  issued: '12082021',
};
const text = (changes: Partial<typeof fields> = {}, ...extras: string[]): string =>
  [...Object.values({ ...fields, ...changes }), ...extras].join('|');

const card = (changes: Partial<typeof fields> = {}, ...extras: string[]): IdentityCard => {
  const parsed = parseIdentityQr(text(changes, ...extras), today);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const refusal = (qr: string): string => {
  const parsed = parseIdentityQr(qr, today);
  return parsed.ok ? 'accepted' : parsed.error.code;
};

describe('mã QR của thẻ căn cước', () => {
  it('bảy trường của thẻ', () => {
    expect(card()).toEqual({
      number: '079198000001',
      oldNumber: '023456789',
      name: 'Nguyễn Thị Thử',
      birthDate: '1998-02-05',
      sex: 'female',
      address: 'Ấp 3, xã Thử Nghiệm, huyện Thử, TP Hồ Chí Minh',
      issuedAt: '2021-08-12',
      registeredProvince: 'TP Hồ Chí Minh',
      presentProvince: 'Hồ Chí Minh',
      extras: [],
      warnings: [],
    });
  });

  it('không có số chứng minh cũ', () => {
    expect(card({ old: '' })).toMatchObject({ oldNumber: null, warnings: [] });
  });

  it('thẻ mới thêm trường thì giữ lại, không từ chối', () => {
    expect(card({}, 'Trần Văn Mẫu', '', 'x')).toMatchObject({
      extras: ['Trần Văn Mẫu', '', 'x'],
      warnings: [],
    });
  });

  it('máy quét gửi kèm xuống dòng, ký tự điều khiển, dấu tổ hợp', () => {
    const read = parseIdentityQr(`\u{FEFF}${text().normalize('NFD')}\r\n`, today);
    expect(read).toEqual({ ok: true, value: card() });
    expect(card({ name: 'Nguyễn\u0000 Thị\t Thử' }).name).toBe('Nguyễn Thị Thử');
  });

  it('tên một từ, tên viết hoa', () => {
    expect(card({ name: 'THỬ' }).name).toBe('THỬ');
  });

  it.each([
    ['1998', '1998'],
    ['00001998', '1998'],
    ['021998', '1998-02'],
    ['00021998', '1998-02'],
    ['05/02/1998', '1998-02-05'],
    ['29022000', '2000-02-29'],
  ])('ngày sinh %s đọc là %s', (birth, expected) => {
    expect(card({ birth }).birthDate).toBe(expected);
  });

  it.each([
    '',
    '31021998',
    '00001',
    '05131998',
    '29021999',
    '05000000',
    '12001998',
    'abcdefgh',
    '5021998',
  ])('ngày sinh %j bị từ chối', (birth) => {
    expect(refusal(text({ birth }))).toBe('identity_qr_birth_date');
  });

  it.each(['', '31022021', '2021', '082021'])('ngày cấp %j bị từ chối', (issued) => {
    expect(refusal(text({ issued }))).toBe('identity_qr_issue_date');
  });

  it('không phải thẻ', () => {
    expect(refusal('')).toBe('identity_qr_empty');
    expect(refusal(' \n\u0007')).toBe('identity_qr_empty');
    expect(refusal('https://thu.invalid/#abc')).toBe('identity_qr_not_a_card');
    expect(refusal(text().split('|').slice(0, 6).join('|'))).toBe('identity_qr_not_a_card');
    expect(refusal(text({ address: 'x'.repeat(9000) }))).toBe('identity_qr_not_a_card');
    expect(refusal('||||||')).toBe('identity_qr_number');
  });

  it.each(['', '07919800000', '0791980000012', '07919800000O', '٠٧٩١٩٨٠٠٠٠٠١'])(
    'số %j không phải 12 chữ số',
    (number) => {
      expect(refusal(text({ number }))).toBe('identity_qr_number');
    },
  );

  it('tên trống, tên quá 300 chữ, địa chỉ quá dài', () => {
    expect(refusal(text({ name: ' ' }))).toBe('identity_qr_name_empty');
    expect(parseIdentityQr(text({ name: 'Thử '.repeat(76) }), today)).toEqual({
      ok: false,
      error: { code: 'identity_qr_name_too_long', max: 300, length: 303 },
    });
    expect(refusal(text({ address: 'x'.repeat(1001) }))).toBe('identity_qr_address_too_long');
  });
});

describe('số định danh không khớp thì cảnh báo, không chặn', () => {
  it.each([
    [{ sex: 'Nam' }, ['number_disagrees_with_sex']],
    [{ birth: '05021997' }, ['number_disagrees_with_birth_year']],
    [{ birth: '1997' }, ['number_disagrees_with_birth_year']],
    [{ sex: '' }, ['sex_not_stated']],
    [{ old: '12345' }, ['odd_old_number']],
    [{ number: '999198000001' }, ['unknown_prefix']],
    [{ issued: '12081990' }, ['issued_before_birth']],
    [{ issued: '24112026' }, ['issued_in_future']],
    [{ issued: '23112026' }, []],
    [
      { number: '079398000001', birth: '24112098', issued: '12082021' },
      ['birth_in_future', 'issued_before_birth'],
    ],
  ])('%j', (changes, warnings) => {
    expect(card(changes).warnings).toEqual(warnings);
  });

  it('tiền tố tra trong danh sách 63 tỉnh cũ rồi mới sang tỉnh nay', () => {
    // 024 là Bắc Giang cũ, dù mã 24 nay là tỉnh Bắc Ninh; 082 là Tiền Giang, nay thuộc Đồng Tháp
    expect(card({ number: '024198000001' })).toMatchObject({
      registeredProvince: 'Bắc Giang',
      presentProvince: 'Bắc Ninh',
    });
    expect(card({ number: '082198000001' })).toMatchObject({
      registeredProvince: 'Tiền Giang',
      presentProvince: 'Đồng Tháp',
    });
    expect(card({ number: '999198000001' })).toMatchObject({
      registeredProvince: null,
      presentProvince: null,
    });
  });

  it('số chứng minh cũ và hộ chiếu không nói gì về giới tính, năm sinh', () => {
    const facts = { sex: 'male', birthDate: born('1950'), issuedAt: null } as const;
    expect(identityWarnings({ ...facts, number: '023456789' }, today)).toEqual([]);
    expect(identityWarnings({ ...facts, number: 'B1234567' }, today)).toEqual([]);
  });

  it('biết đến năm thì chỉ so năm', () => {
    const facts = { number: '', sex: null, issuedAt: day('2020-06-15') };
    expect(identityWarnings({ ...facts, birthDate: born('2020') }, today)).toEqual([]);
    expect(identityWarnings({ ...facts, birthDate: born('2020-06') }, today)).toEqual([]);
    expect(identityWarnings({ ...facts, birthDate: born('2020-07') }, today)).toEqual([
      'issued_before_birth',
    ]);
    expect(identityWarnings({ ...facts, issuedAt: null, birthDate: born('2027') }, today)).toEqual([
      'birth_in_future',
    ]);
  });
});
