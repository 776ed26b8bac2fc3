import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pathsOf } from '#electron/store/data-folder.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { createSql } from '#electron/store/sql.ts';
import { openFolderDeskIn } from '../desk/folder-desk.ts';
import { PIN } from '../desk/test-desk.ts';
import { openAt } from '../store/test-store.ts';
import {
  deskOf,
  heavyNote,
  isProven,
  newMachine,
  park,
  sit,
  startPackOffice,
  until,
  type PackOffice,
} from './pack-office.ts';

let office: PackOffice;
let child: ChildProcess | null = null;
beforeAll(async () => {
  office = await startPackOffice();
}, 120_000);
afterAll(() => office.close());
afterEach(async () => {
  office.line.set({ kind: 'none' });
  await kill();
});

const start = (...args: readonly string[]): ChildProcess => {
  const script = join(import.meta.dirname, 'pack-process.ts');
  child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return child;
};
const kill = async (): Promise<void> => {
  if (child !== null && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  child = null;
};
const partBytes = async (): Promise<number> => {
  const [part] = await office.database.query<{ n: number }>(
    'select length(content) as n from pack_part where desk = $1',
    [await deskOf(office)],
  );
  return part?.n ?? 0;
};
const TRAY = 20;

/** As the disk has it: nobody has a PIN there yet, so the key lies open. */
const draftsIn = (folder: string): number => {
  const paths = pathsOf(folder);
  const file = readKeyFile(paths.keys);
  const key = file.ok ? openUnprotected(file.value) : file;
  if (!key.ok) throw new Error(key.error.code);
  const db = openAt(folder, 'read', key.value);
  try {
    return createSql(db).all('SELECT 1 FROM draft').length;
  } finally {
    db.close();
  }
};

describe('tắt máy đột ngột', { timeout: 180_000 }, () => {
  it('giữa lúc gửi: mở lại thì gửi nối, Tỉnh giữ đúng một gói; giữa lúc lấy về: tất cả hoặc chưa gì', async () => {
    const old = await newMachine(office, await office.mint());
    await sit(old);
    for (let clip = 1; clip <= TRAY; clip += 1) await park(old, clip, heavyNote());
    await until(async () => (await old.must('desk.status', {})).unsent.count === 0);
    await old.open.close();

    office.line.set({ kind: 'slow', ms: 400 });
    start(old.folder, 'keep');
    await until(async () => (await partBytes()) > 0);
    await kill();
    const before = await partBytes();
    expect(before).toBeGreaterThan(0);
    office.line.set({ kind: 'none' });
    const again = openFolderDeskIn(old.folder, { enrol: null });
    const stage = await again.must('desk.stage', {});
    if (stage.stage !== 'sign_in') throw new Error(stage.stage);
    await again.must('session.signIn', { officer: stage.officers[0]?.id ?? '', pin: PIN });
    await until(async () => isProven(await again.must('pack.state', {})));
    const desk = await deskOf(office);
    expect(await office.database.query('select 1 from pack where desk = $1', [desk])).toHaveLength(
      1,
    );
    await again.end();

    const machine = await newMachine(office, await office.mint(desk));
    const [found] = await machine.must('pack.found', {});
    await machine.open.close();
    const asked = [found?.name ?? '', old.recoveryKey] as const;
    // At random: mostly on the way, and now and then in the transaction or just behind it.
    const brought: number[] = [];
    for (const ms of [900, 1_200, 1_500, 1_800, 2_100, 2_400]) {
      const running = start(machine.folder, 'restore', ...asked);
      const gone = once(running, 'close');
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, ms))]);
      await kill();
      brought.push(draftsIn(machine.folder));
    }
    expect(brought.filter((count) => count !== 0 && count !== TRAY)).toEqual([]);
    const last = openFolderDeskIn(machine.folder, { enrol: null });
    expect(await last.must('desk.stage', {})).toEqual({ stage: 'pack_offered' });
    await last.must('pack.restore', { name: asked[0], key: asked[1] });
    await last.must('pack.goOn', {});
    await sit(last, 'head');
    expect(await last.must('draft.parked', {})).toHaveLength(TRAY);
    await last.end();
  });
});
