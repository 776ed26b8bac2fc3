/** What an operator puts in force from the board: read from a file a province would make, looked at, published. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { confirmedData } from '#shared/catalogue/confirmed.ts';
import { certificationPublication } from '#shared/protocol/certification-publication.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { merged, workbook } from '../fixtures/workbook.ts';
import { FROM, HUB, openPublishing, type PublishingBoard } from './publishing-board.ts';

const { publishing: texts } = boardTextsOf('vi');
const year = { coverFrom: '2027-01-01', coverUntil: '2027-12-31', publisher: 'Tỉnh thử' };

let board: PublishingBoard;
beforeAll(async () => {
  board = await openPublishing();
}, 60_000);
afterAll(() => board.remove());

const calendarNow = async (): Promise<WorkingCalendar> => {
  const calendar = workingCalendarOf((await board.newest('calendar'))?.data);
  if (!calendar.ok) throw new Error(calendar.error.code);
  return calendar.value;
};

const DAYS = ['Ngày', 'Loại', 'Buổi', 'Nội dung', 'Số quyết định', 'Làm bù ngày'];

describe('lịch làm việc', () => {
  const list = (...rows: readonly (string | null)[][]) =>
    workbook({ 'Lịch 2027': [[merged('LỊCH NGHỈ NĂM 2027', 4)], DAYS, ['Năm 2027'], ...rows] });

  it('ngày vừa nghỉ vừa làm bù: nói rõ dòng, cột, và không ban hành được; sửa rồi thì ban hành', async () => {
    const wrong = await board.preview(
      'calendar',
      await list(
        ['01/01/2027', 'Nghỉ', null, 'Tết Dương lịch', null, null],
        ['15/05/2027', 'Làm bù', null, 'Làm bù', null, null],
        ['15/05/2027', 'Nghỉ', null, 'Nghỉ', null, null],
        ['31/02/2027', 'Nghỉ', null, 'Sai ngày', null, null],
        ['04/05/2027', 'Làm bù', null, 'Vốn đã làm', null, null],
        ['02/09/2028', 'Nghỉ', null, 'Năm khác', null, null],
      ),
      year,
    );
    expect(wrong.page).toContain(
      'Ngày 15/05/2027 vừa nghỉ vừa làm bù (xem dòng 5). Một ngày chỉ được một trong hai',
    );
    expect(wrong.page).toContain('A – Ngày');
    expect(wrong.page).toContain('“31/02/2027” không phải ngày');
    expect(wrong.page).toContain('Ngày 04/05/2027 vốn là ngày làm việc');
    expect(wrong.page).toContain('ở ngoài khoảng 01/01/2027 – 31/12/2027');
    expect(wrong.page).not.toContain('/publish"');
    const before = await board.newest('calendar');
    expect((await board.post(`${wrong.path}/publish`)).status).toBe(422);
    expect(await board.newest('calendar')).toEqual(before);

    const mended = await board.preview(
      'calendar',
      await list(
        ['Thứ Sáu, 01/01/2027', 'Nghỉ', null, 'Tết Dương lịch', null, null],
        ['05/02/2027 - 11/02/2027', 'Nghỉ', null, 'Tết Nguyên đán', 'QĐ 9/QĐ-UBND', null],
        ['16/04/2027', 'Nghỉ', 'Chiều', 'Giỗ Tổ', null, null],
        ['03/05/2027', 'Nghỉ', null, 'Hoán đổi', null, '15/05/2027'],
      ),
      { ...year, decision: 'QĐ 1/QĐ-UBND' },
    );
    expect(mended.page).toContain(texts.preview.publish);
    expect(mended.page).toContain(`${texts.preview.gone} (`);
    expect((await board.post(`${mended.path}/publish`)).status).toBe(303);
    const now = await calendarNow();
    expect(now).toMatchObject({ completeFrom: '2026-01-01', completeUntil: '2027-12-31' });
    expect(now.daysOff.filter(({ date }) => date.startsWith('2027-02'))).toHaveLength(7);
    expect(now.daysOff).toContainEqual({
      date: '2027-04-16',
      name: 'Giỗ Tổ',
      status: 'confirmed',
      decision: 'QĐ 1/QĐ-UBND',
      part: 'afternoon',
    });
    expect(now.extraWorkingDays.map(({ date }) => date)).toEqual([
      '2026-01-10',
      '2026-08-22',
      '2027-05-15',
    ]);
    expect(now.daysOff.some(({ date }) => date === '2026-11-24')).toBe(true);
    expect((await board.post(`${mended.path}/publish`)).text).toContain('Đã ban hành thành bản');
  });

  it('tải bảng đang dùng về, đọc lại y nguyên: không có gì để ban hành', async () => {
    const { text, type } = await board.browse(`${HUB}/calendar/days.csv`);
    expect(type).toContain('text/csv');
    const { completeFrom = '', completeUntil } = await calendarNow();
    const cover = { coverFrom: completeFrom, coverUntil: completeUntil, publisher: 'Tỉnh thử' };
    const again = await board.upload('calendar', text, cover);
    expect(again.status).toBe(422);
    expect(again.text).toContain(texts.problems.draft_changes_nothing);
  });

  it('khoảng ngày hở, ngày áp dụng quá sớm, tệp không phải bảng: mỗi thứ một câu, chữ đã gõ còn nguyên', async () => {
    const good = await list(['02/01/2029', 'Nghỉ', null, 'Thử', null, null]);
    const said = async (file: BlobPart | null, fields: Record<string, string>) => {
      const { status, text } = await board.upload('calendar', file, { ...year, ...fields });
      expect(status).toBe(422);
      return text;
    };
    const gap = { coverFrom: '2029-01-01', coverUntil: '2029-12-31' };
    const gapped = await said(good, gap);
    expect(gapped).toContain('đầy đủ đến 31/12/2027');
    expect(gapped).toContain('value="2029-12-31"');
    expect(await said(good, { from: '2026-01-01' })).toContain('đứng trước ngày 01/06/2027');
    expect(await said(null, {})).toContain(texts.problems.file_missing);
    expect(await said(new Uint8Array([1, 0, 255, 254]), {})).toContain(
      texts.problems.table_not_text,
    );
    expect(await said('tên;tuổi\nMẫu;3', {})).toContain(texts.problems.table_missing);
  });
});

describe('chứng thực', () => {
  it('thêm loại việc thứ ba và đổi mức thu: xem trước, ban hành; quyển cũ đếm tiếp', async () => {
    const before = certificationPublication.parse((await board.newest('certification'))?.data);
    const kinds = [
      ['Mã thủ tục', 'Tên gọi', 'Cách ghi số', 'Số việc mỗi quyển', 'Phải có số giấy tờ'],
      ['2.000815', 'Sao y bản chính', '{value}, quyển {book}/{yyyy}', 500, 'Không'],
      ['2.000992', 'Chữ ký người dịch', '{value}/{yyyy}-ND', 200, 'Có'],
    ];
    const tariffs = [
      ['Mã thủ tục', 'Tính theo', 'Từ trang', 'Mức thu', 'Tối đa mỗi bản', 'Từ ngày', 'Căn cứ'],
      ['2.000815', 'Trang', 1, '3.000', '300.000', null, 'NQ thử'],
      ['2.000815', 'Trang', 3, '1.500', null, null, 'NQ thử'],
    ];
    const unpriced = await board.preview(
      'certification',
      await workbook({ 'Loại việc': kinds, 'Mức thu': tariffs }),
    );
    expect(unpriced.page).toContain('Mã 2.000992 chưa có mức thu');
    expect((await board.post(`${unpriced.path}/publish`)).status).toBe(422);

    const priced = [...tariffs, ['2.000992', 'Việc', null, 10_000, null, null, 'NQ thử']];
    const { path, page } = await board.preview(
      'certification',
      await workbook({ 'Loại việc': kinds, 'Mức thu': priced }),
    );
    expect(page).toContain('Chữ ký người dịch');
    expect((await board.post(`${path}/publish`)).status).toBe(303);
    const published = await board.newest('certification');
    expect(published?.effectiveFrom).toBe(FROM);
    const after = certificationPublication.parse(published?.data);
    expect(
      after.kinds.map(({ procedure, series, feeName }) => [procedure, series, feeName]),
    ).toEqual([
      ['2.000815', before.kinds[0]?.series, before.kinds[0]?.feeName],
      ['2.000992', 'certification.2.000992', 'Chữ ký người dịch: {{document}}'],
    ]);
    expect(after.tariffs).toMatchObject([
      { per: 'page', mostPerCopy: 300_000, tiers: [{ amount: 3000 }, { amount: 1500 }] },
      { per: 'case', amount: 10_000, effectiveFrom: FROM },
    ]);
  });

  it('chỉ có bảng mức thu thì loại việc giữ nguyên; tải về đọc lại không đổi gì', async () => {
    const { text } = await board.browse(`${HUB}/certification/tariffs.csv`);
    const same = await board.upload('certification', text);
    expect(same.text).toContain(texts.problems.draft_changes_nothing);
    const { page } = await board.preview('certification', text.replace('3.000', '2.500'));
    expect(page).toContain('<strong>2.500</strong>');
    const kindsAgain = (await board.browse(`${HUB}/certification/kinds.csv`)).text;
    expect((await board.upload('certification', kindsAgain)).text).toContain(
      texts.problems.draft_changes_nothing,
    );
  });
});

describe('cam kết rút ngắn', () => {
  const head = 'Mã số TTHC;Cách nộp;Thời hạn cam kết;Số quyết định;Từ ngày;Đến ngày';

  it('của Tỉnh: dòng sai nói cột nào, dòng đúng vẫn ban hành được', async () => {
    const { path, page } = await board.preview(
      'commitments',
      [
        head,
        '1.001612;Trực tiếp;4 giờ làm việc;QĐ 3;01/07/2027;31/12/2027',
        '1.001612;Trực tiếp;5 giờ làm việc;QĐ 3;01/07/2027;',
        '9.999999;;3 ngày làm việc;QĐ 3;;',
        '1.001612;Bồ câu;4 giờ làm việc;QĐ 3;;',
        '1.001612;;nhanh;QĐ 3;;',
        '1.001612;;90 ngày làm việc;;;',
      ].join('\n'),
      { decision: '' },
    );
    expect(page).toContain('Trùng với dòng 2');
    expect(page).toContain('Danh mục của Tỉnh không có mã 9.999999');
    expect(page).toContain('“Bồ câu”: ghi Trực tiếp');
    expect(page).toContain('C – Thời hạn cam kết');
    expect(page).toContain('“90 ngày làm việc” dài hơn thời hạn trong danh mục');
    expect((await board.post(`${path}/publish`)).status).toBe(303);
    const { commitments, deadlines } = confirmedData.parse((await board.newest('confirmed'))?.data);
    expect(deadlines.length).toBeGreaterThan(0);
    expect(commitments).toEqual([
      {
        code: '1.001612',
        channel: 'in_person',
        case: null,
        rule: { kind: 'amount', amount: 4, unit: 'working_hour' },
        decision: 'QĐ 3',
        from: '2027-07-01',
        until: '2027-12-31',
      },
    ]);
  });
});
