import { describe, expect, it } from 'vitest';
import { amount } from '../faults/amount.ts';
import { seedsFrom, workAll, type Seen } from './hands.ts';
import { mutants } from './mutants.ts';
import { isCaught } from './tally.ts';

describe('lỗi gài sẵn', () => {
  it('lỗi nào cũng bị đúng quy tắc gọi tên nó bắt được; không tìm ra thì mô phỏng chẳng chứng minh được gì', async () => {
    const found = new Map<string, Seen>();
    const seeds = [...seedsFrom(1, amount(700, 1000))];
    const tasks = mutants.map(({ name }) => ({ seeds, mutant: name, enough: 1 }));
    const named = new Map(mutants.map((mutant) => [mutant.name, mutant]));
    await workAll(tasks, (one) => {
      const mutant = named.get(one.mutant ?? '');
      if (mutant !== undefined && isCaught(mutant, one.breaches)) found.set(mutant.name, one);
    });
    const missed = mutants.filter(({ name }) => !found.has(name)).map(({ name }) => name);
    expect(missed).toEqual([]);
    expect(found.size).toBeGreaterThanOrEqual(14);
  }, 36_000_000);
});
