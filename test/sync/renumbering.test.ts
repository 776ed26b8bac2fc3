import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { receiptsOf, validReceiptOf } from '#shared/dossier/receipts.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Two real desks of one office at a real province; the second has given a number of the first. */
let province: TestProvince;
let one: TestDesk;
let two: TestDesk;

const seated = async (deskName: string, seat: number): Promise<TestDesk> => {
  const desk = await openTestDesk(presentTime(), onALine());
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName });
  await sitDown(desk, seat);
  return desk;
};
const sync = async (desk: TestDesk): Promise<void> => {
  expect(await desk.line.sync()).toMatchObject({ ok: true });
  desk.desk.arrived();
};
const newId = (): string => `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  province = await startTestProvince();
}, 60_000);
afterAll(() => province.remove());
afterEach(() => {
  one.end();
  two.end();
});

/** Both dossiers, as both desks and the province have them. */
const collided = async (): Promise<{ readonly first: string; readonly later: string }> => {
  one = await seated('Quầy 1', 0);
  two = await seated('Quầy 2', 1);
  const { dossier: first } = await one.must('intake.accept', { draft: newId(), form: birthForm() });
  const acceptance = one.store.read.dossier(first)?.acceptance;
  if (acceptance == null) throw new Error('not accepted');
  const later = newId();
  const officer = two.store.read.officers()[1]?.id ?? null;
  const { as, at } = acceptance;
  two.store.write((tx) =>
    tx.append({ type: 'dossier.accepted', payload: as, dossier: later, officer, at }),
  );
  await sync(one);
  await sync(two);
  await sync(one);
  return { first, later };
};

describe('một số trên hai giấy tiếp nhận', () => {
  it('hồ sơ nhận sau được số mới bằng giấy thay thế; cả hai còn nguyên ở hai quầy và ở Tỉnh', async () => {
    const { first, later } = await collided();
    const [item] = await two.must('settle.list', {});
    expect(item).toMatchObject({ code: 'number_taken', dossier: later, way: 'renumber' });
    if (item?.entry == null) throw new Error('nothing to settle');
    const { desk, epoch, seq } = item.entry;
    const asked = { dossier: later, entry: { desk, epoch, seq }, reason: 'Trùng số' };
    const given = await two.must('settle.renumber', asked);
    expect(given.notDrawn).toBeNull();
    expect(await two.ask('settle.renumber', asked)).toMatchObject({
      error: { code: 'conflict_unknown' },
    });
    await sync(two);
    await sync(one);
    for (const { store } of [one, two]) {
      const dossier = store.read.dossier(later);
      if (dossier === null) throw new Error('the later dossier is gone');
      const taken = store.read.dossier(first)?.number;
      expect([dossier.number, dossier.conflicts]).toEqual([given.number, []]);
      expect(dossier.numbers).toEqual([taken, given.number]);
      expect(store.read.dossierByNumber(taken ?? '')?.id).toBe(first);
      expect(store.read.dossierByNumber(given.number)?.id).toBe(later);
      expect(validReceiptOf(dossier)?.corrections).toMatchObject([{ desk }]);
      expect(receiptsOf(dossier).filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1);
      expect(store.read.rejectedRequests()).toEqual([]);
    }
    expect(await two.must('settle.list', {})).toEqual([]);
    const { story } = await one.must('dossiers.open', { id: later });
    expect(story).toContainEqual(
      expect.objectContaining({
        type: 'dossier.renumbered',
        values: {
          number: given.number,
          was: one.store.read.dossier(first)?.number,
          reason: 'Trùng số',
        },
      }),
    );
    const rows = await province.database.query<{ number: string; conflict: boolean }>(
      'select number, conflict from dossier where id = any($1) order by number',
      [[first, later]],
    );
    expect(rows.map(({ conflict }) => conflict)).toEqual([false, false]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(2);
  });

  it('hồ sơ nhận sau đã hủy: không cần số mới; ghi đã thu giấy là xong, ở cả hai quầy', async () => {
    const { later } = await collided();
    await two.must('dossiers.void', { id: later, reason: 'nhập nhầm hồ sơ' });
    const [item] = await two.must('settle.list', {});
    expect(item).toMatchObject({ code: 'number_taken_void', dossier: later, way: 'settle' });
    if (item?.entry == null) throw new Error('nothing to settle');
    const { desk, epoch, seq } = item.entry;
    const entry = { desk, epoch, seq };
    await two.must('settle.conflict', { dossier: later, entry, note: 'Đã thu lại giấy' });
    await sync(two);
    await sync(one);
    for (const { store } of [one, two]) expect(store.read.dossier(later)?.conflicts).toEqual([]);
    expect(await two.must('settle.list', {})).toEqual([]);
  });
});
