import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { HEAD, startHeadDesk } from './head-desk.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN, type TestDesk } from './test-desk.ts';

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const OFFICE = 'Phòng Tư pháp thử';
const dossiers = [id(1), id(2)];
let desk: TestDesk;

/** As a power cut leaves it: noted, and nothing of it done yet. */
const brokeOff = (way: 'out' | 'reassign', officer: string): void => {
  const list = id(way === 'out' ? 91 : 92);
  const act = way === 'out' ? { as: 'hand' } : { as: 'reassign', reason: 'cán bộ nghỉ phép' };
  const at = instantOfLocal('2026-11-23T09:12' as LocalDateTime);
  const batch = {
    list,
    way,
    from: officer,
    to: OFFICE,
    officer,
    at,
    sheets: false,
    total: dossiers.length,
    next: 0,
    leftOut: [],
    ended: false,
  };
  desk.store.write((tx) => {
    tx.saveSetting(
      `handOver.items.${list}`,
      JSON.stringify(dossiers.map((dossier) => ({ dossier, act }))),
    );
    tx.saveSetting('handOver.begun', JSON.stringify([batch]));
  });
};

const ended = async () => {
  for (;;) {
    const state = await desk.must('handOver.state', {});
    if (state !== null && !state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
const holders = () => dossiers.map((one) => desk.store.read.dossier(one)?.holder?.name);
const signIn = (officer: string) => desk.must('session.signIn', { officer, pin: PIN });

beforeAll(async () => {
  desk = await startHeadDesk('2026-11-23T09:12');
  await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
  for (const draft of dossiers) await desk.must('intake.accept', { draft, form: birthForm() });
});
afterAll(() => desk.end());

describe('ai được ghi tiếp lần giao nhận dừng giữa chừng', () => {
  it('lãnh đạo giao lại: cán bộ bấm Ghi tiếp thì bị từ chối và không mất gì, lãnh đạo bấm thì xong', async () => {
    brokeOff('reassign', HEAD);
    expect(await desk.ask('handOver.goOn', {})).toMatchObject({
      error: { code: 'hand_over_of_a_head' },
    });
    expect(await desk.must('handOver.state', {})).toMatchObject({ open: true, total: 2, done: 0 });
    expect(holders()).toEqual([OFFICER, OFFICER]);
    await signIn(HEAD);
    await desk.must('handOver.goOn', {});
    expect(await ended()).toMatchObject({ open: false, done: 2 });
    expect(holders()).toEqual([OFFICE, OFFICE]);
  });

  it('phiếu của ai thì người ấy ghi tiếp; người khác dừng ở đây rồi tự giao', async () => {
    brokeOff('out', OFFICER);
    expect(await desk.ask('handOver.goOn', {})).toMatchObject({
      error: { code: 'hand_over_of_another', values: { name: 'Trần Thị Mẫu' } },
    });
    await desk.must('handOver.endHere', {});
    const { open, done, leftOut } = await ended();
    expect([open, done]).toEqual([false, 0]);
    expect(leftOut.named.map(({ dossier, code }) => [dossier, code])).toEqual(
      dossiers.map((one) => [one, 'hand_over_not_reached']),
    );
    await signIn(OFFICER);
    await desk.must('handOver.begin', { dossiers, to: 'Phòng Kinh tế thử', sheets: false });
    expect(await ended()).toMatchObject({ done: 2 });
  });
});

describe('hồ sơ để lại sau một lần giao nhận', () => {
  const leftOut = async () => {
    const state = await desk.must('handOver.state', {});
    return {
      now: state?.leftOut.named.map(({ code }) => code) ?? [],
      earlier: state?.earlier.map(({ to, leftOut: { total } }) => [to, total]) ?? [],
      lists: state?.papers.map(({ list }) => list) ?? [],
    };
  };
  const reassign = (to: string) =>
    desk.must('handOver.reassign', { dossiers, to, reason: 'cán bộ nghỉ phép' });

  it('tắt máy rồi mở lại vẫn còn nói, đến khi cán bộ bấm đã xem', async () => {
    await signIn(HEAD);
    const before = await desk.must('handOver.state', {});
    const told = [...(before?.earlier ?? []), ...(before?.papers ?? [])].map(({ list }) => list);
    await desk.must('handOver.seen', { lists: told });
    await reassign('Phòng Kinh tế thử');
    expect(await ended()).toMatchObject({ done: 0, leftOut: { total: 2 } });
    desk = await desk.restart();
    await signIn(HEAD);
    const { now, earlier, lists } = await leftOut();
    expect([now, earlier]).toEqual([['hand_over_same', 'hand_over_same'], []]);
    expect(await desk.must('handOver.seen', { lists })).toBeNull();
    desk = await desk.restart();
    await signIn(HEAD);
    expect(await desk.must('handOver.state', {})).toBeNull();
  });

  it('lần sau bắt đầu khi lần trước chưa ai xem: cả hai cùng còn, xem lần nào mất lần ấy', async () => {
    await reassign('Phòng Kinh tế thử');
    await ended();
    desk.setTime('2026-11-23T10:12');
    await reassign(OFFICE);
    expect(await ended()).toMatchObject({ done: 2, leftOut: { total: 0 } });
    expect((await leftOut()).earlier).toEqual([['Phòng Kinh tế thử', 2]]);
    desk = await desk.restart();
    await signIn(HEAD);
    const { now, lists } = await leftOut();
    expect(now).toEqual(['hand_over_same', 'hand_over_same']);
    await desk.must('handOver.seen', { lists });
    expect(desk.store.read.setting('handOver.leftBehind')).toBeNull();
  });
});
