import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLuck, type Luck } from '#electron/cli/day/luck.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database } from '#server/store/database.ts';
import { openDesk, openOffice, type DirectDesk } from '../server/direct-desk.ts';
import { startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { accept } from '../server/test-province.ts';
import { amount } from './amount.ts';
import {
  addPlainSequence,
  byOfficeNumber,
  byPlainSequence,
  byTimeOfReceipt,
  compare,
  follow,
  nameOf,
} from './feed-readers.ts';
import { postgresFor } from './standing-province.ts';
import { RolledBack, unsteady } from './unsteady-database.ts';

const SEED = 20_261_123;
const WRITERS = 16;
const ROWS = amount(7_000, 100_000);
/** What the slow one among the writers writes, of what each other does. */
const SLOW_SHARE = 0.25;
const ROWS_EACH = Math.ceil(ROWS / 2 / (WRITERS - 1 + SLOW_SHARE));
vi.setConfig({ testTimeout: amount(90_000, 900_000) });

const whole = { missed: 0, twice: 0, neverWritten: 0 };

const { bin, missing } = postgresFor('F10');

describe.skipIf(missing)(`bảng tin khi ${WRITERS} quầy cùng ghi, hạt giống ${SEED}`, () => {
  let server: PostgresServer;
  let database: Database;

  beforeAll(async () => {
    server = await startPostgres(bin);
    const url = server.newDatabase();
    database = await openPostgres({ url, connections: 30, onIdleFault: () => undefined });
    await migrate(database);
    await database.query('insert into province (public_key) values ($1)', [new Uint8Array(32)]);
    await addPlainSequence(database);
  });
  afterAll(async () => {
    await database.close();
    await server.remove();
  });

  const openDesks = async (offices: readonly string[]): Promise<readonly DirectDesk[]> => {
    // Half the numbers a desk makes room for twice the desks.
    for (const office of offices) await openOffice(database, office, 500);
    const desks: DirectDesk[] = [];
    for (let n = 0; n < WRITERS; n += 1)
      desks.push(await openDesk(database, offices[n % offices.length] ?? ''));
    return desks;
  };

  /** Writes and sends until `rows` are acknowledged; what was rolled back is sent again, as a desk would. */
  const work = async ({ desk, push }: DirectDesk, way: Database, luck: Luck, rows: number) => {
    let rolledBack = 0;
    while (desk.entries.length < rows) {
      const from = desk.entries.length + 1;
      const to = Math.min(rows, from + luck.upTo(40));
      while (desk.entries.length < to) {
        if (luck.happens(70)) accept(desk);
        else desk.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
      }
      for (let sent = false; !sent;) {
        try {
          await push(from, to, way);
          sent = true;
        } catch (fault) {
          if (!(fault instanceof RolledBack)) throw fault;
          rolledBack += 1;
        }
      }
    }
    return rolledBack;
  };

  /** Every writer on its own unsteady way to the database; the first is the slow, long one. */
  const workAll = async (desks: readonly DirectDesk[], rows: number): Promise<number> => {
    const counts = await Promise.all(
      desks.map((desk, index) => {
        const luck = createLuck(SEED + index);
        const slow = index === 0;
        const dawdle = { dawdleBefore: slow ? 250 : 3, dawdleAfter: slow ? 120 : 0 };
        const way = unsteady(database, { luck, rollbacks: 8, ...dawdle });
        return work(desk, way, luck, Math.ceil(slow ? rows * SLOW_SHARE : rows));
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  const names = (desks: readonly DirectDesk[]): readonly string[] =>
    desks.flatMap(({ desk }) => desk.entries.map(nameOf));

  const expectDense = async (offices: readonly string[], desks: readonly DirectDesk[]) => {
    for (const office of offices) {
      const own = desks.filter(({ speaking }) => speaking.office === office);
      const count = names(own).length;
      const [found] = await database.query<{ rows: number; first: number; last: number }>(
        `select count(*) as rows, min(journal.ord) as first, max(journal.ord) as last
         from journal where office = $1`,
        [office],
      );
      expect(found).toEqual({ rows: count, first: 1, last: count });
    }
  };

  it('một đơn vị: số thứ tự không hổng, ai đọc lúc nào cũng đủ, mỗi mục một lần', async () => {
    const office = 'H10.01';
    const desks = await openDesks([office]);
    let writing = true;
    const isWriting = (): boolean => writing;
    const readers = desks
      .slice(0, 4)
      .map(({ speaking }) => follow(byOfficeNumber(database, speaking), isWriting));
    const rolledBack = await workAll(desks, ROWS_EACH);
    writing = false;
    expect(rolledBack).toBeGreaterThan(10);
    await expectDense([office], desks);
    const written = names(desks);
    const views = await Promise.all(readers);
    for (const seen of views) {
      expect(compare(seen, written)).toEqual(whole);
      expect(seen).toEqual(views[0]);
    }
    console.info(`F10: một đơn vị, ${written.length} mục, ${rolledBack} lần bỏ`);
  });

  it('nhiều đơn vị: mỗi đơn vị một thứ tự riêng, đều đủ; con trỏ theo dãy số của cơ sở dữ liệu hay theo giờ nhận thì sót', async () => {
    const offices = ['H10.02', 'H10.03', 'H10.04', 'H10.05'];
    const desks = await openDesks(offices);
    const before = await follow(byPlainSequence(database), () => false);
    let writing = true;
    const isWriting = (): boolean => writing;
    const readers = desks
      .slice(0, offices.length)
      .map(({ speaking }) => follow(byOfficeNumber(database, speaking), isWriting));
    const careless = [byPlainSequence(database), byTimeOfReceipt(database)].map((reader) =>
      follow(reader, isWriting),
    );
    const rolledBack = await workAll(desks, ROWS_EACH);
    writing = false;
    expect(rolledBack).toBeGreaterThan(10);
    await expectDense(offices, desks);
    for (const [index, seen] of (await Promise.all(readers)).entries()) {
      const own = desks.filter(({ speaking }) => speaking.office === offices[index]);
      expect(compare(seen, names(own))).toEqual(whole);
    }
    const all = [...before, ...names(desks)];
    const missed = (await Promise.all(careless)).map((seen) => compare(seen, all).missed);
    console.info(
      `F10: nhiều đơn vị, ${rolledBack} lần bỏ; con trỏ cẩu thả sót ${missed.join(', ')}`,
    );
    for (const count of missed) expect(count).toBeGreaterThan(0);
  });
});
