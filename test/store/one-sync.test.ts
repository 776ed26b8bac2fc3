import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startTestStore } from './test-store.ts';

const CHILD = fileURLToPath(new URL('./children/accept-some.ts', import.meta.url));
const hasStrace = spawnSync('strace', ['-e', 'trace=fsync', 'true']).status === 0;
if (!hasStrace) process.stderr.write('one-sync: strace is not here or may not trace, skipped\n');

/** How often the WAL was synced while that many dossiers were accepted. */
const walSyncs = (folder: string, first: number, count: number): number => {
  const log = join(folder, `trace-${first}.txt`);
  const child = [process.execPath, CHILD, folder, String(first), String(count)];
  execFileSync('strace', ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', log, ...child]);
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('desk.db-wal>')).length;
};

describe('mỗi lần tiếp nhận', () => {
  it.skipIf(!hasStrace)('ghi chắc xuống đĩa đúng một lần', () => {
    const test = startTestStore();
    test.store.close();
    const few = walSyncs(test.folder, 1, 5);
    const more = walSyncs(test.folder, 101, 25);
    expect(more - few).toBe(20);
    test.reopen().end();
  });
});
