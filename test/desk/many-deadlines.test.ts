import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { calendarWithout, publishCalendar } from './dated-office.ts';
import { quickHash } from './made-up-office.ts';
import { officerMau, officersList } from './officers-published.ts';
import { birthForm, OFFICER, PIN, startTestDesk, type TestDesk } from './test-desk.ts';

vi.setConfig({ testTimeout: 30_000 });

const HEAD = 'lanh-dao-mau';
const CODE = 'THU-LANH-DAO';
/** More than one screen holds. */
const MANY = 503;

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number) => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const firstAcceptance = (): AcceptedPayload => {
  const { epoch, seq } = desk.store.read.head();
  for (const entry of desk.store.read.openEntriesAfter(epoch, 0, seq)) {
    const known = knowEntry(entry);
    if (known.ok && known.value.type === 'dossier.accepted') return known.value.payload;
  }
  throw new Error('nothing was accepted');
};

/** As many again, each due on the same day as the first, in one transaction: no test waits for their papers. */
const acceptMore = (upTo: number): void => {
  const payload = firstAcceptance();
  const by = { officer: OFFICER, at: instantOfLocal(payload.receivedAt) };
  desk.store.write((tx) => {
    for (let n = 2; n <= upTo; n += 1)
      tx.append({
        type: 'dossier.accepted',
        payload: { ...payload, number: `H00.01-261123-${1000 + n}` },
        dossier: draft(n),
        ...by,
      });
  });
};

const newCalendar = (version: number, ...off: readonly string[]): void => {
  const days = off.map((date) => ({ date, name: 'Nghỉ bù' }));
  publishCalendar(desk, version, calendarWithout(version, ...days));
};

beforeEach(async () => {
  desk = await startTestDesk();
  const head = await officerMau({
    id: HEAD,
    role: 'head',
    personalCodeHash: await quickHash.make(CODE),
  });
  const list = officersList(2, [await officerMau(), head]);
  desk.store.write((tx) => tx.savePublication(list));
  desk.desk.arrived();
  const form = birthForm({ procedureCode: '1.004873' });
  await desk.must('intake.accept', { draft: draft(1), form });
  await desk.must('session.setPin', { officer: HEAD, personalCode: CODE, pin: PIN });
});

type Dates = InputOf<'deadlines.decide'>['dates'];

const shown = async (): Promise<Dates> =>
  (await desk.must('deadlines.overview', {})).changed.map(({ row, before, after }) => ({
    dossier: row.id,
    before,
    after,
  }));

const decide = (dates: Dates, decision: 'keep' | 'move' = 'move') =>
  desk.must('deadlines.decide', { dates, decision, reason: 'Lịch mới', letter: false });

const waiting = async (): Promise<unknown> =>
  (await desk.must('home.overview', {})).attention.find(({ code }) => code === 'calendar_changed')
    ?.values['total'];

describe('nhiều hồ sơ hơn một màn hình', () => {
  it('đếm đủ, hiện phần đầu và nói còn bao nhiêu; ngày không tính cũng vậy', async () => {
    acceptMore(MANY);
    newCalendar(2, '2026-11-26');
    const { changed, totals } = await desk.must('deadlines.overview', {});
    expect([changed.length, totals.changed, await waiting()]).toEqual([500, MANY, MANY]);
    const days = { from: '2026-11-25', to: '2026-11-25' } as const;
    const { dates, total } = await desk.must('deadlines.affected', days);
    expect([dates.length, total]).toEqual([500, MANY]);
  });
});

describe('quyết định nhiều hồ sơ một lần', () => {
  it('không tìm lại từ đầu cho từng hồ sơ, và quầy vẫn trả lời việc khác giữa chừng', async () => {
    acceptMore(30);
    newCalendar(2, '2026-11-26');
    const dates = await shown();
    const lists = vi.spyOn(desk.store.read, 'listDossiers');
    const deciding = decide(dates);
    const meanwhile = await waiting();
    expect(meanwhile).toBeGreaterThan(0);
    expect(await deciding).toMatchObject({ done: 30, refused: [] });
    expect(await waiting()).toBeUndefined();
    const searches = lists.mock.calls.filter(
      ([{ dueFrom, dueTo }]) => dueFrom !== null && dueTo === null,
    );
    expect(searches).toEqual([]);
  });

  it('lịch khác về giữa lúc xem và lúc bấm: không ghi ngày chưa ai thấy', async () => {
    newCalendar(2, '2026-11-26');
    const dates = await shown();
    newCalendar(3, '2026-11-26', '2026-11-27');
    const refusal = { number: 'H00.01-261123-1001', code: 'deadline_shown_other' };
    for (const decision of ['move', 'keep'] as const)
      expect(await decide(dates, decision)).toMatchObject({ done: 0, refused: [refusal] });
    const { dossier } = await desk.must('dossiers.open', { id: draft(1) });
    expect(dossier.deadline).toMatchObject({ dueAt: '2026-11-27T17:00', calendarSeen: 1 });
    expect(await decide(await shown())).toMatchObject({ done: 1 });
  });

  it('ngày không tính: hồ sơ vừa được gia hạn thì không trừ theo ngày cũ', async () => {
    const days = { from: '2026-11-25', to: '2026-11-25' } as const;
    const { dates } = await desk.must('deadlines.affected', days);
    await desk.must('deadlines.change', {
      id: draft(1),
      change: { kind: 'extend', amount: 2, unit: 'working_day' },
      reason: 'Chờ xác minh',
      letter: false,
    });
    const excluded = await desk.must('deadlines.exclude', {
      dates: dates.map(({ row, before, after }) => ({ dossier: row.id, before, after })),
      ...days,
      reason: 'Bão',
      letter: false,
    });
    expect(excluded.refused).toMatchObject([{ code: 'deadline_shown_other' }]);
  });
});
