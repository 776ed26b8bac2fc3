import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dice } from '../fixtures/dice.ts';
import { amount } from './amount.ts';
import { readDiskLog, watchedEnv, watchLibrary, type DiskRecord } from './disk-watch.ts';
import { createDisk, type Luck } from './power-disk.ts';
import { faultsOf, placeImage, type Fault } from './power-image.ts';
import { said, type Said, type StretchPlan } from './power-plan.ts';
import { seedOf } from './seed.ts';

const library = await watchLibrary();
if (library === null) process.stderr.write('power: no C compiler for the watched disk, skipped\n');

/** In memory where there is some: an image lives for a moment only. */
const scratch = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'qmc-power-'));

/** Works the stretch in a process of its own; gives all that its disk was told. */
const work = (plan: Pick<StretchPlan, 'dossiers' | 'synchronous'>): readonly DiskRecord[] => {
  const place = scratch();
  const watched = {
    folder: join(place, 'home'),
    log: join(place, 'log'),
    says: join(place, 'says'),
  };
  try {
    mkdirSync(watched.folder);
    const told = { ...plan, folder: join(watched.folder, 'data'), says: watched.says };
    const script = join(import.meta.dirname, 'power-stretch.ts');
    execFileSync(process.execPath, [script, JSON.stringify(told)], {
      env: { ...process.env, ...watchedEnv(library ?? '', watched) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return readDiskLog(watched);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

const LUCKS = ['lost', 'kept', 'prefix', 'torn'] as const;

/** What the disk did with what was not synced when the power went after `cut` operations. */
const luckOf = (
  kind: (typeof LUCKS)[number],
  cut: number,
  roll: (below: number) => number,
): Luck => {
  if (kind === 'lost') return { name: () => false, sector: () => false };
  if (kind === 'kept') return { name: () => true, sector: () => true };
  if (kind === 'prefix') {
    const upTo = cut - roll(40);
    return { name: (order) => order <= upTo, sector: (order) => order <= upTo };
  }
  const often = 1 + roll(9);
  return { name: () => roll(2) === 0, sector: () => roll(10) < often };
};

interface Damage {
  /** Plays this image again. */
  readonly image: string;
  /** How many of each. */
  readonly faults: Readonly<Partial<Record<Fault['rule'], number>>>;
}

const counted = (faults: readonly Fault[]): Damage['faults'] =>
  Object.fromEntries(
    [...Map.groupBy(faults, ({ rule }) => rule)].map(([rule, all]) => [rule, all.length]),
  );

/** Cuts the power that many times; gives every image that did not keep the desk's word. */
const cutPower = (
  records: readonly DiskRecord[],
  images: number,
  seed: number,
): readonly Damage[] => {
  const roll = dice(seed);
  const cuts = Array.from({ length: images }, () => roll(records.length + 1)).toSorted(
    (a, b) => a - b,
  );
  const disk = createDisk();
  const heard: Said[] = [];
  let done = 0;
  return cuts.flatMap((cut, i): readonly Damage[] => {
    for (const record of records.slice(done, cut)) {
      disk.apply(record);
      if (record.kind === 'say') heard.push(said.parse(JSON.parse(record.text)));
    }
    done = cut;
    const kind = LUCKS[i % LUCKS.length] ?? 'lost';
    const folder = scratch();
    try {
      placeImage(disk.image(luckOf(kind, cut, dice(seed + i))), folder);
      const faults = faultsOf(join(folder, 'data'), heard);
      return faults.length === 0
        ? []
        : [{ image: `seed ${seed}, ${kind} ${i} at ${cut}`, faults: counted(faults) }];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
};

describe.skipIf(library === null)('mất điện', () => {
  const IMAGES = amount(300, 5000);
  let records: readonly DiskRecord[];
  beforeAll(() => {
    records = work({ dossiers: amount(100, 250), synchronous: 'full' });
  });

  it(`${IMAGES} lần mất điện: mọi điều quầy đã nói đều còn, mở lại làm tiếp được`, () => {
    expect(cutPower(records, IMAGES, seedOf('power'))).toEqual([]);
  }, 1_800_000);

  it('không đợi đĩa ghi xong thì phép thử này phải thấy hồ sơ bị mất', () => {
    const careless = work({ dossiers: 60, synchronous: 'normal' });
    const lost = cutPower(
      careless,
      amount(40, 200),
      seedOf('power, not waiting for the disk'),
    ).filter(({ faults }) => (faults.receipt_lost ?? 0) > 0);
    expect(lost.length).toBeGreaterThan(amount(10, 50));
  }, 120_000);
});
