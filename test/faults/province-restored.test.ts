import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { mintCode } from '#server/enrolment/mint.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { seedTryOut } from '#server/try-out/seed.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { hex } from '../server/invented-desk.ts';
import { surroundings } from '../server/direct-desk.ts';
import {
  freePort,
  killLaunched,
  launch,
  readyOf,
  type Launched,
} from '../server/launched-province.ts';
import { startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import { postgresFor } from './standing-province.ts';

vi.setConfig({ testTimeout: 120_000 });

const { bin, missing } = postgresFor('Tỉnh phục hồi');

describe.skipIf(missing)('Tỉnh phục hồi từ bản sao hôm qua', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-restored-'));
  let server: PostgresServer;
  let port: number;
  let province: Launched | null = null;
  const desks: TestDesk[] = [];

  const open = (url: string): Promise<Database> =>
    openPostgres({ url, connections: 2, onIdleFault: () => undefined });

  const env = (url: string): Readonly<Record<string, string>> => ({
    QMC_PROVINCE_DATA: join(folder, 'province'),
    DATABASE_URL: url,
    QMC_PROVINCE_PORT: String(port),
  });

  const start = async (url: string): Promise<string> => {
    province = launch(env(url));
    return (await readyOf(province)).url;
  };
  const stop = async (): Promise<void> => {
    expect(await province?.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  };
  const operate = (url: string, ...args: readonly string[]): Promise<unknown> =>
    launch(env(url), args).line();

  beforeAll(async () => {
    server = await startPostgres(bin);
    port = await freePort();
  });
  afterEach(killLaunched);
  afterAll(async () => {
    for (const desk of desks) desk.end();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const enrol = async (database: Database, url: string): Promise<TestDesk> => {
    const mintedBy = 'van-hanh-thu';
    const minted = await mintCode(database, surroundings, {
      office: office.code,
      desk: null,
      mintedBy,
    });
    if (!minted.ok) throw new Error(minted.error.code);
    const desk = await openTestDesk(presentTime(), onALine());
    desks.push(desk);
    await desk.must('desk.enrol', { url, code: minted.value.code, deskName: 'Quầy thử' });
    await sitDown(desk);
    return desk;
  };

  const take = async (desk: TestDesk, count: number): Promise<readonly string[]> => {
    const taken: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const id = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
      await desk.must('intake.accept', { draft: id, form: birthForm() });
      taken.push(id);
    }
    return taken;
  };

  /** Until everybody has heard what the others sent. */
  const syncAll = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn += 1)
      for (const desk of desks) expect(await desk.line.sync()).toMatchObject({ ok: true });
  };

  const writtenBy = ({ store }: TestDesk): readonly string[] => {
    const { epoch } = store.read.identity() ?? { epoch: 0 };
    return store.read.entriesAfter(epoch, 0, 10_000).map(({ hash }) => hex(hash));
  };

  /** Each entry of each desk once, byte for byte; the office's numbers dense; all see the same dossiers. */
  const expectWhole = async (db: Queryable, dossiers: readonly string[]): Promise<void> => {
    const rows = await db.query<{ desk: string; hash: Uint8Array; ord: number }>(
      'select desk, hash, ord from journal order by desk, seq',
    );
    expect(rows.map(({ ord }) => ord).toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i + 1));
    for (const desk of desks) {
      const own = rows.filter((row) => row.desk === desk.store.read.identity()?.desk);
      expect(own.map(({ hash }) => hex(hash))).toEqual(writtenBy(desk));
      expect(desk.store.read.unsent().count).toBe(0);
      for (const id of dossiers) {
        const [there] = await db.query<{ number: string; last_ord: number }>(
          'select number, last_ord from dossier where id = $1',
          [id],
        );
        expect(desk.store.read.dossier(id)?.number).toBe(there?.number);
      }
      expect(desk.store.read.feedCursor().ord).toBe(rows.length);
    }
  };

  const calendarOf = ({ store }: TestDesk): number =>
    store.read.publicationVersions('calendar')[0]?.version ?? 0;

  it('quầy đọc lại từ đầu, đưa lại những gì Tỉnh đã mất, cả lần phục hồi thứ hai; công bố mới vẫn tới', async () => {
    const today = server.newDatabase();
    const before = await open(today);
    await migrate(before);
    const url = await start(today);
    await seedTryOut(before, surroundings);
    const first = await enrol(before, url);
    const second = await enrol(before, url);
    const dossiers = [...(await take(first, 2)), ...(await take(second, 1))];
    await syncAll();
    await expectWhole(before, dossiers);
    await before.close();
    await stop();
    const yesterday = server.copyOf(today);

    await start(today);
    dossiers.push(...(await take(first, 2)));
    const database = await open(today);
    const calendar = join(folder, 'calendar.json');
    const [published] = await database.query<{ data: string }>(
      "select data from publication where kind = 'calendar'",
    );
    writeFileSync(calendar, published?.data ?? '');
    expect(await operate(today, 'publish', 'calendar', calendar)).toMatchObject({ version: 2 });
    await syncAll();
    dossiers.push(...(await take(second, 1)));
    await syncAll();
    await expectWhole(database, dossiers);
    await database.close();
    await stop();
    expect(desks.map(calendarOf)).toEqual([2, 2]);

    for (const round of ['lần đầu', 'lần hai']) {
      const copy = server.copyOf(yesterday);
      expect(await operate(copy, 'restored'), round).toEqual({
        feedEpoch: expect.any(Number) as unknown,
      });
      await start(copy);
      await syncAll();
      const restored = await open(copy);
      await expectWhole(restored, dossiers);
      const known = Math.max(...desks.map(calendarOf));
      await operate(copy, 'publish', 'calendar', calendar);
      await syncAll();
      for (const desk of desks) expect(calendarOf(desk), round).toBeGreaterThan(known);
      await restored.close();
      await stop();
    }
  });
});
