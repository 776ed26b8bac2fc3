import { afterEach, describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { InputOf } from '#shared/contract/contract.ts';
import { quickHash } from './made-up-office.ts';
import { officerMau, officersList } from './officers-published.ts';
import { birthForm, PIN, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const HEAD = 'lanh-dao-mau';
const CODE = 'THU-LANH-DAO';
const draft = (n: number) => `019abc00-0000-7000-8000-00000000000${n}`;

/** Three working days: due before or after any day that a new calendar takes away. */
const form = () => birthForm({ procedureCode: '1.004873' });

const start = async (at = '2026-11-23T09:12'): Promise<void> => {
  desk = await startTestDesk(at);
  const head = await officerMau({
    id: HEAD,
    name: 'Lê Văn Thử',
    title: 'Phó Giám đốc',
    role: 'head',
    personalCodeHash: await quickHash.make(CODE),
  });
  const list = officersList(2, [await officerMau(), head]);
  desk.store.write((tx) => tx.savePublication(list));
  desk.desk.arrived();
};

const signInHead = () =>
  desk.must('session.setPin', { officer: HEAD, personalCode: CODE, pin: PIN });

const accept = (n: number) => desk.must('intake.accept', { draft: draft(n), form: form() });

/** The same calendar with these days off as well. */
const newCalendar = (...off: readonly { readonly date: string; readonly name: string }[]): void => {
  const data = {
    ...tryOutCalendar,
    version: 'thu-2026.2',
    daysOff: [...tryOutCalendar.daysOff, ...off],
  };
  desk.store.write((tx) =>
    tx.savePublication({
      n: 80,
      kind: 'calendar',
      version: 2,
      publishedAt: '2026-11-23T03:00:00.000Z',
      effectiveFrom: '2026-01-01',
      data,
    }),
  );
  desk.desk.arrived();
};

/** The dates as the screen has them. */
const shown = async (...wanted: readonly number[]) => {
  const { changed } = await desk.must('deadlines.overview', {});
  return changed
    .filter(({ row }) => wanted.some((n) => draft(n) === row.id))
    .map(({ row, before, after }) => ({ dossier: row.id, before, after }));
};

const dueOf = async (n: number) =>
  (await desk.must('dossiers.open', { id: draft(n) })).dossier.deadline;

describe('lịch mới về', () => {
  it('liệt kê hồ sơ đổi ngày kèm ngày cũ, ngày mới, vì sao; không ngày nào tự đổi', async () => {
    await start();
    const { dueAt } = await accept(1);
    expect(dueAt).toBe('2026-11-27T17:00');
    newCalendar({ date: '2026-11-26', name: 'Nghỉ bù bầu cử' });
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
    expect((await dueOf(1)).dueAt).toBe('2026-11-27T17:00');
  });

  it('lịch mới không chạm tới ngày hẹn thì không nói gì', async () => {
    await start();
    await accept(1);
    newCalendar({ date: '2026-12-31', name: 'Nghỉ cuối năm' });
    expect((await desk.must('deadlines.overview', {})).changed).toEqual([]);
  });

  it('cán bộ xem được, lãnh đạo mới quyết định', async () => {
    await start();
    await accept(1);
    newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    const decide = {
      dates: await shown(1),
      decision: 'move',
      reason: 'Lịch mới',
      letter: false,
    } satisfies InputOf<'deadlines.decide'>;
    expect(await desk.ask('deadlines.decide', decide)).toMatchObject({
      error: { code: 'not_permitted' },
    });
    await signInHead();
    expect(await desk.ask('deadlines.decide', decide)).toMatchObject({
      value: { done: 1, refused: [], letters: 0 },
    });
  });

  it('hẹn lại: ngày mới, thư mẫu 04 có số, không tính là gia hạn; việc ấy hết khỏi danh sách', async () => {
    await start();
    await accept(1);
    await accept(2);
    newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    await signInHead();
    const decided = await desk.must('deadlines.decide', {
      dates: await shown(1, 2),
      decision: 'move',
      reason: 'Lịch làm việc mới',
      letter: true,
    });
    expect(decided).toEqual({ done: 2, refused: [], letters: 2, notDrawn: 0 });
    expect(await dueOf(1)).toMatchObject({
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
    await accept(1);
    newCalendar({ date: '2026-11-26', name: 'Nghỉ' });
    await signInHead();
    await desk.must('deadlines.decide', {
      dates: await shown(1),
      decision: 'keep',
      reason: 'Kịp xong trước',
      letter: true,
    });
    expect(await dueOf(1)).toMatchObject({
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
    expect((await accept(1)).dueAt).toBe('2027-01-04T17:00');
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

describe('đổi thời hạn một hồ sơ', () => {
  it('gia hạn: xem trước từng ngày, ghi kèm thư; lần thứ hai có lời nhắc', async () => {
    await start();
    await accept(1);
    await signInHead();
    const change = { kind: 'extend', amount: 2, unit: 'working_day' } as const;
    const preview = await desk.must('deadlines.preview', { id: draft(1), change });
    expect(preview).toMatchObject({
      before: '2026-11-27T17:00',
      after: '2026-12-01T17:00',
      warnings: [],
    });
    expect(preview.days.map(({ date }) => date.slice(8))).toEqual(['27', '28', '29', '30', '01']);
    const changed = await desk.must('deadlines.change', {
      id: draft(1),
      change,
      reason: 'Chờ xác minh',
      letter: true,
    });
    expect(changed).toMatchObject({ dueAt: '2026-12-01T17:00', notDrawn: null });
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'apology', data: { seriesNumber: '1/PXL' } });
    const again = await desk.must('deadlines.preview', { id: draft(1), change });
    expect(again.warnings).toMatchObject([
      { code: 'extension_limit_passed', values: { limit: 1, nth: 2 } },
    ]);
  });

  it('thư chưa lập được thì ngày vẫn đổi, lập lại sau', async () => {
    await start();
    await accept(1);
    await signInHead();
    desk.breakRenderer(true);
    const change = { kind: 'extend', amount: 1, unit: 'working_day' } as const;
    const changed = await desk.must('deadlines.change', {
      id: draft(1),
      change,
      reason: 'Chờ xác minh',
      letter: true,
    });
    expect(changed).toMatchObject({ dueAt: '2026-11-30T17:00', notDrawn: 'render_failed' });
    desk.breakRenderer(false);
    await desk.must('deadlines.letter', { id: draft(1) });
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'apology' });
    expect(await desk.ask('deadlines.letter', { id: draft(1) })).toMatchObject({
      error: { code: 'letter_not_owed' },
    });
  });

  it('trừ ngày không tính cho nhiều hồ sơ; hồ sơ không bị chạm thì không hiện', async () => {
    await start();
    await accept(1);
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    const days = { from: '2026-11-25', to: '2026-11-26' } as const;
    expect(await desk.must('deadlines.affected', days)).toMatchObject({
      dates: [{ row: { id: draft(1) }, before: '2026-11-27T17:00', after: '2026-12-01T17:00' }],
      total: 1,
    });
    await signInHead();
    await desk.must('deadlines.exclude', {
      dates: [{ dossier: draft(1), before: '2026-11-27T17:00', after: '2026-12-01T17:00' }],
      ...days,
      reason: 'Bão, cơ quan nghỉ',
      letter: false,
    });
    expect(await dueOf(1)).toMatchObject({ dueAt: '2026-12-01T17:00' });
  });

  it('hồ sơ chưa hẹn được ngày: hiện ra, ghi ngày Tỉnh xác nhận, ngày nghỉ thì không nhận', async () => {
    await start();
    const hits = await desk.must('catalogue.search', { text: '', limit: 50 });
    const unsure = hits.find(({ deadline }) => deadline.state === 'unconfirmed');
    await desk.must('intake.accept', {
      draft: draft(1),
      form: birthForm({ procedureCode: unsure?.code ?? '', caseIndex: 0 }),
    });
    expect((await desk.must('deadlines.overview', {})).undated).toMatchObject([{ id: draft(1) }]);
    await signInHead();
    const confirm = (day: string) =>
      desk.ask('deadlines.change', {
        id: draft(1),
        change: { kind: 'confirm', day, source: 'Công văn số 12' },
        reason: 'Tỉnh xác nhận',
        letter: false,
      });
    expect(await confirm('2026-11-28')).toMatchObject({ error: { code: 'confirm_not_worked' } });
    expect(await confirm('2026-11-27')).toMatchObject({ value: { dueAt: '2026-11-27T17:00' } });
    expect((await desk.must('deadlines.overview', {})).undated).toEqual([]);
    const exclude = { kind: 'exclude', from: '2026-11-25', to: '2026-11-25' } as const;
    expect(await desk.ask('deadlines.preview', { id: draft(1), change: exclude })).toMatchObject({
      error: { code: 'deadline_by_hand' },
    });
  });
});
