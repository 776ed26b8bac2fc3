/** Memory of a program and all that it started, without counting a shared page more than once. */
import { readdirSync, readFileSync } from 'node:fs';

/** Parent of each process; those that end while we look are left out. */
const parents = (): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOrEmpty(`/proc/${name}/stat`);
    // The name of the program stands in brackets and may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (Number.isInteger(parent)) found.set(Number(name), parent);
  }
  return found;
};

const readOrEmpty = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The process and all that it started. */
export const familyOf = (root: number): readonly number[] => {
  const known = parents();
  const family = [root];
  for (const member of family)
    for (const [process, parent] of known) if (parent === member) family.push(process);
  return family;
};

export interface Memory {
  readonly processes: number;
  /** Proportional set size: private pages whole, shared ones divided among those who share them. */
  readonly mb: number;
}

export const memoryOf = (root: number): Memory => {
  const sizes = familyOf(root).map((process) => {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${process}/smaps_rollup`))?.[1];
    return Number(pss ?? '0');
  });
  return {
    processes: sizes.filter((kb) => kb > 0).length,
    mb: sizes.reduce((sum, kb) => sum + kb, 0) / 1024,
  };
};
