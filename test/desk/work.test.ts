import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { tryOutCalendar as tryOutWorking } from '#shared/calendar/try-out-calendar.ts';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import type { EndpointName, InputOf } from '#shared/contract/contract.ts';
import { at, value } from '#test/fixtures/calendar.ts';
import { acceptance } from '#test/fixtures/dossier.ts';
import { HEAD, startHeadDesk } from './head-desk.ts';
import { birthForm, OFFICER, type TestDesk } from './test-desk.ts';

let desk: TestDesk;

/** The calendar that the province publishes after a storm. */
const STORM = 9;
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Three working days. */
const form = () => birthForm({ procedureCode: '1.004873' });

beforeAll(async () => {
  desk = await startHeadDesk('2026-11-16T08:00');
});
afterAll(() => desk.end());
afterEach(() => desk.breakRenderer(false));

const accept = (n: number, over = form()) =>
  desk.must('intake.accept', { draft: id(n), form: over });
const dossierOf = async (n: number) => (await desk.must('dossiers.open', { id: id(n) })).dossier;
const ask = (n: number, items = ['Giấy chứng sinh']) =>
  desk.must('work.requestSupplement', { id: id(n), items, reason: 'Bản chụp mờ' });
const shownOf = async (n: number) => {
  const { after, own } = await desk.must('work.date', { id: id(n) });
  return { after, own: own?.after ?? null };
};
const codeOf = async <N extends EndpointName>(name: N, input: InputOf<N>): Promise<string> => {
  const answer = await desk.ask(name, input);
  return answer.ok ? 'ok' : answer.error.code;
};
const undoable = async (n: number) => {
  const { undo } = await desk.must('work.view', { id: id(n) });
  if (undo === null) throw new Error('nothing to take back');
  return undo.entry;
};
const lastDrawn = () => desk.drawn.at(-1);

describe('yêu cầu bổ sung rồi nhận lại', () => {
  it('in mẫu 02 cùng lúc; còn bao nhiêu ngày làm việc thì đi tiếp, kể cả một trận bão nghỉ ở giữa', async () => {
    desk.setTime('2026-11-16T09:00');
    expect((await accept(1)).dueAt).toBe('2026-11-19T17:00');
    desk.setTime('2026-11-17T10:00');
    const asked = await ask(1, ['Giấy chứng sinh', 'Giấy chứng sinh', 'Tờ khai']);
    expect(asked.notDrawn).toBeNull();
    expect(lastDrawn()).toMatchObject({
      kind: 'supplement_request',
      data: {
        items: ['Giấy chứng sinh', 'Tờ khai'],
        reason: 'Bản chụp mờ',
        form: { formSet: 'TT03-2025' },
      },
    });
    const standing = await dossierOf(1);
    expect(standing.state).toBe('awaiting_supplement');
    expect(standing.deadline.pause?.remaining).toEqual({ unit: 'working_day', days: 2 });
    // The province calls off four working days while the dossier waits, and one after it came back.
    const off = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-27'].map(
      (date) => ({
        date,
        name: 'Nghỉ bão',
      }),
    );
    const data = {
      ...tryOutCalendar,
      version: 'thu-2026.9',
      daysOff: [...tryOutCalendar.daysOff, ...off],
    };
    desk.store.write((tx) =>
      tx.savePublication({
        n: 90,
        kind: 'calendar',
        version: STORM,
        publishedAt: '2026-11-18T03:00:00.000Z',
        effectiveFrom: '2026-01-01',
        data,
      }),
    );
    desk.desk.arrived();
    desk.setTime('2026-11-25T14:00');
    const date = await desk.must('work.date', { id: id(1) });
    expect(date).toMatchObject({ before: '2026-11-19T17:00', after: '2026-11-30T17:00' });
    expect(date.days.map((day) => `${day.date.slice(8)}${day.counts ? '+' : '-'}`).join(' ')).toBe(
      '25- 26+ 27- 28- 29- 30+',
    );
    await desk.must('work.receiveSupplement', {
      id: id(1),
      items: ['Giấy chứng sinh'],
      shown: await shownOf(1),
    });
    const { state, deadline, supplements } = await dossierOf(1);
    expect(state).toBe('processing');
    expect(deadline).toMatchObject({
      dueAt: '2026-11-30T17:00',
      pause: null,
      walk: { start: { kind: 'resume' }, calendarVersion: STORM },
    });
    expect(supplements[0]?.received?.items).toEqual(['Giấy chứng sinh']);
    const { trips, acts } = await desk.must('work.view', { id: id(1) });
    expect(trips).toMatchObject([{ nth: 1, items: ['Giấy chứng sinh', 'Tờ khai'] }]);
    expect(trips[0]?.backAt).not.toBeNull();
    // Once by policy: it is not offered again, and refused where somebody asks all the same.
    expect(acts).not.toContain('requestSupplement');
    expect((await desk.must('work.view', { id: id(1) })).spent).toEqual(['requestSupplement']);
    const again = { id: id(1), items: ['Nữa'], reason: 'Nữa' };
    expect(await codeOf('work.requestSupplement', again)).toBe('supplement_limit');
  });

  it('ngày trên màn hình cũ thì không ghi gì, nói rõ', async () => {
    desk.setTime('2026-12-01T09:00');
    await accept(2);
    await ask(2);
    const shown = await shownOf(2);
    desk.setTime('2026-12-03T09:00');
    const late = { id: id(2), items: [], shown };
    expect(await codeOf('work.receiveSupplement', late)).toBe('work_date_other');
    expect((await dossierOf(2)).state).toBe('awaiting_supplement');
  });

  it('phiếu chưa vẽ được thì việc vẫn ghi, phiếu ra sau mà không ai phải bấm', async () => {
    desk.setTime('2026-12-03T09:30');
    await accept(3);
    desk.breakRenderer(true);
    expect(await ask(3)).toMatchObject({ print: null, notDrawn: 'render_failed' });
    expect(desk.store.read.answersWithoutPaper()).toEqual([id(3)]);
    expect(desk.store.read.dossiersWithoutReceipt()).toEqual([]);
    desk.breakRenderer(false);
    await desk.desk.start();
    expect(desk.store.read.answersWithoutPaper()).toEqual([]);
    expect(lastDrawn()).toMatchObject({ kind: 'supplement_request' });
  });

  it('người dân đã rút thì không nhận bổ sung nữa', async () => {
    await desk.must('work.withdraw', { id: id(3), reason: 'Nộp nhầm thủ tục' });
    const late = { id: id(3), items: [], shown: { after: null, own: null } };
    expect(await codeOf('work.receiveSupplement', late)).toBe('state_does_not_fit');
    const { state, withdrawal } = await dossierOf(3);
    expect(state).toBe('withdrawn');
    expect(withdrawal?.reason).toBe('Nộp nhầm thủ tục');
  });
});

describe('nghĩa vụ tài chính, dừng, tiếp', () => {
  it('dừng khi đang chờ nộp tiền: phần còn lại là của lần dừng đầu; mẫu 05 có số, lãnh đạo ký', async () => {
    desk.setTime('2026-12-07T09:00');
    await accept(4);
    desk.setTime('2026-12-08T09:00');
    await desk.must('work.requestObligation', {
      id: id(4),
      what: 'Lệ phí trước bạ',
      amount: 150_000,
    });
    expect((await dossierOf(4)).obligations[0]?.requested).toMatchObject({ amount: 150_000 });
    desk.setTime('2026-12-09T09:00');
    await desk.must('work.stop', { id: id(4), reason: 'Có tranh chấp', basis: 'Điều 10' });
    expect(lastDrawn()).toMatchObject({
      kind: 'stop_notice',
      data: { reason: 'Có tranh chấp', basis: 'Điều 10', signer: { name: 'Lê Văn Thử' } },
    });
    expect((await dossierOf(4)).deadline.pause).toMatchObject({
      since: '2026-12-08T09:00',
      remaining: { unit: 'working_day', days: 2 },
    });
    desk.setTime('2026-12-14T09:00');
    const shown = await shownOf(4);
    expect(shown.after).toBe('2026-12-16T17:00');
    await desk.must('work.resume', { id: id(4), reason: 'Đã hòa giải', shown });
    const { state, stops, deadline } = await dossierOf(4);
    expect([state, deadline.dueAt]).toEqual(['processing', '2026-12-16T17:00']);
    expect(stops).toMatchObject([
      { stopped: { basis: 'Điều 10' }, resumed: { reason: 'Đã hòa giải' } },
    ]);
  });

  it('hồ sơ nhận theo bộ mẫu 2018 không có thông báo dừng: ghi dừng, không nợ giấy nào', async () => {
    const receivedAt = at('2025-09-10T09:00');
    const payload = acceptance({ receivedAt, number: 'H00.01-250910-1001' });
    const now = instantOfLocal(at('2026-12-14T09:30'));
    desk.store.write((tx) =>
      tx.append({ type: 'dossier.accepted', payload, dossier: id(5), officer: HEAD, at: now }),
    );
    expect((await desk.must('work.view', { id: id(5) })).hasStopNotice).toBe(false);
    const before = desk.drawn.length;
    desk.setTime('2026-12-14T09:40');
    await desk.must('work.stop', { id: id(5), reason: 'Chờ tòa án', basis: '' });
    expect(desk.drawn).toHaveLength(before);
    expect(desk.store.read.answersWithoutPaper()).toEqual([]);
  });
});

describe('ai giữ hồ sơ, và hoàn tác', () => {
  it('bàn giao rồi giao lại; diễn biến gọi tên người chứ không gọi mã', async () => {
    desk.setTime('2026-12-14T10:00');
    await accept(6);
    await desk.must('work.handOver', { id: id(6), to: OFFICER });
    await desk.must('work.reassign', { id: id(6), to: 'Phòng Tư pháp', reason: 'Đúng chuyên môn' });
    const { story } = await desk.must('dossiers.open', { id: id(6) });
    expect(story.at(-2)?.values['to']).not.toBe(OFFICER);
    expect((await desk.must('work.view', { id: id(6) })).holder).toBe('Phòng Tư pháp');
    const same = { id: id(6), to: 'Phòng Tư pháp', reason: 'Lại' };
    expect(await codeOf('work.reassign', same)).toBe('nothing_changes');
  });

  it('hoàn tác việc vừa làm; phiếu chưa ra máy in thì hết giá trị theo', async () => {
    desk.setTime('2026-12-14T11:00');
    await accept(7);
    await desk.must('work.withdraw', { id: id(7), reason: 'Bấm nhầm' });
    await desk.must('work.undo', {
      id: id(7),
      entry: { ...(await undoable(7)) },
      reason: 'Bấm nhầm',
    });
    expect((await dossierOf(7)).state).toBe('accepted');
    await ask(7);
    await desk.must('work.undo', {
      id: id(7),
      entry: { ...(await undoable(7)) },
      reason: 'Chưa cần',
    });
    const { state, documents, supplements } = await dossierOf(7);
    expect([state, supplements]).toEqual(['accepted', []]);
    const slip = documents.find(({ kind }) => kind === 'supplement_request');
    expect(slip?.voidReason).toBe('Chưa cần');
  });
});

describe('thời hạn theo giờ và theo ngày lịch', () => {
  /** As a procedure with that rule would have been accepted at this desk. */
  const acceptedBy = (
    n: number,
    rule: DeadlineRule,
    received: string,
    own: DeadlineRule | null = null,
  ): void => {
    const receivedAt = at(received);
    const { dueAt, days } = value(dueDate(receivedAt, rule, tryOutWorking));
    const deadline = {
      state: 'promised' as const,
      rule,
      dueAt,
      days: days.map((day) => ({ ...day })),
      warnings: [],
      calendarVersion: STORM,
      ...(own === null
        ? {}
        : { own: { rule: own, dueAt: value(dueDate(receivedAt, own, tryOutWorking)).dueAt } }),
    };
    const payload = acceptance({ receivedAt, number: `H00.01-261230-10${n}`, deadline });
    desk.store.write((tx) =>
      tx.append({
        type: 'dossier.accepted',
        payload,
        dossier: id(n),
        officer: HEAD,
        at: instantOfLocal(receivedAt),
      }),
    );
  };

  it('phần riêng theo giờ đã khác trên màn hình thì cũng chưa ghi gì', async () => {
    const whole = { kind: 'amount', amount: 5, unit: 'working_day' } as const;
    const part = { kind: 'amount', amount: 4, unit: 'working_hour' } as const;
    acceptedBy(33, whole, '2026-12-21T09:00', part);
    desk.setTime('2026-12-21T10:00');
    await ask(33);
    desk.setTime('2026-12-23T09:00');
    const shown = await shownOf(33);
    desk.setTime('2026-12-23T09:10');
    const now = await shownOf(33);
    expect([now.after, now.own === shown.own]).toEqual([shown.after, false]);
    const receive = (dates: typeof shown) =>
      codeOf('work.receiveSupplement', { id: id(33), items: [], shown: dates });
    expect(await receive(shown)).toBe('work_date_other');
    expect((await dossierOf(33)).deadline.pause).not.toBeNull();
    expect(await receive(now)).toBe('ok');
    expect((await dossierOf(33)).deadline.own?.dueAt).toBe(now.own);
  });

  it('dừng qua Tết Dương lịch: giờ làm việc và ngày lịch còn lại đi tiếp, không mất, không thêm', async () => {
    desk.setTime('2026-12-30T09:00');
    acceptedBy(31, { kind: 'amount', amount: 8, unit: 'working_hour' }, '2026-12-30T09:00');
    acceptedBy(32, { kind: 'amount', amount: 10, unit: 'day' }, '2026-12-30T09:00');
    desk.setTime('2026-12-31T08:30');
    await ask(31);
    await ask(32);
    // 2:30 + 3:30 on the day before, 1:00 this morning: one hour of eight is left.
    expect((await dossierOf(31)).deadline.pause?.remaining).toEqual({
      unit: 'working_minute',
      minutes: 60,
    });
    expect((await dossierOf(32)).deadline.pause?.remaining).toEqual({ unit: 'day', days: 9 });
    desk.setTime('2027-01-04T16:30');
    const hours = await shownOf(31);
    expect(hours.after).toBe('2027-01-05T08:00');
    await desk.must('work.receiveSupplement', { id: id(31), items: [], shown: hours });
    const days = await shownOf(32);
    expect(days.after).toBe('2027-01-13T17:00');
    await desk.must('work.receiveSupplement', { id: id(32), items: [], shown: days });
    expect((await dossierOf(32)).deadline).toMatchObject({ dueAt: days.after, pause: null });
  });
});
