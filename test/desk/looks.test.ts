import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StoreError } from '#electron/desk/store-failure.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { HEAD, startHeadDesk } from './head-desk.ts';
import { birthForm, OFFICER, PIN, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  desk = await startHeadDesk('2026-11-16T08:00');
  for (const n of [1, 2]) await desk.must('intake.accept', { draft: id(n), form: birthForm() });
});
afterAll(() => desk.end());

const open = (n: number) => desk.must('dossiers.open', { id: id(n) });
const looks = async (n: number) => await desk.must('dossiers.looks', { id: id(n) });

/** What the journal says: who, and which dossiers. */
const journaled = () =>
  desk.store.read.entriesAfter(1, 0, 500).flatMap((sealed) => {
    const header = openHeader(sealed.headerBytes);
    const payload = openPayload(sealed.payloadBytes);
    if (!header.ok || !payload.ok) throw new Error('not an entry');
    const known = knowEntry({ header: header.value, payload: payload.value });
    return known.ok && known.value.type === 'dossiers.looked'
      ? [[known.value.header.officer, known.value.payload.looks.map(({ dossier }) => dossier)]]
      : [];
  });

describe('ai đã mở hồ sơ nào', () => {
  it('ghi một lần cho mỗi người, mỗi hồ sơ, mỗi ngày; người phụ trách xem được ngay', async () => {
    await open(1);
    await open(1);
    await open(2);
    expect(journaled()).toEqual([]);
    expect(await looks(1)).toMatchObject([{ officer: 'Lê Văn Thử', desk: 'Quầy 1' }]);
  });

  it('một giờ sau các lần mở vào nhật ký chung một mục; mở lại trong ngày không ghi thêm', async () => {
    desk.setTime('2026-11-16T09:05');
    await open(1);
    expect(journaled()).toEqual([[HEAD, [id(1), id(2)]]]);
    expect(await looks(1)).toHaveLength(1);
    await desk.must('session.signOut', { reason: 'left' });
    expect(journaled()).toHaveLength(1);
  });

  it('rời quầy thì ghi hết; cán bộ không xem được danh sách ai đã mở', async () => {
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    await open(1);
    expect(await desk.ask('dossiers.looks', { id: id(1) })).toMatchObject({
      error: { code: 'not_permitted' },
    });
    await desk.must('session.signOut', { reason: 'left' });
    expect(journaled()).toEqual([
      [HEAD, [id(1), id(2)]],
      [OFFICER, [id(1)]],
    ]);
  });

  it('ngày hôm sau là một lần mới; đĩa đầy vẫn mở được hồ sơ', async () => {
    desk.setTime('2026-11-17T08:00');
    await desk.must('session.signIn', { officer: HEAD, pin: PIN });
    const full = vi.spyOn(desk.store, 'write').mockImplementation(() => {
      throw new StoreError({ code: 'disk_full' }, null);
    });
    await open(1);
    full.mockRestore();
    expect(await looks(1)).toHaveLength(2);
    await open(1);
    expect(await looks(1)).toHaveLength(3);
  });

  it('màn hình trả kết quả cho xem cả người nộp, nên cũng được ghi', async () => {
    await desk.must('intake.accept', { draft: id(3), form: birthForm() });
    await desk.must('results.finish', {
      id: id(3),
      form: {
        outcome: 'granted',
        note: '',
        results: [{ name: 'Giấy khai sinh', number: '', originals: 1, copies: 0 }],
        files: [],
      },
    });
    await desk.must('results.look', { id: id(3) });
    expect(await looks(3)).toMatchObject([{ officer: 'Lê Văn Thử' }]);
  });

  it('máy dựng lại từ bản sao không ghi lần nữa những lần mở đã ghi', async () => {
    await desk.must('session.signOut', { reason: 'left' });
    const before = journaled();
    const [named] = desk.store.read.looksAt(id(3), 1);
    if (named === undefined) throw new Error('no look');
    const { officer, at } = named;
    desk.store.write((tx) => {
      tx.saveLook({ officer, dossier: id(3), day: '2026-11-17', at });
      tx.saveLook({ officer, dossier: id(2), day: '2026-11-17', at });
    });
    await desk.must('session.signIn', { officer: HEAD, pin: PIN });
    await desk.must('session.signOut', { reason: 'left' });
    expect(journaled()).toEqual([...before, [HEAD, [id(2)]]]);
    expect(desk.store.read.looksAt(id(3), 9)).toHaveLength(1);
  });
});
