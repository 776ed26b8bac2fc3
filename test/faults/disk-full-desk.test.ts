import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShellPorts } from '#electron/assembly/open-desk.ts';
import { ok } from '#shared/result.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from '../desk/made-up-office.ts';
import { ENROL, openFolderDeskIn, realEnrolment, type FolderDesk } from '../desk/folder-desk.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../fixtures/small-disk.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { breachesIn } from '../invariants/desk-folder.ts';
import { draftId } from './kill-surroundings.ts';

/** Papers are big here: there may be room for an entry and none for its paper. */
const paper = () => new Uint8Array(randomBytes(600_000));

const shell: Partial<ShellPorts> = {
  renderer: { render: () => Promise.resolve(ok(paper())) },
  enrol: realEnrolment({ tryOut: true }),
};

describe.skipIf(!canMount('disk-full-desk'))('cả quầy trên một đĩa 8 MB đầy đến byte cuối', () => {
  let disk: SmallDisk;
  let desk: FolderDesk;
  let receipts: readonly Receipt[];

  beforeEach(async () => {
    const mounted = mountSmallDisk(8);
    if (mounted === null) throw new Error('a disk could be mounted a moment ago');
    disk = mounted;
    receipts = [];
    desk = openFolderDeskIn(join(disk.folder, 'data'), shell);
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    await takeIn(1);
  });
  afterEach(async () => {
    await desk.open.close();
    disk.remove();
  });

  const accept = (n: number) =>
    desk.ask('intake.accept', { draft: draftId(1, n), form: birthForm() });
  const takeIn = async (n: number) => {
    const accepted = await accept(n);
    if (!accepted.ok) throw new Error(accepted.error.code);
    receipts = [...receipts, { dossier: draftId(1, n), number: accepted.value.number }];
    return accepted.value;
  };
  /** The log begins anew, so that whatever is written next needs room. */
  const fillAnew = async (leave = 0): Promise<void> => {
    desk = await desk.reopen();
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    disk.fill(leave);
  };
  const full = { ok: false, error: { code: 'disk_full' } };
  /** Closed, and looked at without the desk: all that was promised is there, and nothing half done. */
  const expectWhole = async (): Promise<void> => {
    await desk.open.close();
    expect(breachesIn(join(disk.folder, 'data'), receipts)).toEqual([]);
    desk = openFolderDeskIn(join(disk.folder, 'data'), shell);
  };
  const listed = async () =>
    (await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 10 })).total;

  it('lưu nháp: nói là đĩa đầy; dọn đĩa xong thì lưu được', async () => {
    await fillAnew();
    const draft = { id: draftId(1, 2), form: birthForm({ note: 'đang gõ dở' }) };
    expect(await desk.ask('draft.save', draft)).toMatchObject(full);
    expect(await listed()).toBe(1);
    disk.free();
    expect((await desk.ask('draft.save', draft)).ok).toBe(true);
    await expectWhole();
  });

  it('tiếp nhận: không cấp số; dọn đĩa xong thì cấp đúng số ấy', async () => {
    await fillAnew();
    expect(await accept(2)).toMatchObject(full);
    expect(await accept(2)).toMatchObject(full);
    expect(await listed()).toBe(1);
    disk.free();
    const { number, repeated } = await takeIn(2);
    expect(repeated).toBe(false);
    expect(Number(number.slice(-4))).toBe(Number(receipts[0]?.number.slice(-4)) + 1);
    await expectWhole();
  });

  it('cất giấy: hồ sơ đã nhận thì vẫn nhận, nói vì sao chưa có giấy; dọn đĩa xong thì có giấy', async () => {
    await fillAnew(400_000);
    expect(await takeIn(2)).toMatchObject({ print: null, notDrawn: 'disk_full' });
    disk.free();
    const issued = await desk.must('documents.issue', { dossier: draftId(1, 2) });
    expect(issued).toMatchObject({ print: { state: 'no_printer' } });
    await expectWhole();
  });

  it('khóa sổ: ngày vẫn mở; dọn đĩa xong thì khóa được', async () => {
    await fillAnew();
    expect(await desk.ask('close.day', { offline: true })).toMatchObject(full);
    disk.free();
    expect(await desk.must('close.day', { offline: true })).toMatchObject({ equal: null });
    await expectWhole();
  });

  it('mở quầy lúc đĩa đã đầy: vẫn đọc được; dọn đĩa xong thì phục vụ tiếp', async () => {
    await desk.open.close();
    disk.fill();
    desk = openFolderDeskIn(join(disk.folder, 'data'), shell);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
    expect(await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject(full);
    disk.free();
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await listed()).toBe(1);
    await takeIn(2);
    await expectWhole();
  });
});
