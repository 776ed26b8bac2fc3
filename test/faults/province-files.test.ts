import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { watchLibrary, type DiskRecord } from './disk-watch.ts';
import { cutPower } from './power-cuts.ts';
import { lostFiles } from './province-files.ts';
import { seedOf } from './seed.ts';
import { workWatched } from './watched-work.ts';

const library = await watchLibrary();
if (library === null)
  process.stderr.write('files of the province: no C compiler for the watched disk, skipped\n');

const isPart = (path: string): boolean => path.includes('/parts/');

describe.skipIf(library === null)('kho tệp của Tỉnh mất điện', () => {
  const IMAGES = amount(120, 3000);
  const work = (seed = 0): readonly DiskRecord[] =>
    workWatched('province-files-stretch.ts', library ?? '', [{ dossiers: amount(20, 100), seed }]);
  const cut = (records: readonly DiskRecord[]) =>
    cutPower(records, IMAGES, seedOf('files of the province'), lostFiles);

  it(`${IMAGES} lần mất điện: tệp nào Tỉnh đã nói là giữ thì còn nguyên vẹn`, async () => {
    expect(await cut(work())).toEqual([]);
  }, 3_600_000);

  it('có lần ghi chắc bị lỗi: sau đó nói là giữ thì vẫn còn nguyên vẹn, kể cả khi mở lại kho', async () => {
    const records = work(seedOf('files of the province, errors'));
    expect(records.filter((one) => one.kind === 'sync' && one.failed).length).toBeGreaterThan(5);
    expect(await cut(records)).toEqual([]);
  }, 3_600_000);

  it.each([
    ['nội dung tệp', (path: string) => isPart(path)],
    ['thư mục chứa tệp', (path: string) => /\/[0-9a-f]{2}$/u.test(path)],
    ['các thư mục phía trên', (path: string) => !isPart(path) && !/\/[0-9a-f]{2}$/u.test(path)],
  ])(
    'không ghi chắc %s thì phép thử này phải thấy tệp bị mất',
    async (_, isLeftOut) => {
      const careless = work().filter(
        (record) => !(record.kind === 'sync' && isLeftOut(record.path)),
      );
      expect(await cut(careless)).not.toEqual([]);
    },
    600_000,
  );
});
