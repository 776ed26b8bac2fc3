import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { revokeDesk } from '#server/board/revoke.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { birthForm, type TestDesk } from '../desk/test-desk.ts';
import {
  accept,
  codeOf,
  importPorts,
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

describe('phong bì và giấy báo không được tin, hay không còn đúng chỗ', () => {
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
      expect(refused).toMatchObject({ error: { code: 'envelope_damaged' } });
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
    const desk = await round.newDesk();
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
    const stranger = await round.newDesk();
    await accept(stranger);
    await stranger.must('envelope.seal', { folder: round.stick });
    const ask = (of: TestDesk, path: string) => codeOf(of.ask('envelope.receive', { path }));
    expect(await ask(stranger, answer)).toBe('answer_other_desk');
    const successor = await round.newDesk({ after: desk });
    await accept(successor);
    await successor.must('envelope.seal', { folder: round.stick });
    expect(await ask(successor, answer)).toBe('answer_other_epoch');
    expect(await ask(desk, round.tampered(answer, -100))).toBe('answer_damaged');
    expect(await ask(desk, file)).toBe('answer_is_envelope');
    const half = join(round.stick, 'nua.qmc');
    for (const length of [0, 3, 20, Math.floor(readFileSync(answer).length / 2)]) {
      writeFileSync(half, readFileSync(answer).subarray(0, length));
      expect(await ask(desk, half)).toBe('answer_damaged');
    }
    const photo = join(round.stick, 'anh.qmc');
    writeFileSync(photo, 'ảnh');
    expect(await ask(desk, photo)).toBe('answer_not_ours');
    expect(await ask(desk, join(round.stick, 'không-có'))).toBe('stick_gone');
    expect(await ask(stranger, round.stick)).toBe('answer_only_others');
    rmSync(answer);
    expect(await ask(stranger, round.stick)).toBe('answer_missing');
    expect(desk.store.read.provinceHolds()).toBeNull();
  });

  it('phong bì mang tên quầy này mà quầy khác ký: không nhận', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const file = await round.seal(desk);
    const stranger = await round.newDesk();
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
});
