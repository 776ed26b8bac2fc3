import { describe, expect, it } from 'vitest';
import { applyConfirmed } from '#shared/catalogue/confirmed.ts';
import { needsConfirmation, papersToHandIn, usableDeadline } from '#shared/catalogue/offer.ts';
import { catalogueData, type Procedure } from '#shared/catalogue/procedure.ts';
import { checkCatalogue } from '#shared/catalogue/read-catalogue.ts';
import fields from '#shared/catalogue/seed/fields.json' with { type: 'json' };
import records from '#shared/catalogue/seed/procedures.json' with { type: 'json' };
import {
  seedConfirmed,
  seedEdition,
  seedProcedures,
  tryOutCatalogue,
} from '#shared/catalogue/seed/seed.ts';

const seed = seedProcedures();
const catalogue = tryOutCatalogue();

const byCode = (procedures: readonly Procedure[], code: string): Procedure => {
  const found = procedures.find((procedure) => procedure.code === code);
  if (found === undefined) throw new Error(`${code} is not in the seed`);
  return found;
};

describe('danh mục đi kèm', () => {
  it('173 thủ tục của Ủy ban nhân dân cấp xã, mỗi mã một lần, xếp theo mã', () => {
    const codes = seed.map(({ code }) => code);
    expect(codes).toHaveLength(173);
    expect(new Set(codes).size).toBe(173);
    expect(codes.toSorted()).toEqual(codes);
    expect(seed.every(({ levels }) => levels.includes('commune'))).toBe(true);
  });

  it('mọi bản ghi đọc được; 116 có đủ số và đơn vị, 57 còn thiếu ở một hình thức nào đó', () => {
    const report = checkCatalogue(
      records.map((record: unknown) => JSON.stringify(record)),
      seedEdition(),
    );
    expect(report).toEqual({ read: 173, ready: 116, needsConfirmation: 57, refused: [] });
  });

  it('chỉ có lĩnh vực đã xét là thuộc cấp xã', () => {
    const included = new Set(fields.filter(({ include }) => include).map(({ field }) => field));
    expect(new Set(seed.map(({ field }) => field))).toEqual(included);
    expect(fields.every(({ reason }) => reason !== '')).toBe(true);
    expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
  });

  it.each([
    'Hải quan',
    'Thuế',
    'Cấp, quản lý căn cước',
    'Thực hiện chính sách BHXH',
    'Kho bạc Nhà nước',
    'Tòa án',
    'Hàng hải và đường thủy nội địa',
  ])('không có lĩnh vực %s', (field) => {
    expect(seed.filter((procedure) => procedure.field === field)).toEqual([]);
    expect(fields.find((one) => one.field === field)?.include).toBe(false);
  });

  it('tên dài nhất 919 ký tự còn nguyên', () => {
    expect(Math.max(...seed.map(({ name }) => name.length))).toBe(919);
  });

  it('thủ tục nào cũng có giấy tờ phải nộp', () => {
    expect(
      seed.filter((procedure) => papersToHandIn(procedure) === 0).map(({ code }) => code),
    ).toEqual([]);
  });

  it('gửi đi và đọc lại không mất gì', () => {
    expect(catalogueData.parse(JSON.parse(JSON.stringify({ procedures: catalogue })))).toEqual({
      procedures: catalogue,
    });
  });

  it('phí có hạn: giấy phép xây dựng giảm đến hết 31/12/2026', () => {
    const ends = seed.flatMap(({ channels }) =>
      channels.flatMap(({ fees }) => fees.flatMap(({ endsOn }) => endsOn ?? [])),
    );
    expect(new Set(ends)).toEqual(new Set(['2026-12-31']));
  });
});

describe('thời hạn Tỉnh thử đã xác nhận', () => {
  it('thủ tục nào được xác nhận cũng có trong danh mục', () => {
    expect(applyConfirmed(seed, seedConfirmed().deadlines).unmatched).toEqual([]);
  });

  it('mã không có trong danh mục được kể ra', () => {
    const [one] = seedConfirmed().deadlines;
    if (one === undefined) throw new Error('the confirmed set is empty');
    const applied = applyConfirmed(seed, [{ ...one, code: '9.999999' }]);
    expect(applied).toEqual({ procedures: seed, unmatched: ['9.999999'] });
  });

  it.each([
    ['1.001193', { kind: 'same_day' }, 'stated_in_record', []],
    ['1.000656', { kind: 'same_day' }, 'stated_in_record', []],
    ['2.000635', { kind: 'same_day' }, 'stated_in_record', []],
    ['2.000815', { kind: 'same_day' }, 'read_in_law', []],
    ['2.000884', { kind: 'same_day' }, 'read_in_law', []],
    ['2.001035', { kind: 'amount', amount: 2, unit: 'working_day' }, 'read_in_law', []],
    [
      '1.004873',
      { kind: 'amount', amount: 3, unit: 'working_day' },
      'unchecked',
      ['confirmed_unchecked'],
    ],
    ['1.001612', { kind: 'amount', amount: 3, unit: 'working_day' }, 'stated_in_record', []],
  ] as const)('%s nộp trực tiếp', (code, rule, basis, warnings) => {
    expect(usableDeadline(byCode(catalogue, code), 'in_person', null)).toMatchObject({
      ok: true,
      value: { rule, basis, warnings, case: 1, caseName: null },
    });
  });

  it('kết hôn: không xác minh thì trong ngày, xác minh thì 5 ngày làm việc, ở cả ba hình thức', () => {
    const marriage = byCode(catalogue, '1.000894');
    for (const channel of ['in_person', 'online', 'postal'] as const) {
      expect(usableDeadline(marriage, channel, 1)).toMatchObject({
        value: { rule: { kind: 'same_day' }, caseName: 'Không cần xác minh' },
      });
      expect(usableDeadline(marriage, channel, 2)).toMatchObject({
        value: { rule: { kind: 'amount', amount: 5, unit: 'working_day' } },
      });
    }
    expect(usableDeadline(marriage, 'in_person', null)).toMatchObject({
      value: { case: 1, warnings: ['case_assumed'] },
    });
    expect(marriage.channels).toHaveLength(6);
  });

  it('xác nhận thời hạn không đổi phí, giấy tờ', () => {
    const before = byCode(seed, '2.000815');
    const after = byCode(catalogue, '2.000815');
    expect(after.cases).toEqual(before.cases);
    expect(after.channels.map(({ fees, free }) => [fees, free])).toEqual(
      before.channels.map(({ fees, free }) => [fees, free]),
    );
  });

  it('còn 40 thủ tục chưa hẹn được ngày, trong đó có thay đổi hộ tịch', () => {
    const waiting = catalogue.filter(needsConfirmation).map(({ code }) => code);
    expect(waiting).toHaveLength(40);
    expect(waiting).toContain('1.004859');
  });

  it('sau 15 giờ ghi trong bản ghi: ngày làm việc đã ghi vẫn giữ', () => {
    expect(usableDeadline(byCode(catalogue, '1.011441'), 'online', null)).toMatchObject({
      value: {
        rule: { kind: 'amount', amount: 3, unit: 'working_day' },
        warnings: ['after_15h_with_unit'],
      },
    });
  });
});
