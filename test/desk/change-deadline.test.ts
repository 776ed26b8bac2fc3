import { afterEach, describe, expect, it } from 'vitest';
import { draft, startDatedOffice, type DatedOffice } from './dated-office.ts';
import { signInHead } from './head-desk.ts';
import { birthForm, type TestDesk } from './test-desk.ts';

let office: DatedOffice;
let desk: TestDesk;
afterEach(() => desk.end());

const start = async (at?: string): Promise<void> => {
  office = await startDatedOffice(at);
  desk = office.desk;
};

describe('đổi thời hạn một hồ sơ', () => {
  it('gia hạn: xem trước từng ngày, ghi kèm thư; lần thứ hai có lời nhắc', async () => {
    await start();
    await office.accept(1);
    await signInHead(desk);
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

  it('đã gia hạn mà lịch mới thêm ngày nghỉ, hay trừ ngày, trước ngày hẹn cũ: hẹn vẫn dời', async () => {
    await start();
    await office.accept(1);
    await signInHead(desk);
    const change = { kind: 'extend', amount: 2, unit: 'working_day' } as const;
    const reason = 'Chờ xác minh';
    await desk.must('deadlines.change', { id: draft(1), change, reason, letter: false });
    const span = { kind: 'exclude', from: '2026-11-25', to: '2026-11-25' } as const;
    expect(await desk.must('deadlines.preview', { id: draft(1), change: span })).toMatchObject({
      before: '2026-12-01T17:00',
      after: '2026-12-02T17:00',
    });
    office.newCalendar({ date: '2026-11-26', name: 'Ngày nghỉ thêm' });
    const { changed } = await desk.must('deadlines.overview', {});
    expect(changed).toMatchObject([
      {
        row: { id: draft(1) },
        before: '2026-12-01T17:00',
        after: '2026-12-02T17:00',
        because: [{ date: '2026-11-26', now: 'off' }],
      },
    ]);
  });

  it('hẹn lại theo lịch mới, gia hạn, rồi trừ một ngày sau ngày hẹn đầu: chỉ dời đúng ngày ấy', async () => {
    await start();
    await office.accept(1);
    office.newCalendar({ date: '2026-11-26', name: 'Nghỉ bù bầu cử' });
    await signInHead(desk);
    const reason = 'Lịch làm việc mới';
    const dates = await office.shown(1);
    await desk.must('deadlines.decide', { dates, decision: 'move', reason, letter: false });
    const change = { kind: 'extend', amount: 2, unit: 'working_day' } as const;
    const later = { id: draft(1), change, reason, letter: false };
    expect(await desk.must('deadlines.change', later)).toMatchObject({ dueAt: '2026-12-02T17:00' });
    const storm = { from: '2026-12-01', to: '2026-12-01' } as const;
    expect(await desk.must('deadlines.affected', storm)).toMatchObject({
      dates: [{ before: '2026-12-02T17:00', after: '2026-12-03T17:00' }],
    });
  });

  it('thư chưa lập được thì ngày vẫn đổi, lập lại sau', async () => {
    await start();
    await office.accept(1);
    await signInHead(desk);
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
    await office.accept(1);
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    const days = { from: '2026-11-25', to: '2026-11-26' } as const;
    expect(await desk.must('deadlines.affected', days)).toMatchObject({
      dates: [{ row: { id: draft(1) }, before: '2026-11-27T17:00', after: '2026-12-01T17:00' }],
      total: 1,
    });
    await signInHead(desk);
    await desk.must('deadlines.exclude', {
      dates: [{ dossier: draft(1), before: '2026-11-27T17:00', after: '2026-12-01T17:00' }],
      ...days,
      reason: 'Bão, cơ quan nghỉ',
      letter: false,
    });
    expect(await office.dueOf(1)).toMatchObject({ dueAt: '2026-12-01T17:00' });
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
    await signInHead(desk);
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
