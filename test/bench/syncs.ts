/** How often an acceptance waits for the disk: counted where the process asks the system for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, run } from '#build/setup/run.ts';
import { z } from '#shared/schema.ts';
import { preloadLibrary } from '../fixtures/preload-library.ts';

const seen = z.object({ accept: z.array(z.string()), insert: z.array(z.string()) });
export type SyncsSeen = z.infer<typeof seen>;

export interface SyncCounts {
  /** Most acceptances: syncs of the write-ahead log, and of other files. */
  readonly log: number;
  readonly other: number;
  /** Of the raw insert. */
  readonly insertLog: number;
  /** How many of the acceptances made exactly one sync and no other; the rest moved the log into the database. */
  readonly exactlyOne: number;
  readonly acceptances: number;
  /** The most that one acceptance made. */
  readonly most: number;
}

const logSyncs = (syncs: string): number => syncs.replaceAll('-', '').length;

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const countsOf = ({ accept, insert }: SyncsSeen): SyncCounts => ({
  log: middle(accept.map(logSyncs)),
  other: middle(accept.map((syncs) => syncs.length - logSyncs(syncs))),
  insertLog: middle(insert.map(logSyncs)),
  exactlyOne: accept.filter((syncs) => syncs === 'w').length,
  acceptances: accept.length,
  most: Math.max(...accept.map((syncs) => syncs.length)),
});

/** Null where there is no C compiler. */
export const countSyncs = async (acceptances: number): Promise<SyncCounts | null> => {
  const library = await preloadLibrary(join(import.meta.dirname, 'count-syncs.c'));
  if (library === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'qmc-bench-syncs-'));
  try {
    const tally = join(folder, 'tally');
    writeFileSync(tally, '');
    const script = join(import.meta.dirname, 'accept-with-counted-syncs.ts');
    const { code, output } = await run(process.execPath, [script, String(acceptances)], {
      env: { LD_PRELOAD: library, QMC_BENCH_SYNCS: tally },
    });
    if (code !== 0) throw new Error(output);
    return countsOf(seen.parse(JSON.parse(lastLines(output, 1))));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
