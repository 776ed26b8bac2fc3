import { describe, expect, it } from 'vitest';
import { catalogueIndex, findProcedures, noHabits } from '#shared/catalogue/find.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { NATIONAL_SIZE, nationalCatalogue } from '#test/bench/national-catalogue.ts';

const catalogue = tryOutCatalogue();
const index = catalogueIndex(catalogue);
const find = (text: string, limit = 5, habits = noHabits): readonly string[] =>
  findProcedures(index, text, habits, limit).map(({ code }) => code);

describe('tìm thủ tục', () => {
  it.each([
    ['khai sinh', '1.001193'],
    ['Khai Sinh', '1.001193'],
    ['khaisinh', '1.001193'],
    ['ks', '1.001193'],
    ['khai tu', '1.000656'],
    ['ket hon', '1.000894'],
    ['doc than', '1.004873'],
    ['độc thân', '1.004873'],
    ['sao y', '2.000815'],
    ['di chuc', '2.001019'],
    ['trich luc', '2.000635'],
    ['hkd', '1.001612'],
    ['so do', '1.013978'],
    ['1.001193', '1.001193'],
    ['1001193', '1.001193'],
    ['001193', '1.001193'],
    ['ket hon nuoc ngoai', '2.000806'],
  ])('gõ %s thì đứng đầu là %s', (typed, code) => {
    expect(find(typed)[0]).toBe(code);
  });

  it('từ nào cũng chỉ cần phần đầu, thứ tự nào cũng được', () => {
    expect(find('luu dong khai si')).toEqual(['1.003583']);
    expect(find('si khai dong lu')).toEqual(['1.003583']);
  });

  it('tìm theo lĩnh vực', () => {
    const hits = find('ho tich', 200);
    const field = catalogue.filter((procedure) => procedure.field === 'Hộ tịch');
    expect(field).toHaveLength(35);
    for (const { code } of field) expect(hits).toContain(code);
  });

  it('phần đầu của mã đưa ra mọi mã bắt đầu như vậy', () => {
    const expected = catalogue
      .filter(({ code }) => code.startsWith('1.0139'))
      .map(({ code }) => code);
    expect(expected).toHaveLength(9);
    expect(find('1.0139', 9).toSorted()).toEqual(expected);
  });

  it('không có thì trả về rỗng', () => {
    expect(find('xyzxyz')).toEqual([]);
    expect(find('khai sinh xyzxyz')).toEqual([]);
  });

  it('mới dùng và hay dùng lên trước tên khác, sau tên gọi đúng', () => {
    const habits = { recent: ['2.000528', '1.003583'], favourites: ['1.000689'] };
    expect(find('khai sinh', 4, habits)).toEqual(['1.001193', '1.000689', '2.000528', '1.003583']);
    expect(find('khai s', 3, habits)).toEqual(['1.000689', '2.000528', '1.003583']);
  });

  it('chưa gõ gì: hay dùng, mới dùng, rồi những thủ tục quen tên', () => {
    const habits = { recent: ['1.003956'], favourites: ['2.000815', '1.001193'] };
    expect(find('', 3, habits)).toEqual(['2.000815', '1.001193', '1.003956']);
    const nicknamed = catalogue.filter(({ nicknames }) => nicknames.length > 0).length;
    const first = findProcedures(index, '  ', noHabits, nicknamed);
    expect(first.every(({ nicknames }) => nicknames.length > 0)).toBe(true);
  });

  it('không bao giờ nhiều hơn số dòng được hỏi, mỗi thủ tục một lần', () => {
    expect(find('th', 7)).toHaveLength(7);
    expect(new Set(find('th', 500)).size).toBe(find('th', 500).length);
  });

  it('mã đã không còn trong danh mục thì thói quen cũ không gây gì', () => {
    expect(find('di chuc', 5, { recent: ['9.999999'], favourites: ['9.999998'] })).toEqual(
      find('di chuc'),
    );
  });

  it('chuỗi dài, ký hiệu, chuỗi dán nhầm đều trả lời được', () => {
    expect(find('đ'.repeat(10_000))).toEqual([]);
    expect(find('khai '.repeat(500), 1)).toHaveLength(1);
    expect(find('((((*\\[')).toHaveLength(5);
  });

  it('mỗi thủ tục tìm được bằng chính tên của nó', () => {
    for (const { name, code } of catalogue) {
      expect(find(searchKey(name), catalogue.length)).toContain(code);
    }
  });

  it('xã chỉ tiếp nhận một số thủ tục: những thủ tục ấy đứng trước, còn lại vẫn tìm được ở sau', () => {
    const here = { ...noHabits, handled: new Set(['1.003583', '1.000656']) };
    const found = find('khai sinh', 5, here);
    expect(found[0]).toBe('1.003583');
    expect(found).toContain('1.001193');
    expect(find('1.001193', 5, here)).toEqual(['1.001193']);
    expect(find('', 2, here)).toEqual(expect.arrayContaining(['1.003583', '1.000656']));
    expect(find('khai sinh', 1, here)).toEqual(['1.003583']);
    const marked = { ...here, favourites: ['1.001193'] };
    expect(find('khai sinh', 5, marked).slice(0, 2)).toEqual(['1.003583', '1.001193']);
  });

  it('danh mục rỗng', () => {
    expect(findProcedures(catalogueIndex([]), 'khai', noHabits, 5)).toEqual([]);
  });
});

describe('tìm trong danh mục cả nước', () => {
  it('2.252 thủ tục: cái được gõ đúng tên vẫn đứng đầu, và không quá số được hỏi', () => {
    const national = catalogueIndex(nationalCatalogue());
    expect(national.entries).toHaveLength(NATIONAL_SIZE);
    const found = findProcedures(national, 'khai sinh', noHabits, 20);
    expect(found[0]?.code).toBe('1.001193');
    expect(found).toHaveLength(20);
  });
});
