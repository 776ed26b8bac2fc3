import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenFilter } from '#electron/desk/exports/screen-filter.ts';
import { vi } from '#shared/text/vi.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { officerMau, officersList } from './officers-published.ts';
import { quickHash } from './made-up-office.ts';
import { birthForm, OFFICER, PIN, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
const OTHER = 'can-bo-khac';
const CODE = 'THU-MA-KHAC';
const COUNT = 6;
const PAPER = { name: 'Giấy xác nhận', number: '', originals: 1, copies: 0 };

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const number = (dossier: string): number => Number(dossier.slice(-12));

beforeAll(async () => {
  desk = await startTestDesk('2026-11-16T09:00');
  for (let n = 1; n <= COUNT; n += 1)
    await desk.must('intake.accept', {
      draft: id(n),
      form: birthForm({
        procedureCode: n % 2 === 0 ? '1.004873' : birthForm().procedureCode,
        channel: n === 3 ? 'postal' : 'in_person',
      }),
    });
  const personalCodeHash = await quickHash.make(CODE);
  const other = await officerMau({ id: OTHER, name: 'Phạm Thị Mẫu', personalCodeHash });
  const list = officersList(2, [await officerMau(), other]);
  desk.store.write((tx) => tx.savePublication(list));
  desk.desk.arrived();
});
afterAll(() => desk.end());

type Asked = Partial<InputOf<'finding.page'>>;

const page = async (asked: Asked = {}) => {
  const { rows, goesOn } = await desk.must('finding.page', {
    text: '',
    scope: 'all',
    filter: {},
    offset: 0,
    limit: 50,
    ...asked,
  });
  return { found: rows.map((row) => number(row.id)), rows, goesOn };
};
const count = ({ filter = {}, text = '' }: Asked = {}) =>
  desk.must('finding.count', { text, scope: 'all', filter });

describe('lọc danh sách hồ sơ', () => {
  it('trang nào cũng tới được, đếm riêng, không đếm khi chưa hỏi', async () => {
    expect(await page({ offset: 2, limit: 2 })).toMatchObject({ found: [4, 3], goesOn: true });
    expect(await page({ offset: 4, limit: 2 })).toMatchObject({ found: [2, 1], goesOn: false });
    expect(await count()).toEqual({ total: COUNT, more: false });
  });

  it('lọc theo cách nộp, lĩnh vực, người giữ; lọc kèm chữ đang gõ', async () => {
    expect((await page({ filter: { channel: 'postal' } })).found).toEqual([3]);
    const { fields, officers, holders } = await desk.must('finding.choices', {});
    expect(fields.length).toBeGreaterThan(1);
    expect(officers.map((one) => one.id)).toContain(OFFICER);
    expect(holders).toEqual([expect.objectContaining({ id: OFFICER })]);
    const [row] = (await page({ filter: { holder: OFFICER } })).rows;
    expect(row).toMatchObject({ holder: holders[0]?.name, heldSince: '2026-11-16T09:00' });
    const words = { text: '1.004873', filter: { officer: OFFICER } };
    expect((await page(words)).found).toEqual([6, 4, 2]);
    expect(await count(words)).toEqual({ total: 3, more: false });
    expect((await page({ text: '--', filter: { channel: 'postal' } })).found).toEqual([3]);
  });

  it('gõ có dấu thì đúng dấu: trang, số đếm và danh sách đã lọc đều vậy', async () => {
    expect((await page({ text: 'Thị Thử', limit: 2 })).found).toEqual([6, 5]);
    expect(await page({ text: 'Thị Thử', offset: 4 })).toMatchObject({
      found: [2, 1],
      goesOn: false,
    });
    expect(await count({ text: 'Thị Thử' })).toEqual({ total: COUNT, more: false });
    expect((await page({ text: 'Thị Thứ' })).found).toEqual([]);
    expect(await count({ text: 'Thị Thứ' })).toEqual({ total: 0, more: false });
    expect((await page({ text: 'Thị Thứ', filter: { channel: 'postal' } })).found).toEqual([]);
    expect((await page({ text: 'thi thu', filter: { channel: 'postal' } })).found).toEqual([3]);
  });

  it('lọc theo hạn và trạng thái: hẹn sớm đứng trước', async () => {
    await desk.must('work.requestSupplement', { id: id(2), items: ['Tờ khai'], reason: 'Thiếu' });
    expect((await page({ filter: { states: [5] } })).rows[0]).toMatchObject({
      id: id(2),
      trips: 1,
    });
    desk.setTime('2026-11-17T09:00');
    const late = await page({ filter: { due: 'overdue' } });
    const week = await page({ filter: { due: 'week' } });
    expect(new Set([...late.found, ...week.found])).toEqual(new Set([1, 3, 4, 5, 6]));
    expect((await page({ filter: { due: 'none' } })).found).toEqual([2]);
    const trips = await desk.must('finding.trips', { from: '2026-11-01', to: '2026-11-30' });
    expect(trips).toEqual({ trips: 1, dossiers: 1, papers: [{ paper: 'Tờ khai', times: 1 }] });
  });

  it('kết quả 30 ngày không ai nhận', async () => {
    await desk.must('results.finish', {
      id: id(4),
      form: { outcome: 'granted', note: '', results: [PAPER], files: [] },
    });
    const uncollected = () => page({ filter: { result: 'uncollected' } });
    expect((await page({ filter: { result: 'waiting' } })).found).toEqual([4]);
    expect((await page({ scope: 'due', filter: { result: 'waiting' } })).found).toEqual([4]);
    expect((await uncollected()).found).toEqual([]);
    desk.setTime('2026-12-17T09:00');
    expect(
      (await page({ scope: 'overdue', filter: { result: 'waiting', due: 'overdue' } })).found,
    ).toEqual([4]);
    expect((await uncollected()).found).toEqual([4]);
  });
});

describe('danh sách đã lọc ra tệp', () => {
  it('tệp nói rõ đã lọc những gì', () => {
    const nameOf = (who: string) => (who === OFFICER ? 'Trần Thị Mẫu' : who);
    const filter = { states: [5], channel: 'postal', officer: OFFICER } as const;
    const asked = { kind: 'dossiers', scope: 'all', text: ' thử ' } as const;
    const said = screenFilter({ ...asked, filter: { ...filter, states: [5] } }, nameOf);
    expect(said.map(({ value }) => value)).toEqual([
      'Tất cả',
      'thử',
      vi.states[5],
      'Trần Thị Mẫu',
      'Bưu chính',
    ]);
    expect(screenFilter(asked, nameOf)).toHaveLength(2);
  });
});

describe('danh sách đã lưu', () => {
  it('của riêng ai người ấy thấy, của quầy ai cũng thấy; trùng tên thì thay', async () => {
    const view = {
      name: 'Bưu chính',
      text: '',
      scope: 'all',
      filter: { channel: 'postal' },
    } as const;
    await desk.must('finding.saveView', { ...view, whose: 'officer' });
    await desk.must('finding.saveView', { ...view, name: 'Của quầy', whose: 'desk' });
    const again = {
      ...view,
      name: 'BƯU CHÍNH',
      filter: { due: 'overdue' },
      whose: 'officer',
    } as const;
    const kept = await desk.must('finding.saveView', again);
    expect(kept.map(({ name, whose }) => [name, whose])).toEqual([
      ['BƯU CHÍNH', 'officer'],
      ['Của quầy', 'desk'],
    ]);
    await desk.must('session.setPin', { officer: OTHER, personalCode: CODE, pin: PIN });
    const seen = await desk.must('finding.views', {});
    expect(seen.map(({ name }) => name)).toEqual(['Của quầy']);
    expect(await desk.must('finding.dropView', { id: seen[0]?.id ?? '' })).toEqual([]);
  });

  it('bản chương trình này không đọc được thì bỏ qua chứ không xóa', async () => {
    const key = 'views.desk';
    const raw = { id: 'la', name: 'Của bản mới', scope: 'scope_moi', text: '', filter: {} };
    desk.store.write((tx) => tx.saveSetting(key, JSON.stringify([raw])));
    const view = { name: 'Bản này', text: '', scope: 'all', filter: {}, whose: 'desk' } as const;
    const saved = await desk.must('finding.saveView', view);
    expect(saved.map(({ name }) => name)).toEqual(['Bản này']);
    await desk.must('finding.dropView', { id: saved[0]?.id ?? '' });
    expect(JSON.parse(desk.store.read.setting(key) ?? '')).toEqual([raw]);
  });

  it('nhiều quá thì từ chối', async () => {
    const save = (n: number) =>
      desk.ask('finding.saveView', {
        name: `Danh sách ${n}`,
        whose: 'desk',
        text: '',
        scope: 'all',
        filter: {},
      });
    for (let n = 1; n <= 30; n += 1) expect(await save(n)).toMatchObject({ ok: true });
    expect(await save(31)).toMatchObject({ error: { code: 'views_full', values: { most: 30 } } });
    expect(await save(30)).toMatchObject({ ok: true });
  });
});

describe('trễ hạn', () => {
  it('ghi lý do khi trả kết quả sau ngày hẹn; diễn biến kể lại', async () => {
    await desk.must('results.finish', {
      id: id(5),
      form: {
        outcome: 'granted',
        note: '',
        results: [PAPER],
        files: [],
        lateReason: ' Chờ ý kiến Phòng Tư pháp ',
      },
    });
    const { story, dossier } = await desk.must('dossiers.open', { id: id(5) });
    expect(dossier.outcome?.lateReason).toBe('Chờ ý kiến Phòng Tư pháp');
    expect(story.at(-1)?.values).toMatchObject({ lateReason: 'Chờ ý kiến Phòng Tư pháp' });
  });
});
