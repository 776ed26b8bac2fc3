import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerMau, officersList } from './officers-published.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  desk = await startTestDesk('2026-11-23T09:12');
  const named = (officer: string, name: string, active = true) =>
    officerMau({ id: officer, name, title: 'Công chức', active });
  const list = officersList(2, [
    await officerMau(),
    await named('thu-1', 'Nguyễn Thị Thử'),
    await named('thu-2', 'Nguyễn Thị Thử'),
    await named('gia', 'Lê Văn Giả'),
    await named('gia-cu', 'Lê Văn Giả', false),
  ]);
  desk.store.write((tx) => tx.savePublication(list));
  desk.desk.arrived();
  for (const n of [1, 2]) await desk.must('intake.accept', { draft: id(n), form: birthForm() });
});
afterAll(() => desk.end());

const holder = (n: number) => desk.store.read.dossier(id(n))?.holder?.name;
const ways = {
  một: (to: string) => desk.ask('work.handOver', { id: id(1), to }),
  nhiều: (to: string) => desk.ask('handOver.begin', { dossiers: [id(2)], to, sheets: false }),
};

describe('giao theo tên', () => {
  it.each(Object.entries(ways))(
    '%s hồ sơ: tên của hai người thì không đoán, người đã nghỉ thì không giao',
    async (_, give) => {
      expect(await give(' nguyễn thị THỬ ')).toMatchObject({
        error: { code: 'hand_over_name_of_several', field: 'to' },
      });
      expect(await give('gia-cu')).toMatchObject({ error: { code: 'hand_over_no_hand' } });
      expect([holder(1), holder(2)]).toEqual([OFFICER, OFFICER]);
    },
  );

  it('chọn đúng người thì ra người ấy; tên chỉ một người còn làm mang thì cũng ra người ấy', async () => {
    expect(await ways.một('thu-2')).toMatchObject({ ok: true });
    expect(holder(1)).toBe('thu-2');
    expect(await ways.một('lê văn giả')).toMatchObject({ ok: true });
    expect(holder(1)).toBe('gia');
  });
});

describe('lọc theo người', () => {
  it('hai người cùng tên, cùng chức danh là hai dòng khác nhau; ai chỉ một tên thì chỉ ghi tên', async () => {
    const { officers } = await desk.must('finding.choices', {});
    const called = Object.fromEntries(officers.map(({ id: who, name }) => [who, name]));
    expect(called).toMatchObject({
      [OFFICER]: 'Trần Thị Mẫu',
      'thu-1': 'Nguyễn Thị Thử – Công chức (thu-1)',
      'thu-2': 'Nguyễn Thị Thử – Công chức (thu-2)',
    });
  });
});
