/** The list that stands on the screen, all of it, as it stood when it was asked for. */
import type { Column, Row } from '#shared/export/table.ts';
import { vi } from '#shared/text/vi.ts';
import type { DeskContext } from '../context.ts';
import { inParts, type ListParts, type Rest } from './export-lists.ts';
import type { DossierRow } from '../ports.ts';

const { columns } = vi.exports.file;

const screenColumns: readonly Column[] = [
  { title: columns.number, kind: 'text', width: 34 },
  { title: columns.owner, kind: 'text', width: 28 },
  { title: columns.submitter, kind: 'text', width: 28 },
  { title: columns.procedureCode, kind: 'text', width: 14 },
  { title: columns.procedure, kind: 'text', width: 48 },
  { title: columns.received, kind: 'time', width: 17 },
  { title: columns.due, kind: 'time', width: 17 },
  { title: columns.state, kind: 'text', width: 22 },
  { title: columns.holder, kind: 'text', width: 24 },
];

const stateNames: Readonly<Record<number, string>> = vi.states;

const rowOf = (row: DossierRow, names: ReadonlyMap<string, string>): Row => [
  row.number,
  row.ownerName,
  row.submitterName,
  row.procedureCode,
  row.procedureName,
  row.receivedAt.slice(0, 16),
  row.dueAt === null ? null : row.dueAt.slice(0, 16),
  row.voided ? vi.dossiers.voided : (stateNames[row.state] ?? ''),
  row.holder === null ? null : (names.get(row.holder) ?? row.holder),
];

export const screenParts = (
  { store }: Pick<DeskContext, 'store'>,
  places: readonly number[],
  rest: Rest,
): ListParts<Row> => {
  /** Departments stand by their name already. */
  const names = new Map(store.read.officers().map(({ id, name }) => [id, name]));
  const rowsOf = (part: readonly number[]): readonly Row[] =>
    store.read.rowsAtPlaces(part).map((row) => rowOf(row, names));
  return {
    columns: screenColumns,
    row: (line) => line,
    lines: () => inParts(places, rowsOf, rest),
    sums: () => [],
  };
};
