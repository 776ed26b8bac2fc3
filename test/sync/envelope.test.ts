import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { accept, codeOf, importPorts, startStickRound, type StickRound } from './stick-round.ts';

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
    const desk = await round.newDesk();
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
    expect(desk.store.read.unfinishedCloses()).toHaveLength(1);
    const answer = await round.carry(await round.seal(desk));
    await desk.must('envelope.receive', { path: answer });
    expect(desk.store.read.unfinishedCloses()).toEqual([]);
    expect((await desk.must('home.overview', {})).lastClose).toMatchObject({ state: 'equal' });
  });

  it('khôi phục ở nơi không có mạng: giấy báo đọc đến cuối thì sổ đếm tiếp; giấy báo chưa kể hết thì chưa', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    desk.store.write((tx) => tx.saveSetting(SERIES_BEHIND, 'yes'));
    const file = await round.seal(desk);
    const short = await importEnvelope(await importPorts(round.province), file, 'van-hanh-thu', 0);
    if (!short.ok) throw new Error(short.error.code);
    const path = join(round.stick, 'ngan.qmc');
    writeFileSync(path, short.value.answer);
    await desk.must('envelope.receive', { path });
    expect(desk.store.read.setting(SERIES_BEHIND)).not.toBeNull();
    const whole = await round.carry(file);
    await desk.must('envelope.receive', { path: whole });
    expect(desk.store.read.setting(SERIES_BEHIND)).toBeNull();
  });
});
