/** Lists narrowed, kept and opened again by keyboard; the morning page and the check before a home visit. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { finding, leaving, dossiers, home } = vi;
const VIEW = 'Bưu chính của tôi';

test.describe('tìm hồ sơ', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  test('lọc, lưu danh sách rồi mở lại; thư xin lỗi từ danh sách; xem máy trước khi đi', async () => {
    test.setTimeout(240_000);
    const { press, type, sees, page, walkTo } = ready.hands;
    const accept = (draft: string, channel: 'in_person' | 'postal') =>
      ready.desk.must('intake.accept', { draft, form: { ...acceptableForm, channel } });
    const posted = await accept('draft-posted', 'postal');
    await accept('draft-in-person', 'in_person');
    const rows = page.locator('[role=row][aria-selected]');
    const found = (total: number) => sees(fill(dossiers.found, { total }));

    await press('F3');
    await found(2);
    await press('Alt+f');
    await walkTo('Tab', 'the channel', ({ words }) => words.startsWith(finding.filters.channel));
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await found(1);
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(posted.number);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('loc.png') });

    await press('Alt+v');
    await sees(finding.views.names.uncollected);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('danh-sach-co-san.png') });
    await walkTo('Tab', 'to keep it', ({ words }) => words === finding.views.save);
    await press('Enter');
    await page
      .getByLabel(finding.views.name, { exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    await type(VIEW);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('luu.png') });
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await walkTo('Tab', 'to clear', ({ words }) => words === finding.filters.clear);
    await press('Enter');
    await found(2);
    await press('Alt+v');
    await sees(VIEW);
    await walkTo('Tab', 'the kept list', ({ words }) => words === VIEW);
    await press('Enter');
    await found(1);

    await press('Control+t');
    await page.getByRole('dialog').waitFor();
    await sees(fill(vi.deadlines.dossier.title, { number: posted.number }));
    await press('Escape');

    await press('Alt+1');
    await sees(home.ready.title);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('trang-chu.png') });
    await press('Alt+r');
    await sees(leaving.title);
    expect(await violationsOn(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('roi-co-quan.png') });
    await press('Escape');
  });
});
