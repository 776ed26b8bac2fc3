/**
 * Lists narrowed by their filters, as the desk reads them: the first page, one far down, and the count behind it; each
 * first page beside one bare statement of the same conditions. And who holds how many.
 */
import { createListWalk, type ListWalk } from '#electron/desk/dossiers/list-walk.ts';
import type { DeskStore, HeldPlace, WholeList } from '#electron/desk/ports.ts';
import type { Connection } from '#electron/store/driver.ts';
import { selectionOf } from '#electron/store/projections/list-conditions.ts';
import { queryOf } from '#electron/store/projections/search.ts';
import {
  addDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { openFolder, type OfficeFiles } from './big-office.ts';
import type { Line } from './figure.ts';
import { mean, p95 } from './times.ts';

const SHOWN = 100;
/** As many as the desk counts in one go. */
const COUNTED = 10_000;
const FELT_MS = 50;

const everything: WholeList = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
};

interface Newest {
  readonly field: string;
  readonly officer: string | null;
  readonly holder: string | null;
  readonly received: string;
}

type Filters = Readonly<Record<string, Partial<WholeList>>>;

/** Each filter alone, several at once, and words among them. */
const filtersOf = ({ field, officer: by, holder, received }: Newest): Filters => {
  const officer = by ?? '';
  const today = dateOf(received as LocalDateTime);
  const due = { openOnly: true, order: 'due' } as const;
  return {
    none: {},
    state: { states: [stateCode('processing')] },
    'state: returned': { states: [stateCode('returned')] },
    field: { field },
    officer: { officer },
    channel: { channel: 'postal' },
    holder: { ...due, holder: holder ?? '' },
    'deadline: overdue': { ...due, dueTo: addDays(today, -1) },
    'deadline: a week': { ...due, dueFrom: today, dueTo: addDays(today, 7) },
    'deadline: none': { ...due, undated: true },
    'field, officer, channel': { field, officer, channel: 'in_person' },
    'state, field, officer, deadline': {
      ...due,
      states: [stateCode('processing')],
      field,
      officer,
      dueTo: today,
    },
    'one word, field': { text: 'nguyen', field },
    'a name, officer': { text: 'nguyễn thị thử', officer },
    'words, channel, officer': { text: 'khai sinh', channel: 'in_person', officer },
  };
};

/** The same rows by the same conditions in one statement, prepared once. */
const bareOf = (connection: Connection, query: WholeList): (() => unknown) => {
  const { where, order, values } = selectionOf(query);
  const words = queryOf(query.text);
  if (words === null) {
    const list = connection.prepare(`SELECT * FROM dossier ${where} ${order} LIMIT ${SHOWN}`);
    return () => list.all(...values);
  }
  const among = connection.prepare(
    `SELECT dossier.* FROM search JOIN dossier ON dossier.row = search.rowid
      ${where} AND search MATCH ? ORDER BY search.rowid DESC LIMIT ${SHOWN}`,
  );
  return () => among.all(...values, words);
};

/** A walk that remembers nothing yet, and how long its pieces kept others waiting. */
const watched = (store: DeskStore, blocks: number[]) => {
  let since = performance.now();
  const walk: ListWalk = createListWalk({
    store,
    after: (_ms, work) => {
      blocks.push(performance.now() - since);
      const timer = setImmediate(() => {
        since = performance.now();
        work();
      });
      return () => clearImmediate(timer);
    },
  });
  return {
    walk,
    end: (): void => {
      blocks.push(performance.now() - since);
    },
  };
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

interface Pages {
  readonly ours: number[];
  readonly bare: number[];
}

const heldLines = (
  what: string,
  { read }: DeskStore,
  connection: Connection,
  rounds: number,
): readonly Line[] => {
  const day = '2026-11-23' as LocalDate;
  const whole = connection.prepare(
    `SELECT holder, count(*), count(*) FILTER (WHERE due_at < ?) FROM dossier
      WHERE open = 1 AND holder IS NOT NULL GROUP BY holder`,
  );
  const ours: number[] = [];
  const bare: number[] = [];
  const pieces: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = pieces.length;
    let from: HeldPlace | null = null;
    do {
      const start = performance.now();
      from = read.heldPart(day, from, COUNTED).next;
      pieces.push(performance.now() - start);
    } while (from !== null);
    ours.push(pieces.slice(begun).reduce((sum, ms) => sum + ms, 0));
    const start = performance.now();
    whole.all(day);
    bare.push(performance.now() - start);
  }
  return [
    {
      what: `${what}: who holds how many, mean, against one GROUP BY`,
      unit: 'ms',
      measured: mean(ours),
      baseline: mean(bare),
      reach: null,
    },
    {
      what: `${what}: who holds how many, longest piece`,
      unit: 'ms',
      measured: Math.max(...pieces),
      baseline: null,
      reach: { kind: 'value', atMost: FELT_MS },
    },
  ];
};

export const filterLines = async (
  what: string,
  { data }: OfficeFiles,
  rounds: number,
): Promise<readonly Line[]> => {
  const { store, connection, close } = openFolder(data);
  const newest = connection
    .prepare<[], Newest>(
      `SELECT field, officer, holder, received_at AS received FROM dossier
        WHERE holder IS NOT NULL AND open = 1 ORDER BY row DESC LIMIT 1`,
    )
    .get();
  const filters = filtersOf(newest ?? { field: '', officer: null, holder: null, received: '' });
  const pages = new Map<string, Pages>();
  const far: number[] = [];
  const counts: number[] = [];
  const blocks: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [name, filter] of Object.entries(filters)) {
      const query = { ...everything, ...filter };
      const bare = bareOf(connection, query);
      const { walk, end } = watched(store, blocks);
      const page = pages.get(name) ?? { ours: [], bare: [] };
      pages.set(name, page);
      page.ours.push(await timed(() => walk.page(query, 0, SHOWN)));
      let total = 0;
      counts.push(
        await timed(async () => {
          ({ total } = await walk.count(query));
        }),
      );
      far.push(await timed(() => walk.page(query, Math.floor(total / 2), SHOWN)));
      end();
      page.bare.push(await timed(bare));
    }
  const held = heldLines(what, store, connection, rounds);
  close();
  const line = (of: string, measured: number, atMost: number | null): Line => ({
    what: `${what} with filters: ${of}`,
    unit: 'ms',
    measured,
    baseline: null,
    reach: atMost === null ? null : { kind: 'value', atMost },
  });
  const firsts = [...pages.values()].flatMap(({ ours }) => ours);
  return [
    line('first page, p95', p95(firsts), 10),
    ...[...pages].map(([name, { ours, bare }]) => ({
      ...line(`first page by ${name}, mean`, mean(ours), null),
      baseline: mean(bare),
    })),
    line('a page in the middle once counted, p95', p95(far), 10),
    line('the count, p95', p95(counts), null),
    line('longest piece', Math.max(...blocks), FELT_MS),
    ...held,
  ];
};
