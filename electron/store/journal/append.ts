/** Appending: one entry, its place in the chain, and everything that follows from it. */
import type { NewEntry } from '#electron/desk/ports.ts';
import { ENTRY_SCHEMA, type EntryHeader, type SealedEntry } from '#shared/journal/entry.ts';
import { openPayload, sealEntry, type Digest } from '#shared/journal/hash-chain.ts';
import { project } from '../projections/project.ts';
import { assertNumberFree } from '../projections/numbers.ts';
import type { Sql } from '../sql.ts';
import { headOf, ownChain } from './chains.ts';
import { insertEntry } from './rows.ts';

/** Runs inside the caller's transaction. Throws before enrolment, and where a number would be given twice. */
export const appendEntry = (sql: Sql, digest: Digest, entry: NewEntry): SealedEntry => {
  const chain = ownChain(sql);
  if (chain === null) throw new Error('nothing can be written before the desk is enrolled');
  const head = headOf(sql, chain);
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
  assertNumberFree(sql, { header, payload: payload.value });
  const id = insertEntry(sql, chain.id, header, sealed, null);
  project(sql, [{ id, entry: { header, payload: payload.value, ord: null, verdict: null } }]);
  return sealed;
};
