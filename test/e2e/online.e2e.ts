/** From the portal to the receipt: lodged at the province, seen on the morning page, accepted by one key. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { lodgeOnline } from './lodge-online.ts';
import { violationsOn } from './look-with-axe.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { online } = vi;

test.describe('hồ sơ trực tuyến', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  test('từ cổng đến giấy tiếp nhận, yêu cầu bổ sung và từ chối, toàn bằng bàn phím', async () => {
    test.setTimeout(240_000);
    const { press, type, sees, page, walkTo } = ready.hands;
    const picture = (name: string) => page.screenshot({ path: test.info().outputPath(name) });
    // Twelve past nine: the first has waited over a weekend, the second came this minute.
    await lodgeOnline(ready.province, { person: 'Trần Văn Mẫu', hours: 96 });
    await lodgeOnline(ready.province, { person: 'Nguyễn Thị Thử', hours: 0 });
    await ready.desk.must('sync.now', {});
    await expect
      .poll(async () => (await ready.desk.must('online.list', {})).waiting.length, {
        timeout: 30_000,
      })
      .toBe(2);
    const {
      waiting: [late, fresh],
    } = await ready.desk.must('online.list', {});

    await sees(fill(online.home.total, { total: 2 }));
    await sees(fill(online.home.late, { total: 1 }));
    expect(await violationsOn(page)).toEqual([]);
    await picture('trang-chu.png');

    await press('Alt+5');
    await page.getByRole('heading', { name: online.title, exact: true }).waitFor();
    await page.getByRole('heading', { name: late?.number ?? '' }).waitFor();
    await sees(online.late.about);
    expect(await violationsOn(page)).toEqual([]);
    await picture('qua-han.png');
    await press('F9');
    await sees(online.late.again);
    await type('Mất mạng từ chiều thứ Sáu');
    await press('F9');
    // Pressed twice: the line is gone before the paper is drawn, and the next dossier has been read by nobody.
    await expect(page.locator('[data-online-line]')).toHaveCount(1);
    await press('F9');
    await sees(fill(online.done.accepted, { number: late?.number ?? '' }));
    await sees(online.gone.here);
    await press('F9');
    expect((await ready.desk.must('online.list', {})).waiting).toHaveLength(1);
    expect(await violationsOn(page)).toEqual([]);
    await picture('da-tiep-nhan.png');

    await press('ArrowDown');
    await page.getByRole('heading', { name: fresh?.number ?? '' }).waitFor();
    await sees(fill(online.view.files, { here: 1, total: 1 }));
    expect(await violationsOn(page)).toEqual([]);
    await picture('mot-ho-so.png');
    await ready.desk.must('settings.write', { language: 'en' });
    await page.getByRole('heading', { name: en.online.title, exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await ready.desk.must('settings.write', { language: 'vi' });
    await page.getByRole('heading', { name: online.title, exact: true }).waitFor();

    const boxHolds = () => page.locator('[role=dialog] textarea:focus').waitFor();
    await press('F11');
    await sees(online.supplementDialog.about);
    await walkTo('Tab', 'the papers', ({ role }) => role === 'textarea');
    await type('Bản chụp giấy chứng sinh');
    await press('Tab');
    await type('Bản chụp mờ');
    expect(await violationsOn(page)).toEqual([]);
    await picture('bo-sung.png');
    await walkTo('Tab', 'the button', ({ words }) => words === online.supplementDialog.save);
    await press('Enter');
    await sees(online.supplementDialog.about);
    await press('Space');
    await sees(fill(online.done.asked, { number: fresh?.number ?? '' }));
    await sees(fill(online.asked, { total: 1 }));
    await sees(online.brought);
    expect(await violationsOn(page)).toEqual([]);
    await picture('da-yeu-cau.png');

    await press('F12');
    await boxHolds();
    await type('Thủ tục thuộc thẩm quyền của xã khác');
    await walkTo('Tab', 'the button', ({ words }) => words === online.refuseDialog.save);
    await press('Space');
    await sees(fill(online.done.refused, { number: fresh?.number ?? '' }));
    await sees(online.none);
    const dossier = await ready.desk.must('dossiers.open', { id: late?.id ?? '' });
    expect(dossier.documents).toMatchObject([{ kind: 'receipt' }]);
    expect(dossier.dossier.acceptance?.as.online?.lateReason).toBe('Mất mạng từ chiều thứ Sáu');
    const refused = await ready.desk.must('dossiers.open', { id: fresh?.id ?? '' });
    expect(refused.documents.map(({ kind }) => kind).toSorted()).toEqual([
      'refusal',
      'supplement_request',
    ]);
  });
});
