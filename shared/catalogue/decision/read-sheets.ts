/**
 * A decision's workbook as provinces make them: the agency's name and a title above the table, fields and parts
 * ("bị bãi bỏ") as rows of their own, merged cells, codes that the spreadsheet took for numbers. A row that cannot be
 * understood is named with its reason and stops nothing else.
 */
import { channelsNamed, statedFees, timesByChannel } from './time-words.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { findHeading, linesUnder, type Line } from '#shared/table/columns.ts';
import { textOf, type Cell, type Sheet } from '#shared/table/sheet.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { importRecord, type Edition, type ImportRefusal } from '../import-record.ts';
import { listColumns, type ListColumn } from './columns.ts';
import type {
  EndedProcedure,
  Part,
  Place,
  Proposal,
  ProposedProcedure,
  RefusedRow,
  RowRefusal,
} from './proposal.ts';
import { papersOf, type PaperLine } from './papers.ts';
import { readPaperLines } from './paper-sheet.ts';

/** No sheet has a column of codes beside names or papers. */
export interface DecisionRefusal {
  readonly code: 'decision_without_table';
  readonly sheets: number;
}

const CODE = /^(\d\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d+)?$/u;

/** `1.001193`, also where the sheet made a number of it and dropped its last zeros. */
export const procedureCode = (cell: Cell): string | null => {
  const text = typeof cell === 'number' ? cell.toFixed(6) : textOf(cell).replaceAll(' ', '');
  return CODE.exec(text)?.[1] ?? null;
};

const ENDS = /\b(?:bai bo|huy bo|het hieu luc|cham dut)\b/u;
const COLUMN_NUMBERS = /^\(?\d{1,2}\)?$/u;
/** A Roman number or a letter that counts parts. */
const MARK = /^(?:[IVXLC]+|[A-ZĐ])\.?$/u;
const LEADING_MARK = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.):-]\s*/u;
const FIELD_WORD = /^lĩnh vực\s*:?\s*/iu;

/** A row with words in one cell only, at most a letter or a Roman number before them: a part, or a field of work. */
const headingIn = (cells: readonly Cell[]): string | null => {
  const words = cells.filter((cell) => cell !== null && !MARK.test(textOf(cell)));
  const [only] = words;
  return words.length === 1 && typeof only === 'string' && /\p{L}{2}/u.test(only) ? only : null;
};

interface Walk {
  readonly put: ProposedProcedure[];
  readonly ended: EndedProcedure[];
  readonly refused: RefusedRow[];
  readonly rowOf: Map<string, number>;
}

interface Standing {
  /** The field that the rows above name. */
  readonly field: string | null;
  readonly ends: boolean;
}

const recordOf = (
  { cell, text }: Line<ListColumn>,
  code: string,
  field: string,
  papers: readonly PaperLine[],
) => {
  const channels = channelsNamed(text('channels'));
  const times = timesByChannel(cell('deadline'), channels);
  const own = timesByChannel(cell('own'), channels);
  const { fees, free } = statedFees(cell('fees'));
  const all = [...times.values()];
  return {
    code,
    name: text('name'),
    field,
    agency_group: '',
    level: ['commune'],
    after_15h_next_day: all.some((time) => time.after15hNextDay),
    quality: [
      ...(all.some((time) => time.varies) ? ['time_varies_in_text'] : []),
      ...(papers.length === 0 ? ['no_papers'] : []),
    ],
    channels: channels.map((channel) => {
      const time = times.get(channel);
      return {
        channel,
        amount: time?.amount ?? null,
        unit: time?.unit ?? null,
        raw_time: time?.raw ?? '',
        own_amount: own.get(channel)?.amount ?? null,
        own_unit: own.get(channel)?.unit ?? null,
        fees: fees.map(({ kind, amountVnd, raw }) => ({ kind, amount_vnd: amountVnd, raw })),
        free,
      };
    }),
    cases: papersOf(papers),
  };
};

const partsOf = (
  { cell, text }: Line<ListColumn>,
  field: string,
  papers: readonly PaperLine[],
): ReadonlySet<Part> => {
  const stated: Part[] = [];
  if (text('name') !== '') stated.push('name');
  if (field !== '') stated.push('field');
  if (cell('deadline') !== null) stated.push('deadline');
  if (cell('fees') !== null) stated.push('fees');
  if (papers.length > 0) stated.push('papers');
  return new Set(stated);
};

const refusalOfImport = (procedure: string, refusal: ImportRefusal): RowRefusal =>
  refusal.code === 'wrong_type'
    ? { code: 'row_too_long', procedure, field: refusal.field }
    : { code: 'line_not_read', why: refusal.code };

const takeRow = (
  walk: Walk,
  line: Line<ListColumn>,
  { field: above, ends }: Standing,
  sheet: string,
  papersFor: ReadonlyMap<string, readonly PaperLine[]>,
  edition: Edition,
): void => {
  const place: Place = { sheet, row: line.row };
  const refuse = (refusal: RowRefusal): void => {
    walk.refused.push({ place, refusal });
  };
  const found = line.text('code');
  if (found === '') return refuse({ code: 'row_without_code' });
  const code = procedureCode(line.cell('code'));
  if (code === null) return refuse({ code: 'row_code_malformed', found });
  const before = walk.rowOf.get(code);
  if (before !== undefined) return refuse({ code: 'row_code_twice', procedure: code, before });
  walk.rowOf.set(code, line.row);
  if (ends) {
    walk.ended.push({ place, code });
    return undefined;
  }
  if (line.text('name') === '') return refuse({ code: 'row_without_name', procedure: code });
  const field = line.text('field') || (above ?? '');
  const papers = papersFor.get(code) ?? [];
  const imported = importRecord(recordOf(line, code, field, papers), edition);
  if (!imported.ok) return refuse(refusalOfImport(code, imported.error));
  walk.put.push({
    place,
    procedure: imported.value.procedure,
    states: partsOf(line, field, papers),
    namesChannels: line.text('channels') !== '',
  });
  return undefined;
};

const isColumnNumbers = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || COLUMN_NUMBERS.test(textOf(cell)));

const standingAfter = (before: Standing, heading: string): Standing => {
  const key = searchKey(heading);
  const bare = heading.replace(LEADING_MARK, '');
  if (ENDS.test(key)) return { field: null, ends: true };
  if (key.includes('thu tuc hanh chinh') || key.startsWith('danh muc'))
    return { field: null, ends: false };
  return { ...before, field: bare.replace(FIELD_WORD, '') };
};

/** @returns a refusal only where nothing in the whole workbook looks like a list of procedures */
export const readDecisionSheets = (
  sheets: readonly Sheet[],
  edition: Edition,
): Result<Proposal, DecisionRefusal> => {
  const walk: Walk = { put: [], ended: [], refused: [], rowOf: new Map() };
  const ignoredSheets: string[] = [];
  const papers = readPaperLines(sheets, procedureCode);
  let lists = 0;
  for (const sheet of sheets) {
    if (papers.sheets.has(sheet)) continue;
    const ended = ENDS.test(searchKey(sheet.name));
    const heading =
      findHeading(sheet, listColumns, ['code', 'name']) ??
      (ended ? findHeading(sheet, listColumns, ['code']) : null);
    if (heading === null) {
      if (sheet.rows.length > 0) ignoredSheets.push(sheet.name);
      continue;
    }
    lists += 1;
    let standing: Standing = { field: null, ends: ended };
    for (const line of linesUnder(sheet, heading)) {
      const words = headingIn(line.cells);
      if (isColumnNumbers(line.cells)) continue;
      // Several words are no code, in whichever column they begin.
      const code = line.text('code');
      if (words !== null && (code === '' || code.includes(' ')))
        standing = standingAfter(standing, words);
      else takeRow(walk, line, standing, sheet.name, papers.byCode, edition);
    }
  }
  if (lists === 0 && papers.byCode.size === 0)
    return err({ code: 'decision_without_table', sheets: sheets.length });
  const refused = [...walk.refused, ...papers.refused];
  return ok({
    put: [...walk.put, ...papers.alone(walk.rowOf, edition)],
    ended: walk.ended,
    refused,
    ignoredSheets,
  });
};
