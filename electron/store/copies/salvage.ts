/**
 * What can still be read beyond a backup: own entries out of a damaged database and out of the tail, as far as the
 * chain proves them, and what belongs to this desk alone where a whole table can be read.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import { chainHash, openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { ROW_FILLING } from '#electron/desk/printing/row-filling.ts';
import { sha256 } from '../digest.ts';
import { growing, plain } from '../journal/chains.ts';
import { insertEntry } from '../journal/rows.ts';
import { enrol, identityOf } from '../local/identity.ts';
import { deleteSetting } from '../local/settings.ts';
import { project } from '../projections/project.ts';
import type { Sql, Value } from '../sql.ts';
import type { TailEntry } from './tail.ts';

export interface Salvaged {
  readonly entries: number;
  /** The PC's claim in the last of them; null when there is none. */
  readonly until: Instant | null;
}

/** Null for whatever cannot be read any more. */
const reading = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    // A page that is gone is what brings us here: the answer is that nothing can be had from it.
    return null;
  }
};

interface Found {
  readonly headerBytes: Uint8Array;
  readonly payloadBytes: Uint8Array;
}

/** How far around the last known row an entry is looked for where the index is gone. */
const NEARBY = 2_000;

/** A damaged database as a source of entries: by its index, and where that is gone row by row. */
const entriesIn = (damaged: Sql | null) => {
  let lastRow = 0;
  const chainId = (desk: string, epoch: number): number | null =>
    damaged === null
      ? null
      : (reading(() =>
          damaged.get<{ readonly id: number }>(
            'SELECT id FROM chain WHERE desk = ? AND epoch = ?',
            desk,
            epoch,
          ),
        )?.id ?? null);

  const byIndex = (sql: Sql, chain: number, seq: number) =>
    reading(() =>
      sql.get<{ readonly id: number; readonly header: Uint8Array; readonly payload: Uint8Array }>(
        'SELECT id, header, payload FROM entry WHERE chain = ? AND seq = ?',
        chain,
        seq,
      ),
    );
  const byRow = (sql: Sql, chain: number, seq: number) => {
    for (let id = lastRow + 1; lastRow > 0 && id <= lastRow + NEARBY; id += 1) {
      const row = reading(() =>
        sql.get<{ readonly id: number; readonly header: Uint8Array; readonly payload: Uint8Array }>(
          'SELECT id, header, payload FROM entry WHERE id = ? AND chain = ? AND seq = ?',
          id,
          chain,
          seq,
        ),
      );
      if (row !== null && row !== undefined) return row;
    }
    return null;
  };

  return (desk: string, epoch: number, seq: number): Found | null => {
    const chain = chainId(desk, epoch);
    if (damaged === null || chain === null) return null;
    if (lastRow === 0) lastRow = byIndex(damaged, chain, seq - 1)?.id ?? 0;
    const row = byIndex(damaged, chain, seq) ?? byRow(damaged, chain, seq);
    if (row === null || row === undefined) return null;
    lastRow = row.id;
    return { headerBytes: plain(row.header), payloadBytes: plain(row.payload) };
  };
};

/** Takes the entry in that follows the head, when these bytes are it; gives when it was written. */
const follow = (into: Sql, found: Found): Instant | null => {
  const chain = growing(into);
  const header = openHeader(found.headerBytes);
  const payload = openPayload(found.payloadBytes);
  if (chain === null || !header.ok || !payload.ok) return null;
  const { desk, epoch, head } = chain;
  const seq = head.seq + 1;
  const named =
    header.value.desk === desk && header.value.epoch === epoch && header.value.seq === seq;
  if (!named) return null;
  const headerBytes = plain(found.headerBytes);
  const payloadBytes = plain(found.payloadBytes);
  const hash = chainHash(head.hash, headerBytes, payloadBytes, sha256);
  const sealed = { desk, epoch, seq, headerBytes, payloadBytes, hash };
  const entry = { header: header.value, payload: payload.value, ord: null, verdict: null };
  const trusted = knowEntry(entry).ok;
  const id = insertEntry(into, chain.id, header.value, sealed, trusted, null);
  project(into, { id, own: true, entry, trusted });
  return header.value.at;
};

/** The desk may have been taken into a later epoch after the backup: then its journal goes on there. */
const nextEpoch = (into: Sql, damaged: Sql | null): boolean => {
  const here = growing(into);
  const there = damaged === null ? null : reading(() => identityOf(damaged));
  if (damaged === null || here === null || there === null) return false;
  if (there.desk !== here.desk || there.epoch <= here.epoch) return false;
  const opened = reading(() =>
    damaged.get<{ readonly prev: Uint8Array }>(
      'SELECT prev FROM chain WHERE desk = ? AND epoch = ? AND prev IS NOT NULL',
      there.desk,
      there.epoch,
    ),
  );
  if (opened === null || opened === undefined) return false;
  enrol(into, there, plain(opened.prev));
  return true;
};

/** Kept and backed up, but told by nobody else: the newer, as a whole, where it can be read as a whole. */
const LOCAL = [
  'officer',
  'setting',
  'publication',
  'print_job',
  'print_not_issued',
  'draft',
  'look_waiting',
  'blob',
] as const;

const takeLocal = (into: Sql, damaged: Sql): void => {
  for (const table of LOCAL) {
    const rows = reading(() =>
      damaged.all<Readonly<Record<string, Value>>>(`SELECT * FROM ${table}`),
    );
    if (rows === null) continue;
    into.run(`DELETE FROM ${table}`);
    for (const row of rows) {
      const columns = Object.keys(row);
      into.run(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ...Object.values(row),
      );
    }
  }
};

/**
 * Inside one transaction of the restored database. Every entry is taken only where it follows from the one before:
 * what lies behind a gap is left to the province.
 */
export const salvage = (into: Sql, damaged: Sql | null, tail: readonly TailEntry[]): Salvaged => {
  const inDatabase = entriesIn(damaged);
  const inTail = (desk: string, epoch: number, seq: number): Found | null =>
    tail.find((one) => one.desk === desk && one.epoch === epoch && one.seq === seq) ?? null;
  if (damaged !== null) takeLocal(into, damaged);
  let entries = 0;
  let until: Instant | null = null;
  for (;;) {
    const chain = growing(into);
    if (chain === null) break;
    const { desk, epoch, head } = chain;
    const name = [desk, epoch, head.seq + 1] as const;
    const sources = [inDatabase(...name), inTail(...name)].filter((found) => found !== null);
    const at = sources.reduce<Instant | null>((taken, found) => taken ?? follow(into, found), null);
    if (at !== null) {
      entries += 1;
      until = at;
    } else if (!nextEpoch(into, damaged)) break;
  }
  // What was accepted since the backup is no draft any more.
  into.run('DELETE FROM draft WHERE id IN (SELECT id FROM dossier WHERE number IS NOT NULL)');
  // Whether what waited for a printer has come out since, nothing here can tell: nobody shall be offered to print it.
  into.run(`DELETE FROM print_job WHERE state = 'waiting'`);
  into.run('DELETE FROM print_owed');
  for (const key of ROW_FILLING) deleteSetting(into, key);
  return { entries, until };
};
