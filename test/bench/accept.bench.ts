/** P1: accepting a dossier, against inserting the same bytes in a table of an equally encrypted database. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { connect } from '#electron/store/driver.ts';
import { dateOf } from '#shared/calendar/local-time.ts';
import { inventedDossier, mean, openBenchStore, share } from './invented-office.ts';

export interface AcceptFigures {
  readonly dossiers: number;
  readonly bytesEach: number;
  readonly accept: { readonly p50: number; readonly p95: number; readonly mean: number };
  readonly insert: { readonly p50: number; readonly p95: number; readonly mean: number };
  /** Median of accepting over median of inserting. */
  readonly ratio: number;
  readonly ratioOfMeans: number;
}

/** One table, one statement, the same cipher, WAL and FULL. */
const openRaw = (folder: string) => {
  const connected = connect(join(folder, 'raw.db'), {
    readonly: false,
    mustExist: false,
    busyMs: 0,
  });
  if (!connected.ok) throw new Error(connected.error.code);
  const db = connected.value;
  db.pragma(`cipher = 'chacha20'`);
  db.pragma(`key = 'raw:${randomBytes(32).toString('hex')}'`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  return { db, insert: db.prepare<[Uint8Array]>('INSERT INTO raw (bytes) VALUES (?)') };
};

/** The two take turns, so that the disk's moods strike both. */
export const measureAccept = async (dossiers = 2000, warmUp = 200): Promise<AcceptFigures> => {
  const bench = openBenchStore();
  const raw = openRaw(bench.folder);
  const accept: number[] = [];
  const insert: number[] = [];
  let bytes = 0;
  for (let n = 0; n < dossiers + warmUp; n += 1) {
    const entry = inventedDossier(n);
    const start = performance.now();
    const sealed = bench.store.write((tx) => {
      tx.usedCounters(dateOf(entry.payload.receivedAt), 1);
      const done = tx.append(entry);
      tx.deleteDraft(entry.dossier ?? '');
      return done;
    });
    const between = performance.now();
    const same = Buffer.concat([sealed.headerBytes, sealed.payloadBytes]);
    const rawStart = performance.now();
    raw.insert.run(same);
    const end = performance.now();
    if (n < warmUp) continue;
    accept.push(between - start);
    insert.push(end - rawStart);
    bytes += same.length;
  }
  raw.db.close();
  bench.end();
  const of = (times: readonly number[]) => ({
    p50: share(times, 0.5),
    p95: share(times, 0.95),
    mean: mean(times),
  });
  return {
    dossiers,
    bytesEach: Math.round(bytes / dossiers),
    accept: of(accept),
    insert: of(insert),
    ratio: share(accept, 0.5) / share(insert, 0.5),
    ratioOfMeans: mean(accept) / mean(insert),
  };
};
