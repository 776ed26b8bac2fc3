/** P2: the list as an officer types, against the bare prefix query on the same index. */
import { inventedDossier, openBenchStore, share } from './invented-office.ts';
import { queryOf } from '#electron/store/projections/search.ts';
import type { DossierQuery } from '#electron/desk/ports.ts';

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export interface DossierSearchFigures {
  readonly dossiers: number;
  readonly keystrokes: number;
  readonly list: Spread;
  readonly bare: Spread;
  /** Sum of all keystrokes of the list over that of the bare query. */
  readonly ratio: number;
  readonly fillSeconds: number;
}

/** What officers look for: names in pieces, ends of numbers, identity numbers, procedures. */
const TYPED = [
  'nguyen',
  'nguyễn thị thử',
  'đặng minh ảo',
  'le van mau',
  '1017',
  '260305-1017',
  '0791',
  '0900 12',
  'khai sinh',
  'chung thuc',
  '1.0011',
  'zzz',
];

const LIMIT = 50;

const asked = (text: string): DossierQuery => ({
  text,
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
  offset: 0,
  limit: LIMIT,
});

const BATCH = 500;

/** Types every text letter by letter, `rounds` times; the two take turns. */
export const measureDossierSearch = async (
  dossiers = 100_000,
  rounds = 3,
): Promise<DossierSearchFigures> => {
  const bench = openBenchStore();
  const fillStart = performance.now();
  for (let from = 0; from < dossiers; from += BATCH)
    bench.store.write((tx) => {
      for (let n = from; n < Math.min(dossiers, from + BATCH); n += 1)
        tx.append(inventedDossier(n));
    });
  const fillSeconds = (performance.now() - fillStart) / 1000;
  const bareQuery = bench.db.prepare<[string]>(
    `SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ${LIMIT}`,
  );
  const list: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const text of TYPED)
      for (let length = 1; length <= text.length; length += 1) {
        const typed = text.slice(0, length);
        const words = queryOf(typed) ?? '';
        const start = performance.now();
        bench.store.read.listDossiers(asked(typed));
        const between = performance.now();
        bareQuery.all(words);
        const end = performance.now();
        // The first round warms both.
        if (round === 0) continue;
        list.push(between - start);
        bare.push(end - between);
      }
  bench.end();
  const sum = (times: readonly number[]): number => times.reduce((all, ms) => all + ms, 0);
  return {
    dossiers,
    keystrokes: list.length,
    list: { p50: share(list, 0.5), p95: share(list, 0.95) },
    bare: { p50: share(bare, 0.5), p95: share(bare, 0.95) },
    ratio: sum(list) / sum(bare),
    fillSeconds,
  };
};
