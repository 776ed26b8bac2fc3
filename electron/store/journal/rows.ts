/** Entries between their table and the domain: the bytes as they were hashed, and what they say. */
import type {
  Entry,
  EntryHeader,
  OrderedEntry,
  SealedEntry,
  Verdict,
} from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { RULES } from '../rules.ts';
import type { Sql } from '../sql.ts';
import { plain } from './chains.ts';

export interface SealedRow {
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

export interface OrderedRow {
  readonly id: number;
  readonly own: 0 | 1;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly ord: number | null;
  readonly verdict: string | null;
  /** The rules by which its payload was checked, 0 for none. */
  readonly understood: number;
}

export const SEALED = 'chain.desk, chain.epoch, entry.seq, entry.header, entry.payload, entry.hash';
export const ORDERED =
  'entry.id, chain.own, entry.header, entry.payload, entry.ord, entry.verdict, entry.understood';
export const FROM_ENTRY = 'FROM entry JOIN chain ON chain.id = entry.chain';

export const sealedOf = (row: SealedRow): SealedEntry => ({
  desk: row.desk,
  epoch: row.epoch,
  seq: row.seq,
  headerBytes: plain(row.header),
  payloadBytes: plain(row.payload),
  hash: plain(row.hash),
});

/** What was readable when it was taken in is readable now, or somebody else wrote in this table. */
const open = (row: Pick<OrderedRow, 'header' | 'payload'>): Entry => {
  const header = openHeader(row.header);
  const payload = openPayload(row.payload);
  if (!header.ok || !payload.ok) throw new Error('an entry of the journal cannot be read');
  return { header: header.value, payload: payload.value };
};

export const orderedOf = (row: OrderedRow): OrderedEntry => ({
  ...open(row),
  ord: row.ord,
  verdict: row.verdict === null ? null : (JSON.parse(row.verdict) as Verdict),
});

export interface Confirmation {
  readonly ord: number;
  readonly verdict: Verdict;
}

/** The new entry's local id: entries of the office in the order in which they came to this desk. */
export const insertEntry = (
  sql: Sql,
  chain: number,
  header: EntryHeader,
  sealed: SealedEntry,
  understood: boolean,
  confirmation: Confirmation | null,
): number =>
  sql.insert(
    `INSERT INTO entry (chain, seq, type, at, dossier, ord, verdict, understood, hash, header,
                        payload)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    chain,
    sealed.seq,
    header.type,
    header.at,
    header.dossier,
    confirmation?.ord ?? null,
    confirmation === null ? null : JSON.stringify(confirmation.verdict),
    understood ? RULES : 0,
    sealed.hash,
    sealed.headerBytes,
    sealed.payloadBytes,
  );
