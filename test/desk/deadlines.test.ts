import { afterEach, describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { InputOf } from '#shared/contract/contract.ts';
import { draft, startDatedOffice, type DatedOffice } from './dated-office.ts';
import { signInHead } from './head-desk.ts';
import type { TestDesk } from './test-desk.ts';

let office: DatedOffice;
let desk: TestDesk;
afterEach(() => desk.end());

const start = async (at?: string): Promise<void> => {
  office = await startDatedOffice(at);
  desk = office.desk;
};

describe('lịch mới về', () => {
  it('liệt kê hồ sơ đổi ngày kèm ngày cũ, ngày mới, vì sao; không ngày nào tự đổi', async () => {
    await start();
    const { dueAt } = await office.accept(1);
    expect(dueAt).toBe('2026-11-27T17:00');
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ bù bầu cử' });
    const { changed, calendar } = await desk.must('deadlines.overview', {});
    expect(calendar).toMatchObject({ version: 2, until: '2026-12-31', ending: true });
    expect(changed).toMatchObject([
      {
        row: { id: draft(1) },
        before: '2026-11-27T17:00',
        after: '2026-11-30T17:00',
        direction: 'later',
        because: [{ date: '2026-11-26', now: 'off', name: 'Nghỉ bù bầu cử' }],
      },
    ]);
    expect((await desk.must('home.overview', {})).attention).toContainEqual(
      expect.objectContaining({ code: 'calendar_changed', values: { total: 1 } }),
    );
    expect((await office.dueOf(1)).dueAt).toBe('2026-11-27T17:00');
  });

  it('lịch mới không chạm tới ngày hẹn thì không nói gì', async () => {
    await start();
    await office.accept(1);
    office.newCalendar({ date: '2026-12-31', name: 'Nghỉ cuối năm' });
    expect((await desk.must('deadlines.overview', {})).changed).toEqual([]);
  });

  it('cán bộ xem được, lãnh đạo mới quyết định', async () => {
    await start();
    await office.accept(1);
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    const decide = {
      dates: await office.shown(1),
      decision: 'move',
      reason: 'Lịch mới',
      letter: false,
    } satisfies InputOf<'deadlines.decide'>;
    expect(await desk.ask('deadlines.decide', decide)).toMatchObject({
      error: { code: 'not_permitted' },
    });
    await signInHead(desk);
    expect(await desk.ask('deadlines.decide', decide)).toMatchObject({
      value: { done: 1, refused: [], letters: 0 },
    });
  });

  it('hẹn lại: ngày mới, thư mẫu 04 có số, không tính là gia hạn; việc ấy hết khỏi danh sách', async () => {
    await start();
    await office.accept(1);
    await office.accept(2);
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    await signInHead(desk);
    const decided = await desk.must('deadlines.decide', {
      dates: await office.shown(1, 2),
      decision: 'move',
      reason: 'Lịch làm việc mới',
      letter: true,
    });
    expect(decided).toEqual({ done: 2, refused: [], letters: 2, notDrawn: 0 });
    expect(await office.dueOf(1)).toMatchObject({
      dueAt: '2026-11-30T17:00',
      extensions: 0,
      calendarSeen: 2,
      excluded: [{ from: '2026-11-26', to: '2026-11-26' }],
    });
    const letters = desk.drawn.filter(({ kind }) => kind === 'apology');
    expect(letters.map(({ data }) => data)).toMatchObject([
      {
        seriesNumber: '1/PXL',
        was: '2026-11-27T17:00',
        dueAt: '2026-11-30T17:00',
        reason: 'Lịch làm việc mới',
        form: { formSet: 'TT03-2025' },
        signer: { name: 'Lê Văn Thử' },
      },
      { seriesNumber: '2/PXL' },
    ]);
    expect((await desk.must('deadlines.overview', {})).changed).toEqual([]);
  });

  it('giữ ngày cũ: ghi vào hồ sơ, hết khỏi danh sách, lịch sau nữa lại hỏi', async () => {
    await start();
    await office.accept(1);
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    await signInHead(desk);
    await desk.must('deadlines.decide', {
      dates: await office.shown(1),
      decision: 'keep',
      reason: 'Kịp xong trước',
      letter: true,
    });
    expect(await office.dueOf(1)).toMatchObject({
      dueAt: '2026-11-27T17:00',
      calendarSeen: 2,
      moved: false,
    });
    expect((await desk.must('deadlines.overview', {})).changed).toEqual([]);
    expect(desk.drawn.filter(({ kind }) => kind === 'apology')).toEqual([]);
    const { story } = await desk.must('dossiers.open', { id: draft(1) });
    expect(story.at(-1)).toMatchObject({
      type: 'deadline.kept',
      values: { wouldBe: '2026-11-30T17:00', reason: 'Kịp xong trước' },
    });
  });
});

describe('ngoài lịch', () => {
  it('hẹn sau ngày lịch đủ thì kể ra; lịch năm sau về, không đổi ngày, thì thôi', async () => {
    await start('2026-12-29T09:12');
    expect((await office.accept(1)).dueAt).toBe('2027-01-04T17:00');
    const { beyond, totals, changed } = await desk.must('deadlines.overview', {});
    expect(beyond).toMatchObject([{ id: draft(1), dueAt: '2027-01-04T17:00' }]);
    expect([totals.beyond, changed]).toEqual([1, []]);
    const data = { ...tryOutCalendar, version: 'thu-2027.1', completeUntil: '2027-12-31' };
    desk.store.write((tx) =>
      tx.savePublication({
        n: 81,
        kind: 'calendar',
        version: 3,
        publishedAt: '2026-12-29T03:00:00.000Z',
        effectiveFrom: '2026-01-01',
        data,
      }),
    );
    desk.desk.arrived();
    const after = await desk.must('deadlines.overview', {});
    expect(after.totals.beyond).toBe(0);
  });
});
