import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examples } from '#build/docs/deadline-example-list.ts';
import { DEADLINE_EXAMPLES, deadlineExamples, dueOf } from '#build/docs/deadline-examples.ts';

describe('trang ví dụ thời hạn', () => {
  it.each(examples.map((example) => [example.at, example.why, example] as const))(
    'nhận %s: %s',
    (_at, _why, example) => {
      expect(dueOf(example).dueAt).toBe(example.expected);
    },
  );

  it('đúng là trang do phần mềm viết ra, đủ mọi đơn vị', async () => {
    expect(readFileSync(DEADLINE_EXAMPLES, 'utf8')).toBe(await deadlineExamples());
    expect(examples.length).toBeGreaterThanOrEqual(25);
    expect(new Set(examples.map(({ unit }) => unit)).size).toBe(6);
  });
});
