/** Seeds shared out among processes: each has a simulator of its own, and says what it saw line by line. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from '#shared/schema.ts';
import { isRule } from '../invariants/rules.ts';

export const task = z.object({
  seeds: z.array(z.int()),
  /** The name of a mutant; null for the program as it is. */
  mutant: z.string().nullable(),
  /** Ends early when so many seeds broke something. */
  enough: z.int(),
});
export type Task = z.infer<typeof task>;

export const seen = z.object({
  seed: z.int(),
  mutant: z.string().nullable(),
  receipts: z.int(),
  steps: z.int(),
  breaches: z.array(z.object({ rule: z.string().refine(isRule), detail: z.string() })),
  trace: z.array(z.string()),
});
export type Seen = z.infer<typeof seen>;

/** What a process has needed so far. */
export const effort = z.object({ cpuSeconds: z.number(), peakMegabytes: z.number() });
export type Effort = z.infer<typeof effort>;

const noEffort: Effort = { cpuSeconds: 0, peakMegabytes: 0 };

const HAND = fileURLToPath(new URL('hand.ts', import.meta.url));

/** A process that has played so many gives way to a new one: however many seeds there are, memory stays. */
const SEEDS_IN_A_LIFE = 500;

/** One after the other until `next` has none left or its life is over; `tell` hears of every seed. */
const workOne = (next: () => Task | null, tell: (one: Seen) => void): Promise<Effort> =>
  new Promise((resolve, reject) => {
    let needed = noEffort;
    let given = 0;
    const hand = fork(HAND, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const give = (): void => {
      const one = given < SEEDS_IN_A_LIFE ? next() : null;
      if (one === null) return hand.disconnect();
      given += one.seeds.length;
      hand.send(one);
    };
    hand.on('message', (message: unknown) => {
      const done = effort.safeParse(message);
      if (!done.success) return tell(seen.parse(message));
      needed = done.data;
      give();
    });
    hand.once('error', reject);
    hand.once('exit', (code) => {
      if (code === 0) resolve(needed);
      else reject(new Error(`a simulating process ended with ${code}`));
    });
  });

/** One life after the other. */
const workInTurn = async (
  left: readonly Task[],
  next: () => Task | null,
  tell: (one: Seen) => void,
): Promise<Effort> => {
  let all = noEffort;
  do {
    const { cpuSeconds, peakMegabytes } = await workOne(next, tell);
    all = {
      cpuSeconds: all.cpuSeconds + cpuSeconds,
      peakMegabytes: Math.max(all.peakMegabytes, peakMegabytes),
    };
  } while (left.length > 0);
  return all;
};

/** What all of them needed together. */
export const workAll = async (
  tasks: readonly Task[],
  tell: (one: Seen) => void,
  hands: number = availableParallelism(),
): Promise<Effort> => {
  const left = [...tasks];
  const next = (): Task | null => left.shift() ?? null;
  const count = Math.min(hands, tasks.length);
  const all = await Promise.all(Array.from({ length: count }, () => workInTurn(left, next, tell)));
  return all.reduce(
    (sum, { cpuSeconds, peakMegabytes }) => ({
      cpuSeconds: sum.cpuSeconds + cpuSeconds,
      peakMegabytes: sum.peakMegabytes + peakMegabytes,
    }),
    noEffort,
  );
};

export const seedsFrom = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, nth) => from + nth);

const CHUNK = 10;

export const chunks = (seeds: readonly number[]): readonly Task[] =>
  Array.from({ length: Math.ceil(seeds.length / CHUNK) }, (_, nth) => ({
    seeds: seeds.slice(nth * CHUNK, (nth + 1) * CHUNK),
    mutant: null,
    enough: CHUNK,
  }));
