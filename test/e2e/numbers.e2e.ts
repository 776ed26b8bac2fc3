/** Slips printed before a power cut, one keyed in after it, and the register that explains every number: by keyboard. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { violationsOn } from './look-with-axe.ts';
import { publishAtProvince } from './publish-at-province.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { numbers, lateEntry } = vi;

test.describe('sổ số và nhập bù', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  const isHeld = async (field: string): Promise<void> => {
    await ready.hands.page.waitForFunction(
      (wanted) => document.activeElement?.getAttribute('data-field') === wanted,
      field,
    );
  };

  test('in phiếu sẵn, nhập bù theo phiếu, xem sổ số; toàn bằng bàn phím', async () => {
    test.setTimeout(240_000);
    const { press, type, sees, page, walkTo } = ready.hands;
    const first = await ready.desk.must('intake.accept', {
      draft: 'draft-before-cut',
      form: acceptableForm,
    });

    await press('Alt+3');
    await sees(numbers.slips.title);
    await press('F9');
    await sees(fill(numbers.slips.out, { out: 20, free: 30 }));
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('so-so.png') });

    const [job] = await ready.desk.must('documents.jobs', {});
    const { bytes } = await ready.desk.must('documents.pdf', { document: job?.document ?? '' });
    const sheet = Buffer.from(bytes);
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
    writeFileSync(test.info().outputPath('phieu-giay.pdf'), sheet);

    await press('F2');
    await ready.intake.begin(dayPlans.forAnother);
    await press('Alt+N');
    await isHeld('lateEntry.time');
    await type('9:05');
    await press('Enter');
    await isHeld('lateEntry.slip');
    await type('1951');
    await walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
    await press('*');
    await ready.intake.settled();
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('nhap-bu.png') });
    const number = await ready.intake.accept();
    expect(number).toMatch(/-261123-1951$/);

    await press('Alt+3');
    await sees(number);
    const row = page.getByRole('row', { name: number });
    await expect(row).toContainText(numbers.onSlip);
    await expect(row).toContainText('09:05 23/11/2026');
    await page.screenshot({ path: test.info().outputPath('so-so-sau-nhap-bu.png') });
    await press('ArrowDown');
    expect((await ready.hands.held()).words).toBe(first.number);
    await press('ArrowDown');
    await press('Enter');
    await page.getByRole('heading', { name: number }).waitFor();
    await sees('09:05 23/11/2026');
    await press('Alt+3');
    await press('PageUp');
    await sees(numbers.none);
    expect(ready.desk.complaints).toEqual([]);
  });

  test('phiếu đã nhập thì không nhập lần nữa: nói ở đúng ô, phím nhập bù nhớ ngày và lý do', async () => {
    test.setTimeout(120_000);
    const { press, type, page, walkTo } = ready.hands;
    await press('F2');
    await walkTo('Shift+Tab', 'the search', ({ field }) => field === 'procedureCode');
    await press('Alt+N');
    await isHeld('lateEntry.time');
    await type('9:06');
    await press('Enter');
    await type('1951');
    await press('Enter');
    await page.getByText(vi.refusals.number_taken).first().waitFor();
    const shown = await page.locator('[data-field="lateEntry.reason"]').inputValue();
    expect(shown).toBe(lateEntry.usualReason);
  });

  test('sắp hết số: mượn dải số bằng một phím, sổ số ghi rõ số mượn; Enter không mượn', async () => {
    test.setTimeout(120_000);
    const { press, sees, page, walkTo } = ready.hands;
    const folder = join(dirname(ready.data), 'province');
    const { numberPattern } = office;
    // Forty-nine numbers a desk: few from the beginning.
    const tight = { ...office, numberPattern: { ...numberPattern, perSlot: 60, slips: 10 } };
    await publishAtProvince({ ...ready, folder }, 'office', tight);
    await ready.desk.must('sync.now', {});
    await press('Alt+3');
    await expect
      .poll(async () => (await ready.desk.must('numbers.day', { day: null })).canBorrow)
      .toBe(true);
    await sees(numbers.borrow.about);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('sap-het-so.png') });
    await walkTo('Tab', 'the button', ({ words }) => words.startsWith(numbers.borrow.button));
    await press('Enter');
    expect(await ready.desk.must('numbers.day', { day: null })).toMatchObject({ borrowed: 0 });
    await press('F10');
    await sees(numbers.borrow.done);
    const day = await ready.desk.must('numbers.day', { day: null });
    expect(day).toMatchObject({ borrowed: 1, left: 98, canBorrow: false });
    await sees(fill(numbers.borrowed, { slots: 1 }));
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('da-muon-so.png') });
  });
});
