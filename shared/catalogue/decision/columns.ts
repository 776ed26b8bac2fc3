/** What decisions write over their columns; search keys, so that accents and capitals do not matter. */
import type { ColumnNames } from '#shared/table/columns.ts';

export type ListColumn = 'code' | 'name' | 'field' | 'deadline' | 'own' | 'fees' | 'channels';

export const listColumns: ColumnNames<ListColumn> = new Map([
  ['code', ['ma so tthc', 'ma tthc', 'ma thu tuc', 'ma so', 'ma ho so tthc', 'ma ho so', 'ma']],
  ['name', ['ten thu tuc hanh chinh', 'ten tthc', 'ten thu tuc', 'thu tuc hanh chinh', 'ten']],
  ['field', ['linh vuc', 'nhom thu tuc']],
  // Before the whole deadline: its headings begin with the same words.
  [
    'own',
    [
      'thoi han tai don vi tiep nhan',
      'thoi han cua don vi tiep nhan',
      'thoi gian tai don vi tiep nhan',
      'thoi han tai cap xa',
      'thoi gian tai cap xa',
      'phan cua don vi tiep nhan',
    ],
  ],
  ['deadline', ['thoi han giai quyet', 'thoi gian giai quyet', 'thoi han', 'thoi gian']],
  ['fees', ['phi le phi', 'le phi', 'phi', 'muc thu']],
  ['channels', ['cach thuc thuc hien', 'hinh thuc nop', 'cach thuc']],
]);

export type PaperColumn = 'code' | 'paper' | 'case' | 'originals' | 'copies' | 'form';

export const paperColumns: ColumnNames<PaperColumn> = new Map([
  ['code', ['ma so tthc', 'ma tthc', 'ma thu tuc', 'ma so', 'ma']],
  ['paper', ['ten giay to', 'thanh phan ho so', 'giay to', 'loai giay to']],
  ['case', ['truong hop']],
  ['originals', ['ban chinh', 'so ban chinh', 'so luong ban chinh']],
  ['copies', ['ban sao', 'so ban sao', 'so luong ban sao', 'ban chup']],
  ['form', ['mau don to khai', 'bieu mau', 'mau']],
]);
