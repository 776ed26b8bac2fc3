/** A paper's archived file is gone from the disk: opening it says so, and one key brings it back from the province. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

test.describe('bản lưu của giấy mất trên máy', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  test('mở giấy thì biết; Cần xử lý: một phím là lấy lại từ Tỉnh, đúng từng byte', async () => {
    test.setTimeout(180_000);
    const { desk, hands } = ready;
    const { dossier: id } = await desk.must('intake.accept', {
      draft: 'draft-of-lost',
      form: acceptableForm,
    });
    await ready.rooms.allSent();
    await expect
      .poll(async () => (await desk.must('desk.status', {})).files.count, { timeout: 60_000 })
      .toBe(0);
    const { dossier } = await desk.must('dossiers.open', { id });
    const [paper] = dossier.documents;
    if (paper === undefined) throw new Error('no receipt');
    const { document, sha256 } = paper;
    const before = await desk.must('documents.pdf', { document });
    rmSync(join(ready.data, 'blobs', sha256.slice(0, 2), sha256));
    expect(await desk.ask('documents.pdf', { document })).toMatchObject({
      error: { code: 'archive_missing' },
    });

    const { press, sees, page } = hands;
    await press('Alt+2');
    await sees(vi.attention.file_lost);
    expect(await violationsOn(page)).toEqual([]);
    await desk.must('settings.write', { language: 'en' });
    await sees(en.settle.ways.mend);
    await desk.must('settings.write', { language: 'vi' });
    await sees(vi.settle.ways.mend);
    await page.screenshot({ path: test.info().outputPath('mat-ban-luu.png') });
    await press('F9');
    await sees(vi.settle.mended.fetched);
    expect(await violationsOn(page)).toEqual([]);
    expect(await desk.must('documents.pdf', { document })).toEqual(before);
    await expect
      .poll(async () => (await desk.must('settle.list', {})).map(({ code }) => code))
      .not.toContain('file_lost');
    expect(desk.complaints).toEqual([]);
  });
});
