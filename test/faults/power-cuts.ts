/** Cuts the power at many moments of what a watched disk was told, and looks at what is left. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dice } from '../fixtures/dice.ts';
import type { DiskRecord } from './disk-watch.ts';
import type { Breach, Rule } from '../invariants/rules.ts';
import { createDisk, type Luck } from './power-disk.ts';
import { faultsOf, placeImage } from './power-image.ts';
import { said, type Said } from './power-plan.ts';

/** In memory where there is some: an image lives for a moment only. */
export const scratch = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'qmc-power-'));

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

export interface Damage {
  /** Plays this image again. */
  readonly image: string;
  /** How many of each. */
  readonly faults: Readonly<Partial<Record<Rule, number>>>;
}

const counted = (faults: readonly Breach[]): Damage['faults'] =>
  Object.fromEntries(
    [...Map.groupBy(faults, ({ rule }) => rule)].map(([rule, all]) => [rule, all.length]),
  );

/** Every other cut falls where more than the log of changes is at stake: those moments are few. */
const cutsIn = (
  records: readonly DiskRecord[],
  images: number,
  roll: (below: number) => number,
): readonly number[] => {
  const delicate = records.flatMap((record, i) =>
    record.kind === 'say' || (record.kind === 'write' && record.path.endsWith('-wal')) ? [] : [i],
  );
  return Array.from({ length: images }, (_, i) =>
    i % 2 === 0 ? roll(records.length + 1) : (delicate[roll(delicate.length)] ?? 0) + roll(2),
  ).toSorted((one, other) => one - other);
};

/** What of that which was said does not hold in a folder that was left. */
export type Judge = (
  folder: string,
  heard: readonly Said[],
) => readonly Breach[] | Promise<readonly Breach[]>;

/** Cuts the power that many times; gives every image that did not keep the word of the desk, or of whom one judges. */
export const cutPower = async (
  records: readonly DiskRecord[],
  images: number,
  seed: number,
  judge: Judge = faultsOf,
): Promise<readonly Damage[]> => {
  const cuts = cutsIn(records, images, dice(seed));
  const disk = createDisk();
  const heard: Said[] = [];
  const damaged: Damage[] = [];
  let done = 0;
  for (const [i, cut] of cuts.entries()) {
    for (const record of records.slice(done, cut)) {
      disk.apply(record);
      if (record.kind === 'say' && !record.text.startsWith('fail'))
        heard.push(said.parse(JSON.parse(record.text)));
    }
    done = cut;
    const kind = LUCKS[dice(seed + i)(LUCKS.length)] ?? 'lost';
    const folder = scratch();
    try {
      placeImage(disk.image(luckOf(kind, cut, dice(seed - i))), folder);
      const faults = await judge(join(folder, 'data'), heard);
      if (faults.length > 0)
        damaged.push({ image: `seed ${seed}, ${kind} ${i} at ${cut}`, faults: counted(faults) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return damaged;
};
