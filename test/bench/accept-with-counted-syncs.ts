/**
 * Runs under `count-syncs.c`: accepts dossiers and inserts raw rows, and prints as JSON which syncs each one made:
 * a string of 'w' (write-ahead log) and '-' (anything else) for each.
 */
import { readFileSync } from 'node:fs';
import { accept, keepDraft, openRawTable } from './accept.ts';
import { inventedDossier, openBenchStore } from './invented-office.ts';
import type { SyncsSeen } from './syncs.ts';

const tally = process.env['QMC_BENCH_SYNCS'] ?? '';
const dossiers = Number(process.argv[2]);

const syncsOf = (work: () => void): string => {
  const before = readFileSync(tally, 'latin1').length;
  work();
  return readFileSync(tally, 'latin1').slice(before);
};

const bench = openBenchStore();
const raw = openRawTable(bench.folder);
const seen: { accept: string[]; insert: string[] } = { accept: [], insert: [] };
for (let n = 0; n < dossiers; n += 1) {
  const entry = inventedDossier(n);
  keepDraft(bench, entry);
  let bytes: Uint8Array = new Uint8Array();
  seen.accept.push(
    syncsOf(() => {
      bytes = accept(bench, entry);
    }),
  );
  seen.insert.push(syncsOf(() => raw.insert(bytes)));
}
raw.close();
bench.end();
process.stdout.write(JSON.stringify(seen satisfies SyncsSeen));
