/** The PC's clock falls back a day overnight, without a line: nothing is numbered before an officer has said what time it is. */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const { clock } = vi;
/** What stands before the first hole of a sentence. */
const beginningOf = (sentence: string): RegExp =>
  new RegExp((sentence.split('{{')[0] ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

test.describe('đồng hồ máy lùi một ngày', () => {
  let ready: ReadyDesk;
  let seat: Seat | null = null;
  test.beforeAll(async () => {
    ready = await openReadyDesk();
  });
  test.afterAll(async () => {
    await seat?.desk.kill();
    await ready.remove();
  });

  test('hỏi giờ nào đúng trước khi cấp số; gõ giờ đúng thì số, ngày và giấy theo giờ ấy', async () => {
    await ready.desk.must('intake.accept', { draft: 'draft-of-today', form: acceptableForm });
    await ready.province.off();
    await ready.desk.close();
    ready.clock.setTo('2026-11-22T09:30');
    seat = await takeSeat({ data: ready.data, clock: ready.clock });
    const { desk, hands, start } = seat;
    await hands.sees(vi.start.signIn.title);
    await start.enterPin(TRY_OUT_PIN);
    // Somebody sits down: the question is there at once, in both languages without a fault for axe.
    await hands.sees(beginningOf(clock.state.jumped_back));
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'en' });
    await hands.sees(beginningOf(en.clock.state.jumped_back));
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'vi' });
    await hands.sees(beginningOf(clock.state.jumped_back));

    // Put aside: whatever would bear the time brings it back.
    await hands.press('Escape');
    await hands.sees(vi.home.ready.title);
    expect(
      await desk.ask('intake.accept', { draft: 'draft-next-day', form: acceptableForm }),
    ).toMatchObject({ ok: false, error: { code: 'clock_unsettled' } });
    const item = (held: { readonly words: string }) =>
      held.words.includes(vi.shell.status.clock.jumped_back);
    await hands.walkTo('Tab', 'the clock in the status line', item);
    await hands.press('Enter');
    await hands.walkTo('Tab', vi.shell.status.clock.settle, ({ words }) =>
      words.includes(vi.shell.status.clock.settle),
    );
    await hands.press('Enter');
    await hands.sees(clock.title);

    // No line: the province cannot be asked.
    await hands.walkTo('Tab', clock.by.province, ({ words }) =>
      words.startsWith(clock.by.province),
    );
    await hands.press('Space', 'Enter');
    await hands.sees(vi.refusals.clock_not_asked);
    await hands.walkTo('Shift+Tab', clock.by.province, ({ words }) =>
      words.startsWith(clock.by.province),
    );
    await hands.press('ArrowDown', 'ArrowDown', 'Tab');
    await hands.press('Control+A');
    await hands.type('23/11/2026');
    await hands.press('Tab', 'Control+A');
    await hands.type('9h31');
    await hands.press('Enter');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    const accepted = await desk.must('intake.accept', {
      draft: 'draft-next-day',
      form: acceptableForm,
    });
    expect(accepted.number).toContain('-261123-');
    const view = await desk.must('dossiers.open', { id: accepted.dossier });
    expect(view.story[0]?.values['clock']).toBe('unproven');
    expect((await desk.must('home.overview', {})).today).toBe('2026-11-23');
    expect(desk.complaints).toEqual([]);

    // The province is back and has the same time as the officer: nobody is asked again.
    ready.clock.setTo('2026-11-23T09:33');
    await ready.province.on();
    await desk.must('sync.now', {});
    await expect
      .poll(async () => (await desk.must('desk.status', {})).unsent.count, { timeout: 30_000 })
      .toBe(0);
    expect((await desk.must('desk.status', {})).clock.state).toBe('ok');
  });
});
