/** What must hold of a desk's journal after anything that may happen to a machine. */
import type { Connection } from '#electron/store/driver.ts';
import { guarded } from '#electron/store/failure.ts';
import { FROM_ENTRY, SEALED, sealedOf, type SealedRow } from '#electron/store/journal/rows.ts';
import { createSql, type Sql } from '#electron/store/sql.ts';
import { checkPages, inspect } from '#electron/store/verify.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';

/** What the desk has acknowledged: a citizen holds it on paper. */
export interface Receipt {
  readonly dossier: string;
  readonly number: string;
}

export type Breach =
  | { readonly rule: 'receipt_lost' | 'receipt_twice'; readonly receipt: Receipt }
  | { readonly rule: 'number_twice'; readonly number: string }
  | { readonly rule: 'seq_not_dense'; readonly epoch: number }
  | { readonly rule: 'entry_unreadable'; readonly seq: number }
  | { readonly rule: 'chain_broken'; readonly epoch: number; readonly seq: number }
  | { readonly rule: 'projections_differ'; readonly tables: readonly string[] };

/** What this desk wrote, in all its epochs. */
const ownEntries = (sql: Sql): readonly SealedEntry[] =>
  sql
    .all<SealedRow>(
      `SELECT ${SEALED} ${FROM_ENTRY} WHERE chain.own = 1 ORDER BY chain.id, entry.seq`,
    )
    .map(sealedOf);

/** Read from the bytes alone: what the store keeps beside them is what is being doubted. */
const acceptedIn = (entry: SealedEntry): Receipt | Breach | null => {
  const header = openHeader(entry.headerBytes);
  const payload = openPayload(entry.payloadBytes);
  if (!header.ok || !payload.ok) return { rule: 'entry_unreadable', seq: entry.seq };
  if (header.value.type !== 'dossier.accepted') return null;
  const known = knowEntry({ header: header.value, payload: payload.value });
  if (!known.ok || known.value.type !== 'dossier.accepted' || header.value.dossier === null)
    return { rule: 'entry_unreadable', seq: entry.seq };
  return { dossier: header.value.dossier, number: known.value.payload.number };
};

const timesOf = <T>(values: readonly T[]): ReadonlyMap<T, number> => {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
};

const receiptBreaches = (
  accepted: readonly Receipt[],
  receipts: readonly Receipt[],
): readonly Breach[] => {
  const pair = ({ dossier, number }: Receipt): string => `${dossier} ${number}`;
  const times = timesOf(accepted.map(pair));
  return receipts.flatMap((receipt): readonly Breach[] => {
    const found = times.get(pair(receipt)) ?? 0;
    if (found === 1) return [];
    return [{ rule: found === 0 ? 'receipt_lost' : 'receipt_twice', receipt }];
  });
};

const numberBreaches = (accepted: readonly Receipt[]): readonly Breach[] =>
  [...timesOf(accepted.map(({ number }) => number))].flatMap(([number, times]) =>
    times === 1 ? [] : [{ rule: 'number_twice', number } as const],
  );

/** From 1 on, in each epoch. */
const denseBreaches = (entries: readonly SealedEntry[]): readonly Breach[] => {
  const last = new Map<number, number>();
  const gaps = new Set<number>();
  for (const { epoch, seq } of entries) {
    if (seq !== (last.get(epoch) ?? 0) + 1) gaps.add(epoch);
    last.set(epoch, seq);
  }
  return [...gaps].map((epoch) => ({ rule: 'seq_not_dense', epoch }));
};

const storeBreaches = (db: Connection): readonly Breach[] => {
  checkPages(db);
  const { brokenAt, differing } = inspect(db);
  return [
    ...(brokenAt === null ? [] : [{ rule: 'chain_broken', ...brokenAt } as const]),
    ...(differing.length === 0 ? [] : [{ rule: 'projections_differ', tables: differing } as const]),
  ];
};

/**
 * Every receipt is in the journal exactly once, no number is given twice, each chain is dense and unbroken, every
 * page is sound, and the projections are what the journal gives. Empty when all of it holds. On a connection of its
 * own, opened to read: it is spent afterwards. A page that cannot be believed leaves as a `StoreError`.
 */
export const breachesOf = (db: Connection, receipts: readonly Receipt[]): readonly Breach[] =>
  guarded(() => {
    const entries = ownEntries(createSql(db));
    const read = entries.flatMap((entry) => acceptedIn(entry) ?? []);
    const unreadable = read.filter((one): one is Breach => 'rule' in one);
    // Nothing can be made from such a journal that could be compared.
    if (unreadable.length > 0) return unreadable;
    const accepted = read.filter((one): one is Receipt => 'dossier' in one);
    return [
      ...receiptBreaches(accepted, receipts),
      ...numberBreaches(accepted),
      ...denseBreaches(entries),
      ...storeBreaches(db),
    ];
  });
