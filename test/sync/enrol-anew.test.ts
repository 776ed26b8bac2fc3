import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, PIN, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

let province: TestProvince;
let desk: TestDesk;
beforeAll(async () => {
  province = await startTestProvince();
}, 120_000);
afterAll(() => province.remove());
afterEach(() => desk.end());

const officerOf = (role: string) => {
  const found = staff.officers.find((one) => one.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
};

const sitDown = (at: TestDesk, role: string) =>
  at.must('session.setPin', {
    officer: officerOf(role).id,
    personalCode: officerOf(role).personalCode,
    pin: PIN,
  });

const open = (): Promise<TestDesk> => openTestDesk(presentTime(), onALine());

const begin = async (): Promise<TestDesk> => {
  desk = await open();
  const url = province.ready.url;
  await desk.must('desk.enrol', { url, code: await province.mint(), deskName: 'Quầy 1' });
  await sitDown(desk, 'officer');
  return desk;
};
let drafts = 0;
const accept = async () => {
  drafts += 1;
  const draft = `019abc00-0000-7000-8000-${randomBytes(4).toString('hex')}${String(drafts).padStart(4, '0')}`;
  return desk.ask('intake.accept', { draft, form: birthForm() });
};
/** As the shell's own synchronisation does after each that went through. */
const sync = async () => {
  const done = await desk.line.sync();
  if (done.ok) await desk.desk.synced();
  return done;
};
const identity = () => {
  const known = desk.store.read.identity();
  if (known === null) throw new Error('not enrolled');
  return known;
};
const entriesAtProvince = async (epoch: number): Promise<number> => {
  const [row] = await province.database.query<{ n: number }>(
    'select count(*)::int as n from journal where desk = $1 and epoch = $2',
    [identity().desk, epoch],
  );
  return row?.n ?? 0;
};

/** The last of its slot's thousand; of what was not accepted, why. */
const counterOf = (answer: Awaited<ReturnType<typeof accept>>): number | string =>
  answer.ok ? Number(answer.value.number.slice(-3)) : answer.error.code;

const tomorrow = (): LocalDate => addDays(dateOf(presentTime() as LocalDateTime), 1);

describe('ghi danh lại trong cùng thư mục', () => {
  it('quầy mang sang máy khác: người phụ trách ghi danh lại; việc chưa gửi của kỳ trước vẫn lên Tỉnh, số không trùng', async () => {
    await begin();
    const first = await accept();
    await sync();
    const second = await accept();
    const unsent = desk.store.read.unsent().count;
    expect(unsent).toBeGreaterThan(0);
    desk = await desk.restart({ machine: 'may-khac' });
    await desk.must('session.signIn', { officer: officerOf('officer').id, pin: PIN });
    expect(await accept()).toMatchObject({ error: { code: 'desk_moved' } });
    const code = await province.mint(identity().desk);
    expect(await desk.ask('desk.enrolAnew', { code })).toMatchObject({
      error: { code: 'not_permitted' },
    });
    await sitDown(desk, 'head');
    const before = desk.store.read.head();
    const { desk: id, slot } = identity();
    const { epoch } = await desk.must('desk.enrolAnew', { code });
    expect(epoch).toBeGreaterThan(1);
    expect(identity()).toMatchObject({ desk: id, slot, epoch });
    expect(await sync()).toMatchObject({ ok: true });
    expect(desk.store.read.unsent().count).toBe(0);
    expect(await entriesAtProvince(1)).toBe(before.seq);
    const third = await accept();
    const numbers = [first, second, third].map((answer) => (answer.ok ? answer.value.number : ''));
    expect(new Set(numbers).size).toBe(3);
    expect(numbers).not.toContain('');
    expect(await sync()).toMatchObject({ ok: true });
    expect(await entriesAtProvince(epoch)).toBe(desk.store.read.head().seq);
  }, 120_000);

  it('mã của quầy khác thì không nhận, không tiêu mã; mã sai cũng không đổi gì', async () => {
    await begin();
    await sitDown(desk, 'head');
    const forNew = await province.mint();
    expect(await desk.ask('desk.enrolAnew', { code: forNew })).toMatchObject({
      error: { code: 'enrolment_code_other_desk', field: 'code' },
    });
    expect(await desk.ask('desk.enrolAnew', { code: 'SAI0-SAI0-SAI0-SAI0' })).toMatchObject({
      error: { code: 'enrolment_code_invalid', field: 'code' },
    });
    expect(identity().epoch).toBe(1);
    expect((await accept()).ok).toBe(true);
    const other = await open();
    const url = province.ready.url;
    await other.must('desk.enrol', { url, code: forNew, deskName: 'Quầy 2' });
    other.end();
  }, 120_000);

  it('máy cũ cũng đã cấp số: ghi danh lại xong, chưa nhận đủ từ Tỉnh thì chưa cấp số; nhận rồi thì tránh các số ấy', async () => {
    await begin();
    await sync();
    const moved = await open();
    const url = province.ready.url;
    await moved.must('desk.enrol', {
      url,
      code: await province.mint(identity().desk),
      deskName: 'Quầy 1',
    });
    await sitDown(moved, 'head');
    await moved.line.sync();
    await moved.desk.synced();
    // The other machine of the same desk gives the next number, and the first comes back after it.
    const [mine] = [desk];
    desk = moved;
    const theirs = await accept();
    await sync();
    desk = mine;
    await sync();
    expect(await accept()).toMatchObject({ error: { code: 'desk_superseded' } });
    await sitDown(desk, 'head');
    const code = await province.mint(identity().desk);
    const theirEpoch = moved.store.read.identity()?.epoch ?? 0;
    expect((await desk.must('desk.enrolAnew', { code })).epoch).toBeGreaterThan(theirEpoch);
    expect(await accept()).toMatchObject({ error: { code: 'desk_catching_up' } });
    await sync();
    const again = await accept();
    if (!theirs.ok || !again.ok) throw new Error('nothing was accepted');
    expect([counterOf(theirs), counterOf(again)]).toEqual([476, 713]);
    moved.end();
  }, 120_000);

  it('bản sao sang máy khác ghi danh lại, máy cũ vẫn làm việc không mạng: hôm nay và ngày mai không số nào trùng', async () => {
    await begin();
    await sync();
    const first = await accept();
    const old = desk;
    const copied = await old.copiedTo('may-khac');
    desk = copied;
    await desk.must('session.signIn', { officer: officerOf('officer').id, pin: PIN });
    await sitDown(desk, 'head');
    await desk.must('desk.enrolAnew', { code: await province.mint(identity().desk) });
    await sync();
    const here = [await accept(), await accept()];
    desk = old;
    const there = [await accept(), await accept()];
    expect([first, ...there, ...here].map(counterOf)).toEqual([1, 2, 3, 476, 477]);
    for (const one of [copied, old]) one.setTime(`${tomorrow()}T08:00`);
    const next = [await accept()];
    desk = copied;
    next.push(await accept());
    expect(next.map(counterOf)).toEqual([1, 476]);
    expect(desk.store.read.usedCounters(tomorrow(), identity().slot)).toHaveLength(476);
    old.end();
  }, 120_000);
});
