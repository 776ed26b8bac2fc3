import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { paths } from '#shared/protocol/contact.ts';
import { errorOf, type InventedDesk } from '../server/invented-desk.ts';
import { workDay } from '../server/seated-desks.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { postgresFor, standProvince, type StandingProvince } from './standing-province.ts';
import { pause } from './unsteady-database.ts';

vi.setConfig({ testTimeout: 90_000 });

const { bin, missing } = postgresFor('F9');

describe.skipIf(missing)('người khác chen vào cơ sở dữ liệu của Tỉnh', () => {
  let province: StandingProvince;
  let outsider: pg.Client;
  let desks: readonly InventedDesk[];

  beforeAll(async () => {
    // Three for everybody: one batch at a time, and two that only ask.
    province = await standProvince(bin, { QMC_PROVINCE_CONNECTIONS: '3' });
    desks = await province.seat(4, 2);
    outsider = new pg.Client({ connectionString: province.databaseUrl });
    await outsider.connect();
  });
  beforeEach(() => {
    for (const desk of desks) workDay(desk, desk.entries.length + 20);
  });
  afterAll(async () => {
    await outsider.end();
    await province.remove();
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
    await expectRowsAsWritten(province.database, desks);
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
    const [deadlocks] = await province.database.query<{ count: number }>(
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
