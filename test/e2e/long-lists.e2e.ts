/** Long lists on paper: every row is there once, in order, whatever it takes of a page. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { RegisterData } from '#shared/forms/register-data.ts';
import { amount } from '../faults/amount.ts';
import { specimens } from '../golden/forms/specimens.ts';
import { needs } from './needs.ts';
import { drawPapers, type DrawnFolder } from './paper-fixtures/draw-papers.ts';
import { cannotLookBecause, factsOf, pagesOf } from './paper-fixtures/look-from-outside.ts';

const ROWS = amount(800, 20_000);
/** Each takes a third of a page, or more than one. */
const HIGH_ROWS = amount(60, 600);

const registerOf = (name: string): RegisterData => {
  const found = specimens.find((one) => one.name === `TT03-2025-07-register-${name}`);
  if (found === undefined) throw new Error(`no specimen ${name}`);
  // A specimen's data is what its form takes.
  return found.request.data as RegisterData;
};

const numberOf = (nth: number): string => `H00.01-261123-${String(nth).padStart(5, '0')}`;

const withRows = (data: RegisterData, count: number): RegisterData => ({
  ...data,
  rows: Array.from({ length: count }, (_, at) => {
    const row = data.rows[at % data.rows.length];
    if (row === undefined) throw new Error('the specimen has rows');
    return { ...row, order: at + 1, number: numberOf(at + 1) };
  }),
});

const plain = registerOf('ordinary');
const high = registerOf('long');

test.describe('sổ dài in ra giấy', () => {
  let drawn: DrawnFolder;
  test.beforeAll(async () => {
    test.setTimeout(amount(180_000, 1_800_000));
    needs(cannotLookBecause());
    drawn = await drawPapers({
      plain: { kind: 'register', paper: 'A4', data: withRows(plain, ROWS) },
      high: { kind: 'register', paper: 'A4', data: withRows(high, HIGH_ROWS) },
    });
  });
  test.afterAll(() => rmSync(drawn.folder, { recursive: true }));

  for (const [name, rows] of [
    ['plain', ROWS],
    ['high', HIGH_ROWS],
  ] as const) {
    test(`${rows} dòng (${name}): dòng nào cũng có, đúng một lần, đúng thứ tự, trang nào cũng có số`, async () => {
      test.setTimeout(300_000);
      expect(drawn.papers.find((paper) => paper.name === name)?.fault).toBeNull();
      const file = join(drawn.folder, `${name}.pdf`);
      const pages = await pagesOf(file);
      const { pages: count } = await factsOf(file);
      const letters = pages.map((text) => text.replaceAll(/\s+/g, ''));
      const found = letters.flatMap((page) =>
        Array.from(page.matchAll(/H00\.01-261123-\d{5}/g), ([number]) => number),
      );
      expect(found).toEqual(Array.from({ length: rows }, (_, at) => numberOf(at + 1)));
      // The cover has no number; every other page says which one of how many it is.
      for (const [at, page] of letters.entries())
        if (at > 0) expect(page).toContain(`${at}/${count - 1}`);
    });
  }
});
