import { describe, expect, it } from 'vitest';
import { amount } from '../faults/amount.ts';
import { seedsFrom, workAll, type Seen } from './hands.ts';
import { mutants } from './mutants.ts';
import { isCaught } from './tally.ts';

describe('lỗi gài sẵn', () => {
  it('lỗi nào cũng bị một quy tắc bắt được; không tìm ra thì mô phỏng chẳng chứng minh được gì', async () => {
    const found = new Map<string, Seen>();
    const seeds = [...seedsFrom(1, amount(400, 1000))];
    const tasks = mutants.map(({ name }) => ({ seeds, mutant: name, enough: 1 }));
    await workAll(tasks, (one) => {
      if (isCaught(one)) found.set(one.mutant ?? '', one);
    });
    const missed = mutants.filter(({ name }) => !found.has(name)).map(({ name }) => name);
    expect(missed).toEqual([]);
    expect(found.size).toBeGreaterThanOrEqual(14);
  }, 36_000_000);
});
