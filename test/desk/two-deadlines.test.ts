import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { DeadlineChange } from '#shared/contract/endpoints/deadlines.ts';
import { parseClockTime } from '#shared/calendar/local-time.ts';
import { dueSlipShape } from '#shared/forms/due-slip-data.ts';
import { at, day, value } from '#test/fixtures/calendar.ts';
import { quickHash } from './made-up-office.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { officerMau, officersList } from './officers-published.ts';
import { birthForm, PIN, startTestDesk, type TestDesk } from './test-desk.ts';

const SHARED_CODE = '1.004873';
const HOURS_CODE = '2.000986';
const published = { publishedAt: '2026-11-23T01:00:00.000Z', effectiveFrom: '2026-01-01' } as const;
const said = { case: null, basis: 'read_in_law', source: 'Văn bản thử' } as const;

/** Ten working days in all, three of them this unit's; another procedure in four working hours. */
const confirmed = {
  deadlines: [
    {
      ...said,
      code: SHARED_CODE,
      rule: { kind: 'amount', amount: 10, unit: 'working_day' },
      own: { kind: 'amount', amount: 3, unit: 'working_day' },
    },
    { ...said, code: HOURS_CODE, rule: { kind: 'amount', amount: 4, unit: 'working_hour' } },
  ],
};

const clock = (text: string) => value(parseClockTime(text));

let desk: TestDesk;
beforeAll(async () => {
  const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4', 'A5'] }));
  desk = await startTestDesk('2026-11-16T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A5', copies: 1 });
  const head = await officerMau({
    id: 'lanh-dao-mau',
    name: 'Lê Văn Thử',
    role: 'head',
    personalCodeHash: await quickHash.make('THU-LANH-DAO'),
  });
  desk.store.write((tx) => {
    tx.savePublication(officersList(2, [head]));
    tx.savePublication({ ...published, n: 70, kind: 'confirmed', version: 2, data: confirmed });
  });
  desk.desk.arrived();
  await desk.must('session.setPin', {
    officer: 'lanh-dao-mau',
    personalCode: 'THU-LANH-DAO',
    pin: PIN,
  });
});
afterAll(() => desk.end());

let nth = 0;
const accept = async (procedureCode = SHARED_CODE): Promise<string> => {
  nth += 1;
  const draft = `019abc00-0000-7000-8000-0000000001${String(nth).padStart(2, '0')}`;
  const form = birthForm({ procedureCode });
  return (await desk.must('intake.accept', { draft, form })).dossier;
};

const deadlineOf = async (id: string) =>
  (await desk.must('dossiers.open', { id })).dossier.deadline;

const change = (id: string, asked: DeadlineChange) =>
  desk.must('deadlines.change', { id, change: asked, reason: 'Chờ xác minh', letter: false });

const slipOf = async (dossier: string) => {
  const { document } = await desk.must('dossierSlips.print', { dossier, kind: 'due_slip' });
  const drawn = desk.drawn.findLast(({ kind }) => kind === 'due_slip');
  return { document, paper: drawn?.paper, data: dueSlipShape.parse(drawn?.data) };
};

describe('thủ tục liên thông: hai ngày hẹn cùng dời', () => {
  it('nhận thì có cả hai, mỗi ngày có lời giải thích của nó', async () => {
    const deadline = await deadlineOf(await accept());
    expect(deadline).toMatchObject({
      dueAt: '2026-12-01T17:00',
      own: { dueAt: '2026-11-19T17:00', moved: false },
    });
    const days = deadline.promise?.state === 'promised' ? deadline.promise.own?.days : [];
    expect(days?.map(({ date }) => date.slice(8))).toEqual(['16', '17', '18', '19']);
  });

  it('trừ ngày không tính: xem trước cả hai, ghi cả hai, trang hồ sơ kể cả hai', async () => {
    const id = await accept();
    const storm = { kind: 'exclude', from: day('2026-11-17'), to: day('2026-11-18') } as const;
    const preview = await desk.must('deadlines.preview', { id, change: storm });
    expect(preview).toMatchObject({
      after: '2026-12-03T17:00',
      own: { before: '2026-11-19T17:00', after: '2026-11-23T17:00' },
    });
    expect(preview.own?.days.at(-1)?.date).toBe('2026-11-23');
    await change(id, storm);
    expect(await deadlineOf(id)).toMatchObject({
      dueAt: '2026-12-03T17:00',
      own: { dueAt: '2026-11-23T17:00', moved: true, walk: { calendarVersion: 1 } },
    });
    const { story } = await desk.must('dossiers.open', { id });
    expect(story.at(-1)?.values).toMatchObject({ ownDueAt: '2026-11-23T17:00' });
  });

  it('gia hạn: cùng thêm từng ấy ngày; trừ một ngày sau đó thì ngày nào còn chạy mới dời', async () => {
    const id = await accept();
    await change(id, { kind: 'extend', amount: 2, unit: 'working_day' });
    expect(await deadlineOf(id)).toMatchObject({
      dueAt: '2026-12-03T17:00',
      own: { dueAt: '2026-11-23T17:00' },
    });
    await change(id, { kind: 'exclude', from: day('2026-12-02'), to: day('2026-12-02') });
    expect(await deadlineOf(id)).toMatchObject({
      dueAt: '2026-12-04T17:00',
      own: { dueAt: '2026-11-23T17:00' },
    });
  });

  it('xem và quyết định một lần cho nhiều hồ sơ: phần của đơn vị hiện cạnh ngày trả', async () => {
    const id = await accept();
    const time = { from: day('2026-11-18'), to: day('2026-11-18') };
    const { dates } = await desk.must('deadlines.affected', time);
    const found = dates.find(({ row }) => row.id === id);
    expect(found).toMatchObject({
      after: '2026-12-02T17:00',
      own: { before: '2026-11-19T17:00', after: '2026-11-20T17:00' },
    });
    const decide = (ownAfter: string) =>
      desk.must('deadlines.exclude', {
        dates: [
          {
            dossier: id,
            before: at('2026-12-01T17:00'),
            after: at('2026-12-02T17:00'),
            own: { before: at('2026-11-19T17:00'), after: at(ownAfter) },
          },
        ],
        ...time,
        reason: 'Bão',
        letter: false,
      });
    expect(await decide('2026-11-19T17:00')).toMatchObject({
      done: 0,
      refused: [{ code: 'deadline_shown_other' }],
    });
    expect(await decide('2026-11-20T17:00')).toMatchObject({
      done: 1,
    });
  });
});

describe('phiếu giải thích ngày hẹn', () => {
  it('in từng ngày của cả hai ngày hẹn, lưu vào hồ sơ; bấm lại thì in lại đúng tờ ấy', async () => {
    const id = await accept();
    const first = await slipOf(id);
    expect(first.data).toMatchObject({
      promised: null,
      whole: { dueAt: '2026-12-01T17:00', unit: 'day' },
      own: { dueAt: '2026-11-19T17:00' },
      calendar: { version: tryOutCalendar.version },
    });
    expect(first.data.whole.lines[0]).toMatchObject({
      kind: 'day',
      date: '2026-11-16',
      counts: false,
      reason: { code: 'reception_day' },
    });
    expect(first.data.whole.lines.at(-1)).toMatchObject({ date: '2026-12-01', sum: 10 });
    expect((await slipOf(id)).document).toBe(first.document);
    await change(id, { kind: 'extend', amount: 1, unit: 'working_day' });
    const second = await slipOf(id);
    expect(second.data).toMatchObject({
      promised: '2026-12-01T17:00',
      whole: { dueAt: '2026-12-02T17:00' },
    });
    const documents = desk.store.read.dossier(id)?.documents ?? [];
    expect(documents.filter(({ kind }) => kind === 'due_slip')).toMatchObject([
      { document: first.document, replacedBy: second.document },
      { document: second.document, revision: 2, replacedBy: null },
    ]);
  });

  it('ngày do người ghi thì không có gì để giải thích, và nói ra', async () => {
    const hits = await desk.must('catalogue.search', { text: '', limit: 50 });
    const unsure = hits.find(({ deadline }) => deadline.state === 'unconfirmed');
    const id = await accept(unsure?.code ?? '');
    const asked = { dossier: id, kind: 'due_slip' } as const;
    expect(await desk.ask('dossierSlips.print', asked)).toMatchObject({
      error: { code: 'due_slip_none' },
    });
  });
});

describe('mất vài giờ', () => {
  it('hạn theo giờ lùi đúng số phút làm việc; hạn theo ngày mà mất trong một ngày thì không đổi', async () => {
    const hourly = await accept(HOURS_CODE);
    const daily = await accept();
    expect(await deadlineOf(hourly)).toMatchObject({ dueAt: '2026-11-16T15:12' });
    const lost = {
      from: day('2026-11-16'),
      to: day('2026-11-16'),
      hours: { from: clock('10:00'), to: clock('14:00') },
    };
    const { dates } = await desk.must('deadlines.affected', lost);
    expect(dates.find(({ row }) => row.id === hourly)).toMatchObject({ after: '2026-11-17T07:42' });
    expect(dates.some(({ row }) => row.id === daily)).toBe(false);
    await change(hourly, { kind: 'exclude', ...lost });
    const { dossier, story } = await desk.must('dossiers.open', { id: hourly });
    expect(dossier.deadline).toMatchObject({
      dueAt: '2026-11-17T07:42',
      excluded: [{ from: '2026-11-16', hours: { from: '10:00', to: '14:00' } }],
    });
    expect(story.at(-1)?.values).toMatchObject({
      from: '2026-11-16T10:00',
      to: '2026-11-16T14:00',
    });
    expect(
      await desk.ask('deadlines.preview', {
        id: hourly,
        change: { kind: 'exclude', ...lost, hours: { from: clock('14:00'), to: clock('10:00') } },
      }),
    ).toMatchObject({ error: { code: 'excluded_time_empty' } });
  });
});

describe('dừng rồi chạy tiếp', () => {
  it('hai ngày hẹn cùng đứng, cùng chạy tiếp với phần còn lại của mình', async () => {
    const id = await accept();
    desk.setTime('2026-11-17T09:00');
    await desk.must('work.stop', { id, reason: 'Có tranh chấp', basis: 'Điều 10' });
    const stopped = await deadlineOf(id);
    expect(stopped.pause).toMatchObject({
      remaining: { unit: 'working_day', days: 9 },
      ownRemaining: { unit: 'working_day', days: 2 },
    });
    const slip = { dossier: id, kind: 'due_slip' } as const;
    expect(await desk.ask('dossierSlips.print', slip)).toMatchObject({
      error: { code: 'due_slip_paused' },
    });
    desk.setTime('2026-11-23T09:00');
    const date = await desk.must('work.date', { id });
    expect(date).toMatchObject({ after: '2026-12-07T17:00', own: { after: '2026-11-26T17:00' } });
    const shown = { after: date.after, own: date.own?.after ?? null };
    await desk.must('work.resume', { id, reason: 'Đã hòa giải', shown });
    expect(await deadlineOf(id)).toMatchObject({
      dueAt: '2026-12-07T17:00',
      own: { dueAt: '2026-11-26T17:00', walk: { start: { kind: 'resume' } } },
    });
    expect((await slipOf(id)).data).toMatchObject({
      whole: { dueAt: '2026-12-07T17:00' },
      own: { dueAt: '2026-11-26T17:00' },
    });
  });
});
