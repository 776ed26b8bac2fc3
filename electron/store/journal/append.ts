/** Appending: one entry, its place in the chain, and everything that follows from it. */
import type { NewEntry } from '#electron/desk/ports.ts';
import { ENTRY_SCHEMA, type EntryHeader, type SealedEntry } from '#shared/journal/entry.ts';
import { openPayload, sealEntry, type Digest } from '#shared/journal/hash-chain.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { project } from '../projections/project.ts';
import { assertNumberFree } from '../projections/numbers.ts';
import type { Sql } from '../sql.ts';
import { growing } from './chains.ts';
import { insertEntry } from './rows.ts';

/**
 * Runs inside the caller's transaction. Throws before enrolment, where a number would be given twice, and for a
 * payload without the shape of its type: what is sealed cannot be mended.
 */
export const appendEntry = (sql: Sql, digest: Digest, entry: NewEntry): SealedEntry => {
  const chain = growing(sql);
  if (chain === null) throw new Error('nothing can be written before the desk is enrolled');
  const { head } = chain;
  const header: EntryHeader = {
    schema: ENTRY_SCHEMA,
    desk: chain.desk,
    epoch: chain.epoch,
    seq: head.seq + 1,
    dossier: entry.dossier,
    type: entry.type,
    at: entry.at,
    officer: entry.officer,
  };
  const sealed = sealEntry(header, entry.payload, head.hash, digest);
  // What others will read is what the bytes say, not what was handed in.
  const payload = openPayload(sealed.payloadBytes);
  if (!payload.ok) throw new Error(`payload of ${entry.type} has no bytes`);
  const known = knowEntry({ header, payload: payload.value });
  if (!known.ok) throw new Error(`not an entry: ${JSON.stringify(known.error)}`);
  assertNumberFree(sql, known.value);
  const id = insertEntry(sql, chain.id, header, sealed, true, null);
  const ordered = { header, payload: payload.value, ord: null, verdict: null };
  project(sql, { id, own: true, entry: ordered, trusted: true });
  return sealed;
};
