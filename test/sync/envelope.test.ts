import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { revokeDesk } from '#server/board/revoke.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import { birthForm, type TestDesk } from '../desk/test-desk.ts';
import {
  accept,
  codeOf,
  importPorts,
  NOW,
  officer,
  startAtNow,
  startStickRound,
  type StickRound,
} from './stick-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: StickRound;
beforeAll(async () => {
  round = await startStickRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

describe('gửi bằng USB', () => {
  it('niêm, đọc hai lần, giấy báo về: Tỉnh đủ, quầy hết việc chưa gửi, giấy lưu cũng đủ', async () => {
    const desk = await round.newDesk({ fresh: true });
    await accept(desk, 3);
    const sealed = await desk.must('envelope.seal', { folder: round.stick });
    expect(sealed).toMatchObject({ folder: round.stick, files: 3, filesLeft: 0 });
    expect(sealed.entries).toBe(desk.store.read.head().seq);
    expect(readdirSync(round.stick)).toEqual([sealed.name]);
    const file = join(round.stick, sealed.name);
    expect(readFileSync(file).length).toBe(sealed.bytes);
    expect(readFileSync(file).includes('Nguyễn')).toBe(false);

    const first = await round.bring(file);
    const again = await round.bring(file);
    expect(first).toMatchObject({ ok: true, value: { entries: sealed.entries, refused: [] } });
    expect(again).toMatchObject({ ok: true, value: { entries: sealed.entries, refused: [] } });
    expect(await round.entriesAt(desk)).toBe(sealed.entries);

    await round.carry(file);
    const heard = await desk.must('envelope.receive', { path: round.stick });
    expect(heard).toMatchObject({ held: sealed.entries, unsent: 0, filesHeld: 3, older: false });
    expect(heard.received).toBe(sealed.entries);
    expect(desk.store.read.unsent().count).toBe(0);
    expect(desk.store.read.unsentFilesTotal().count).toBe(0);
    const { rows } = await desk.must('dossiers.list', {
      text: '',
      scope: 'all',
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ atProvince }) => atProvince)).toEqual([true, true, true]);
    expect(await codeOf(desk.ask('envelope.seal', { folder: round.stick }))).toBe(
      'envelope_nothing',
    );
  });

  it('giấy báo đọc lần hai không đổi gì', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const answer = await round.carry(await round.seal(desk));
    const once = await desk.must('envelope.receive', { path: answer });
    const twice = await desk.must('envelope.receive', { path: answer });
    expect(twice).toMatchObject({ held: once.held, unsent: 0, received: 0 });
  });

  it('phong bì cũ đọc sau phong bì mới: không thêm, không mất, giấy báo cũ được nói là cũ', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const old = await round.seal(desk);
    const oldAnswer = readFileSync(await round.carry(old));
    await accept(desk);
    const late = await round.seal(desk);
    expect(late).not.toBe(old);
    const newest = await round.carry(late);
    expect(await desk.must('envelope.receive', { path: newest })).toMatchObject({ unsent: 0 });
    const before = await round.entriesAt(desk);
    expect(await round.bring(old)).toMatchObject({ ok: true, value: { refused: [] } });
    expect(await round.entriesAt(desk)).toBe(before);
    const path = join(round.stick, 'cu.qmc');
    writeFileSync(path, oldAnswer);
    const heard = await desk.must('envelope.receive', { path });
    expect(heard).toMatchObject({ older: true, unsent: 0 });
    expect(desk.store.read.unsent().count).toBe(0);
  });

  it('nửa tệp, lật bất kỳ byte nào, tệp lạ: từ chối đúng câu, Tỉnh không ghi gì', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const file = await round.seal(desk);
    const bytes = readFileSync(file);
    const half = join(round.stick, 'nua.qmc');
    for (const length of [0, 3, 20, 200, bytes.length - 1, Math.floor(bytes.length / 2)]) {
      writeFileSync(half, bytes.subarray(0, length));
      const refused = await round.bring(half);
      expect(refused.ok).toBe(false);
      expect(refused).toMatchObject({
        error: { code: length < 4 ? 'envelope_not_ours' : 'envelope_damaged' },
      });
    }
    for (const place of [40, 300, Math.floor(bytes.length / 2), -65, -1])
      expect((await round.bring(round.tampered(file, place))).ok).toBe(false);
    writeFileSync(half, 'Đây là một bức ảnh.');
    expect(await round.bring(half)).toMatchObject({ error: { code: 'envelope_not_ours' } });
    expect(await round.entriesAt(desk)).toBe(0);
    expect(await round.bring(file)).toMatchObject({ ok: true });
  });

  it('phong bì của tỉnh khác: tỉnh này không mở', async () => {
    const other = await startAtNow();
    try {
      const desk = await round.newDesk();
      await accept(desk);
      const file = await round.seal(desk);
      expect(await round.bring(file, other)).toMatchObject({ error: { code: 'desk_unknown' } });
      // Known by name in both, as after a province was split: the key decides.
      const keys = { ...(await importPorts(round.province)), key: (await importPorts(other)).key };
      expect(await importEnvelope(keys, file, 'thử')).toMatchObject({
        error: { code: 'envelope_other_province' },
      });
    } finally {
      await other.remove();
    }
  });

  it('quầy đã ngừng: mục vào cách ly, không mất; giấy báo nói rõ', async () => {
    const desk = await round.newDesk({ fresh: true });
    await accept(desk);
    const file = await round.seal(desk);
    const id = desk.store.read.identity()?.desk ?? '';
    await revokeDesk(round.province.database, round.province.surroundings, id);
    const answer = await round.carry(file);
    const heard = await desk.must('envelope.receive', { path: answer });
    expect(heard.refused).toEqual(['desk_revoked']);
    expect(heard.unsent).toBeGreaterThan(0);
    expect(
      await codeOf(desk.ask('intake.accept', { draft: 'nhap-moi-1', form: birthForm() })),
    ).toBe('desk_revoked');
    const rows = await round.province.database.query('select 1 from quarantine where desk = $1', [
      id,
    ]);
    expect(rows.length).toBe(desk.store.read.head().seq);
  });

  it('giấy báo của quầy khác, của kỳ khác, bị sửa, hay là chính phong bì: từ chối, không đổi gì', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const file = await round.seal(desk);
    const answer = await round.carry(file);
    const stranger = await round.newDesk({ fresh: true });
    await accept(stranger);
    await stranger.must('envelope.seal', { folder: round.stick });
    const ask = (of: TestDesk, path: string) => codeOf(of.ask('envelope.receive', { path }));
    expect(await ask(stranger, answer)).toBe('answer_other_desk');
    const successor = await round.newDesk();
    await accept(successor);
    await successor.must('envelope.seal', { folder: round.stick });
    expect(await ask(successor, answer)).toBe('answer_other_epoch');
    expect(await ask(desk, round.tampered(answer, -100))).toBe('answer_damaged');
    expect(await ask(desk, file)).toBe('answer_is_envelope');
    const photo = join(round.stick, 'anh.qmc');
    writeFileSync(photo, 'ảnh');
    expect(await ask(desk, photo)).toBe('answer_not_ours');
    expect(await ask(desk, join(round.stick, 'không-có'))).toBe('stick_gone');
    expect(await ask(stranger, round.stick)).toBe('answer_missing');
    expect(desk.store.read.provinceHolds()).toBeNull();
  });

  it('Tỉnh phục hồi giữa chừng: giấy báo mới thì đọc lại từ đầu, giấy báo trước đó là cũ', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const before = readFileSync(await round.carry(await round.seal(desk)));
    await accept(desk);
    await round.province.database.query('update province set feed_epoch = feed_epoch + 1');
    const answer = await round.carry(await round.seal(desk));
    const heard = await desk.must('envelope.receive', { path: answer });
    expect(heard).toMatchObject({ unsent: 0, older: false });
    expect(heard.received).toBeGreaterThanOrEqual(desk.store.read.head().seq);
    const cursor = desk.store.read.feedCursor();
    const path = join(round.stick, 'truoc.qmc');
    writeFileSync(path, before);
    expect(await desk.must('envelope.receive', { path })).toMatchObject({ older: true });
    expect(desk.store.read.feedCursor()).toEqual(cursor);
  });

  it('phong bì mang tên quầy này mà quầy khác ký: không nhận', async () => {
    const desk = await round.newDesk({ fresh: true });
    await accept(desk);
    const file = await round.seal(desk);
    const stranger = await round.newDesk({ fresh: true });
    const mine = desk.store.read.identity()?.desk ?? '';
    const theirs = stranger.store.read.identity()?.desk ?? '';
    const forged = join(round.stick, 'gia.qmc');
    const bytes = readFileSync(file).toString('latin1').replace(mine, theirs);
    writeFileSync(forged, Buffer.from(bytes, 'latin1'));
    expect(await round.bring(forged)).toMatchObject({ error: { code: 'envelope_damaged' } });
    expect(await round.entriesAt(stranger)).toBe(0);
  });

  it('phong bì của kỳ lạ thì Tỉnh nói rõ', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const file = await round.seal(desk);
    const { epoch = 0 } = desk.store.read.identity() ?? {};
    const bytes = readFileSync(file).toString('latin1');
    const path = join(round.stick, 'ky-la.qmc');
    writeFileSync(path, Buffer.from(bytes.replace(`"epoch":${epoch}`, '"epoch":99'), 'latin1'));
    expect(await round.bring(path)).toMatchObject({ error: { code: 'envelope_epoch_unknown' } });
  });

  it('vừa USB vừa mạng, xen kẽ: không đôi, không mất, hết việc chưa gửi', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const first = await round.seal(desk);
    await accept(desk);
    round.online(true);
    expect((await desk.line.sync()).ok).toBe(true);
    round.online(false);
    await accept(desk);
    const second = await round.seal(desk);
    const answerOfFirst = await round.carry(first);
    const heard = await desk.must('envelope.receive', { path: answerOfFirst });
    expect(heard.unsent).toBeGreaterThan(0);
    const answerOfSecond = await round.carry(second);
    round.online(true);
    expect((await desk.line.sync()).ok).toBe(true);
    round.online(false);
    expect(await desk.must('envelope.receive', { path: answerOfSecond })).toMatchObject({
      unsent: 0,
    });
    expect(await round.entriesAt(desk)).toBe(desk.store.read.head().seq);
    const { seq } = desk.store.read.head();
    round.online(true);
    const theirs = await desk.line.totals(1, seq);
    expect(theirs).toMatchObject({ ok: true, value: { missing: [] } });
    expect(theirs.ok && theirs.value.totals).toEqual(desk.store.read.totals(1, seq));
  });

  it('khóa sổ không mạng rồi gửi USB: giấy báo về thì có luôn phần đối chiếu của Tỉnh', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    await desk.must('close.day', { offline: true });
    expect(desk.store.read.openCloses()).toHaveLength(1);
    const answer = await round.carry(await round.seal(desk));
    await desk.must('envelope.receive', { path: answer });
    expect(desk.store.read.openCloses()).toEqual([]);
    expect((await desk.must('home.overview', {})).lastClose).toMatchObject({ equal: true });
  });

  it('chưa chọn đúng chỗ, rút USB, USB chỉ đọc: mỗi thứ một câu, không để lại tệp dở', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const ask = (folder: string) => codeOf(desk.ask('envelope.seal', { folder }));
    expect(await ask('usb')).toBe('stick_path');
    expect(await ask(join(round.stick, 'rút-rồi'))).toBe('stick_gone');
    const file = join(round.stick, 'tep');
    writeFileSync(file, '');
    expect(await ask(file)).toBe('stick_gone');
    expect(readdirSync(round.stick)).toEqual(['tep']);
  });

  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
  it.skipIf(!mayMount)(
    'USB đầy: nói cần bao nhiêu, không để lại gì; hồ sơ đi trước khi chỉ thiếu chỗ cho giấy',
    async () => {
      const desk = await round.newDesk();
      await accept(desk, 2);
      const mount = (size: string) =>
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', round.stick]);
      mount('32k');
      try {
        const refused = await desk.ask('envelope.seal', { folder: round.stick });
        expect(refused).toMatchObject({
          error: { code: 'stick_full', values: { need: 1, free: 1 } },
        });
        expect(readdirSync(round.stick)).toEqual([]);
        execFileSync('mount', ['-o', 'remount,size=1m', round.stick]);
        const large = desk.blobs.put(new Uint8Array(randomBytes(3_000_000)));
        desk.store.write((tx) =>
          tx.append({
            type: 'document.issued',
            dossier: null,
            officer: officer,
            at: instantOfLocal(NOW),
            payload: {
              document: 'bien-ban-lon',
              kind: 'reconciliation',
              revision: 1,
              dossiers: [],
              ...large,
              paper: 'A4',
              copies: 1,
              formSet: 'thu',
              replaces: null,
            },
          }),
        );
        const sealed = await desk.must('envelope.seal', { folder: round.stick });
        expect(sealed).toMatchObject({ files: 2, filesLeft: 1 });
        expect(await round.bring(join(round.stick, sealed.name))).toMatchObject({ ok: true });
        // The disk claims room that is not there: what was begun is gone again.
        execFileSync('mount', ['-o', 'remount,ro', round.stick]);
        await accept(desk);
        expect(await codeOf(desk.ask('envelope.seal', { folder: round.stick }))).toBe(
          'stick_read_only',
        );
      } finally {
        execFileSync('umount', [round.stick]);
      }
    },
  );

  it('rút USB giữa lúc niêm: nói đã rút, không có phong bì; cắm lại thì niêm được', async () => {
    const gone = join(round.stick, 'usb');
    let pulled = false;
    const desk = await round.newDesk({
      blobs: (usual) => ({
        ...usual,
        get: (name) => {
          if (!pulled) rmSync(gone, { recursive: true });
          pulled = true;
          return usual.get(name);
        },
      }),
    });
    await accept(desk);
    mkdirSync(gone);
    expect(await codeOf(desk.ask('envelope.seal', { folder: gone }))).toBe('stick_gone');
    expect(existsSync(gone)).toBe(false);
    mkdirSync(gone);
    const { name } = await desk.must('envelope.seal', { folder: gone });
    expect(readdirSync(gone)).toEqual([name]);
  });
});
