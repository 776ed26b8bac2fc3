/** The rules on a desk's data file, after anything that may happen to a machine. */
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { Connection } from '#electron/store/driver.ts';
import { guarded } from '#electron/store/failure.ts';
import { differingProjections } from '#electron/store/projections/compare.ts';
import { createSql, type Sql } from '#electron/store/sql.ts';
import { checkPages } from '#electron/store/verify.ts';
import type { StoreReader } from '#electron/desk/ports.ts';
import {
  acceptancesIn,
  openAll,
  type Chain,
  type DeskEntry,
  type DeskEvidence,
  type Receipt,
} from './evidence.ts';
import { chainsAreWhole } from './journals.ts';
import { numbersAreUnique, receiptsAreKept } from './receipts.ts';
import { broken, type Breach } from './rules.ts';

const ENTRIES = `SELECT chain.desk, chain.epoch, entry.seq, entry.header, entry.payload, entry.hash, entry.ord
                   FROM entry JOIN chain ON chain.id = entry.chain`;

/** What is on the disk, seen as `read` sees it. */
export const deskEvidence = (
  name: string,
  sql: Sql,
  read: Pick<StoreReader, 'dossier' | 'quarantined'>,
): DeskEvidence => ({
  name,
  entries: sql.all<DeskEntry>(ENTRIES),
  dossier: read.dossier,
  quarantined: read.quarantined().length,
});

/** The same of a file that nobody works on. */
export const evidenceOf = (name: string, db: Connection): DeskEvidence => {
  const sql = createSql(db);
  return deskEvidence(name, sql, createDeskStore(db, sql, sha256).read);
};

const rowsAreAsGiven = (db: Connection): readonly Breach[] => {
  const differing = differingProjections(db);
  return differing.length === 0
    ? []
    : [broken('rows_are_what_the_journal_gives', differing.join(' '))];
};

/**
 * Every receipt is in the journal exactly once, no number is given twice, each chain is dense and unbroken, every
 * page is sound, and the projections are what the journal gives. Empty when all of it holds. On a connection of its
 * own, opened to read: it is spent afterwards. A page that cannot be believed leaves as a `StoreError`.
 */
export const breachesOf = (db: Connection, receipts: readonly Receipt[]): readonly Breach[] =>
  guarded(() => {
    const sql = createSql(db);
    // What this desk wrote, in all its epochs.
    const entries = sql.all<DeskEntry>(`${ENTRIES} WHERE chain.own = 1 ORDER BY entry.id`);
    const chains = sql.all<Chain>('SELECT desk, epoch, prev FROM chain WHERE own = 1');
    const { opened, breaches: unreadable } = openAll(entries);
    const { acceptances, breaches: unknown } = acceptancesIn(opened);
    // Nothing can be made from such a journal that could be compared.
    if (unreadable.length + unknown.length > 0) return [...unreadable, ...unknown];
    const said = [
      ...receiptsAreKept(receipts, acceptances, 'receipt_is_on_the_disk'),
      ...numbersAreUnique(receipts, acceptances),
      ...chainsAreWhole(chains, entries),
    ];
    checkPages(db);
    return [...said, ...rowsAreAsGiven(db)];
  });
