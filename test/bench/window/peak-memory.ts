/** The most memory that the processes of a program have had, as the system remembers it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { familyOf } from './proportional-memory.ts';

export interface Peaks {
  /** The greatest of the pages' processes. */
  readonly windowMb: number;
  /** The first process: the shell, and the desk in its worker. */
  readonly programMb: number;
}

const FORGET_PEAK = '5';

/** What comes from now on counts. */
export const forgetPeaks = (root: number): void => {
  for (const process of familyOf(root)) writeFileSync(`/proc/${process}/clear_refs`, FORGET_PEAK);
};

const peakMb = (process: number): number =>
  Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) / 1024;

const isPage = (process: number): boolean =>
  readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('--type=renderer');

export const peaksOf = (root: number): Peaks => ({
  windowMb: Math.max(0, ...familyOf(root).filter(isPage).map(peakMb)),
  programMb: peakMb(root),
});
