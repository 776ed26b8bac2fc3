/** Results that wait to be fetched, the earliest promised first; with words, any dossier. Read by stretches like every list. */
import { dateOf, daysBetween, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ResultList, ResultRow } from '#shared/contract/outputs.ts';
import type { DeskContext } from '../context.ts';
import type { DossierRow, WholeList } from '../ports.ts';
import { rowSight, rowView, type RowSight } from '../rows.ts';
import type { ListWalk } from './list-walk.ts';

interface Asked {
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

const everything: WholeList = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
};

const resultRow = (row: DossierRow, sight: RowSight): ResultRow => {
  const finishedAt = row.finishedAt as LocalDateTime | null;
  return {
    row: rowView(row, sight),
    finishedAt,
    daysWaiting: finishedAt === null ? null : daysBetween(dateOf(finishedAt), sight.today),
    partly: row.partly,
  };
};

export const createResultList =
  (context: DeskContext, walk: ListWalk) =>
  async ({ text, offset, limit }: Asked): Promise<ResultList> => {
    const query: WholeList =
      text.trim() === ''
        ? { ...everything, resultWaiting: true, order: 'due' }
        : { ...everything, text };
    const { rows } = await walk.page(query, offset, limit);
    const { total } = await walk.count(query);
    const sight = rowSight(context);
    return { total, rows: rows.map((row) => resultRow(row, sight)) };
  };
