import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { amend, type Amendment } from '#shared/catalogue/decision/amend.ts';
import type { Proposal } from '#shared/catalogue/decision/proposal.ts';
import { readDecisionLines } from '#shared/catalogue/decision/read-lines.ts';
import { procedureCode, readDecisionSheets } from '#shared/catalogue/decision/read-sheets.ts';
import { statedFees, statedTime, timesByChannel } from '#shared/catalogue/decision/time-words.ts';
import type { CatalogueIssue } from '#shared/catalogue/procedure.ts';
import { seedEdition, tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import { merged, workbook } from '#test/fixtures/workbook.ts';

const issue: CatalogueIssue = {
  version: 2,
  effectiveFrom: '2027-01-04' as LocalDate,
  decision: 'Quyết định 01/QĐ-UBND (thử)',
};

const HEAD = [
  'STT',
  'Mã số TTHC',
  'Tên thủ tục hành chính',
  'Thời hạn giải quyết',
  'Phí, lệ phí (nếu có)',
  'Ghi chú',
];

type Sheets = Parameters<typeof workbook>[0];

const proposalOf = async (sheets: Sheets): Promise<Proposal> => {
  const read = await readXlsx(await workbook(sheets));
  if (!read.ok) throw new Error(read.error.code);
  const proposal = readDecisionSheets(read.value, seedEdition());
  if (!proposal.ok) throw new Error(proposal.error.code);
  return proposal.value;
};

const known = tryOutCatalogue();
const birth = known.find(({ code }) => code === '1.001193');

const amended = async (sheets: Sheets, whole = false): Promise<Amendment> =>
  amend(known, await proposalOf(sheets), { issue, whole });

describe('thời hạn viết bằng chữ trong quyết định', () => {
  it.each([
    ['05 ngày làm việc', 5, 'working_day', false],
    ['Không quá 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 5, 'working_day', false],
    ['20 ngày', 20, 'day', false],
    ['1,5 ngày làm việc', 1.5, 'working_day', false],
    ['08 giờ làm việc', 8, 'working_hour', false],
    ['03 tháng', 3, 'month', false],
    ['Ngay trong ngày tiếp nhận', null, null, true],
    ['Ngay trong ngày, nhận hồ sơ sau 15 giờ thì trả ngày làm việc tiếp theo', null, null, true],
    ['01 ngày làm việc; nhận sau 15 giờ thì tính từ ngày tiếp theo', 1, 'working_day', false],
    ['15', 15, null, false],
    ['Theo quy định của pháp luật chuyên ngành', null, null, false],
  ] as const)('“%s”', (words, amount, unit, sameDay) => {
    expect(statedTime(words)).toMatchObject({ amount, unit, after15hNextDay: sameDay });
  });

  it('ô chỉ có con số thì không ai đoán đơn vị', () => {
    expect(statedTime(5)).toMatchObject({ amount: 5, unit: null });
  });

  it('hai thời hạn trong một ô thì lấy thời hạn đầu và nói là cần xem', () => {
    expect(
      statedTime('03 ngày làm việc; trường hợp phải xác minh không quá 08 ngày làm việc'),
    ).toMatchObject({ amount: 3, unit: 'working_day', varies: true });
  });

  it('mỗi kênh nộp một thời hạn', () => {
    const times = timesByChannel('Trực tiếp: 17 ngày; trực tuyến: 20 ngày làm việc', [
      'in_person',
      'online',
    ]);
    expect(times.get('in_person')).toMatchObject({ amount: 17, unit: 'day' });
    expect(times.get('online')).toMatchObject({ amount: 20, unit: 'working_day' });
  });
});

describe('phí viết bằng chữ', () => {
  it('“Không”, “Miễn phí”, số 0 là không thu', () => {
    for (const cell of ['Không', 'Miễn phí', 'không thu', 0, '0 đồng'])
      expect(statedFees(cell)).toEqual({ fees: [], free: true });
  });
  it('một số tiền thì là số ấy; nhiều số tiền thì để nguyên lời', () => {
    expect(statedFees('Lệ phí: 8.000 đồng/bản').fees).toEqual([
      { kind: 'lệ phí', amountVnd: 8000, raw: 'Lệ phí: 8.000 đồng/bản' },
    ]);
    expect(statedFees('100.000 đồng hoặc 50.000 đồng').fees[0]?.amountVnd).toBeNull();
  });
});

describe('quyết định dạng XLSX', () => {
  it('tiêu đề, ô gộp, dòng lĩnh vực, dòng đánh số cột không làm hỏng bảng', async () => {
    const { put, refused } = await proposalOf({
      'Danh mục': [
        [merged('ỦY BAN NHÂN DÂN TỈNH THỬ', 3)],
        [merged('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH', 6)],
        [null],
        HEAD,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [merged('I. LĨNH VỰC HỘ TỊCH', 6)],
        [1, '1.001193', 'Đăng ký khai sinh', 'Ngay trong ngày', 'Không', null],
        ['II', 'Lĩnh vực: Đất đai', null, null, null, null],
        [1, '9.000001', 'Thủ tục thử nghiệm', '15 ngày làm việc', '50.000 đồng', null],
      ],
    });
    expect(refused).toEqual([]);
    expect(put.map(({ procedure, place }) => [procedure.code, procedure.field, place.row])).toEqual(
      [
        ['1.001193', 'HỘ TỊCH', 7],
        ['9.000001', 'Đất đai', 9],
      ],
    );
  });

  it('mã mà bảng tính biến thành số vẫn đủ các số không ở cuối', () => {
    expect(procedureCode(2.00075)).toBe('2.000750');
    expect(procedureCode('1.001193.000.00.00.H01')).toBe('1.001193');
    expect(procedureCode('1.1193')).toBeNull();
  });

  it('mỗi dòng không nhận được nêu đúng dòng và lý do, các dòng khác vẫn vào', async () => {
    const { put, refused } = await proposalOf({
      A: [
        HEAD,
        [1, null, 'Thủ tục không có mã', '5 ngày', null, null],
        [2, '12-ab', 'Mã sai', '5 ngày', null, null],
        [3, '9.000001', null, '5 ngày', 'Không', null],
        [4, '9.000002', 'Thủ tục đúng', '5 ngày', null, null],
        [5, '9.000002', 'Lặp lại', '6 ngày', null, null],
        [6, '9.000003', 'x'.repeat(2001), '6 ngày', null, null],
      ],
    });
    expect(put.map(({ procedure }) => procedure.code)).toEqual(['9.000002']);
    expect(refused.map(({ place, refusal }) => [place.row, refusal.code])).toEqual([
      [2, 'row_without_code'],
      [3, 'row_code_malformed'],
      [4, 'row_without_name'],
      [6, 'row_code_twice'],
      [7, 'row_too_long'],
    ]);
  });

  it('phần “bị bãi bỏ” và trang bãi bỏ thì thủ tục hết hiệu lực ngày hôm trước', async () => {
    const { ended, procedures, refused } = await amended({
      'Sửa đổi': [
        HEAD,
        [merged('B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', 6)],
        [1, '1.001193', 'Đăng ký khai sinh', null, null, null],
        [2, '9.999999', 'Chưa từng có', null, null, null],
      ],
    });
    expect(ended.map(({ code }) => code)).toEqual(['1.001193']);
    expect(procedures.find(({ code }) => code === '1.001193')?.effectiveTo).toBe('2027-01-03');
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['ended_unknown']);
  });

  it('chỉ đổi những gì bảng nói: giấy tờ và tên thường gọi còn nguyên', async () => {
    const { changed } = await amended({
      A: [HEAD, [1, '1.001193', birth?.name ?? '', '02 ngày làm việc', null, null]],
    });
    const [change] = changed;
    expect(change?.parts).toEqual(['deadline']);
    expect(change?.becomes.cases).toEqual(birth?.cases);
    expect(change?.becomes.nicknames).toEqual(birth?.nicknames);
    expect(change?.becomes.channels.map(({ channel }) => channel)).toEqual([
      ...new Set(birth?.channels.map(({ channel }) => channel)),
    ]);
    expect(change?.becomes).toMatchObject({ version: 2, effectiveFrom: '2027-01-04' });
  });

  it('dòng giống hệt thì không thành phiên bản mới', async () => {
    const { changed, unchanged, procedures } = await amended({
      A: [HEAD, [1, '1.001193', birth?.name ?? '', null, null, null]],
    });
    expect(changed).toEqual([]);
    expect(unchanged).toEqual(['1.001193']);
    expect(procedures.find(({ code }) => code === '1.001193')).toEqual(birth);
  });

  it('viết hoa, thêm bớt chữ “Thủ tục” không phải là thay đổi; thủ tục mới dùng tên lĩnh vực đã có', async () => {
    const { changed, unchanged, added } = await amended({
      A: [
        HEAD,
        [merged('I. LĨNH VỰC HỘ TỊCH', 6)],
        [1, '1.001193', 'ĐĂNG KÝ  KHAI SINH', null, null, null],
        [2, '9.000001', 'Thủ tục thử', '5 ngày', null, null],
      ],
    });
    expect(birth?.name).toBe('Thủ tục đăng ký khai sinh');
    expect([changed, unchanged]).toEqual([[], ['1.001193']]);
    expect(added[0]?.field).toBe('Hộ tịch');
  });

  it('danh mục đầy đủ thì thủ tục không còn tên trong tệp hết hiệu lực', async () => {
    const { ended, procedures } = await amended(
      { A: [HEAD, [1, '1.001193', birth?.name ?? '', null, null, null]] },
      true,
    );
    expect(ended).toHaveLength(known.length - 1);
    expect(procedures).toHaveLength(known.length);
  });

  it('dòng không nhận được không làm thủ tục của nó hết hiệu lực', async () => {
    const { ended, refused } = await amended(
      { A: [HEAD, [1, '1.001193', null, '5 ngày', null, null]] },
      true,
    );
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['row_without_name']);
    expect(ended.map(({ code }) => code)).not.toContain('1.001193');
    expect(ended).toHaveLength(known.length - 1);
  });

  it('trang giấy tờ: mã gộp ô, bản chính, bản sao, trường hợp', async () => {
    const { changed, refused } = await amended({
      'Thành phần hồ sơ': [
        ['Mã TTHC', 'Trường hợp', 'Tên giấy tờ', 'Bản chính', 'Bản sao'],
        ['1.001193', null, 'Tờ khai', 1, 0],
        [null, 'Trường hợp trẻ bị bỏ rơi', 'Biên bản', '01', '02 bản'],
        ['8.888888', null, 'Giấy của thủ tục lạ', 1, 0],
      ],
    });
    expect(changed[0]?.parts).toEqual(['papers']);
    expect(changed[0]?.becomes.name).toBe(birth?.name);
    expect(changed[0]?.becomes.cases.map(({ name, papers }) => [name, papers.length])).toEqual([
      [null, 1],
      ['Trường hợp trẻ bị bỏ rơi', 1],
    ]);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['paper_of_unknown']);
  });

  it('bảng tính không có cột mã thì nói là không thấy bảng', async () => {
    const read = await readXlsx(
      await workbook({
        A: [
          ['Họ và tên', 'Tuổi'],
          ['Thử', 1],
        ],
      }),
    );
    const proposal = readDecisionSheets(read.ok ? read.value : [], seedEdition());
    expect(proposal).toEqual({ ok: false, error: { code: 'decision_without_table', sheets: 1 } });
  });

  it('10.000 dòng đọc được, lặp mã thì nêu từng dòng', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      i + 1,
      `9.${String(i % 9_990).padStart(6, '0')}`,
      `Thủ tục thử số ${i}`,
      '05 ngày làm việc',
      'Không',
      null,
    ]);
    const { put, refused } = await proposalOf({ A: [HEAD, ...rows] });
    expect(put).toHaveLength(9_990);
    expect(refused).toHaveLength(10);
  });
});

describe('quyết định dạng JSON từng dòng', () => {
  it('cả bản ghi thay bản đang dùng; dòng hỏng nêu số dòng', () => {
    const record = { code: '1.001193', name: 'Đăng ký khai sinh (mới)', field: 'Hộ tịch' };
    const proposal = readDecisionLines(
      [JSON.stringify(record), '', '{hỏng', JSON.stringify(record), '{"code":"1.2"}'],
      seedEdition(),
    );
    const { changed, refused } = amend(known, proposal, { issue, whole: false });
    expect(changed.map(({ becomes, parts }) => [becomes.name, parts])).toEqual([
      ['Đăng ký khai sinh (mới)', ['name', 'deadline', 'fees', 'papers']],
    ]);
    expect(refused.map(({ place, refusal }) => [place.row, refusal.code])).toEqual([
      [3, 'line_not_read'],
      [4, 'row_code_twice'],
      [5, 'line_not_read'],
    ]);
  });
});
