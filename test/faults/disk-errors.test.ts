import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { watchLibrary, type DiskRecord } from './disk-watch.ts';
import { cutPower } from './power-cuts.ts';
import { said } from './power-plan.ts';
import { seedOf } from './seed.ts';
import { workWatched } from './watched-work.ts';

const library = await watchLibrary();
if (library === null)
  process.stderr.write('disk errors: no C compiler for the watched disk, skipped\n');

/** A draft, an acceptance and a paper each. */
const DOSSIERS = 50;
const COMMITS = DOSSIERS * 3;

const whatIn = (record: DiskRecord): string =>
  record.kind === 'say' && !record.text.startsWith('fail')
    ? said.parse(JSON.parse(record.text)).what
    : '';

/** What was written to the database between the store's saying that it stops and its closing. */
const writtenAfterStop = (records: readonly DiskRecord[]): readonly DiskRecord[] => {
  let stopped = false;
  return records.filter((record) => {
    if (record.kind === 'say' && whatIn(record) !== '') stopped = whatIn(record) === 'stopped';
    return stopped && record.kind === 'write' && record.path.endsWith('-wal');
  });
};

const failures = (records: readonly DiskRecord[]): number =>
  records.filter((record) => 'failed' in record && record.failed).length;

describe.skipIf(library === null)('đĩa báo lỗi khi ghi', () => {
  const rounds = amount(1, 20);
  it(`${rounds * COMMITS} lần ghi: điều đã nói thì còn, kể cả khi sau đó mất điện`, async () => {
    const first = seedOf('disk errors');
    for (let seed = first; seed < first + rounds; seed += 1) {
      const records = workWatched('disk-errors-stretch.ts', library ?? '', [
        { dossiers: DOSSIERS, seed },
      ]);
      expect(failures(records)).toBeGreaterThan(5);
      expect(writtenAfterStop(records)).toEqual([]);
      expect(await cutPower(records, amount(60, 60), seed)).toEqual([]);
    }
  }, 3_600_000);
});
