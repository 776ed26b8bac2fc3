import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { formatMoney } from '#shared/text/format.ts';
import { exportStage, intake, NAMES, register, TODAY, whole } from './export-stage.ts';

const stage = exportStage();

describe('xuất danh sách ra tệp Excel', () => {
  it('sổ theo dõi: đủ cột của mẫu, ngày là ngày, số là số, điện thoại giữ số 0 đầu', async () => {
    const [heading, first] = await stage.rowsOf(await stage.taken(register));
    expect(heading?.slice(0, 3)).toEqual(['TT', 'Mã hồ sơ', 'Tên thủ tục hành chính']);
    expect(first).toEqual([
      1,
      'H00.01-261123-1001',
      'Thủ tục đăng ký khai sinh',
      1,
      'Nguyễn Thị Thử',
      'Ấp 3, xã Thử Nghiệm',
      '0900000012',
      'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      '2026-11-23',
      '2026-11-23',
      null,
      'Trực tiếp',
      null,
      '1/2026',
    ]);
  });

  it('ô bắt đầu bằng = + - @ vẫn là chữ, không thành công thức', async () => {
    const file = await stage.taken(intake);
    const rows = await stage.rowsOf(file);
    expect(rows.slice(1).map((row) => row[3])).toEqual(NAMES);
    expect(rows[1]?.slice(4, 6)).toEqual(['001187000012', '0900000012']);
  });

  it('tờ thứ hai nói danh sách nào, của ai, bao nhiêu dòng, ai ghi', async () => {
    const about = new Map(
      (await stage.sheetsOf(await stage.taken(intake)))[1]?.rows.map(([a, b]) => [a, b]),
    );
    expect(about.get('Tên danh sách')).toBe('Danh sách hồ sơ tiếp nhận và phí, lệ phí');
    expect(about.get('Thời gian')).toBe('từ ngày 23/11/2026 đến ngày 23/11/2026');
    expect(about.get('Số dòng')).toBe(String(NAMES.length));
    expect(about.get('Quầy')).toBe('Quầy 1');
  });

  it('danh sách đang xem: đúng bộ lọc và chữ đang tìm', async () => {
    const file = await stage.taken({ kind: 'dossiers', scope: 'today', text: 'tran van' });
    const rows = (await stage.rowsOf(file)).slice(1);
    expect(rows.map((row) => [row[1], row[8]])).toEqual([['+Trần Văn Mẫu', 'Trần Thị Mẫu']]);
    const all = await stage.taken(whole);
    expect((await stage.rowsOf(all)).slice(1).map((row) => row[1])).toEqual(NAMES.toReversed());
  });

  it('dòng đầu đứng yên khi cuộn, cột nào cũng có bề rộng', async () => {
    const { name } = await stage.taken(register);
    const parts = unzipSync(new Uint8Array(readFileSync(join(stage.stick, name))));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet.match(/<col /g)).toHaveLength(14);
  });

  it('tệp trùng tên thì ghi tên khác, không đè lên tệp đang có', async () => {
    const first = await stage.taken(register);
    const bytes = readFileSync(join(stage.stick, first.name));
    const second = await stage.taken(register);
    expect(second.name).not.toBe(first.name);
    expect(readFileSync(join(stage.stick, first.name)).equals(bytes)).toBe(true);
    expect(readdirSync(stage.stick).toSorted()).toEqual([first.name, second.name].toSorted());
  });
});

describe('danh sách để in', () => {
  it('sổ vẽ theo mẫu có bìa; danh sách khác vẽ thành bảng, dưới bảng có tổng', async () => {
    const file = await stage.taken(register, 'pdf');
    expect(file).toMatchObject({ rows: NAMES.length });
    expect(stage.desk.drawn.at(-1)).toMatchObject({
      kind: 'register',
      data: { year: 2026, from: TODAY, rows: [{ order: 1 }, {}, {}, {}, {}] },
    });
    await stage.taken(intake, 'pdf');
    expect(stage.desk.drawn.at(-1)).toMatchObject({
      kind: 'list_sheet',
      data: {
        title: 'DANH SÁCH HỒ SƠ TIẾP NHẬN VÀ PHÍ, LỆ PHÍ',
        sums: [{ value: formatMoney(0) }],
      },
    });
  });

  it('dài quá một tệp PDF thì nói chọn Excel; máy vẽ hỏng thì không để lại gì', async () => {
    stage.listOf(20_001);
    expect(await stage.leftNothing(stage.ask(whole, 'pdf'))).toBe('export_pdf_too_long');
    vi.restoreAllMocks();
    stage.desk.breakRenderer(true);
    expect(await stage.leftNothing(stage.ask(register, 'pdf'))).toBe('render_failed');
    stage.desk.breakRenderer(false);
  });
});
