/** Text with separators → a sheet: commas, semicolons or tabs, as the office's program writes them; quotes around cells. */
import { cleanText } from '#shared/edge/clean-text.ts';
import type { Sheet } from './sheet.ts';

const SEPARATORS = [';', '\t', ','] as const;

/** The separator that the text has most of, outside quotes; a comma also stands inside numbers and sentences. */
const separatorOf = (text: string): string => {
  const bare = text.replaceAll(/"[^"]*"/gu, '');
  const count = (separator: string): number => bare.split(separator).length - 1;
  const [semicolon, tab] = SEPARATORS;
  return SEPARATORS.find((one) => one !== ',' && count(one) * 2 >= count(',') && count(one) > 0)
    ? count(tab) > count(semicolon)
      ? tab
      : semicolon
    : ',';
};

/** Never fails: any text is a sheet of one kind or another. A sheet without a name, every cell text. */
export const readCsv = (text: string): Sheet => {
  const body = text.replace(/^\uFEFF/u, '');
  const separator = separatorOf(body);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < body.length; i += 1) {
    const letter = body.charAt(i);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === separator) endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  return {
    name: '',
    rows: rows.map((row) =>
      row.map((raw) => {
        const clean = cleanText(raw);
        return clean === '' ? null : clean;
      }),
    ),
  };
};

const quotedCell = (text: string): string =>
  /[";,\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** With a byte order mark, without which spreadsheets take Vietnamese letters for others. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quotedCell).join(';')).join('\r\n')}\r\n`;
