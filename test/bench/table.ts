/** The figures as one table for people. */
import { isReached, ratioOf, type Figure, type Line, type Reach, type Unit } from './figure.ts';

const HEAD = ['', 'figure', 'measured', 'baseline', 'ratio', 'reach', 'reached'] as const;
/** Words to the left, numbers to the right. */
const TO_THE_RIGHT = new Set([2, 3, 4]);

const amount = (value: number | null, unit: Unit): string => {
  if (value === null) return '–';
  switch (unit) {
    case 'ms':
      return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
    case 'MB':
      return `${value.toFixed(0)} MB`;
    case 'count':
      return String(value);
    case 'per_second':
      return `${value} /s`;
  }
};

const reachWords = (reach: Reach | null, unit: Unit): string => {
  switch (reach?.kind) {
    case undefined:
      return '';
    case 'ratio':
      return `≤ ${Number(reach.atMost.toFixed(2))}×`;
    case 'ratio_at_least':
      return `≥ ${reach.atLeast}×`;
    case 'ratio_and':
      return `≤ ${reach.times}× + ${amount(reach.plus, unit)}`;
    case 'value':
      return `≤ ${amount(reach.atMost, unit)}`;
    case 'exactly':
      return `= ${amount(reach.value, unit)}`;
  }
};

const verdict = (line: Line): string => {
  if (line.reach === null) return '';
  const reached = isReached(line);
  return reached === null ? 'not measured' : reached ? 'yes' : 'NO';
};

const rowOf = (line: Line, mark: string): readonly string[] => [
  mark,
  line.what,
  amount(line.measured, line.unit),
  amount(line.baseline, line.unit),
  ratioOf(line)?.toFixed(2) ?? '',
  reachWords(line.reach, line.unit),
  verdict(line),
];

export const tableOf = (figures: readonly Figure[]): string => {
  const groups = figures.map(({ id, title, lines }) => [
    [id, title, '', '', '', '', ''],
    ...lines.map((line) => rowOf(line, '')),
  ]);
  const all = [HEAD, ...groups.flat()];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const laid = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return TO_THE_RIGHT.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const body = groups.flatMap((group) => [rule, ...group.map(laid)]);
  return [laid(HEAD), ...body].join('\n');
};

/** Below the table: how each figure was taken, and why a line is missing. */
export const notesOf = (figures: readonly Figure[]): string =>
  figures
    .flatMap(({ id, how, lines }) => [
      `${id}: ${how}`,
      ...lines.flatMap(({ what, why }) => (why === undefined ? [] : [`    ${what}: ${why}`])),
    ])
    .join('\n');
