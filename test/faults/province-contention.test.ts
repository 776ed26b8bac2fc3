import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database } from '#server/store/database.ts';
import { paths } from '#shared/protocol/contact.ts';
import { errorOf, type InventedDesk } from '../server/invented-desk.ts';
import { killLaunched, launch, readyOf } from '../server/launched-province.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { seatDesks, workDay } from '../server/seated-desks.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { pause } from './unsteady-database.ts';

const bin = postgresBinaries();
if (bin === null)
  console.warn('Bỏ qua F9: máy này không có PostgreSQL 15 trở lên trong /usr/lib/postgresql.');

vi.setConfig({ testTimeout: 90_000 });

describe.skipIf(bin === null)('người khác chen vào cơ sở dữ liệu của Tỉnh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-contention-'));
  let server: PostgresServer;
  let database: Database;
  let outsider: pg.Client;
  let desks: readonly InventedDesk[];

  beforeAll(async () => {
    if (bin === null) return;
    server = await startPostgres(bin);
    const url = server.newDatabase();
    const { url: address } = await readyOf(
      launch({
        QMC_PROVINCE_DATA: folder,
        DATABASE_URL: url,
        // Three for everybody: one batch at a time, and two that only ask.
        QMC_PROVINCE_CONNECTIONS: '3',
        QMC_PROVINCE_RATE_ADDRESS: '1000000',
      }),
    );
    database = await openPostgres({ url, connections: 2, onIdleFault: () => undefined });
    const [key] = await database.query<{ public_key: Uint8Array }>(
      'select public_key from province',
    );
    const provinceKey = Buffer.from(key?.public_key ?? []).toString('base64');
    const seats = { url: address, provinceKey, offices: 4, desksPerOffice: 2 };
    desks = (await seatDesks(database, seats)).map(({ desk }) => desk);
    outsider = new pg.Client({ connectionString: url });
    await outsider.connect();
  });
  beforeEach(() => {
    for (const desk of desks) workDay(desk, desk.entries.length + 20);
  });
  afterAll(async () => {
    killLaunched();
    await outsider.end();
    await database.close();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const desk = (index: number): InventedDesk => {
    const found = desks[index];
    if (found === undefined) throw new Error('không có quầy này');
    return found;
  };

  const heldBy = async (of: InventedDesk): Promise<number> => (await of.contact()).holds.seq;

  const sendRest = async (): Promise<void> => {
    for (const one of desks) {
      const from = (await heldBy(one)) + 1;
      if (from <= one.entries.length) expect((await one.push(from)).status).toBe(200);
    }
    await expectRowsAsWritten(database, desks);
  };

  it('khóa chéo: Tỉnh là bên phải nhường, làm lại từ đầu và vẫn báo nhận đủ', async () => {
    const one = desk(0);
    const { desk: id, office } = one.known;
    // Asks for the same two locks the other way round, and is in no hurry to notice.
    await outsider.query("set deadlock_timeout = '60s'");
    await outsider.query('begin');
    await outsider.query('select 1 from desk_epoch where desk = $1 for update', [id]);
    const pushing = one.push();
    await pause(300);
    await outsider.query('select 1 from office where code = $1 for update', [office]);
    await outsider.query('commit');
    expect((await pushing).status).toBe(200);
    const [deadlocks] = await database.query<{ count: number }>(
      'select deadlocks as count from pg_stat_database where datname = current_database()',
    );
    expect(deadlocks?.count).toBeGreaterThan(0);
    await sendRest();
  });

  it('mọi kết nối đều bị giữ: ai cũng được hẹn lúc khác bằng lời có chữ ký; hết bị giữ thì lại như thường', async () => {
    await outsider.query('begin');
    await outsider.query('lock table desk in access exclusive mode');
    // More than there are connections, all waiting for the table; the last finds none for too long.
    const asking = desks.map((one) => one.send({ method: 'GET', path: paths.contact }));
    await pause(300);
    const last = desk(7).send({ method: 'GET', path: paths.contact });
    for (const answered of await Promise.all([...asking, last])) {
      expect(answered).toMatchObject({ status: 503, believed: true });
      expect(errorOf(answered).code).toBe('province_unavailable');
      expect(Number(answered.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await outsider.query('commit');
    await sendRest();
  });
});
