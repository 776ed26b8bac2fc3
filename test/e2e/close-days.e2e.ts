/** The close in the real window: a till that does not add up, a day without a line, a day that was forgotten. */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const { close } = vi;
const LONG = 60_000;

const paidForm = {
  ...acceptableForm,
  fees: [{ name: 'Lệ phí', amount: 8000, exemption: '' }],
  feesTaken: true,
};

test.describe.serial('khóa sổ', () => {
  let ready: ReadyDesk;
  let seat: Seat;
  test.beforeAll(async () => {
    ready = await openReadyDesk();
    seat = ready;
  });
  test.afterAll(async () => {
    await seat.desk.kill();
    await ready.remove();
  });

  const past = async () => (await seat.desk.must('close.preview', {})).past;

  test('tiền mặt thiếu so với sổ: phải ghi lý do, biên bản ghi số đếm được', async () => {
    const { desk, hands } = seat;
    await desk.must('intake.accept', { draft: 'draft-paid', form: paidForm });
    await hands.press('F8');
    await hands.sees(close.cash.title);
    await hands.walkTo('Tab', close.cash.counted, ({ field }) => field === 'counted');
    await hands.type('5000');
    await hands.sees(fill(close.cash.missing, { amount: '3.000\u{00A0}đ' }));
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'en' });
    await hands.sees(en.close.cash.title);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'vi' });
    await hands.sees(close.equal);
    await hands.press('F9');
    await hands.sees(close.cash.reasonMissing);
    await expect.poll(hands.held).toMatchObject({ field: 'reason' });
    await hands.type('Thối nhầm cho một người nộp');
    await hands.press('F9');
    await desk.page
      .getByText(fill(close.done.equal, { date: '23/11/2026' }))
      .waitFor({ timeout: LONG });
    expect(await past()).toMatchObject([{ day: '2026-11-23', state: 'equal' }]);
  });

  test('khóa lúc mất mạng: có mạng thì quầy tự đối chiếu và nói lúc nào', async () => {
    const { desk, hands } = seat;
    await ready.province.off();
    await desk.must('intake.accept', { draft: 'draft-offline', form: acceptableForm });
    await hands.press('Alt+1', 'F8');
    await hands.sees(close.offline);
    await hands.press('F9');
    await desk.page
      .getByText(fill(close.done.offline, { date: '23/11/2026' }))
      .waitFor({ timeout: LONG });
    expect(await past()).toMatchObject([{ state: 'waiting' }, { state: 'equal' }]);
    await ready.province.on();
    await desk.must('sync.now', {});
    await desk.page.getByText(/quầy đã tự đối chiếu lúc/).waitFor({ timeout: LONG });
    expect(await past()).toMatchObject([{ state: 'equal' }, { state: 'equal' }]);
  });

  test('quên khóa sổ: hôm sau được nhắc, khóa riêng ngày ấy', async () => {
    await seat.desk.must('intake.accept', { draft: 'draft-forgotten', form: acceptableForm });
    await seat.desk.close();
    await ready.province.off();
    ready.clock.setTo('2026-11-25T08:00');
    await ready.province.on();
    seat = await takeSeat({ data: ready.data, clock: ready.clock });
    const { desk, hands, start } = seat;
    await hands.sees(vi.start.signIn.title);
    await start.enterPin(TRY_OUT_PIN);
    await hands.sees(fill(vi.attention.day_forgotten, { day: '23/11/2026' }));
    await desk.must('intake.accept', { draft: 'draft-today', form: acceptableForm });
    await hands.press('Alt+2');
    await hands.sees(vi.settle.ways.close);
    expect(await violationsOn(desk.page)).toEqual([]);
    await hands.press('F9');
    await hands.sees(fill(close.forgotten.title, { total: 1 }));
    expect(await violationsOn(desk.page)).toEqual([]);
    await hands.walkTo('Tab', close.forgotten.together, ({ words }) =>
      words.startsWith(close.forgotten.together),
    );
    await hands.press('ArrowDown');
    await desk.must('sync.now', {});
    await hands.sees(close.equal);
    await hands.press('F9');
    await desk.page
      .getByText(fill(close.done.equal, { date: '23/11/2026' }))
      .waitFor({ timeout: LONG });
    expect((await desk.must('close.preview', {})).forgotten).toEqual([]);
    const [last] = await past();
    expect(last).toMatchObject({ day: '2026-11-23', state: 'equal' });
    expect(last?.closedAt).toMatch(/^2026-11-25/);
  });
});
