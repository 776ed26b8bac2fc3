import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addStep, restoredSteps } from '#electron/desk/access/restored-epoch.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { publish } from '#server/publishing/publish.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import type { TestDesk } from '../desk/test-desk.ts';
import { hex } from '../server/invented-desk.ts';
import { accept, startStickRound, type StickRound } from './stick-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: StickRound;
beforeAll(async () => {
  round = await startStickRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

const identityOf = ({ store }: TestDesk) => {
  const identity = store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  return identity;
};

/** As a restore does it: another epoch, another key, nobody is told. */
const goOn = ({ store }: TestDesk): number => {
  const keys = ed25519.newKeyPair();
  return store.write((tx) => {
    const identity = tx.identity();
    if (identity === null) throw new Error('not enrolled');
    const { epoch, seq, hash } = tx.head();
    const { privateKey, publicKey, office, slot, agencyCode } = identity;
    const next = epochAfter(epoch, keys.publicKey);
    const prev = hex(hash);
    addStep(tx, {
      epoch,
      seq,
      hash: prev,
      privateKey,
      publicKey,
      next,
      newPublicKey: keys.publicKey,
      reason: 'restored',
    });
    tx.enrol({ ...identity, ...keys, epoch: next }, hash);
    const payload = { office, slot, agencyCode, prev };
    const at = '2026-11-23T02:00:00.000Z' as Instant;
    tx.append({ type: 'desk.enrolled', payload, dossier: null, officer: null, at });
    return next;
  });
};

const expectAllHeld = async (desk: TestDesk): Promise<void> => {
  const rows = await round.province.database.query<{ epoch: number; hash: Uint8Array }>(
    `select journal.epoch, hash from journal
     where desk = $1 and journal.epoch = any($2) order by journal.epoch, seq`,
    [identityOf(desk).desk, desk.store.read.ownEpochs().map(({ epoch }) => epoch)],
  );
  const written = desk.store.read
    .ownEpochs()
    .flatMap(({ epoch }) => desk.store.read.entriesAfter(epoch, 0, 10_000));
  expect(rows.map(({ hash }) => hex(hash))).toEqual(written.map(({ hash }) => hex(hash)));
  expect(desk.store.read.unsent().count).toBe(0);
};

describe('phong bì mang cả các kỳ trước', () => {
  it('khôi phục hai lần khi không có mạng: phong bì báo các kỳ mới và mang hết; giấy báo về là xong', async () => {
    const desk = await round.newDesk();
    await accept(desk, 2);
    goOn(desk);
    await accept(desk, 1);
    const epoch = goOn(desk);
    await accept(desk, 1);
    const file = await round.seal(desk);
    expect(await round.bring(file)).toMatchObject({ ok: true, value: { refused: [] } });
    await round.carry(file);
    const heard = await desk.must('envelope.receive', { path: round.stick });
    expect(heard).toMatchObject({ unsent: 0, refused: [], older: false });
    expect(restoredSteps(desk.store.read)).toEqual([]);
    expect(identityOf(desk).epoch).toBe(epoch);
    await expectAllHeld(desk);
    await accept(desk, 1);
    await round.carry(await round.seal(desk));
    expect(await desk.must('envelope.receive', { path: round.stick })).toMatchObject({ unsent: 0 });
    round.online(true);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    await expectAllHeld(desk);
  });

  it('lời báo kỳ mới bị sửa thì cả phong bì không nhận; nói hai đường cũng như một', async () => {
    const desk = await round.newDesk();
    await accept(desk, 1);
    goOn(desk);
    const file = await round.seal(desk);
    const bytes = readFileSync(file);
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
    const bad = join(round.stick, 'hong.qmc');
    writeFileSync(bad, bytes);
    expect(await round.bring(bad)).toMatchObject({ error: { code: 'envelope_damaged' } });
    expect(await round.bring(file)).toMatchObject({ ok: true, value: { refused: [] } });
    round.online(true);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    await expectAllHeld(desk);
  });
});

describe('giấy báo mang công bố mới', () => {
  it('quầy không có mạng vẫn nhận ngày nghỉ mới qua USB, một lần; quầy cũ không hỏi thì không có', async () => {
    const desk = await round.newDesk();
    await accept(desk, 1);
    const known = desk.store.read.publicationVersions('calendar')[0]?.version ?? 0;
    const data = desk.store.read.publication('calendar')?.data;
    const office = null;
    const publishedAt = '2026-11-23T02:00:00.000Z' as Instant;
    const { version } = await round.province.database.transaction((tx) =>
      publish(tx, {
        office,
        kind: 'calendar',
        data,
        publishedAt,
        effectiveFrom: '2026-12-01' as LocalDate,
      }),
    );
    expect(version).toBeGreaterThan(known);
    await round.carry(await round.seal(desk));
    const heard = await desk.must('envelope.receive', { path: round.stick });
    expect(desk.store.read.publicationVersions('calendar')[0]?.version).toBe(version);
    expect(desk.emitted).toContain('changed');
    const again = await desk.must('envelope.receive', { path: round.stick });
    expect(heard.received - again.received).toBeGreaterThan(0);
    round.online(true);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
  });
});

/** The last: it takes entries out of the province's books, which no other desk could read on. */
describe('Tỉnh thiếu một kỳ đã xong', () => {
  it('phần của kỳ đã xong mà Tỉnh chưa có cũng đi cùng, ký bằng khóa đang dùng', async () => {
    const desk = await round.newDesk();
    await accept(desk, 2);
    const { epoch } = identityOf(desk);
    round.online(true);
    await desk.line.sync();
    goOn(desk);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    round.online(false);
    await round.province.database.query('delete from journal where desk = $1 and epoch = $2', [
      identityOf(desk).desk,
      epoch,
    ]);
    await round.province.database.query(
      'update desk_epoch set seq = 0, hash = prev where desk = $1 and epoch = $2',
      [identityOf(desk).desk, epoch],
    );
    desk.store.write((tx) => tx.saveEpochHeld({ epoch, seq: 0 }));
    await round.carry(await round.seal(desk));
    expect(await desk.must('envelope.receive', { path: round.stick })).toMatchObject({ unsent: 0 });
    await expectAllHeld(desk);
  });
});
