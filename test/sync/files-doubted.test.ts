import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { revokeDesk } from '#server/board/revoke.ts';
import { startPaperRound, type PaperRound } from './paper-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: PaperRound;
beforeAll(async () => {
  round = await startPaperRound();
});
beforeEach(() => round.heal());
afterAll(() => round.end());

describe('bản lưu hỏng, mất, hay không được tin', () => {
  it('byte hỏng trên đường: Tỉnh bỏ đi, không nhận nhầm; đường lành thì gửi lại được', async () => {
    await round.accept(1);
    const [name = ''] = round.names();
    round.line.forge = (chunk) => chunk.map((byte) => byte ^ 1);
    await round.sync();
    expect(existsSync(round.pathOf(name))).toBe(false);
    expect(round.names()).toEqual([name]);
    round.line.forge = null;
    await round.sync();
    expect(round.names()).toEqual([]);
  });

  it('bản lưu mất trên máy này: các tệp khác vẫn đi', () =>
    round.atAnotherDesk(async () => {
      await round.accept(2);
      const [lost = '', kept = ''] = round.names();
      rmSync(join(round.desk.folder, 'blobs', lost.slice(0, 2), lost));
      await round.sync();
      expect(round.names()).toEqual([lost]);
      expect(existsSync(round.pathOf(kept))).toBe(true);
    }));

  it('quầy bị ngừng: không tệp nào lên, không tệp nào mất', () =>
    round.atAnotherDesk(async () => {
      await round.accept(1);
      await revokeDesk(
        round.province.database,
        round.province.surroundings,
        round.desk.store.read.identity()?.desk ?? '',
      );
      await round.desk.line.sync();
      await vi.waitFor(() => expect(round.desk.line.state().files).toBeNull());
      expect(round.chunkOffsets().length).toBe(0);
      expect(round.desk.store.read.unsentFilesTotal().count).toBe(1);
    }));

  it('Tỉnh phục hồi từ bản sao cũ: quầy hỏi lại từng tệp, chỉ gửi tệp Tỉnh không còn', async () => {
    await round.accept(2);
    const [first = '', second = ''] = round.names();
    await round.sync();
    rmSync(round.pathOf(first));
    await round.province.database.query('update province set feed_epoch = feed_epoch + 1');
    round.heal();
    await round.sync();
    expect(round.desk.store.read.unsentFilesTotal().count).toBe(0);
    expect(existsSync(round.pathOf(first))).toBe(true);
    const sent = round.line.heard
      .filter(({ method }) => method === 'PATCH')
      .map(({ path }) => path);
    expect(sent.every((path) => path.endsWith(first))).toBe(true);
    expect(sent.some((path) => path.endsWith(second))).toBe(false);
  });

  it('lời nói "đã có" không có chữ ký của Tỉnh thì không tin', async () => {
    await round.accept(1);
    const [name = ''] = round.names();
    const real = fetch;
    const lying = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await real(input, init);
      if (!answer.url.includes('/v1/blobs')) return answer;
      const body = JSON.stringify({ blobs: [{ sha256: name, held: true, offset: 1 }] });
      return new Response(body, { status: 200, headers: answer.headers });
    });
    await round.sync();
    lying.mockRestore();
    expect(round.names()).toEqual([name]);
  });
});
