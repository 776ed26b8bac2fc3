import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import { accept, codeOf, NOW, officer, startStickRound, type StickRound } from './stick-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: StickRound;
beforeAll(async () => {
  round = await startStickRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe('USB đầy, rút ra, hay không ghi được', () => {
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

  it('lần trước rút USB khi đang ghi: tệp dở của quầy được dọn khi niêm lại, tệp khác để nguyên', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const id = desk.store.read.identity()?.desk ?? '';
    const others = ['bao-cao.tmp', '~phong-bi-quay-khac-1-9.qmc.tmp'];
    for (const name of [...others, `~phong-bi-${id}-1-1.qmc.tmp`])
      writeFileSync(join(round.stick, name), 'dở');
    const { name } = await desk.must('envelope.seal', { folder: round.stick });
    expect(readdirSync(round.stick).toSorted()).toEqual([...others, name].toSorted());
  });
});
