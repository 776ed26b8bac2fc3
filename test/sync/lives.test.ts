import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { restoredSteps } from '#electron/desk/access/restored-epoch.ts';
import { standingOf } from '#electron/desk/standing.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import { ADMISSION_PATH } from '#shared/protocol/admission.ts';
import { paths } from '#shared/protocol/contact.ts';
import { sitDown } from '../desk/desk-on-a-line.ts';
import {
  attention,
  carryOver,
  dropCurtain,
  enrolAnew,
  expectAllHeld,
  head,
  identityOf,
  keepProvince,
  leaving,
  newDesk,
  openDesk,
  raiseCurtain,
  renew,
  replace,
  restoreProvince,
  stage,
  sync,
  synced,
  take,
} from './lives-stage.ts';

beforeEach(raiseCurtain, 60_000);
afterEach(dropCurtain);

describe('Tỉnh phục hồi về một ngày cũ', { timeout: 60_000 }, () => {
  it('chưa biết kỳ này: quầy trình giấy Tỉnh đã ký, gửi lại mọi kỳ theo thứ tự, làm tiếp như thường', async () => {
    const desk = await newDesk();
    await take(desk, 2);
    await keepProvince();
    await synced(desk);
    await renew(desk);
    await synced(desk);
    await take(desk, 1);
    await renew(desk);
    await synced(desk);
    await take(desk, 2);
    await synced(desk);
    await restoreProvince();
    await take(desk, 1);
    await synced(desk);
    await expectAllHeld(desk);
    expect(standingOf(desk.store.read).ok).toBe(true);
    expect(attention(desk)).not.toContain('entry_apart');
  });

  it('chưa biết cả quầy này: cũng vậy, không cần mã mới', async () => {
    await keepProvince();
    const desk = await newDesk();
    await take(desk, 2);
    await renew(desk);
    await synced(desk);
    await restoreProvince();
    await synced(desk);
    await expectAllHeld(desk);
  });

  it('về hôm qua giữa lúc khóa sổ: quầy trình giấy rồi hỏi lại, người ngồi quầy không gặp lỗi lạ', async () => {
    await keepProvince();
    const desk = await newDesk();
    await take(desk, 2);
    await synced(desk);
    stage.meanwhile = { path: '/v1/totals', happens: restoreProvince };
    const closed = await desk.ask('close.day', { offline: false, through: null, cash: null });
    expect(stage.meanwhile).toBe(null);
    expect(closed.ok ? 'closed' : closed.error.code).toBe('closed');
    await synced(desk);
    await expectAllHeld(desk);
  });

  it('dải số của nó đã cấp cho quầy khác: nhận dải mới, số không trùng', async () => {
    await keepProvince();
    const desk = await newDesk();
    const before = await take(desk, 1);
    await synced(desk);
    await restoreProvince();
    const other = await newDesk();
    expect(identityOf(other).slot).toBe(identityOf(desk).slot);
    await synced(desk);
    expect(identityOf(desk).slot).not.toBe(identityOf(other).slot);
    const numbers = [...before, ...(await take(desk, 1))];
    await synced(desk);
    await expectAllHeld(desk);
    expect(new Set(numbers).size).toBe(2);
  });

  it('phục hồi ngay giữa một lần gửi: quầy hỏi lại từ đầu, cán bộ không phải bấm gì', async () => {
    await keepProvince();
    const desk = await newDesk();
    await take(desk, 2);
    await synced(desk);
    await take(desk, 1);
    stage.meanwhile = { path: paths.journal, happens: restoreProvince };
    await synced(desk);
    expect(stage.meanwhile).toBeNull();
    await expectAllHeld(desk);
  });

  it('đứt mạng giữa lúc trình giấy: lần sau trình lại, không thành hai', async () => {
    await keepProvince();
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    await restoreProvince();
    for (const when of ['before', 'after'] as const) {
      stage.trouble = { path: ADMISSION_PATH, when };
      expect(await sync(desk)).toMatchObject({ ok: false });
    }
    stage.trouble = null;
    await synced(desk);
    await expectAllHeld(desk);
  });

  it('kỳ mới chưa báo được thì Tỉnh phục hồi: trình giấy, gửi phần kỳ cũ, rồi báo', async () => {
    const desk = await newDesk();
    await keepProvince();
    await take(desk, 1);
    await renew(desk);
    await synced(desk);
    await take(desk, 1);
    await renew(desk);
    expect(restoredSteps(desk.store.read)).toHaveLength(1);
    await restoreProvince();
    await synced(desk);
    await expectAllHeld(desk);
  });

  it('đã ngừng lại quầy trước khi quầy trình giấy: kỳ được biết lại cũng bị ngừng, mục để riêng', async () => {
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    await keepProvince();
    await renew(desk);
    await take(desk, 1);
    await synced(desk);
    const { desk: id, epoch } = identityOf(desk);
    await restoreProvince();
    const { database, surroundings } = stage.province;
    await revokeDesk(database, surroundings, id);
    expect(await sync(desk)).toMatchObject({ ok: false, error: { reason: 'desk_revoked' } });
    expect(standingOf(desk.store.read)).toMatchObject({ error: { code: 'desk_revoked' } });
    const inBooks = 'select 1 from journal where desk = $1 and epoch = $2';
    expect(await database.query(inBooks, [id, epoch])).toEqual([]);
    const apart = `select 1 from quarantine where desk = $1 and epoch = $2 and reason = 'desk_revoked'`;
    expect(await database.query(apart, [id, epoch])).not.toEqual([]);
    expect(attention(desk)).toContain('entry_apart');
    await enrolAnew(desk);
    expect((await take(desk, 1)).length).toBe(1);
  });

  it('ghi danh lại rồi mà việc của kỳ trước lại mất ở Tỉnh: cũng được gửi lại', async () => {
    let desk = await newDesk();
    await synced(desk);
    await take(desk, 2);
    desk = await replace(desk, { machine: 'may-khac' });
    await sitDown(desk, head);
    const code = await stage.province.mint(identityOf(desk).desk);
    stage.trouble = { path: '/v1/journal', when: 'before' };
    await desk.must('desk.enrolAnew', { code });
    await keepProvince();
    stage.trouble = null;
    await synced(desk);
    await expectAllHeld(desk);
    await restoreProvince();
    await synced(desk);
    await expectAllHeld(desk);
  });

  it('giấy giả, giấy của quầy khác, không có chìa: không vào được', async () => {
    const desk = await newDesk();
    const other = await newDesk();
    const admissions = desk.store.read.setting('desk.admissions') ?? '';
    const stranger = identityOf(other).privateKey;
    const forge = (change: (text: string) => string, as: DeskIdentity) => ({
      as,
      admissions: change(admissions),
    });
    const mine = identityOf(desk);
    await stage.province.database.query('delete from desk_epoch where desk = $1', [mine.desk]);
    await stage.province.database.query('delete from enrolment_code where used_desk = $1', [
      mine.desk,
    ]);
    await stage.province.database.query('delete from desk where id = $1', [mine.desk]);
    const tries = [
      forge((text) => text.replace(/slot\\":\d+/, 'slot\\":7'), mine),
      forge((text) => text, { ...mine, privateKey: stranger }),
      forge((text) => text, identityOf(other)),
    ];
    for (const { as, admissions: text } of tries) {
      desk.store.write((tx) => {
        tx.saveSetting('desk.admissions', text);
        tx.enrol({ ...mine, desk: mine.desk, privateKey: as.privateKey }, new Uint8Array(32));
      });
      expect(await sync(desk)).toMatchObject({ ok: false, error: { reason: 'desk_unknown' } });
    }
    desk.store.write((tx) => {
      tx.saveSetting('desk.admissions', admissions);
      tx.enrol(mine, new Uint8Array(32));
    });
    await synced(desk);
    await expectAllHeld(desk);
  });
});

describe('quầy không còn là quầy', { timeout: 60_000 }, () => {
  it('hai thư mục cùng viết: phần đi riêng được nộp và giữ riêng; có mã của Tỉnh thì làm tiếp', async () => {
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    const twin = await openDesk();
    stage.desks.push(twin);
    await carryOver(desk, twin);
    await take(desk, 2);
    await synced(desk);
    twin.store.write((tx) => {
      for (let n = 0; n < 12; n += 1) tx.append(leaving);
    });
    expect(await sync(twin)).toMatchObject({ ok: false, error: { reason: 'desk_forked' } });
    expect(twin.store.read.unsent().count).toBe(0);
    const kept = await stage.province.database.query('select 1 from quarantine where desk = $1', [
      identityOf(desk).desk,
    ]);
    expect(kept).toHaveLength(12);
    expect(attention(twin)).toContain('entry_apart');
    await take(desk, 1);
    await synced(desk);
    expect(standingOf(desk.store.read).ok).toBe(true);
  });

  it('thư mục bị chép, máy kia viết tiếp rồi ghi danh lại: máy này khác sổ Tỉnh, không chỉ là bị thay', async () => {
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    const twin = await openDesk();
    stage.desks.push(twin);
    await carryOver(desk, twin);
    await take(desk, 2);
    await synced(desk);
    await enrolAnew(desk);
    twin.store.write((tx) => tx.append(leaving));
    for (let round = 0; round < 2; round += 1) {
      expect(await sync(twin)).toMatchObject({ ok: false, error: { reason: 'desk_forked' } });
      expect(standingOf(twin.store.read)).toMatchObject({ error: { code: 'desk_forked' } });
    }
    expect(twin.store.read.unsent().count).toBe(0);
    expect(attention(twin)).toContain('entry_apart');
  });

  it('bị ngừng khi còn lời chưa báo: phần kỳ cũ và kỳ mới đều được nộp, giữ riêng; dùng lại thì vào sổ', async () => {
    const desk = await newDesk();
    await take(desk, 1);
    const epoch = await renew(desk);
    await take(desk, 2);
    const { desk: id } = identityOf(desk);
    await revokeDesk(stage.province.database, stage.province.surroundings, id);
    expect(await sync(desk)).toMatchObject({ ok: false, error: { reason: 'desk_revoked' } });
    expect(standingOf(desk.store.read)).toMatchObject({ error: { code: 'desk_revoked' } });
    expect(restoredSteps(desk.store.read)).toEqual([]);
    const kept = await stage.province.database.query<{ epoch: number }>(
      'select epoch from quarantine where desk = $1 order by epoch, seq',
      [id],
    );
    const last = desk.store.read.head().seq;
    expect(kept.filter((row) => row.epoch === epoch)).toHaveLength(last);
    expect(desk.store.read.unsent().count).toBe(0);
    await enrolAnew(desk);
    await expectAllHeld(desk);
    expect(attention(desk)).not.toContain('entry_apart');
    expect((await take(desk, 1)).length).toBe(1);
  });
});
