import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database } from '#server/store/database.ts';
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

  it('cam kết là bền: synchronous_commit bật trên mọi kết nối', async () => {
    const database = await open();
    const rows = await database.query<{ synchronous_commit: string }>('show synchronous_commit');
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
    await database.close();
  });
});
