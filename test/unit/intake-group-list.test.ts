import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { takeList } from '#renderer/features/group/take-list.ts';
import type { Accepted, GroupListRow } from '#shared/contract/outputs.ts';
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import { groupDraft, MOST_PEOPLE, readGroupList } from '#shared/intake/group-list.ts';
import { err, ok } from '#shared/result.ts';
import type { Cell, Sheet } from '#shared/table/sheet.ts';

const base: IntakeForm = {
  ...emptyIntakeForm,
  procedureCode: '1.001776',
  request: 'Trợ cấp hằng tháng',
  papers: [
    {
      name: 'Tờ khai',
      ticked: true,
      originals: 1,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    },
  ],
};

const HEADINGS = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Địa chỉ', 'SĐT'];

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'Danh sách',
  rows: [['ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM', null], [], HEADINGS, ...rows],
});

const read = (...rows: readonly (readonly Cell[])[]) => {
  const list = readGroupList([sheet(...rows)], base);
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
};

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

describe('nhận nhiều người theo một danh sách', () => {
  it('mỗi dòng một phiếu: người của dòng ấy, thủ tục, giấy tờ chung của mọi người', () => {
    const [row] = read([
      1,
      'Nguyễn Thị Thử',
      '1960-05-17',
      'Nữ',
      '079160000001',
      'Ấp 1',
      '0900 000 001',
    ]);
    expect(row).toMatchObject({
      row: 4,
      remarks: [],
      form: {
        procedureCode: '1.001776',
        request: 'Trợ cấp hằng tháng',
        papers: [{ name: 'Tờ khai', ticked: true }],
        submitter: {
          name: 'Nguyễn Thị Thử',
          birthDate: '17/05/1960',
          sex: 'female',
          idNumber: '079160000001',
          address: 'Ấp 1',
          phone: '0900 000 001',
        },
      },
    });
  });

  it('bảng tính bỏ mất số 0 ở đầu thì trả lại; năm sinh là số thì giữ là năm', () => {
    const [row] = read([1, 'Trần Văn Mẫu', 1958, 'nam', 79_158_000_002, 'Ấp 2', 900_000_002]);
    expect(row?.form.submitter).toMatchObject({
      birthDate: '1958',
      sex: 'male',
      idNumber: '079158000002',
      phone: '0900000002',
    });
  });

  it('dòng cộng và chữ ký dưới bảng không phải là người', () => {
    const rows = read(
      [1, 'Trần Văn Mẫu', 1958, null, null, 'Ấp 2'],
      ['Cộng', null, null, null, null, '1 người'],
    );
    expect(rows).toHaveLength(1);
  });

  it('một người hai lần: dòng sau bị chỉ ra, dòng trước vẫn nhận', () => {
    const rows = read(
      [1, 'Trần Văn Mẫu', 1958, null, '079158000002', 'Ấp 2'],
      [2, 'TRAN VAN MAU', 1958, null, '079158000002', 'Ấp 2'],
    );
    expect(
      rows.map(({ remarks }) => remarks.map(({ code, values }) => [code, values?.['row']])),
    ).toEqual([[], [['list_row_twice', 4]]]);
  });

  it('không có cột tên, hay quá dài, thì nói ngay cả bảng', () => {
    const nameless = readGroupList([{ name: 'A', rows: [['Mã', 'Số']] }], base);
    expect(nameless).toEqual(err({ code: 'list_without_names' }));
    const rows = Array.from({ length: MOST_PEOPLE + 1 }, (_, i) => [i, `Người ${i}`]);
    expect(readGroupList([sheet(...rows)], base)).toEqual(
      err({ code: 'list_too_long', max: MOST_PEOPLE }),
    );
  });

  it('tên của hồ sơ theo tệp và người: đọc lại thì như cũ, tệp khác thì khác', () => {
    const [row] = read([1, 'Trần Văn Mẫu', 1958]);
    const form = row?.form ?? base;
    const id = groupDraft('thang-11.xlsx', form, digest);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(groupDraft('thang-11.xlsx', form, digest)).toBe(id);
    expect(groupDraft('thang-12.xlsx', form, digest)).not.toBe(id);
  });
});

const listed = (row: number, changes: Partial<GroupListRow> = {}): GroupListRow => ({
  row,
  draft: `d${row}`,
  form: base,
  refused: [],
  number: null,
  ...changes,
});

const accepted = ok({ number: 'H00' } as Accepted);

describe('nhận lần lượt', () => {
  it('bỏ qua dòng đã nhận và dòng còn vướng; một dòng bị từ chối không chặn dòng sau', async () => {
    const asked: number[] = [];
    const ended = await takeList(
      [
        listed(1, { number: 'H00-1' }),
        listed(2, { refused: [{ code: 'name_empty', field: 'submitter.name', level: 'missing' }] }),
        listed(3),
        listed(4),
      ],
      {
        accept: ({ row }) => {
          asked.push(row);
          return Promise.resolve(row === 3 ? err({ code: 'draft_accepted' }) : accepted);
        },
        stopped: () => false,
        told: () => undefined,
      },
    );
    expect(asked).toEqual([3, 4]);
    expect(ended).toBeNull();
  });

  it('đĩa đầy, hết số thì dừng hẳn; bấm dừng thì dừng trước dòng kế', async () => {
    let told = 0;
    const ports = { stopped: () => told >= 1, told: () => (told += 1) };
    const full = await takeList([listed(1), listed(2)], {
      ...ports,
      stopped: () => false,
      accept: () => Promise.resolve(err({ code: 'disk_full' })),
    });
    // The row itself is not refused: accepted again, it is taken in.
    expect([full?.code, told]).toEqual(['disk_full', 0]);
    const stopped = await takeList([listed(1), listed(2)], {
      ...ports,
      accept: () => Promise.resolve(accepted),
    });
    expect([stopped, told]).toEqual([null, 1]);
  });
});
