/** The parts of a workbook that are the same for every list, and the cells of one row (ECMA-376, SpreadsheetML). */
import {
  daysBetween,
  minuteOfDay,
  parseLocalDate,
  parseLocalDateTime,
} from '#shared/calendar/local-time.ts';
import { unreachable } from '#shared/result.ts';
import type { Caption, Cell, Column, ColumnKind, Row } from './table.ts';

/** A cell holds no more. */
const MOST_LETTERS = 32_767;

/** What XML 1.0 cannot say, halves of a pair included, and control characters that nobody could read. */
const UNSAYABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

const xmlText = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .replace(UNSAYABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places of the cell formats in `styles`. */
const FORMATS = { plain: 0, heading: 1, text: 2, count: 3, money: 4, date: 5, time: 6 } as const;

/** Text is marked as text (numFmt 49): what begins with = + - @ stays what it is, also when somebody types over it. */
const cellFormats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
];

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font><font><b/><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF0"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs></styleSheet>`;

const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`;

const packageLinks = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbookLinks = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Spreadsheet programs take no more letters in a sheet's name, and none of these. */
const sheetName = (name: string): string => xmlText(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));

const workbook = (sheets: readonly [rows: string, about: string]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map((name, at) => `<sheet name="${sheetName(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** Everything but the two sheets, by its path in the package. */
export const fixedParts = (
  sheets: readonly [rows: string, about: string],
): readonly (readonly [path: string, xml: string])[] => [
  ['[Content_Types].xml', contentTypes],
  ['_rels/.rels', packageLinks],
  ['xl/workbook.xml', workbook(sheets)],
  ['xl/_rels/workbook.xml.rels', workbookLinks],
  ['xl/styles.xml', styles],
];

export const sheetPaths = {
  rows: 'xl/worksheets/sheet1.xml',
  about: 'xl/worksheets/sheet2.xml',
} as const;

/** Day 1 is 1 January 1900, and the day that 1900 did not have counts as well. */
const ORIGIN = parseLocalDate('1899-12-30');

/** The serial number of a local date or time; null where there is none, which then stays text. */
const serialOf = (text: string): number | null => {
  const day = parseLocalDate(text.slice(0, 10));
  if (!day.ok || !ORIGIN.ok) return null;
  const days = daysBetween(ORIGIN.value, day.value);
  if (text.length === 10) return days;
  const time = parseLocalDateTime(text);
  return time.ok ? days + minuteOfDay(time.value) / 1440 : null;
};

const LETTERS = 26;

/** 0 → `A`, 26 → `AA`. */
const columnName = (at: number): string => {
  const last = String.fromCharCode(65 + (at % LETTERS));
  return at < LETTERS ? last : columnName(Math.floor(at / LETTERS) - 1) + last;
};

/** A cell says where it stands: some readers ask for that. */
const place = (at: number, row: number, format: number): string =>
  `r="${columnName(at)}${row}" s="${format}"`;

const textCell = (where: string, text: string): string =>
  `<c ${where} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const asNumber = (kind: ColumnKind, cell: string | number): number | null => {
  switch (kind) {
    case 'text':
      return null;
    case 'count':
    case 'money':
      return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
    case 'date':
    case 'time':
      return typeof cell === 'string' ? serialOf(cell) : null;
    default:
      return unreachable(kind);
  }
};

const cellXml = (kind: ColumnKind, cell: Cell | undefined, at: number, row: number): string => {
  const where = place(at, row, FORMATS[kind]);
  if (cell === null || cell === undefined || cell === '') return `<c ${where}/>`;
  const value = asNumber(kind, cell);
  return value === null
    ? textCell(place(at, row, FORMATS.text), String(cell))
    : `<c ${where}><v>${value}</v></c>`;
};

/** `rowPlace`: of the row in the sheet, 1 being the headings. */
export const rowXml = (columns: readonly Column[], row: Row, rowPlace: number): string =>
  `<row r="${rowPlace}">${columns.map(({ kind }, at) => cellXml(kind, row[at], at, rowPlace)).join('')}</row>`;

/** The headings stand still while the rows run. */
export const sheetHead = (columns: readonly Column[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(
      ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData><row r="1" ht="32" customHeight="1">${columns
    .map(({ title }, at) => textCell(place(at, 1, FORMATS.heading), title))
    .join('')}</row>`;

export const sheetFoot =
  '</sheetData><pageSetup paperSize="9" orientation="landscape"/></worksheet>';

/** The cover: what the list is, of whom, when and by whom it was made. */
export const aboutSheet = (captions: readonly Caption[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="70" customWidth="1"/></cols><sheetData>${captions
    .map(({ label, value }, index) => {
      const row = index + 1;
      const said = textCell(place(0, row, FORMATS.heading), label);
      return `<row r="${row}">${said}${textCell(place(1, row, FORMATS.text), value)}</row>`;
    })
    .join('')}</sheetData></worksheet>`;
