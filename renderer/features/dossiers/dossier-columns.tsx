import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { formatClock, formatDate, formatDay } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import { leftWords, provinceWords, stateWords, type Said } from './row-words.ts';
import styles from './list.module.css';

export const features = tableFeatures({});
const column = createColumnHelper<typeof features, DossierRowView>();

/** The year is said only where it is another than that of the reception. */
const shortDate = (due: LocalDate, received: LocalDate): string =>
  due.slice(0, 4) === received.slice(0, 4) ? formatDay(due) : formatDate(due);

const Word = ({ said }: { readonly said: Said }) => (
  <span className={styles[said.tone]}>{said.words}</span>
);

/** The columns that exist so far; each says in words what its colour says. */
export const dossierColumns = (texts: Texts) => {
  const { columns } = texts.dossiers;
  return column.columns([
    column.accessor('number', {
      header: columns.number,
      cell: (cell) => <b className={styles.number}>{cell.getValue() || texts.work.noNumber}</b>,
    }),
    column.accessor('ownerName', {
      header: columns.owner,
      cell: (cell) => cell.getValue(),
    }),
    column.accessor('procedureName', {
      header: columns.procedure,
      cell: (cell) => <span title={cell.getValue()}>{cell.getValue()}</span>,
    }),
    column.accessor('receivedAt', {
      header: columns.received,
      cell: (cell) => `${formatClock(cell.getValue())} ${formatDay(dateOf(cell.getValue()))}`,
    }),
    column.accessor('dueAt', {
      header: columns.due,
      cell: (cell) => {
        const due = cell.getValue();
        return due === null ? '–' : shortDate(dateOf(due), dateOf(cell.row.original.receivedAt));
      },
    }),
    column.display({
      id: 'left',
      header: columns.left,
      cell: ({ row }) => <Word said={leftWords(row.original, texts)} />,
    }),
    column.display({
      id: 'state',
      header: columns.state,
      cell: ({ row }) => <Word said={stateWords(row.original, texts)} />,
    }),
    column.accessor('holder', {
      header: texts.finding.columns.holder,
      cell: (cell) => <span title={cell.getValue() ?? ''}>{cell.getValue() ?? '–'}</span>,
    }),
    column.display({
      id: 'province',
      header: columns.province,
      cell: ({ row }) => <Word said={provinceWords(row.original, texts)} />,
    }),
  ]);
};
