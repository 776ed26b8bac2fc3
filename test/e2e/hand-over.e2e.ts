/**
 * Dossiers from hand to hand, by keyboard alone: many given out with one list, who holds what, taken back by their numbers
 * with one key; and a result that went to the wrong person, taken back by the head.
 */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { handOver, work } = vi;
const OFFICE = 'Phòng Tư pháp thử';
const MANY = 4;

test.describe('giao nhận hồ sơ', () => {
  let ready: ReadyDesk;
  const numbers: string[] = [];
  const looks = async (name: string): Promise<void> => {
    expect(await violationsOn(ready.hands.page)).toEqual([]);
    await ready.hands.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
    const head = people.officers.find(({ role }) => role === 'head');
    if (head === undefined) throw new Error('the try-out has a head');
    await ready.desk.must('session.signOut', { reason: 'changed' });
    await ready.start.firstSignIn({ ...head, pin: TRY_OUT_PIN });
    for (let n = 1; n <= MANY; n += 1) {
      const draft = `draft-hand-over-${n}`;
      const accepted = await ready.desk.must('intake.accept', { draft, form: acceptableForm });
      numbers.push(accepted.number);
    }
  });
  test.afterAll(() => ready.remove());

  /** Given to whoever has it already: it stays, and somebody has to see that. */
  const leaveOneBehind = async (): Promise<void> => {
    const [holder] = await ready.desk.must('handOver.holders', {});
    const dossiers = ['draft-hand-over-1'];
    await ready.desk.must('handOver.begin', { dossiers, to: holder?.id ?? '', sheets: false });
  };

  test('đánh dấu, bàn giao, xem ai giữ, nhận về, thu hồi kết quả trao nhầm', async () => {
    test.setTimeout(180_000);
    const { press, type, sees, walkTo, page } = ready.hands;
    await leaveOneBehind();
    await press('F3');
    await walkTo('Tab', 'the list', ({ role }) => role === 'grid');
    await page.locator('[role=gridcell]', { hasText: numbers[0] ?? '' }).waitFor();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await sees(fill(vi.printing.row.marked, { total: 3 }));
    await looks('danh-dau');
    await press('F9');
    await sees(fill(handOver.give.ready, { total: 3 }));
    await type(OFFICE);
    await press('Escape');
    await walkTo('Tab', 'the control sheets', ({ words }) => words === handOver.give.sheets);
    await press('Space');
    await looks('ban-giao');
    await walkTo('Tab', 'the button', ({ words }) => words === handOver.give.save);
    await press('Enter', 'Space');
    await sees(fill(handOver.state.done.out, { done: 3, to: OFFICE }));
    await sees(handOver.state.noPrinter);
    const earlier = page.getByText(sentenceLike(handOver.state.earlier.out));
    await earlier.waitFor();
    // Without a printer the sheets are named at the top of every room, and here it is said where.
    await page.getByText(sentenceLike(handOver.state.sheetsLater)).waitFor();
    await page.getByRole('button', { name: vi.printing.row.issueAgain }).waitFor();
    await looks('da-ban-giao');
    await walkTo('Tab', 'the word that it is seen', ({ words }) => words === handOver.state.hide);
    await press('Space');
    await earlier.waitFor({ state: 'detached' });

    await press('F10');
    await sees(handOver.holders.about);
    await page.getByRole('button', { name: OFFICE }).waitFor();
    await looks('ai-dang-giu');
    await press('Escape');

    await press('F11');
    await sees(handOver.receive.empty);
    const given = numbers.toReversed().slice(0, 3);
    for (const number of given) {
      await type(number);
      await press('Enter');
      await page.getByRole('cell', { name: number, exact: true }).waitFor();
    }
    await type(given[0] ?? '');
    await press('Enter');
    await sees(vi.refusals.hand_over_scan_twice);
    await looks('nhan-ve');
    await press('F9');
    await sees(fill(handOver.state.done.back, { done: 3 }));
    await looks('da-nhan-ve');

    const { rows } = await ready.desk.must('results.list', { text: '', offset: 0, limit: 20 });
    const [row] = rows;
    if (row === undefined) throw new Error('no result waits');
    await ready.desk.must('results.return', {
      id: row.row.id,
      form: {
        receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
        how: 'office',
        reference: '',
        feeTaken: (await ready.desk.must('results.look', { id: row.row.id })).feeDue || null,
        feeReceiptSerial: '',
        places: [],
        named: 'Trích lục khai sinh',
      },
    });
    await press('Escape');
    await ready.rooms.findDossier(row.row.number, row.row.number);
    await ready.rooms.openFound(row.row.number);
    await press('F10');
    await page.getByRole('menuitem', { name: work.acts.takeBack }).waitFor();
    await walkTo('ArrowDown', 'the act', ({ words }) => words === work.acts.takeBack);
    await press('Enter');
    await sees(work.dialogs.takeBack.about);
    await type('Trao nhầm người trùng tên');
    await looks('thu-hoi');
    await walkTo('Tab', 'the button', ({ words }) => words === work.dialogs.takeBack.save);
    await press('Enter', 'Space');
    await sees(fill(work.done, { act: work.acts.takeBack }));
    await looks('da-thu-hoi');
  });
});
