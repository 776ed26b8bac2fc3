import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { MOST_HANDED } from '#shared/contract/endpoints/hand-over.ts';
import type { HandOverState } from '#shared/contract/outputs/hand-over.ts';
import type { HandoverListData } from '#shared/forms/handover-list-data.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { birthForm, OFFICER, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const OFFICE = 'Phòng Tư pháp thử';
const MANY = 40;

const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4'] }));
let desk: TestDesk;

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const number = (n: number): string => desk.store.read.dossierRow(id(n))?.number ?? '';
const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => id(from + at));

/** As many again as the first, in one transaction. */
const acceptMore = (upTo: number): void => {
  const { epoch, seq } = desk.store.read.head();
  const payload = desk.store.read
    .openEntriesAfter(epoch, 0, seq)
    .flatMap((entry) => {
      const known = knowEntry(entry);
      return known.ok && known.value.type === 'dossier.accepted' ? [known.value.payload] : [];
    })
    .at(0);
  if (payload === undefined) throw new Error('nothing was accepted');
  const by = { officer: OFFICER, at: instantOfLocal(payload.receivedAt) };
  desk.store.write((tx) => {
    for (let n = 2; n <= upTo; n += 1)
      tx.append({
        type: 'dossier.accepted',
        payload: { ...payload, receipt: 'on_request', number: `H00.01-261123-${1000 + n}` },
        dossier: id(n),
        ...by,
      });
  });
};

beforeAll(async () => {
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
  await desk.must('intake.accept', { draft: id(1), form: birthForm() });
  acceptMore(MANY);
});
afterAll(() => desk.end());

const ended = async (): Promise<HandOverState> => {
  for (;;) {
    const state = await desk.must('handOver.state', {});
    if (state !== null && !state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
const lists = () =>
  desk.drawn.filter(({ kind }) => kind === 'handover').map(({ data }) => data as HandoverListData);
const holder = (n: number) => desk.store.read.dossier(id(n))?.holder?.name;
const turnsUntil = async (answer: Promise<unknown>): Promise<number> => {
  let turns = 0;
  let isThere = false;
  const heard = answer.finally(() => {
    isThere = true;
  });
  for (; !isThere; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  await heard;
  return turns;
};
const handOvers = (n: number) =>
  desk.store.read.dossier(id(n))?.story.filter(({ type }) => type === 'dossier.handedOver') ?? [];
const stop = (n: number): void =>
  desk.store.write((tx) => {
    const pausedAt = '2026-11-23T09:12' as LocalDateTime;
    const payload = { reason: 'chờ tòa án', basis: '', pausedAt, remaining: null } as const;
    const at = instantOfLocal(pausedAt);
    tx.append({ type: 'dossier.stopped', payload, dossier: id(n), officer: OFFICER, at });
  });

describe('bàn giao nhiều hồ sơ một lượt', () => {
  it('hồ sơ không giao được thì để lại, nói rõ vì sao; số còn lại đổi người giữ và lên một phiếu hai bản', async () => {
    stop(3);
    await desk.must('work.withdraw', { id: id(4), reason: 'nộp nhầm' });
    const chosen = [...ids(1, 25), id(1), id(999)];
    const look = await desk.must('handOver.look', { dossiers: chosen });
    expect(look).toMatchObject({ ready: 23, leftOut: { total: 3 } });
    expect(look.leftOut.named.map(({ number: of, code }) => [of, code])).toEqual([
      [number(3), 'hand_over_stopped'],
      [number(4), 'hand_over_withdrawn'],
      ['', 'dossier_unknown'],
    ]);
    const input = { dossiers: chosen, to: OFFICE, sheets: false };
    expect(await desk.must('handOver.begin', input)).toMatchObject({ running: true, total: 26 });
    expect(await desk.ask('handOver.begin', input)).toMatchObject({
      error: { code: 'hand_over_not_ended' },
    });
    const state = await ended();
    expect(state).toMatchObject({
      open: false,
      done: 23,
      to: OFFICE,
      papers: [{ notDrawn: null }],
    });
    expect(state.leftOut).toMatchObject({ total: 3 });
    expect([holder(1), holder(25), holder(3)]).toEqual([OFFICE, OFFICE, OFFICER]);
    const [list] = lists();
    expect(list).toMatchObject({
      seriesNumber: '1/PBG',
      from: { officer: 'Trần Thị Mẫu' },
      to: { office: OFFICE, officer: '' },
    });
    expect(list?.rows.map((row) => row.number)).not.toContain(number(3));
    expect(list?.rows).toHaveLength(23);
    const [entry] = handOvers(1);
    const paper = desk.store.read.document(String(entry?.detail['list']));
    expect(paper).toMatchObject({ kind: 'handover', dossiers: [] });
    expect(desk.store.read.lastPrintJob(paper?.document ?? '')).toMatchObject({ copies: 2 });
  });

  it('giấy kẹt, in lại: dòng tiến độ nói đúng phiếu đang ra sao lúc hỏi', async () => {
    const now = async () => (await desk.must('handOver.state', {}))?.papers[0]?.print;
    const job = (await now())?.job;
    if (job === undefined || job === null) throw new Error('the list was not printed');
    await desk.must('documents.outcome', { job, outcome: 'jammed' });
    expect(await now()).toMatchObject({ state: 'jammed' });
    await desk.must('documents.outcome', { job, outcome: 'again' });
    expect(await now()).toMatchObject({ state: 'handed_over' });
  });

  it('giao lại đúng nơi đang giữ thì không ghi gì; nơi nhận lần trước đứng đầu danh sách', async () => {
    await desk.must('handOver.begin', { dossiers: ids(1, 2), to: OFFICE, sheets: false });
    const state = await ended();
    expect(state.done).toBe(0);
    expect(state.leftOut.named.map(({ code }) => code)).toEqual([
      'hand_over_same',
      'hand_over_same',
    ]);
    expect(handOvers(1)).toHaveLength(1);
    expect(lists()).toHaveLength(1);
    const { hands } = await desk.must('handOver.look', { dossiers: [id(1)] });
    expect(hands[0]).toMatchObject({ id: OFFICE, name: OFFICE });
  });

  it('đã lên phiếu hai bên ký thì không hoàn tác từng hồ sơ', async () => {
    const [entry] = handOvers(2);
    if (entry === undefined) throw new Error('it was not handed over');
    expect(
      await desk.ask('work.undo', { id: id(2), entry: { ...entry.entry }, reason: 'bấm nhầm' }),
    ).toMatchObject({ error: { code: 'undo_too_late' } });
  });

  it('tắt máy giữa chừng: phần đã ghi còn nguyên, cán bộ bấm thì ghi tiếp, không hồ sơ nào ghi hai lần', async () => {
    const rest = ids(26, MANY);
    await desk.must('handOver.begin', { dossiers: rest, to: 'Phòng Kinh tế thử', sheets: false });
    desk = await desk.restart();
    await signIn(desk);
    const halted = await desk.must('handOver.state', {});
    expect(halted).toMatchObject({ running: false, open: true, total: rest.length });
    expect(halted?.done).toBeGreaterThan(0);
    expect(halted?.done).toBeLessThan(rest.length);
    expect(lists()).toHaveLength(0);
    await desk.must('handOver.goOn', {});
    expect(await ended()).toMatchObject({ open: false, done: rest.length });
    expect(rest.every((_, at) => handOvers(26 + at).length === 1)).toBe(true);
    expect(lists()[0]?.rows).toHaveLength(rest.length);
    expect(lists()[0]?.seriesNumber).toBe('2/PBG');
  });

  it('dừng ở đây: phiếu chỉ ghi những hồ sơ đã giao', async () => {
    await desk.must('handOver.begin', { dossiers: ids(26, MANY), to: OFFICE, sheets: false });
    await desk.must('handOver.stop', {});
    const halted = await ended();
    expect(halted).toMatchObject({ open: true });
    await desk.must('handOver.endHere', {});
    expect(await ended()).toMatchObject({ open: false, done: halted.done });
    expect(lists().at(-1)?.rows).toHaveLength(halted.done);
  });

  it('chưa lập được phiếu thì phiếu vẫn nợ, mở lại quầy tự lập', async () => {
    desk.breakRenderer(true);
    await desk.must('handOver.begin', {
      dossiers: ids(1, 2),
      to: 'Phòng Kinh tế thử',
      sheets: false,
    });
    expect(await ended()).toMatchObject({ done: 2, papers: [{ notDrawn: 'render_failed' }] });
    desk = await desk.restart();
    await desk.desk.start();
    expect(lists().map(({ rows }) => rows.length)).toEqual([2]);
    expect(desk.store.read.setting('handOver.begun')).toBeNull();
  });

  it('bản sao phục hồi còn ghi nợ phiếu đã lập rồi: không lập lại, không còn nợ', async () => {
    await signIn(desk);
    const list = String(handOvers(1).at(-1)?.detail['list']);
    expect(desk.store.read.document(list)).not.toBeNull();
    const items = [{ dossier: id(1), act: { as: 'hand' } }];
    const owed = {
      list,
      way: 'out',
      from: OFFICER,
      to: OFFICE,
      officer: OFFICER,
      at: instantOfLocal('2026-11-23T09:12' as LocalDateTime),
      sheets: false,
      total: 1,
      next: 1,
      leftOut: [],
      ended: true,
    };
    desk.store.write((tx) => {
      tx.saveSetting(`handOver.items.${list}`, JSON.stringify(items));
      tx.saveSetting('handOver.begun', JSON.stringify([owed]));
    });
    desk = await desk.restart();
    await desk.desk.start();
    const left = ['handOver.begun', `handOver.items.${list}`].map(desk.store.read.setting);
    expect([lists(), ...left]).toEqual([[], null, null]);
  });
});

describe('hai nghìn hồ sơ một lần', () => {
  it('đến hai nghìn thì xem được ngay, nêu tên hai trăm và đếm cả; quá hai nghìn thì từ chối', async () => {
    await signIn(desk);
    const dossiers = ids(1001, 1000 + MOST_HANDED);
    const look = desk.must('handOver.look', { dossiers });
    // Others are asked while the two thousand are looked at.
    expect(await turnsUntil(look)).toBeGreaterThan(20);
    const { ready, leftOut } = await look;
    expect([ready, leftOut.total, leftOut.named.length]).toEqual([0, MOST_HANDED, 200]);
    const more = { dossiers: [...dossiers, id(1)], to: OFFICE, sheets: false };
    expect(await desk.ask('handOver.begin', more)).toMatchObject({
      error: { code: 'input_invalid', field: 'dossiers' },
    });
  });
});

describe('ai đang giữ', () => {
  it('đếm hồ sơ đang giải quyết theo người giữ, nhiều nhất trước', async () => {
    await signIn(desk);
    const holders = await desk.must('handOver.holders', {});
    const total = holders.reduce((sum, { count }) => sum + count, 0);
    // One is stopped and open all the same, one was withdrawn.
    expect(total).toBe(MANY - 1);
    expect(holders[0]?.count).toBeGreaterThanOrEqual(holders[1]?.count ?? 0);
    expect(holders.map(({ name }) => name)).toContain(OFFICE);
    desk.setTime('2027-06-01T08:00');
    await signIn(desk);
    const later = await desk.must('handOver.holders', {});
    expect(later.every(({ count, overdue }) => overdue <= count)).toBe(true);
    expect(later.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(MANY - 2);
  });
});
