/** A new calendar moves no date by itself: the head decides, the letter comes out; then one dossier is extended. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { violationsOn } from './look-with-axe.ts';
import { publishCalendar } from './new-calendar.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { deadlines } = vi;
const election = { date: '2026-11-26', name: 'Nghỉ bù bầu cử' };

test.describe('thời hạn', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  test('lịch mới về: liệt kê, lãnh đạo hẹn lại kèm thư; rồi gia hạn một hồ sơ; toàn bằng bàn phím', async () => {
    test.setTimeout(300_000);
    const { press, type, sees, page, walkTo } = ready.hands;
    const form = { ...acceptableForm, procedureCode: '1.004873' };
    const accepted = await ready.desk.must('intake.accept', { draft: 'draft-calendar', form });
    expect(accepted.dueAt).toBe('2026-11-27T17:00');
    await ready.rooms.allSent();
    const folder = join(dirname(ready.data), 'province');
    await publishCalendar({
      province: ready.province,
      folder,
      clock: ready.clock,
      off: [election],
    });
    await ready.desk.must('sync.now', {});
    await ready.rooms.allSent();
    await expect
      .poll(async () => (await ready.desk.must('deadlines.overview', {})).changed.length, {
        timeout: 30_000,
      })
      .toBe(1);

    const head = people.officers.find(({ role }) => role === 'head');
    if (head === undefined) throw new Error('the try-out has a head');
    await ready.desk.must('session.signOut', { reason: 'changed' });
    await ready.start.firstSignIn({ ...head, pin: TRY_OUT_PIN });
    await press('Alt+1');
    await sees(fill(vi.attention.calendar_changed, { total: 1 }));
    await press('Alt+4');
    await sees(deadlines.changedAbout);
    await sees('17:00 Thứ Hai 30/11/2026');
    expect(await violationsOn(page)).toEqual([]);
    await press('ArrowDown', 'Space');
    await page.screenshot({ path: test.info().outputPath('lich-moi.png') });
    await press('F9');
    await sees(deadlines.decision.moveAbout);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('hen-lai.png') });
    await walkTo('Tab', 'the button', ({ words }) => words.startsWith(deadlines.decision.save));
    await press('Enter');
    await sees(deadlines.decision.moveAbout);
    await press('Space');
    await sees(fill(deadlines.decision.done, { done: 1, letters: 1 }));
    await press('Enter');
    await sees(deadlines.changedNone);

    await press('Control+K');
    await type(accepted.number);
    await press('Enter');
    await page.getByRole('heading', { name: accepted.number }).waitFor();
    await sees(fill(deadlines.dossier.moved, { date: '27/11/2026' }));
    await press('Control+T');
    await walkTo('Tab', 'the amount', ({ words }) => words.startsWith(deadlines.dossier.amount));
    await type('2');
    await walkTo('Tab', 'the reason', ({ role }) => role === 'textarea');
    await type('Chờ xác minh nơi cư trú');
    await sees('17:00 Thứ Tư 02/12/2026');
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('gia-han.png') });
    await walkTo('Tab', 'the button', ({ words }) => words === deadlines.dossier.save);
    await press('Enter');
    await sees(
      fill(vi.stories['deadline.extended'], {
        dueAt: '17:00 02/12/2026',
        reason: 'Chờ xác minh nơi cư trú',
      }),
    );
    const lettersNow = async () =>
      (await ready.desk.must('dossiers.open', { id: accepted.dossier })).documents.filter(
        ({ kind }) => kind === 'apology',
      );
    // The date stands first, its letter is drawn after it.
    await expect.poll(async () => (await lettersNow()).length, { timeout: 30_000 }).toBe(2);
    const { dossier } = await ready.desk.must('dossiers.open', { id: accepted.dossier });
    const document = (await lettersNow()).at(-1)?.document ?? '';
    const { bytes } = await ready.desk.must('documents.pdf', { document });
    const letter = Buffer.from(bytes);
    expect(letter.subarray(0, 5).toString()).toBe('%PDF-');
    writeFileSync(test.info().outputPath('thu-hen-lai.pdf'), letter);
    expect(dossier.deadline).toMatchObject({ dueAt: '2026-12-02T17:00', extensions: 1 });
    await page.screenshot({ path: test.info().outputPath('ho-so-gia-han.png') });
    expect(ready.desk.complaints).toEqual([]);
  });

  test('bão nghỉ hai ngày: gõ ngày, xem hồ sơ bị ảnh hưởng, trừ', async () => {
    test.setTimeout(120_000);
    const { press, type, sees, page, walkTo } = ready.hands;
    await press('Alt+4');
    await sees(deadlines.title);
    await walkTo('Tab', 'the kinds of work', ({ words }) => words.startsWith('Lịch mới'));
    await press('ArrowRight');
    await sees(deadlines.excludeAbout);
    await walkTo('Tab', 'the first day', ({ words }) => words.startsWith(deadlines.from));
    await type('1/12/2026');
    await press('Enter');
    await sees('17:00 Thứ Năm 03/12/2026');
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('ngay-khong-tinh.png') });
    await press('F9');
    await walkTo('Tab', 'the reason', ({ role }) => role === 'textarea');
    await type('Bão, cơ quan nghỉ');
    await walkTo('Tab', 'the button', ({ words }) => words.startsWith(deadlines.decision.save));
    await press('Space');
    await sees(fill(deadlines.decision.done, { done: 1, letters: 1 }));
    await press('Enter');
  });

  test('giữ ngày cũ, ghi ngày Tỉnh xác nhận, xem hồ sơ hẹn ngoài lịch và in phiếu giải thích', async () => {
    test.setTimeout(180_000);
    const { press, type, sees, page, walkTo } = ready.hands;
    const { desk } = ready;
    const form = { ...acceptableForm, procedureCode: '1.004873' };
    const hits = await desk.must('catalogue.search', { text: '', limit: 50 });
    const unsure = hits.find(({ deadline }) => deadline.state === 'unconfirmed')?.code ?? '';
    const kept = await desk.must('intake.accept', { draft: 'draft-kept', form });
    const undated = await desk.must('intake.accept', {
      draft: 'draft-undated',
      form: { ...acceptableForm, procedureCode: unsure, caseIndex: 0 },
    });
    const far = await desk.must('intake.accept', { draft: 'draft-far', form });
    await desk.must('deadlines.change', {
      id: far.dossier,
      change: { kind: 'extend', amount: 30, unit: 'working_day' },
      reason: 'Chờ xác minh',
      letter: false,
    });
    await ready.rooms.allSent();
    const folder = join(dirname(ready.data), 'province');
    const off = [election, { date: '2026-11-25', name: 'Nghỉ thử' }];
    await publishCalendar({ province: ready.province, folder, clock: ready.clock, off });
    await desk.must('sync.now', {});
    await expect
      .poll(async () => (await desk.must('deadlines.overview', {})).changed.length, {
        timeout: 30_000,
      })
      // Those that were extended go through that day as well.
      .toBe(3);

    await press('Alt+1');
    await press('Alt+4');
    await sees(deadlines.changedAbout);
    for (let row = 0; row < 3; row += 1) await press('ArrowDown', 'Space');
    await press('Alt+g');
    await sees(deadlines.decision.keepAbout);
    await walkTo('Tab', 'the reason', ({ role }) => role === 'textarea');
    await type('Kịp xong trước');
    await walkTo('Tab', 'the button', ({ words }) => words.startsWith(deadlines.decision.save));
    await press('Space');
    await sees(fill(deadlines.decision.doneKept, { done: 3 }));
    await press('Enter');
    await sees(deadlines.changedNone);
    const keptDeadline = (await desk.must('dossiers.open', { id: kept.dossier })).dossier.deadline;
    expect([keptDeadline.dueAt, keptDeadline.moved]).toEqual([kept.dueAt, false]);

    const open = async (number: string): Promise<void> => {
      await walkTo('Tab', 'the dossier', ({ words }) => words.startsWith(number));
      await press('Enter');
      await page.getByRole('heading', { name: number }).waitFor();
    };
    await walkTo('Tab', 'the kinds of work', ({ words }) => words.startsWith('Lịch mới'));
    await press('ArrowRight', 'ArrowRight');
    await sees(deadlines.undatedAbout);
    await open(undated.number);
    await press('Control+T');
    const { day, source } = deadlines.dossier;
    await walkTo('Tab', 'the day', ({ words }) => words.startsWith(day));
    await type('30/11/2026');
    await walkTo('Tab', 'the source', ({ words }) => words.startsWith(source));
    await type('Công văn số 12');
    await walkTo('Tab', 'the reason', ({ role }) => role === 'textarea');
    await type('Tỉnh xác nhận');
    await sees('17:00 Thứ Hai 30/11/2026');
    expect(await violationsOn(page)).toEqual([]);
    await walkTo('Tab', 'the button', ({ words }) => words === deadlines.dossier.save);
    await press('Enter');
    await expect
      .poll(async () => (await desk.must('deadlines.overview', {})).totals.undated)
      .toBe(0);

    await press('Alt+4');
    await walkTo('Tab', 'the kinds of work', ({ words }) => /^(Lịch mới|Chờ ngày)/u.test(words));
    await walkTo('ArrowRight', 'beyond the calendar', ({ words }) =>
      words.startsWith('Ngoài lịch'),
    );
    await sees(deadlines.beyondAbout);
    await open(far.number);
    await press('Control+/');
    await sees(vi.intake.due.whyTitle);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('vi-sao-ngay-nay.png') });
    await press('Enter');
    await sees(vi.intake.due.printed);
    const { documents } = await desk.must('dossiers.open', { id: far.dossier });
    expect(documents.map(({ kind }) => kind)).toContain('due_slip');
    await press('Escape');
    expect(desk.complaints).toEqual([]);
  });
});
