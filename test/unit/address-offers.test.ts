import { describe, expect, it } from 'vitest';
import { offerCommunes } from '#shared/identity/address-offers.ts';
import { communeOfAddress, communes, showCommune } from '#shared/identity/units.ts';

const CA_MAU = '96';

const offered = (typed: string, near: string | null = null, limit = 7): readonly string[] =>
  offerCommunes(typed, limit, near).map(({ address }) => address);

describe('gõ địa chỉ thì mời xã, phường', () => {
  it('không cần dấu: “phuong ba dinh” ra Phường Ba Đình', () => {
    expect(offered('phuong ba dinh')[0]).toBe('Phường Ba Đình, Thành phố Hà Nội');
    expect(offered('ba dinh ha noi')).toEqual(['Phường Ba Đình, Thành phố Hà Nội']);
    expect(offered('dac khu phu q')[0]).toBe('Đặc khu Phú Quý, Tỉnh Lâm Đồng');
  });

  it('dấu đặt kiểu cũ hay kiểu mới đều như nhau', () => {
    expect(offered('Hoà Tiến')).toEqual(offered('Hòa Tiến'));
    expect(offered('Hoà Tiến')[0]).toBe('Xã Hòa Tiến, Thành phố Đà Nẵng');
  });

  it('gõ có dấu thì theo dấu; xã của tỉnh mình đứng trước', () => {
    expect(offered('tân thạnh')[0]).toMatch(/^Xã Tân Thạnh, /);
    expect(offered('tan thanh', CA_MAU)[0]).toBe('Phường Tân Thành, Tỉnh Cà Mau');
    expect(offered('xa tan thanh', CA_MAU)[0]).toMatch(/^Xã Tân Th/);
  });

  it('số nhà và đường gõ trước dấu phẩy còn nguyên; quên dấu phẩy trước chữ “xã” cũng hiểu', () => {
    expect(offered('12 ngõ Mẫu,  phuong ba dinh')[0]).toBe(
      '12 ngõ Mẫu, Phường Ba Đình, Thành phố Hà Nội',
    );
    expect(offered('ấp 3 xã đất mũi')).toEqual(['ấp 3, Xã Đất Mũi, Tỉnh Cà Mau']);
    expect(offered('12 Lê Lợi, p. ben thanh, tphcm')).toEqual([
      '12 Lê Lợi, Phường Bến Thành, Thành phố Hồ Chí Minh',
    ]);
  });

  it('địa chỉ cũ có quận, huyện thì để nguyên, không mời gì', () => {
    for (const old of [
      '12 Trần Phú, Phường Điện Biên, Quận Ba Đình, Hà Nội',
      'Xóm 4, Xã Mẫu Thử, Huyện Thử Nghiệm, Tỉnh Thái Bình',
      'Paris, Pháp',
    ])
      expect(offered(old)).toEqual([]);
  });

  it('chưa đủ chữ, hay đã viết trọn, thì không mời', () => {
    for (const text of [
      '',
      ' ',
      'b',
      '12',
      'phường',
      'xã d',
      ',,,',
      'Phường Ba Đình, Thành phố Hà Nội',
    ])
      expect(offered(text)).toEqual([]);
  });

  it('xã nào cũng tìm được bằng tên không dấu, và viết ra thì đọc lại đúng xã ấy', () => {
    for (const commune of communes().filter((_, n) => n % 30 === 0)) {
      const typed = `số 1, ${commune.type} ${commune.name} ${commune.province.name}`;
      const plain = typed.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
      const hit = offerCommunes(plain, 5, null).find((one) => one.commune.code === commune.code);
      expect(hit?.address).toBe(`so 1, ${showCommune(commune)}`);
      expect(communeOfAddress(hit?.address ?? '')?.code).toBe(commune.code);
    }
  });

  it('đủ nhanh để chạy ở mỗi phím: phím chậm nhất cũng dưới một khung hình', () => {
    const text = '12 ngõ Mẫu, phuong ba dinh, thanh pho ha noi';
    offerCommunes('ba', 7, null);
    const times = Array.from({ length: text.length * 5 }, (_, n) => {
      const start = performance.now();
      offerCommunes(text.slice(0, (n % text.length) + 1), 7, CA_MAU);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    // The machine that tests may be busy: the middle keystroke is judged.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(5);
  });
});
