import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  dateOf,
  instantOfLocal,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Real desks of one office at a real province, each with the last number of its day before it. */
let province: TestProvince;
let one: TestDesk;
let two: TestDesk;

beforeAll(async () => {
  province = await startTestProvince();
  one = await nearTheEnd();
  two = await nearTheEnd();
}, 60_000);
afterAll(() => province.remove());
afterAll(() => [one, two].forEach((desk) => desk.end()));

const today = () => dateOf(presentTime() as LocalDateTime);

const identityOf = (desk: TestDesk) => {
  const identity = desk.store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  return identity;
};

const seated = async (): Promise<TestDesk> => {
  const desk = await openTestDesk(presentTime(), onALine());
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  await sitDown(desk);
  return desk;
};

/** As if the day had used up all but the last. */
const usedUp = (desk: TestDesk, slot: number): void => {
  const payload = { day: today(), slot, from: 1, to: 998, reason: 'Dùng hết để thử' };
  const at = instantOfLocal(presentTime() as LocalDateTime);
  desk.store.write((tx) =>
    tx.append({ type: 'number.skipped', payload, dossier: null, officer: null, at }),
  );
};

const nearTheEnd = async (): Promise<TestDesk> => {
  const desk = await seated();
  usedUp(desk, identityOf(desk).slot);
  return desk;
};

const borrowed = (desk: TestDesk): readonly number[] =>
  desk.store.read.borrowedSlots(today()).map(({ slot }) => slot);

const accept = (desk: TestDesk) => {
  const draft = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
  return desk.must('intake.accept', { draft, form: birthForm() });
};

const loans = () =>
  province.database.query<{ slot: number; desk: string }>(
    'select slot, desk from slot_loan where day = $1 order by slot desc',
    [today()],
  );

const lentTo = async (desk: TestDesk, slots = borrowed(desk)): Promise<number> => {
  const lent = await desk.line.borrowSlot(today(), slots, []);
  if (!lent.ok) throw new Error(JSON.stringify(lent.error));
  return lent.value;
};

/** These tests go on from one another: an office has nine slots. */
describe('quầy hết số mượn dải số của cơ quan', () => {
  it('quầy bị dừng, kỳ trước của quầy, ngày lệch: Tỉnh không cho mượn', async () => {
    const { desk: id } = identityOf(one);
    const set = (change: string) => province.database.query(change, [id]);
    const refused = (code: string) =>
      expect(one.ask('numbers.borrow', {})).resolves.toMatchObject({ error: { code } });
    await set('update desk_epoch set revoked_at = now() where desk = $1');
    await refused('desk_revoked');
    await set('update desk_epoch set revoked_at = null where desk = $1');
    await set('update desk set epoch = epoch + 1 where id = $1');
    await refused('desk_superseded');
    await set('update desk set epoch = epoch - 1 where id = $1');
    expect(await one.line.borrowSlot(addDays(today(), 3), [], [])).toMatchObject({
      error: { reason: 'slot_day_wrong' },
    });
    expect(await loans()).toEqual([]);
  });

  it('hai quầy mượn cùng lúc được hai dải khác nhau, số không trùng, Tỉnh giữ cả hai', async () => {
    await Promise.all([one.must('numbers.borrow', {}), two.must('numbers.borrow', {})]);
    const slots = [...borrowed(one), ...borrowed(two)];
    expect(slots.toSorted((a, b) => a - b)).toEqual([8, 9]);
    const numbers = [];
    for (const desk of [one, two, one, two]) numbers.push((await accept(desk)).number);
    expect(new Set(numbers).size).toBe(4);
    for (const desk of [one, two]) expect(await desk.line.sync()).toMatchObject({ ok: true });
    const [held] = await province.database.query<{ n: number }>(
      'select count(*)::int as n from dossier_number where number = any($1)',
      [numbers],
    );
    expect(held?.n).toBe(4);
    const [entries] = await province.database.query<{ n: number }>(
      `select count(*)::int as n from journal where type = 'slot.borrowed' and ord is not null`,
    );
    expect(entries?.n).toBe(2);
  });

  it('câu trả lời lạc mất thì hỏi lại được đúng dải đã cho; mượn nữa là dải khác', async () => {
    const next = await lentTo(one);
    expect(await lentTo(one)).toBe(next);
    expect(next).toBe(7);
    expect(await lentTo(one, [...borrowed(one), next])).toBe(6);
  });

  it('Tỉnh vừa khôi phục, quên đã cho mượn: dải có số hoặc quầy còn giữ thì không cho ai nữa', async () => {
    await province.database.query('delete from slot_loan where day = $1', [today()]);
    // Nine and eight stand on dossiers; seven was lent and not used.
    expect(await lentTo(two)).toBe(7);
    const known = (await loans()).map(({ slot }) => slot);
    expect(known).toEqual(expect.arrayContaining([...borrowed(two)]));
  });

  it('quầy mới không nhận dải đang cho mượn; hết dải trống thì nói rõ', async () => {
    const held = [...borrowed(one)];
    for (const slot of [6, 5, 4, 3]) {
      expect(await lentTo(one, held)).toBe(slot);
      held.push(slot);
    }
    expect(await one.line.borrowSlot(today(), held, [])).toMatchObject({
      error: { reason: 'no_slot_to_lend' },
    });
    const late = await openTestDesk(presentTime(), onALine());
    const code = await province.mint();
    const url = province.ready.url;
    expect(await late.ask('desk.enrol', { url, code, deskName: 'Quầy muộn' })).toMatchObject({
      error: { code: 'office_full' },
    });
    late.end();
  });
});
