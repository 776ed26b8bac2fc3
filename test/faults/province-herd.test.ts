import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPostgres } from '#server/store/postgres.ts';
import type { Database } from '#server/store/database.ts';
import { killLaunched, launch, readyOf } from '../server/launched-province.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from '../server/postgres-server.ts';
import type { InventedDesk } from '../server/invented-desk.ts';
import { seatDesks, workDay } from '../server/seated-desks.ts';
import { amount } from './amount.ts';
import { runHerd, type HerdAnswer } from './herd.ts';
import { expectRowsAsWritten } from './province-rows.ts';

const bin = postgresBinaries();
if (bin === null)
  console.warn('Bỏ qua F11: máy này không có PostgreSQL 15 trở lên trong /usr/lib/postgresql.');

const DESKS_PER_OFFICE = 6;
const OFFICES = amount(16, 160);
const ENTRIES = 65;
vi.setConfig({ testTimeout: amount(120_000, 600_000), hookTimeout: 120_000 });

const middle = (answers: readonly HerdAnswer[]): number =>
  answers.map(({ waited }) => waited).toSorted((a, b) => a - b)[answers.length >> 1] ?? 0;

/** Told, never judged: a test does not fail for the machine that it runs on. */
const tell = (what: string, answers: readonly HerdAnswer[]): void => {
  const longest = Math.max(...answers.map(({ waited }) => waited));
  const late = answers.filter(({ waited }) => waited > 3 * middle(answers)).length;
  const putOff = answers.reduce((sum, answer) => sum + answer.putOff, 0);
  console.info(
    `F11 ${what}: ${answers.length} quầy × ${ENTRIES}, giữa ${middle(answers).toFixed(0)} ms, lâu nhất ${longest.toFixed(0)} ms, quá ba lần giữa: ${late} quầy, hẹn lại ${putOff} lần`,
  );
};

describe.skipIf(bin === null)('mọi quầy cùng trở lại một lúc', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-herd-'));
  let server: PostgresServer;
  let database: Database;
  let desks: readonly InventedDesk[];

  beforeAll(async () => {
    if (bin === null) return;
    server = await startPostgres(bin);
    const url = server.newDatabase();
    const { url: address } = await readyOf(
      launch({
        QMC_PROVINCE_DATA: folder,
        DATABASE_URL: url,
        QMC_PROVINCE_RATE_ADDRESS: '1000000',
      }),
    );
    database = await openPostgres({ url, connections: 2, onIdleFault: () => undefined });
    const [key] = await database.query<{ public_key: Uint8Array }>(
      'select public_key from province',
    );
    const provinceKey = Buffer.from(key?.public_key ?? []).toString('base64');
    const seats = {
      url: address,
      provinceKey,
      offices: OFFICES,
      desksPerOffice: DESKS_PER_OFFICE,
    };
    desks = (await seatDesks(database, seats)).map(({ desk }) => desk);
    for (const desk of desks) workDay(desk, ENTRIES);
  });
  afterAll(async () => {
    killLaunched();
    await database.close();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lần đầu đều được nhận, không lỗi; lần hai Tỉnh biết hết là đã có, không thêm dòng nào', async () => {
    const first = await runHerd(desks);
    tell('lần đầu', first);
    const again = await runHerd(desks);
    tell('lần hai', again);
    for (const [answers, state] of [
      [first, 'received'],
      [again, 'duplicate'],
    ] as const) {
      for (const { answer } of answers) {
        expect(answer.holds.seq).toBe(ENTRIES);
        expect(answer.entries.every((entry) => entry.state === state)).toBe(true);
      }
    }
    await expectRowsAsWritten(database, desks);
  });
});
