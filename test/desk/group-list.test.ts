import { afterEach, describe, expect, it } from 'vitest';
import { workbook } from '../fixtures/workbook.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const HEADINGS = ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Địa chỉ'];

const list = () =>
  workbook({
    'Danh sách': [
      HEADINGS,
      ['Nguyễn Thị Thử', 1960, '079160000001', 'Ấp 1'],
      ['Trần Văn Mẫu', 1958, '079058000002', ''],
      ['Lê Thị Mẫu', 1970, '079170000003', 'Ấp 3'],
    ],
  });

const read = async () =>
  (await desk.must('group.read', { file: 'thang-11.xlsx', bytes: await list(), form: birthForm() }))
    .rows;

describe('danh sách nhiều người', () => {
  it('dòng thiếu thì nói thiếu gì; nhận xong đọc lại tệp thì thấy số, không nhận hai lần', async () => {
    desk = await startTestDesk();
    const rows = await read();
    expect(rows.map(({ refused }) => refused.map(({ code }) => code))).toEqual([
      [],
      ['address_empty'],
      [],
    ]);
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    const { number } = await desk.must('intake.accept', { draft: first.draft, form: first.form });
    // As after a kill in the middle of the list.
    desk = await desk.restart();
    await signIn(desk);
    expect((await read()).map((row) => row.number)).toEqual([number, null, null]);
    const again = await desk.must('intake.accept', { draft: first.draft, form: first.form });
    expect(again).toMatchObject({ number, repeated: true });
    const { total } = await desk.must('dossiers.list', {
      text: '',
      scope: 'all',
      offset: 0,
      limit: 5,
    });
    expect(total).toBe(1);
  });

  it('chưa chọn thủ tục, tệp không phải bảng tính thì nói rõ, không ghi gì', async () => {
    desk = await startTestDesk();
    const bytes = await list();
    const form = birthForm();
    const chosen = await desk.ask('group.read', {
      file: 'a.xlsx',
      bytes,
      form: { ...form, procedureCode: '' },
    });
    expect(chosen).toMatchObject({ ok: false, error: { code: 'list_without_procedure' } });
    const strange = await desk.ask('group.read', {
      file: 'a.xlsx',
      bytes: new TextEncoder().encode('không phải bảng tính'),
      form,
    });
    expect(strange).toMatchObject({ ok: false, error: { code: 'xlsx_not_ours' } });
  });
});
