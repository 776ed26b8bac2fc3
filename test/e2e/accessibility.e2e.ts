/** Every screen under axe, as an officer meets it: no rule broken, in either language, in either size of text. */
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { holdFolder } from '#electron/store/data-folder.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore } from '#electron/store/opened-store.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { openDeskWindow, type DeskWindow } from './desk-app.ts';
import { dayPlans } from './day-plans.ts';
import { violationsOn } from './look-with-axe.ts';
import { must } from './must.ts';
import { acceptableForm, makeFolders, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

test.describe('trước khi vào làm việc', () => {
  const folders = makeFolders();
  let desk: DeskWindow | null = null;
  test.afterEach(async () => {
    await desk?.kill();
    desk = null;
  });
  test.afterAll(() => folders.remove());

  const shows = async (data: string, title: string): Promise<void> => {
    desk = await openDeskWindow({ data });
    await desk.page.getByRole('heading', { name: title }).waitFor();
    expect(await violationsOn(desk.page)).toEqual([]);
  };

  test('ghi danh', () => shows(folders.fresh('new'), vi.start.enrol.title));

  test('không mở được dữ liệu', async () => {
    const data = folders.fresh('held');
    const held = must(holdFolder(data, true));
    await shows(data, vi.start.blocked.title);
    held.lock.release();
  });
});

test.describe('ở quầy', () => {
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    ready = await openReadyDesk();
    await ready.desk.must('intake.accept', { draft: 'draft-for-axe', form: acceptableForm });
  });
  test.afterAll(() => ready.remove());

  /** Nothing open, nothing typed, on the home page. */
  const goHome = async (): Promise<void> => {
    await ready.hands.press('Escape', 'Escape', 'Alt+1');
    await ready.hands.sees(vi.home.ready.title);
  };
  const openDossier = async (): Promise<void> => {
    const [row] = (
      await ready.desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 1 })
    ).rows;
    await ready.rooms.findDossier(dayPlans.withFee.submitter.idNumber, row?.number ?? '–');
    await ready.rooms.openFound(row?.number ?? '–');
  };
  const beginIntake = async (): Promise<void> => {
    await ready.hands.press('F2');
    await ready.intake.begin(dayPlans.withFee);
  };
  const button = (name: string) => ready.desk.page.getByRole('button', { name }).first();
  const dialog = () => ready.desk.page.getByRole('dialog').first().waitFor();

  /** Each begins at home; what it opens is looked at and left again. */
  const screens: readonly (readonly [string, () => Promise<void>])[] = [
    ['trang chủ', () => Promise.resolve()],
    [
      'bảng phím',
      async () => {
        await ready.hands.press('F1');
        await ready.hands.sees(vi.shell.keys.title);
      },
    ],
    [
      'tiếp nhận, tìm thủ tục',
      async () => {
        await ready.hands.press('F2');
        await ready.intake.search(dayPlans.withCard);
      },
    ],
    [
      'tiếp nhận, còn thiếu và sai',
      async () => {
        await ready.hands.press('F2');
        await ready.intake.begin({
          ...dayPlans.withFee,
          submitter: { ...dayPlans.withFee.submitter, birthDate: '31/02/1987', address: '' },
        });
        await ready.hands.press('F9');
        await ready.hands.sees(vi.remarks.no_such_date);
      },
    ],
    [
      'tiếp nhận, chủ hồ sơ là người khác',
      async () => {
        await ready.hands.press('F2');
        await ready.intake.begin(dayPlans.forAnother);
        await ready.intake.complete(dayPlans.forAnother);
      },
    ],
    [
      'vì sao hẹn ngày này',
      async () => {
        await beginIntake();
        await ready.intake.settled();
        await ready.hands.press('Control+/');
        await dialog();
      },
    ],
    [
      'giấy tiếp nhận cỡ lớn',
      async () => {
        await beginIntake();
        await ready.intake.settled();
        await button(vi.intake.receipt.enlarge).press('Enter');
        await dialog();
      },
    ],
    [
      'chọn khoản thu',
      async () => {
        await beginIntake();
        await button(vi.intake.fees.add).press('Enter');
        await ready.hands.sees(vi.intake.fees.other);
      },
    ],
    [
      'vừa tiếp nhận xong',
      async () => {
        await beginIntake();
        await ready.intake.accept();
      },
    ],
    [
      'danh sách hồ sơ',
      async () => {
        await ready.hands.press('F3');
        await ready.desk.page.getByRole('grid').waitFor();
      },
    ],
    [
      'danh sách không có kết quả',
      async () => {
        await ready.hands.press('Control+K');
        await ready.hands.type('khongcoai');
        await ready.hands.sees(/khongcoai/);
      },
    ],
    ['trang hồ sơ', openDossier],
    [
      'bản lưu của giấy',
      async () => {
        await openDossier();
        await button(`${vi.dossier.view}: ${vi.documentNames.receipt}`).press('Enter');
        await dialog();
      },
    ],
    [
      'sửa hồ sơ',
      async () => {
        await openDossier();
        await ready.hands.press('Control+E');
        await ready.hands.sees(vi.dossier.correctSubmit);
      },
    ],
    [
      'hủy hồ sơ',
      async () => {
        await openDossier();
        await button(vi.dossier.void).press('Enter');
        await dialog();
      },
    ],
    [
      'khóa sổ ngày',
      async () => {
        await ready.hands.press('F8');
        await ready.desk.page.getByRole('table').waitFor();
      },
    ],
    ['cài đặt', () => ready.rooms.goToSettings()],
    [
      'lời giải thích của dòng trạng thái',
      async () => {
        await button(vi.shell.status.printer.none).press('Enter');
        await ready.hands.sees(vi.shell.status.printer.settings);
      },
    ],
    [
      'thực đơn của cán bộ',
      async () => {
        await button(ready.province.demo.name).press('Enter');
        await ready.hands.sees(vi.shell.officer.change);
      },
    ],
  ];

  for (const [name, go] of screens) {
    test(name, async () => {
      await goHome();
      await go();
      expect(await violationsOn(ready.desk.page)).toEqual([]);
    });
  }

  test('chữ lớn, tiếng Anh', async () => {
    await goHome();
    await ready.desk.must('settings.write', { language: 'en', textSize: 'large' });
    await ready.hands.sees(en.home.ready.title);
    for (const key of ['Alt+1', 'F2', 'F3', 'F8']) {
      await ready.hands.press(key);
      await ready.desk.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violationsOn(ready.desk.page)).toEqual([]);
    }
    await ready.desk.must('settings.write', { language: 'vi', textSize: 'normal' });
  });

  test('khóa sổ xong', async () => {
    await goHome();
    await ready.rooms.seesBalance();
    await ready.hands.press('F9');
    await ready.hands.sees(vi.close.done.minutes);
    expect(await violationsOn(ready.desk.page)).toEqual([]);
  });

  test('màn hình khóa, rồi chọn người khác, rồi đặt mã PIN lần đầu', async () => {
    await ready.hands.press('Control+L');
    await ready.hands.sees(vi.start.locked.title);
    expect(await violationsOn(ready.desk.page)).toEqual([]);
    await button(vi.start.locked.other).press('Enter');
    await ready.hands.sees(vi.start.signIn.code);
    expect(await violationsOn(ready.desk.page)).toEqual([]);
  });

  test('đăng nhập, và khóa khôi phục của một quầy thật', async () => {
    const { desk, data } = ready;
    await desk.close();
    const again = await openDeskWindow({ data });
    await again.page.getByRole('heading', { name: vi.start.signIn.title }).waitFor();
    expect(await violationsOn(again.page)).toEqual([]);
    await again.close();

    const held = must(holdFolder(data, false));
    if (held.keys === null) throw new Error('the folder has no keys');
    const opened = must(
      openStore(held, must(openUnprotected(held.keys)), { randomBytes: (n) => randomBytes(n) }),
    );
    opened.store.write((tx) => tx.saveSetting('recovery.unconfirmed', 'ABCDE-FGHJK-MNPQR-STUVW'));
    opened.close();
    const unconfirmed = await openDeskWindow({ data });
    await unconfirmed.page.getByRole('heading', { name: vi.start.recovery.title }).waitFor();
    expect(await violationsOn(unconfirmed.page)).toEqual([]);
    await unconfirmed.close();
  });
});
