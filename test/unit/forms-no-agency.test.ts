/** Nothing of an agency stands in the code of the forms, nor in the texts that are shipped: it is data of an office. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editableForms, placesOf } from '#shared/forms/texts/editable-forms.ts';

const root = resolve(import.meta.dirname, '..', '..');

const filesOf = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const code = [...filesOf('shared/forms', /\.tsx?$/), ...filesOf('renderer/print', /\.(tsx?|css)$/)];
const texts = filesOf('shared/forms/sets', /\.json$/);

/** Everything that is shipped as a program, words for people apart. */
const allCode = ['electron', 'renderer', 'server', 'shared'].flatMap((room) =>
  filesOf(room, /\.tsx?$/).filter((file) => !file.startsWith(join('shared', 'text'))),
);

/** "tỉnh Đồng Nai", "xã Tân An", "UBND": a place or an office by its name. */
const place = /(?<!\p{L})(tỉnh|thành phố|quận|huyện|thị xã|xã|phường|đặc khu)\s+\p{Lu}\p{Ll}/u;
const office = /ỦY BAN NHÂN DÂN|Ủy ban nhân dân|UBND/u;
/** A circular, the number of a form, a telephone: texts of a set or of an office. */
const prescribed = /Mẫu số \d|Thông tư số|TT-VPCP/u;
const telephone = /(?<!\d)0\d{9}(?!\d)/u;
/** Two words in capitals are a form's title. */
const title = /['"`>][^'"`<]*\p{Lu}{3,}\s\p{Lu}{2,}[^'"`<]*['"`<]/u;

/** Comments name the law and the forms; the code may not. */
const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

const found = (
  files: readonly string[],
  patterns: readonly RegExp[],
  read = (source: string): string => source,
): readonly string[] =>
  files.flatMap((file) => {
    const source = read(readFileSync(join(root, file), 'utf8'));
    return patterns.flatMap((pattern) => {
      const hit = pattern.exec(source);
      return hit === null ? [] : [`${file}: ${hit[0].trim()}`];
    });
  });

describe('không có gì riêng của một cơ quan trong mã của các mẫu giấy', () => {
  it('mã không nhắc địa danh, cơ quan, số hiệu mẫu, tên mẫu, số điện thoại', () => {
    expect(code.length).toBeGreaterThan(40);
    expect(found(code, [place, office, prescribed, telephone, title], withoutComments)).toEqual([]);
  });

  it('cả chương trình không chép tên mẫu hay dòng ghi số mẫu nào của các bộ, không nhắc cơ quan', () => {
    const printed = new Set(
      editableForms().flatMap((form) =>
        placesOf(form).flatMap(({ path, text }) =>
          path === 'title' || path === 'numberingLine' ? text : [],
        ),
      ),
    );
    expect(printed.size).toBeGreaterThan(15);
    expect(allCode.length).toBeGreaterThan(500);
    const copied = allCode.flatMap((file) => {
      const source = withoutComments(readFileSync(join(root, file), 'utf8'));
      return [...printed]
        .filter((words) => source.includes(words))
        .map((words) => `${file}: ${words}`);
    });
    expect(copied).toEqual([]);
    expect(found(allCode, [office, prescribed], withoutComments)).toEqual([]);
  });

  it('lời kèm theo phần mềm không nhắc địa danh, cơ quan, số điện thoại', () => {
    expect(texts.length).toBeGreaterThan(10);
    expect(found(texts, [place, office, telephone])).toEqual([]);
  });

  it('phép dò bắt được thứ phải bắt', () => {
    expect(place.test('tại xã Tân Thử')).toBe(true);
    expect(place.test('ỦY BAN')).toBe(false);
    expect(office.test('UBND xã')).toBe(true);
    expect(prescribed.test('(Theo Mẫu số 02)')).toBe(true);
    expect(telephone.test('0900000001')).toBe(true);
    expect(title.test("const title = 'PHIẾU THU PHÍ';")).toBe(true);
  });
});
