import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { importRecord } from '#shared/catalogue/import-record.ts';
import type { ChannelOffer, Procedure, ProcedureCase } from '#shared/catalogue/procedure.ts';
import { seedEdition, tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import { groupName, variantAt, variantsOf } from '#shared/catalogue/variants.ts';

const offer = (n: number, caseName: string | null): ChannelOffer => ({
  channel: 'in_person',
  case: n,
  caseName,
  deadline: { state: 'record', rule: { kind: 'amount', amount: n, unit: 'working_day' } },
  fees: [],
  free: true,
});

const group = (name: string | null, alternative = false): ProcedureCase => ({
  name,
  papers: [{ name: `Giấy của ${name ?? ''}`, originals: 1, copies: 0, form: null, isNote: false }],
  ...(alternative ? { alternative } : {}),
});

const procedure = (
  cases: readonly ProcedureCase[],
  channels: readonly ChannelOffer[],
): Procedure => ({
  code: '9.000001',
  name: 'Thủ tục thử nghiệm',
  field: 'Thử nghiệm',
  agencyGroup: '',
  decision: '1/QĐ-THU',
  version: 1,
  effectiveFrom: '2026-01-01' as LocalDate,
  effectiveTo: null,
  subjects: [],
  levels: ['commune'],
  cases,
  channels,
  formSet: 'TT03-2025',
  after15hNextDay: false,
  nicknames: [],
  quality: [],
});

describe('trường hợp của thủ tục', () => {
  it('một thời hạn, một danh sách: chỉ có một, giấy tờ của mọi nhóm', () => {
    const plain = procedure(
      [group('* Giấy tờ phải nộp:'), group('Giấy tờ phải xuất trình')],
      [offer(1, null)],
    );
    expect(variantsOf(plain, 'in_person')).toEqual([
      { name: null, deadlineCase: 1, groups: [0, 1], formSet: 'TT03-2025' },
    ]);
    expect(variantAt(plain, 'in_person', null)).toMatchObject({ deadlineCase: 1 });
    expect(variantsOf(plain, 'online')).toEqual([]);
  });

  it('nhiều danh sách thay nhau: mỗi trường hợp lấy danh sách của mình và phần chung', () => {
    const several = procedure(
      [
        group('Giấy tờ chung'),
        group('- Trường hợp cấp mới:', true),
        group('- Trường hợp cấp lại:', true),
      ],
      [offer(1, null)],
    );
    expect(variantsOf(several, 'in_person')).toMatchObject([
      { name: 'Trường hợp cấp mới', deadlineCase: 1, groups: [0, 1] },
      { name: 'Trường hợp cấp lại', deadlineCase: 1, groups: [0, 2] },
    ]);
    expect(variantAt(several, 'in_person', null)).toBeNull();
    expect(variantAt(several, 'in_person', 2)).toBeNull();
  });

  it('thời hạn và giấy tờ gọi cùng tên một trường hợp thì đi với nhau', () => {
    const both = procedure(
      [group('* Trường hợp cần xác minh:', true), group('Trường hợp không cần', true), group(null)],
      [offer(1, 'Không cần'), offer(2, 'Cần xác minh')],
    );
    expect(variantsOf(both, 'in_person')).toMatchObject([
      { name: 'Không cần', deadlineCase: 1, groups: [1, 2] },
      { name: 'Cần xác minh', deadlineCase: 2, groups: [0, 2] },
    ]);
  });

  it('trường hợp in theo mẫu riêng thì lấy mẫu ấy, còn lại theo mẫu của thủ tục', () => {
    const own = { ...group('Trường hợp cấp lại', true), formSet: 'residence' };
    const several = procedure([group('Trường hợp cấp mới', true), own], [offer(1, null)]);
    expect(variantsOf(several, 'in_person').map(({ formSet }) => formSet)).toEqual([
      'TT03-2025',
      'residence',
    ]);
    const both = procedure(
      [own, group('Trường hợp cấp mới', true)],
      [offer(1, 'cấp mới'), offer(2, 'cấp lại')],
    );
    expect(variantsOf(both, 'in_person').map(({ formSet }) => formSet)).toEqual([
      'TT03-2025',
      'residence',
    ]);
  });

  it('danh sách duy nhất mang tên trường hợp thì không phải để chọn', () => {
    const one = procedure([group('Trường hợp cấp mới', true), group(null)], [offer(1, null)]);
    expect(variantsOf(one, 'in_person')).toHaveLength(1);
  });

  it('bản ghi của Cổng: các trường hợp thay nhau được nhận ra, ủy quyền và lưu ý thì không', () => {
    const record = importRecord(
      {
        code: '9.1',
        name: 'Thử',
        cases: [
          { name: '- Trường hợp cấp mới:', papers: [{ name: 'Đơn', originals: 1 }] },
          { name: '(1.2) Đối với công trình tôn giáo:', papers: [{ name: 'Đơn', originals: 1 }] },
          { name: 'Trường hợp ủy quyền thực hiện:', papers: [{ name: 'Giấy', originals: 1 }] },
          { name: 'Trường hợp khác', papers: [{ name: 'chỉ là lời ghi' }] },
          { name: '* Giấy tờ phải nộp:', papers: [{ name: 'Đơn', originals: 1 }] },
        ],
      },
      seedEdition(),
    );
    const cases = record.ok ? record.value.procedure.cases : [];
    expect(cases.map(({ alternative }) => alternative === true)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('danh mục kèm theo: giấy phép xây dựng có bảy trường hợp, mỗi trường hợp một danh sách', () => {
    const building = tryOutCatalogue().find(({ code }) => code === '1.013225');
    const variants = building === undefined ? [] : variantsOf(building, 'in_person');
    expect(variants).toHaveLength(7);
    expect(variants.map(({ groups }) => groups)).toEqual([[0], [1], [2], [3], [4], [5], [6]]);
  });

  it('tên nhóm bỏ gạch đầu dòng và dấu hai chấm', () => {
    expect(groupName('* - Trường hợp ủy quyền : ')).toBe('Trường hợp ủy quyền');
    expect(groupName(' – ')).toBeNull();
    expect(groupName(null)).toBeNull();
  });
});
