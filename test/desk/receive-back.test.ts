import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import type { HandOverState } from '#shared/contract/outputs/hand-over.ts';
import type { HandoverListData } from '#shared/forms/handover-list-data.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

const JUSTICE = 'Phòng Tư pháp thử';
const LAND = 'Phòng Địa chính thử';

type CameBack = InputOf<'handOver.receive'>['items'][number]['cameBack'];

let desk: TestDesk;
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const numbers = new Map<number, string>();
const number = (n: number): string => numbers.get(n) ?? '';

/** The code on the last paper of a kind that was drawn. */
const codeOn = (kind: string): string => {
  const data = desk.drawn.findLast((one) => one.kind === kind)?.data;
  const code = typeof data === 'object' && data !== null && 'qrText' in data ? data.qrText : null;
  if (typeof code !== 'string') throw new Error(`no code on ${kind}`);
  return code;
};

const scan = (text: string) => desk.ask('handOver.scan', { text });
const code = (answer: Awaited<ReturnType<typeof scan>>): string =>
  answer.ok ? 'taken' : answer.error.code;

const ended = async (): Promise<HandOverState> => {
  for (;;) {
    const state = await desk.must('handOver.state', {});
    if (state !== null && !state.running) return state;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

beforeAll(async () => {
  desk = await startTestDesk('2026-11-23T09:12');
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const accepted = await desk.must('intake.accept', { draft: id(n), form: birthForm() });
    numbers.set(n, accepted.number);
  }
  for (const n of [1, 2, 3]) await desk.must('work.handOver', { id: id(n), to: JUSTICE });
  await desk.must('work.handOver', { id: id(4), to: LAND });
  await desk.must('work.withdraw', { id: id(6), reason: 'nộp nhầm thủ tục' });
});
afterAll(() => desk.end());

describe('nhận về bằng cách quét', () => {
  it('gõ số, quét giấy tiếp nhận hay phiếu kiểm soát đều ra đúng hồ sơ và người đang giữ', async () => {
    expect(await scan(` ${number(1).toLowerCase()} `)).toMatchObject({
      value: { dossier: id(1), number: number(1), holder: { name: JUSTICE } },
    });
    expect(await scan(codeOn('receipt'))).toMatchObject({ error: { code: 'hand_over_withdrawn' } });
    await desk.must('dossierSlips.print', { dossier: id(4), kind: 'control_sheet' });
    expect(await scan(codeOn('control_sheet'))).toMatchObject({ value: { dossier: id(4) } });
  });

  it('giấy giả, giấy lạ, số lạ, hồ sơ đã rút, đã có kết quả: từ chối, mỗi thứ một câu', async () => {
    const genuine = codeOn('control_sheet');
    const wrong = genuine.replace('/h#', '/x#');
    expect(code(await scan(wrong))).toBe('hand_over_scan_forged');
    expect(code(await scan('https://example.invalid/#xyz'))).toBe('hand_over_scan_unreadable');
    expect(code(await scan('H00.01-261123-7777'))).toBe('hand_over_scan_no_number');
    expect(code(await scan(number(6)))).toBe('hand_over_withdrawn');
    await desk.must('results.finish', {
      id: id(5),
      form: {
        outcome: 'granted',
        note: '',
        results: [{ name: 'Giấy khai sinh', number: '', originals: 1, copies: 0 }],
        files: [],
      },
    });
    expect(code(await scan(number(5)))).toBe('hand_over_finished');
  });

  it('một lần bấm nhận tất cả: có kết quả thì chờ trả, phải bổ sung thì có phiếu, mỗi nơi trả một phiếu ký', async () => {
    const result = { as: 'result', outcome: 'granted' } as const;
    const supplement: CameBack = {
      as: 'supplement',
      items: ['Bản chụp rõ dấu'],
      reason: 'ảnh mờ',
    };
    const twice = [1, 1].map((n) => ({ dossier: id(n), cameBack: result }));
    expect(await desk.ask('handOver.receive', { items: twice })).toMatchObject({
      error: { code: 'hand_over_scan_twice' },
    });
    await desk.must('handOver.receive', {
      items: [
        { dossier: id(1), cameBack: result },
        { dossier: id(2), cameBack: supplement },
        { dossier: id(3), cameBack: { as: 'hand' } },
        { dossier: id(4), cameBack: { ...result, outcome: 'denied' } },
        { dossier: id(6), cameBack: result },
      ],
    });
    const state = await ended();
    expect(state).toMatchObject({ way: 'back', open: false, total: 5, done: 4 });
    expect(state.leftOut.named.map(({ code: why }) => why)).toEqual(['hand_over_withdrawn']);
    const standing = [1, 2, 3, 4, 6].map((n) => desk.store.read.dossier(id(n)));
    expect(standing.map((one) => one?.state)).toEqual([
      'finished',
      'awaiting_supplement',
      'processing',
      'finished',
      'withdrawn',
    ]);
    expect(standing.slice(0, 4).map((one) => one?.holder?.name)).toEqual(Array(4).fill(OFFICER));
    expect(standing[3]?.outcome?.outcome).toBe('denied');
    await desk.desk.start();
    const kinds = desk.drawn.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'supplement_request')).toHaveLength(1);
    const lists = desk.drawn
      .filter(({ kind }) => kind === 'handover')
      .map(({ data }) => data as HandoverListData);
    expect(lists.map(({ from, form, rows }) => [from.office, form.title, rows.length])).toEqual([
      [JUSTICE, 'PHIẾU BÀN GIAO KẾT QUẢ GIẢI QUYẾT HỒ SƠ', 1],
      [JUSTICE, 'PHIẾU BÀN GIAO HỒ SƠ', 2],
      [LAND, 'PHIẾU BÀN GIAO KẾT QUẢ GIẢI QUYẾT HỒ SƠ', 1],
    ]);
    expect(lists[1]?.rows[0]?.note).toContain('Bản chụp rõ dấu');
    expect(lists.every(({ to }) => to.officer === 'Trần Thị Mẫu')).toBe(true);
  });

  it('quy định chỉ yêu cầu bổ sung một lần: lần thứ hai để lại, hồ sơ không đổi người giữ', async () => {
    const { deadline } = desk.store.read.dossier(id(2)) ?? {};
    const shown = await desk.must('work.date', { id: id(2) });
    expect(deadline?.pause).not.toBeNull();
    await desk.must('work.receiveSupplement', {
      id: id(2),
      items: ['Bản chụp rõ dấu'],
      shown: { after: shown.after, own: null },
    });
    await desk.must('work.handOver', { id: id(2), to: JUSTICE });
    const again: CameBack = { as: 'supplement', items: ['Giấy khác'], reason: 'thiếu' };
    await desk.must('handOver.receive', { items: [{ dossier: id(2), cameBack: again }] });
    const { leftOut, done } = await ended();
    expect(done).toBe(0);
    expect(leftOut.named).toMatchObject([{ code: 'supplement_limit' }]);
    expect(desk.store.read.dossier(id(2))?.holder?.name).toBe(JUSTICE);
  });

  it('kết quả về sau ngày hẹn: lý do trễ hạn nằm trong diễn biến; để trống thì không ghi', async () => {
    const late = { as: 'result', outcome: 'granted' } as const;
    for (const n of [7, 8]) await desk.must('intake.accept', { draft: id(n), form: birthForm() });
    await desk.must('handOver.receive', {
      items: [
        { dossier: id(7), cameBack: { ...late, lateReason: ' Chờ ý kiến Phòng Tư pháp ' } },
        { dossier: id(8), cameBack: { ...late, lateReason: ' ' } },
      ],
    });
    expect(await ended()).toMatchObject({ done: 2 });
    const reasons = [7, 8].map((n) => desk.store.read.dossier(id(n))?.outcome?.lateReason);
    expect(reasons).toEqual(['Chờ ý kiến Phòng Tư pháp', undefined]);
  });
});
