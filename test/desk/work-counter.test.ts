import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndpointName, InputOf } from '#shared/contract/contract.ts';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import { at } from '#test/fixtures/calendar.ts';
import { acceptance } from '#test/fixtures/dossier.ts';
import { otherDesk, pull } from '#test/store/office.ts';
import { startHeadDesk } from './head-desk.ts';
import { birthForm, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  desk = await startHeadDesk('2026-11-16T08:00');
});
afterAll(() => desk.end());

const accept = (n: number) => desk.must('intake.accept', { draft: id(n), form: birthForm() });
const dossierOf = async (n: number) => (await desk.must('dossiers.open', { id: id(n) })).dossier;
const ask = (n: number) =>
  desk.must('work.requestSupplement', {
    id: id(n),
    items: ['Giấy chứng sinh'],
    reason: 'Bản chụp mờ',
  });
const shownOf = async (n: number) => {
  const { after, own } = await desk.must('work.date', { id: id(n) });
  return { after, own: own?.after ?? null };
};
const codeOf = async <N extends EndpointName>(name: N, input: InputOf<N>): Promise<string> => {
  const answer = await desk.ask(name, input);
  return answer.ok ? 'ok' : answer.error.code;
};
const lastDrawn = () => desk.drawn.at(-1);

const missing: PaperForm = {
  name: 'Giấy chứng sinh',
  ticked: false,
  originals: 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
};
const half = (over: Parameters<typeof birthForm>[0] = {}) => {
  const [first] = birthForm().papers;
  return birthForm({ papers: first === undefined ? [missing] : [first, missing], ...over });
};
const askAtCounter = (n: number, over = half()) =>
  desk.must('work.askAtCounter', {
    draft: id(n),
    form: over,
    items: ['Giấy chứng sinh'],
    reason: 'Chưa mang theo',
  });

describe('chưa tiếp nhận được ở quầy', () => {
  it('yêu cầu bổ sung: không số, không hẹn, có phiếu; giấy đến thì tiếp nhận như thường', async () => {
    desk.setTime('2026-12-15T09:00');
    await desk.must('draft.save', { id: id(20), form: half() });
    expect(await askAtCounter(20)).toMatchObject({ dossier: id(20), notDrawn: null });
    expect(lastDrawn()).toMatchObject({
      kind: 'supplement_request',
      data: { dossier: null, items: ['Giấy chứng sinh'] },
    });
    const waiting = await dossierOf(20);
    expect(waiting).toMatchObject({
      state: 'awaiting_supplement',
      number: null,
      deadline: { dueAt: null },
    });
    expect(waiting.registration?.counter?.submitter.name).toBe('Nguyễn Thị Thử');
    const { rows } = await desk.must('dossiers.list', {
      text: '',
      scope: 'today',
      offset: 0,
      limit: 10,
    });
    expect(rows[0]).toMatchObject({
      id: id(20),
      number: '',
      submitterName: 'Nguyễn Thị Thử',
      state: 5,
    });
    expect((await desk.must('online.list', {})).asked).toEqual([]);
    expect(
      await codeOf('work.askAtCounter', { draft: id(20), form: half(), items: ['X'], reason: 'Y' }),
    ).toBe('turned_away_waits');
    desk.setTime('2026-12-17T09:00');
    // It is typed on under its own name, and is a draft again until it is accepted.
    await desk.must('draft.save', { id: id(20), form: birthForm() });
    const accepted = await accept(20);
    expect(accepted.number).not.toBe('');
    const taken = await dossierOf(20);
    expect([taken.state, taken.acceptance?.as.receivedAt]).toEqual([
      'accepted',
      '2026-12-17T09:00',
    ]);
    expect(taken.supplements[0]?.received?.items).toEqual(['Giấy chứng sinh']);
    expect(await codeOf('draft.save', { id: id(20), form: birthForm() })).toBe('draft_accepted');
  });

  it('hỏi ở quầy trước khi nhận không mất lượt yêu cầu bổ sung của hồ sơ đã nhận', async () => {
    await askAtCounter(23);
    desk.setTime('2026-12-17T09:30');
    await accept(23);
    const { acts, spent } = await desk.must('work.view', { id: id(23) });
    expect([acts.includes('requestSupplement'), spent]).toEqual([true, []]);
    await ask(23);
    const shown = await shownOf(23);
    await desk.must('work.receiveSupplement', { id: id(23), items: [], shown });
    const again = { id: id(23), items: ['Nữa'], reason: 'Nữa' };
    expect(await codeOf('work.requestSupplement', again)).toBe('supplement_limit');
  });

  it('từ chối: mẫu 03 với lý do; không có thủ tục ở quầy thì phải ghi nội dung yêu cầu', async () => {
    const refuse = (n: number, over: ReturnType<typeof half>) =>
      codeOf('work.refuseAtCounter', { draft: id(n), form: over, reason: 'Thuộc cơ quan khác' });
    const unknown = half({ procedureCode: '' });
    expect(await refuse(21, unknown)).toBe('turned_away_no_procedure');
    expect(await refuse(21, half({ submitter: { ...half().submitter, name: ' ' } }))).toBe(
      'turned_away_no_name',
    );
    expect(await refuse(21, { ...unknown, request: 'Xin cấp hộ chiếu' })).toBe('ok');
    expect(lastDrawn()).toMatchObject({
      kind: 'refusal',
      data: { procedure: null, request: 'Xin cấp hộ chiếu', reasons: ['Thuộc cơ quan khác'] },
    });
    expect((await dossierOf(21)).state).toBe('refused');
    expect(await refuse(21, half())).toBe('turned_away_settled');
  });

  it('đang chờ giấy mà rốt cuộc không nhận được thì từ chối ở trang hồ sơ', async () => {
    await askAtCounter(22);
    const { acts } = await desk.must('work.view', { id: id(22) });
    expect(acts).toEqual(['refuse', 'withdraw']);
    await desk.must('work.refuse', { id: id(22), reason: 'Hết thẩm quyền' });
    expect(lastDrawn()).toMatchObject({ kind: 'refusal', data: { reasons: ['Hết thẩm quyền'] } });
    // A form that was open meanwhile is not written to it any more, and is told why.
    const late = { id: id(22), form: birthForm() };
    expect(await codeOf('draft.save', late)).toBe('draft_ended');
    expect(await codeOf('draft.park', { ...late, clip: null })).toBe('draft_ended');
    expect(await codeOf('intake.accept', { draft: id(22), form: birthForm() })).toBe('draft_ended');
  });
});

describe('quầy khác đã yêu cầu', () => {
  const other = otherDesk();
  const askedElsewhere = (n: number): void => {
    const dossier = id(n);
    const payload = acceptance({ number: `H00.01-261125-20${n}` });
    const accepted = other.write({ type: 'dossier.accepted', payload, dossier });
    const asked = other.write({
      type: 'supplement.requested',
      payload: {
        items: ['Giấy chứng sinh'],
        reason: 'Bản chụp mờ',
        pausedAt: at('2026-11-25T09:30'),
        remaining: null,
      },
      dossier,
    });
    desk.store.write((tx) => tx.resetFeed(1));
    expect(pull(desk, [accepted, asked]).ok).toBe(true);
  };

  it('giao lại ở quầy này không in phiếu của quầy ấy; phiếu là việc của quầy đã hỏi', async () => {
    askedElsewhere(41);
    const before = desk.drawn.length;
    const to = { id: id(41), to: 'Phòng Tư pháp', reason: 'Đúng chuyên môn' };
    expect(await desk.must('work.reassign', to)).toMatchObject({ print: null, notDrawn: null });
    expect(desk.drawn).toHaveLength(before);
    expect((await dossierOf(41)).documents).toEqual([]);
  });
});
