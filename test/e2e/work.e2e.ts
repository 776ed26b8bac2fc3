/**
 * A dossier under way, by keyboard alone: papers asked for and brought two days later, stopped, resumed, withdrawn. And at
 * the counter: a citizen who cannot be taken in goes with a paper and is accepted when the papers come.
 */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';

const { work } = vi;
const WAITING = 'draft-waiting';
const NAME = 'Phạm Thị Mẫu';

test.describe('hồ sơ sau khi tiếp nhận', () => {
  // The second walk takes up what the first has left waiting.
  test.describe.configure({ mode: 'serial' });
  let ready: ReadyDesk;
  let seat: Seat;
  const looks = async (name: string): Promise<void> => {
    expect(await violationsOn(seat.hands.page)).toEqual([]);
    await seat.hands.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };
  const openDossier = async (text: string, heading: string): Promise<void> => {
    const { press, type, page, walkTo } = seat.hands;
    await press('Control+K');
    await type(text);
    await page.locator('[role=gridcell]', { hasText: heading }).waitFor();
    await walkTo('Tab', 'the list', ({ role }) => role === 'grid');
    await press('Enter');
    await page.getByRole('heading', { name: heading }).waitFor();
  };
  /** Enter does nothing on a button with legal effect: a scanner ends with it. */
  const save = async (words: string, done: string): Promise<void> => {
    const { press, walkTo, sees } = seat.hands;
    await walkTo('Tab', 'the button', (held) => held.words === words);
    await press('Enter', 'Space');
    await sees(fill(work.done, { act: done }));
  };

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
    seat = ready;
    const head = people.officers.find(({ role }) => role === 'head');
    if (head === undefined) throw new Error('the try-out has a head');
    await ready.desk.must('session.signOut', { reason: 'changed' });
    await ready.start.firstSignIn({ ...head, pin: TRY_OUT_PIN });
  });
  test.afterAll(async () => {
    await seat.desk.kill();
    await ready.remove();
  });

  test('F11, F12 ở quầy: chưa lấy số, có phiếu; hồ sơ chờ giấy trong mục Hồ sơ', async () => {
    test.setTimeout(120_000);
    const { press, type, sees, walkTo, page } = seat.hands;
    const form = {
      ...acceptableForm,
      submitter: { ...acceptableForm.submitter, name: NAME },
      papers: [
        {
          name: 'Tờ khai',
          ticked: true,
          originals: 1,
          certified: 0,
          photocopies: 0,
          unforeseen: false,
        },
        {
          name: 'Giấy chứng sinh',
          ticked: false,
          originals: 0,
          certified: 0,
          photocopies: 0,
          unforeseen: false,
        },
      ],
    };
    await ready.desk.must('draft.save', { id: WAITING, form });
    // What lies on the disk is read when the window opens.
    await page.reload();
    await page.locator('nav').waitFor();
    await press('F2');
    await sees(work.counter.ask);
    await press('Control+Minus');
    await sees(work.dialogs.askAtCounter.title);
    // What is not ticked on the form is what is missing.
    await expect(
      page.getByRole('checkbox', { name: 'Giấy chứng sinh', exact: true }),
    ).toBeChecked();
    await walkTo('Tab', 'the reason', ({ role, words }) => role === 'textarea' && words === '');
    await press('Tab');
    await type('Chưa mang theo');
    await looks('quay-bo-sung');
    await walkTo('Tab', 'the button', ({ words }) => words === work.dialogs.requestSupplement.save);
    await press('Space');
    await sees(fill(work.counter.asked, { name: NAME }));
    await looks('quay-da-yeu-cau');
    await press('F12');
    await sees(work.dialogs.refuse.about);
    await type('Thuộc cơ quan khác');
    await walkTo('Tab', 'the button', ({ words }) => words === work.dialogs.refuse.save);
    await press('Space');
    // Nobody is named on the empty form.
    await sees(vi.refusals.turned_away_no_name);
    await press('Escape');
    await openDossier(NAME, work.noNumber);
    await sees(fill(work.counter.waits, { items: 'Giấy chứng sinh' }));
    await looks('ho-so-cho-giay');
  });

  test('yêu cầu bổ sung, hai hôm sau nhận giấy với hẹn mới, dừng, xử lý tiếp, rút', async () => {
    test.setTimeout(180_000);
    const form = { ...acceptableForm, procedureCode: '1.004873' };
    const papers = [
      {
        name: 'Giấy chứng sinh',
        ticked: true,
        originals: 1,
        certified: 0,
        photocopies: 0,
        unforeseen: false,
      },
    ];
    const accepted = await ready.desk.must('intake.accept', {
      draft: 'draft-work',
      form: { ...form, papers },
    });
    await openDossier(accepted.number, accepted.number);
    await seat.hands.press('F11');
    await seat.hands.sees(work.dialogs.requestSupplement.about);
    await seat.hands.press('Space', 'Tab', 'Tab');
    await seat.hands.type('Bản chụp mờ');
    await looks('bo-sung');
    await save(work.dialogs.requestSupplement.save, work.acts.requestSupplement);
    await seat.hands.sees(/Đang dừng từ 23\/11\/2026, còn 3 ngày làm việc/);
    await looks('dang-dung');

    await ready.rooms.allSent();
    await ready.desk.close();
    await ready.province.off();
    ready.clock.setTo('2026-11-26T08:05');
    await ready.province.on();
    seat = await takeSeat({ data: ready.data, clock: ready.clock });
    const { press, type, sees, walkTo, page } = seat.hands;
    await sees(vi.start.signIn.title);
    await seat.start.enterPin(TRY_OUT_PIN);
    await sees(vi.home.ready.title);
    await openDossier(accepted.number, accepted.number);
    await press('F11');
    await sees('17:00 Thứ Ba 01/12/2026');
    await looks('nhan-bo-sung');
    await save(work.dialogs.receiveSupplement.save, work.acts.receiveSupplement);
    await sees(/đồng hồ chạy lại, hẹn 17:00 01\/12\/2026/);
    await press('F12');
    await sees(work.dialogs.stop.about);
    await type('Có tranh chấp');
    await looks('dung');
    await save(work.dialogs.stop.save, work.acts.stop);
    await sees(fill(work.stopped, { reason: 'Có tranh chấp' }));
    await press('F12');
    await sees(work.dialogs.resume.about);
    await type('Đã hòa giải');
    await save(work.dialogs.resume.save, work.acts.resume);
    await press('F10');
    await page.getByRole('menuitem', { name: work.acts.withdraw }).waitFor();
    await looks('viec-khac');
    await walkTo('ArrowDown', 'withdrawing', ({ words }) => words === work.acts.withdraw);
    await press('Enter');
    await sees(work.dialogs.withdraw.about);
    await type('Nộp nhầm thủ tục');
    await save(work.dialogs.withdraw.save, work.acts.withdraw);
    await sees(fill(work.withdrawn, { reason: 'Nộp nhầm thủ tục' }));
    await looks('da-rut');
    const { dossier, documents } = await seat.desk.must('dossiers.open', { id: accepted.dossier });
    expect(dossier.state).toBe('withdrawn');
    expect(documents.map(({ kind }) => kind)).toEqual([
      'receipt',
      'supplement_request',
      'stop_notice',
    ]);

    // The papers of the other dossier have come: it opens as it was typed, and is accepted.
    await openDossier(NAME, work.noNumber);
    await press('F9');
    await sees(vi.intake.title);
    await expect(page.locator('[data-field="submitter.name"]')).toHaveValue(NAME);
    await looks('mo-lai');
    await press('F9');
    await sees(/Đã tiếp nhận/);
    const reopened = await seat.desk.must('dossiers.open', { id: WAITING });
    expect(reopened.dossier.state).toBe('accepted');
    expect(seat.desk.complaints).toEqual([]);
  });
});
