import { describe, expect, it } from 'vitest';
import prefixes from '#shared/identity/province-prefixes.json' with { type: 'json' };
import { provinceOfPrefix } from '#shared/identity/registered-province.ts';
import {
  communeOfAddress,
  communes,
  provinceOfAgency,
  provinces,
  showCommune,
} from '#shared/identity/units.ts';

describe('tỉnh và xã', () => {
  it('34 tỉnh, 3.321 xã, phường, đặc khu; mã không trùng', () => {
    expect(provinces()).toHaveLength(34);
    expect(communes()).toHaveLength(3321);
    expect(new Set(communes().map(({ code }) => code)).size).toBe(3321);
    const types = Object.groupBy(communes(), ({ type }) => type);
    expect(Object.entries(types).map(([type, of]) => [type, of?.length])).toEqual(
      expect.arrayContaining([
        ['xã', 2621],
        ['phường', 687],
        ['đặc khu', 13],
      ]),
    );
  });

  it('63 tiền tố cũ, tỉnh nay nào cũng có trong danh sách 34', () => {
    expect(prefixes).toHaveLength(63);
    const present = new Map(provinces().map(({ code, name }) => [code, name]));
    for (const prefix of prefixes) expect(present.get(prefix.presentCode)).toBe(prefix.present);
    expect(provinceOfPrefix('079')?.registered).toBe('TP Hồ Chí Minh');
    expect(provinceOfPrefix('003')).toBeNull();
    expect(provinceOfPrefix('__proto__')).toBeNull();
  });

  it('viết xã như địa chỉ viết; mã cơ quan cho biết tỉnh', () => {
    const [first] = communes();
    expect(first === undefined ? '' : showCommune(first)).toBe('Phường Ba Đình, Thành phố Hà Nội');
    expect(provinceOfAgency('H26.50.05.13')?.name).toBe('Hà Nội');
    expect(provinceOfAgency('H00.01')).toBeNull();
  });

  it.each([
    ['Tổ 3, phường Ba Đình, Hà Nội', '00004'],
    ['tổ 3, P. Ba Đình, TP. Hà Nội', '00004'],
    ['BA DINH, HA NOI', '00004'],
    ['Ấp 1, Xã Đất Mũi, Tỉnh Cà Mau', '32248'],
    ['Xa Dung, Điện Biên', '03208'],
  ])('địa chỉ %s thuộc %s', (address, code) => {
    expect(communeOfAddress(address)?.code).toBe(code);
  });

  it('hai xã chỉ khác dấu thì theo dấu, không dấu thì không đoán', () => {
    const found = communes().filter(({ name }) => name === 'Mỹ Tho' || name === 'Mỹ Thọ');
    for (const commune of found)
      expect(communeOfAddress(`Số 1, ${showCommune(commune)}`)).toBe(commune);
    const [one] = communes().filter(({ name }) => name === 'Ba Tơ');
    expect(communeOfAddress(`Ba To, ${one?.province.name ?? ''}`)).toBeNull();
  });

  it('địa chỉ trước sáp nhập, địa chỉ dở dang thì không đoán', () => {
    for (const address of ['', 'Hà Nội', 'Phúc Xá, Ba Đình, Hà Giang', 'Paris, Pháp', ',,']) {
      expect(communeOfAddress(address)).toBeNull();
    }
  });

  it('địa chỉ viết từ danh sách thì đọc lại đúng xã ấy', () => {
    for (const commune of communes().filter((_, n) => n % 40 === 0)) {
      expect(communeOfAddress(`Số 1, ${showCommune(commune)}`)?.code).toBe(commune.code);
    }
  });
});
