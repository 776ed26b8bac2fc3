import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#server/commands.ts';
import { readSettings } from '#server/settings.ts';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database } from '#server/store/database.ts';
import { sqlBench } from './ledger-benches.ts';
import { ledgerContract } from './ledger-contract.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from './postgres-server.ts';
import { storeContract } from './store-contract.ts';

const bin = postgresBinaries();
if (bin === null)
  console.warn('Bỏ qua: máy này không có PostgreSQL 15 trở lên trong /usr/lib/postgresql.');

describe.skipIf(bin === null)('PostgreSQL thật', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if (bin !== null) server = await startPostgres(bin);
  });
  afterAll(() => server.remove());

  const open = (): Promise<Database> =>
    openPostgres({ url: server.newDatabase(), connections: 20, onIdleFault: () => undefined });

  storeContract('PostgreSQL', open, { writers: 16, batches: 12 });
  ledgerContract('PostgreSQL', async () => sqlBench(await open()));

  it('lệnh quản trị từ chối những gì không hợp lệ, nói vì sao', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qmc-commands-'));
    const settings = readSettings({
      QMC_PROVINCE_DATA: folder,
      DATABASE_URL: server.newDatabase(),
    });
    if (!settings.ok) throw new Error(settings.error.name);
    const file = join(folder, 'cong-bo.json');
    writeFileSync(file, '{}');
    const run = (command: string, ...args: string[]) => runCommand(settings.value, command, args);
    await expect(run('publish', 'calendar', file)).rejects.toThrow('does not fit');
    await expect(run('publish', 'keys', file)).rejects.toThrow('Usage');
    await expect(run('khong-co')).rejects.toThrow('Commands');
    writeFileSync(file, JSON.stringify({ deadlines: [] }));
    await expect(run('publish', 'confirmed', file, '--office', 'H00.01')).rejects.toThrow(
      'leave --office out',
    );
    await expect(run('publish', 'confirmed', file, '--from', '2026-02-31')).rejects.toThrow('day');
    expect(await run('publish', 'confirmed', file)).toEqual({ n: 1, version: 1 });
    const first = await run('restored');
    expect(first).toEqual({ feedEpoch: expect.any(Number) as unknown });
    expect(await run('publish', 'confirmed', file)).not.toEqual({ n: 2, version: 2 });
    rmSync(folder, { recursive: true, force: true });
  });

  it('cam kết là bền: synchronous_commit bật trên mọi kết nối', async () => {
    const database = await open();
    const rows = await database.query<{ synchronous_commit: string }>('show synchronous_commit');
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
    await database.close();
  });
});
