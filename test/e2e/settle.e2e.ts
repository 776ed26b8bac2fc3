/** Two desks of one office correct the same dossier: explained at the exact field, mended by one key. */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import type { DeskWindow } from './desk-app.ts';
import { violationsOn } from './look-with-axe.ts';
import {
  acceptableForm,
  makeFolders,
  openReadyDesk,
  tryOutOf,
  type ReadyDesk,
} from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const OURS = '0900 000 022';
const THEIRS = '0900 000 011';

test.describe('hai quầy cùng sửa một hồ sơ', () => {
  // Two windows and a province on one machine.
  test.describe.configure({ timeout: 300_000 });
  const folders = makeFolders();
  let ready: ReadyDesk;
  let other: Seat;
  test.beforeAll(async () => {
    ready = await openReadyDesk();
    const tryOut = await tryOutOf(ready.province);
    other = await takeSeat({ data: folders.fresh('other'), clock: ready.clock, tryOut });
    await other.start.signIn(ready.province.demo.name, TRY_OUT_PIN);
  });
  test.afterAll(async () => {
    await other.desk.kill();
    await ready.remove();
    folders.remove();
  });

  const sync = async (desk: DeskWindow): Promise<void> => {
    await desk.must('sync.now', {});
    await expect
      .poll(
        async () => {
          const { unsent, sync: flight } = await desk.must('desk.status', {});
          return unsent.count === 0 && !flight.running;
        },
        { timeout: 60_000 },
      )
      .toBe(true);
  };

  const correct = (desk: DeskWindow, id: string, phone: string) =>
    desk.must('dossiers.correct', {
      id,
      form: { ...acceptableForm, submitter: { ...acceptableForm.submitter, phone } },
      reason: `Người nộp đọc lại số ${phone}`,
    });

  test('thấy cả hai giá trị ở đúng ô, biết quầy nào đang mở, sửa lại bằng một phím', async () => {
    const { desk: theirs } = ready;
    const { desk: ours, hands } = other;
    const { dossier: id, number } = await theirs.must('intake.accept', {
      draft: 'draft-of-both',
      form: acceptableForm,
    });
    await sync(theirs);
    await sync(ours);
    await ready.province.off();
    await correct(theirs, id, THEIRS);
    await correct(ours, id, OURS);
    await ready.province.on();
    await sync(theirs);
    await sync(ours);
    await expect.poll(async () => (await ours.must('settle.list', {}))[0]?.way).toBe('correct');

    await hands.press('Alt+2');
    await hands.sees(vi.attention.request_superseded);
    await hands.sees('0900000022');
    await hands.sees('0900000011');
    expect(await violationsOn(ours.page)).toEqual([]);
    await ours.must('settings.write', { language: 'en' });
    await hands.sees(en.attention.request_superseded);
    expect(await violationsOn(ours.page)).toEqual([]);
    await ours.must('settings.write', { language: 'vi' });
    await hands.sees(vi.attention.request_superseded);

    await ready.rooms.findDossier(number, number);
    await ready.rooms.openFound(number);
    await hands.press('F9');
    await hands.sees(vi.settle.correcting);
    await expect.poll(hands.held).toMatchObject({ field: 'submitter.phone' });
    await expect(ours.page.locator('[data-field="submitter.phone"]')).toHaveValue(/022$/);
    const { deskName } = await theirs.must('desk.status', {});
    await hands.sees(
      fill(vi.settle.presence, { desk: deskName, officer: ready.province.demo.name }),
    );
    expect(await violationsOn(ours.page)).toEqual([]);
    await hands.press('F9');
    await ours.page.getByRole('heading', { name: number }).waitFor();
    await expect.poll(() => ours.must('settle.list', {})).toEqual([]);
    await sync(ours);
    await sync(theirs);
    await expect
      .poll(
        async () => (await theirs.must('dossiers.open', { id })).dossier.intake?.submitter.phone,
      )
      .toBe('0900000022');
  });
});
