/** One acceptance as the store does it, and the same bytes as one row: what P1 compares. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { NewEntry } from '#electron/desk/ports.ts';
import { connect } from '#electron/store/driver.ts';
import { dateOf } from '#shared/calendar/local-time.ts';
import type { BenchStore } from './invented-office.ts';

/** The draft is on the disk, as it is when F9 is pressed. */
export const keepDraft = ({ store }: BenchStore, { dossier, at }: NewEntry): void => {
  const form = JSON.stringify({ note: '' });
  store.write((tx) =>
    tx.saveDraft({ id: dossier ?? '', officer: null, updatedAt: at, form, clip: null }),
  );
};

/** The transaction of an acceptance: look, count, append with all that follows, the draft gone. */
export const accept = ({ store }: BenchStore, entry: NewEntry<'dossier.accepted'>): Uint8Array => {
  const sealed = store.write((tx) => {
    const id = entry.dossier ?? '';
    if (tx.dossier(id) !== null) throw new Error('accepted already');
    tx.usedCounters(dateOf(entry.payload.receivedAt), 1);
    const done = tx.append(entry);
    tx.deleteDraft(id);
    tx.saveSetting('catalogue.recent', JSON.stringify([entry.payload.procedure.code]));
    return done;
  });
  return Buffer.concat([sealed.headerBytes, sealed.payloadBytes]);
};

export interface RawTable {
  readonly insert: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

/** One table, one statement, the same cipher, WAL and FULL. */
export const openRawTable = (folder: string): RawTable => {
  const file = join(folder, 'raw.db');
  const connected = connect(file, { readonly: false, mustExist: false, busyMs: 0 });
  if (!connected.ok) throw new Error(connected.error.code);
  const db = connected.value;
  db.pragma(`cipher = 'chacha20'`);
  db.pragma(`key = 'raw:${randomBytes(32).toString('hex')}'`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const statement = db.prepare<[Uint8Array]>('INSERT INTO raw (bytes) VALUES (?)');
  return { insert: (bytes) => void statement.run(bytes), close: () => void db.close() };
};
