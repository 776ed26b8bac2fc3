import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InventedDesk } from '../server/invented-desk.ts';
import { workDay } from '../server/seated-desks.ts';
import { amount } from './amount.ts';
import { runHerd, type HerdAnswer } from './herd.ts';
import { expectRowsAsWritten } from './province-rows.ts';
import { postgresFor, standProvince, type StandingProvince } from './standing-province.ts';

const DESKS_PER_OFFICE = 6;
const OFFICES = amount(16, 160);
const ENTRIES = 65;
vi.setConfig({ testTimeout: amount(120_000, 600_000), hookTimeout: 120_000 });

const middle = (answers: readonly HerdAnswer[]): number =>
  answers.map(({ waited }) => waited).toSorted((a, b) => a - b)[answers.length >> 1] ?? 0;

/** Told always; judged in the long run, when nothing else works on the machine. */
const expectEvenWait = (what: string, answers: readonly HerdAnswer[]): void => {
  const longest = Math.max(...answers.map(({ waited }) => waited));
  const late = answers.filter(({ waited }) => waited > 3 * middle(answers)).length;
  const putOff = answers.reduce((sum, answer) => sum + answer.putOff, 0);
  console.info(
    `F11 ${what}: ${answers.length} quầy × ${ENTRIES}, giữa ${middle(answers).toFixed(0)} ms, lâu nhất ${longest.toFixed(0)} ms, quá ba lần giữa: ${late} quầy, hẹn lại ${putOff} lần`,
  );
  expect(amount(0, late)).toBe(0);
};

const { bin, missing } = postgresFor('F11');

describe.skipIf(missing)('mọi quầy cùng trở lại một lúc', () => {
  let province: StandingProvince;
  let desks: readonly InventedDesk[];

  beforeAll(async () => {
    province = await standProvince(bin);
    desks = await province.seat(OFFICES, DESKS_PER_OFFICE);
    for (const desk of desks) workDay(desk, ENTRIES);
  });
  afterAll(() => province.remove());

  it('lần đầu đều được nhận, không lỗi; lần hai Tỉnh biết hết là đã có, không thêm dòng nào', async () => {
    const first = await runHerd(desks);
    expectEvenWait('lần đầu', first);
    const again = await runHerd(desks);
    expectEvenWait('lần hai', again);
    for (const [answers, state] of [
      [first, 'received'],
      [again, 'duplicate'],
    ] as const) {
      for (const { answer } of answers) {
        expect(answer.holds.seq).toBe(ENTRIES);
        expect(answer.entries.every((entry) => entry.state === state)).toBe(true);
      }
    }
    await expectRowsAsWritten(province.database, desks);
  });
});
