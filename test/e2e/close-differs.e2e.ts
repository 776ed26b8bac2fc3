/** A day on which province and desk do not say the same: named, closed all the same, and settled under "Cần xử lý". */
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from '@playwright/test';
import { en } from '#shared/text/en.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const LONG = 60_000;

/** The province's disk says another amount than the desk wrote: no protocol does that, a damaged database does. */
const spoilFee = async (folder: string): Promise<void> => {
  const database = new PGlite(folder);
  try {
    await database.exec(`set session_replication_role = replica;
      update journal
         set payload = convert_to(replace(convert_from(payload, 'UTF8'), '8000', '7000'), 'UTF8')
       where type = 'fee.taken'`);
  } finally {
    await database.close();
  }
};

test.describe('hai bên lệch', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  test('gọi tên hồ sơ lệch, vẫn khóa được, nằm ở Cần xử lý đến khi ghi cách xử lý', async () => {
    const { desk, hands, province } = ready;
    const { number } = await desk.must('intake.accept', {
      draft: 'draft-paid',
      form: {
        ...acceptableForm,
        fees: [{ name: 'Lệ phí', amount: 8000, exemption: '' }],
        feesTaken: true,
      },
    });
    const isSent = async () => (await desk.must('desk.status', {})).unsent.count === 0;
    await desk.must('sync.now', {});
    await expect.poll(isSent, { timeout: LONG }).toBe(true);
    await province.off();
    await spoilFee(join(dirname(ready.data), 'province', 'database'));
    await province.on();
    await desk.must('sync.now', {});
    await expect
      .poll(async () => (await desk.must('close.preview', {})).equal, { timeout: LONG })
      .toBe(false);

    await hands.press('F8');
    await hands.sees(vi.close.differs);
    await hands.sees(vi.close.differences.title);
    const named = desk.page.locator('li', { hasText: vi.close.differences.held_differently });
    await expect(named).toContainText(number);
    await expect(named.getByRole('button', { name: vi.close.differences.both })).toBeVisible();
    await expect(named.getByRole('button', { name: vi.close.differences.open })).toBeVisible();
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('differs.png') });
    await hands.press('F9');
    await desk.page
      .getByText(fill(vi.close.done.differs, { date: '23/11/2026' }))
      .waitFor({ timeout: LONG });

    await hands.press('Alt+2');
    await hands.sees(fill(vi.attention.close_differs, { day: '23/11/2026' }));
    await expect(desk.page.getByRole('button', { name: vi.settle.again })).toBeVisible();
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'en' });
    await hands.sees(en.settle.ways.word);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.must('settings.write', { language: 'vi' });
    await hands.sees(vi.settle.ways.word);
    await desk.page.screenshot({ path: test.info().outputPath('settle.png') });
    await hands.press('F9');
    await hands.sees(fill(vi.settle.closeWord.title, { day: '23/11/2026' }));
    await hands.type('Đã gọi Tỉnh, Tỉnh sửa lại theo bản của quầy');
    await desk.page.getByRole('button', { name: vi.settle.word.save }).click();
    await expect
      .poll(async () => (await desk.must('settle.list', {})).map(({ code }) => code))
      .not.toContain('close_differs');
    expect((await desk.must('close.preview', {})).past).toMatchObject([{ state: 'settled' }]);
  });
});
