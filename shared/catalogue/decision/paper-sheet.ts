/** The annex with the papers: one row a paper; a code that is merged over its papers stands in the first row only. */
import { findHeading, linesUnder } from '#shared/table/columns.ts';
import type { Cell, Sheet } from '#shared/table/sheet.ts';
import { importRecord, type Edition } from '../import-record.ts';
import { listColumns, paperColumns } from './columns.ts';
import { papersOf, type PaperLine } from './papers.ts';
import type { Place, ProposedProcedure, RefusedRow } from './proposal.ts';

export interface PaperSheets {
  readonly sheets: ReadonlySet<Sheet>;
  readonly byCode: ReadonlyMap<string, readonly PaperLine[]>;
  readonly refused: readonly RefusedRow[];
  /** Procedures of which the file brings papers and nothing else. */
  readonly alone: (
    listed: ReadonlyMap<string, number>,
    edition: Edition,
  ) => readonly ProposedProcedure[];
}

const MOST = 999;

/** "01", 1, "1 bản": what the cell counts; 0 when it says nothing. */
const countOf = (cell: Cell): number => {
  const digits = /\d+/u.exec(String(cell ?? ''))?.[0] ?? '0';
  return Math.min(Math.trunc(Number(digits)), MOST);
};

export const readPaperLines = (
  sheets: readonly Sheet[],
  procedureCode: (cell: Cell) => string | null,
): PaperSheets => {
  const found = new Set<Sheet>();
  const byCode = new Map<string, PaperLine[]>();
  const places = new Map<string, Place>();
  const refused: RefusedRow[] = [];
  for (const sheet of sheets) {
    // A list of procedures may name their papers in passing; that is no annex.
    if (findHeading(sheet, listColumns, ['code', 'name', 'deadline']) !== null) continue;
    const heading = findHeading(sheet, paperColumns, ['code', 'paper']);
    if (heading === null) continue;
    found.add(sheet);
    let code: string | null = null;
    let name: string | null = null;
    for (const line of linesUnder(sheet, heading)) {
      const place = { sheet: sheet.name, row: line.row };
      const stated = line.text('code');
      if (stated !== '') {
        code = procedureCode(line.cell('code'));
        name = null;
        if (code === null)
          refused.push({ place, refusal: { code: 'row_code_malformed', found: stated } });
      }
      const paper = line.text('paper');
      if (paper === '' || code === null) continue;
      name = line.text('case') === '' ? name : line.text('case');
      places.set(code, places.get(code) ?? place);
      const lines = byCode.get(code) ?? [];
      lines.push({
        name: paper,
        case: name,
        originals: countOf(line.cell('originals')),
        copies: countOf(line.cell('copies')),
        form: line.text('form') === '' ? null : line.text('form'),
      });
      byCode.set(code, lines);
    }
  }
  return {
    sheets: found,
    byCode,
    refused,
    alone: (listed, edition) =>
      [...byCode].flatMap(([code, lines]): readonly ProposedProcedure[] => {
        const place = places.get(code);
        if (listed.has(code) || place === undefined) return [];
        // Its name is the catalogue's; the code stands in until it is known.
        const imported = importRecord({ code, name: code, cases: papersOf(lines) }, edition);
        if (!imported.ok) return [];
        const { procedure } = imported.value;
        return [{ place, procedure, states: new Set(['papers']), namesChannels: false }];
      }),
  };
};
