import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { watchLibrary } from './disk-watch.ts';
import { cutPower } from './power-cuts.ts';
import { seedOf } from './seed.ts';
import { workWatched } from './watched-work.ts';

const library = await watchLibrary();
if (library === null) process.stderr.write('power: no C compiler for the watched disk, skipped\n');

const work = (...plans: Parameters<typeof workWatched>[2]) =>
  workWatched('power-stretch.ts', library ?? '', plans);

describe.skipIf(library === null)('mất điện', () => {
  const IMAGES = amount(200, 5000);

  it(`${IMAGES} lần mất điện: mọi điều quầy đã nói đều còn, mở lại làm tiếp được`, async () => {
    const dossiers = amount(25, 60);
    const records = work(
      { dossiers, ends: 'killed' },
      { from: dossiers + 1, dossiers: 2 * dossiers },
    );
    expect(await cutPower(records, IMAGES, seedOf('power'))).toEqual([]);
  }, 3_600_000);

  it('không đợi đĩa ghi xong thì phép thử này phải thấy hồ sơ bị mất', async () => {
    const images = amount(40, 200);
    const careless = work({ dossiers: 40, synchronous: 'normal' });
    const damaged = await cutPower(careless, images, seedOf('power, careless'));
    const lost = damaged.filter(({ faults }) => (faults.receipt_is_on_the_disk ?? 0) > 0);
    process.stderr.write(`power, careless: ${lost.length} of ${images} images lost a dossier\n`);
    expect(lost).not.toEqual([]);
  }, 600_000);
});
