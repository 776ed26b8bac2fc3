/** The list of procedures that an office takes in: a column of codes, whatever else stands beside it. */
import { procedureCode } from '#shared/catalogue/decision/read-sheets.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ColumnNames } from '#shared/table/columns.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import type { Reading, RefusedCell, TableMissing } from './refused-cell.ts';
import { rowsIn } from './sheet-rows.ts';

export const codeNames = ['ma so tthc', 'ma tthc', 'ma thu tuc', 'ma so', 'ma'] as const;
const columns: ColumnNames<'code'> = new Map([['code', codeNames]]);

/** `knows`: the catalogue has it. */
export const readHandled = (
  sheets: readonly Sheet[],
  knows: (code: string) => boolean,
): Result<Reading<readonly string[]>, TableMissing> => {
  const { tables, rows, ignored } = rowsIn(sheets, columns, ['code']);
  if (tables === 0) return err({ code: 'table_missing' });
  const before = new Map<string, number>();
  const refused: RefusedCell[] = [];
  for (const row of rows) {
    const found = row.text('code');
    const code = procedureCode(row.cell('code'));
    if (found === '') refused.push(row.refusal('code', 'cell_missing'));
    else if (code === null) refused.push(row.refusal('code', 'code_malformed', { found }));
    else if (!knows(code)) refused.push(row.refusal('code', 'code_unknown', { found: code }));
    else if (before.has(code))
      refused.push(row.refusal('code', 'row_twice', { before: before.get(code) ?? 0 }));
    else before.set(code, row.row);
  }
  const items = [...before.keys()].toSorted();
  return ok({ items, refused, ignoredSheets: ignored.map(({ name }) => name) });
};
