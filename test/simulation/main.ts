/**
 * `main.ts simulate --seeds N [--from S]` plays N seeds on the program as it is; `main.ts mutants [--seeds N]` looks for
 * every planted mistake in at most N seeds each. Both share them out among `--workers` processes, one for each core unless
 * told otherwise; a seed is the same whoever plays it. What was found goes to the error output, the figures are the last line.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { chunks, seedsFrom, workAll, type Seen } from './hands.ts';
import { mutants } from './mutants.ts';
import { emptyTally, isCaught, isSound, withSeen, type Tally } from './tally.ts';

/** Seeds that show a mistake before the next one is hunted, unless asked otherwise: how often it shows is told too. */
const ENOUGH = 3;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const tellBroken = ({ seed, breaches, trace }: Seen): void => {
  tell(`\nseed ${seed} (npm run -s simulate -- --from ${seed} --seeds 1)`);
  for (const line of trace) tell(`    ${line}`);
  for (const { rule, detail } of breaches) tell(`  ${rule}: ${detail}`);
};

const simulate = async (from: number, count: number, workers: number): Promise<number> => {
  let tally: Tally = emptyTally;
  const begun = performance.now();
  const heard = (one: Seen): void => {
    tally = withSeen(tally, one);
    if (one.breaches.length > 0) tellBroken(one);
    if (tally.runs % 500 === 0) tell(`${tally.runs} …`);
  };
  const tasks = chunks(seedsFrom(from, count));
  const { cpuSeconds, peakMegabytes } = await workAll(tasks, heard, workers);
  const seconds = (performance.now() - begun) / 1000;
  const pace = `${(tally.runs / seconds).toFixed(1)} seeds a second`;
  const cpu = `${((cpuSeconds * 1000) / tally.runs).toFixed(0)} ms of CPU each`;
  tell(`${pace}, ${cpu}, ${peakMegabytes.toFixed(0)} MB at most`);
  process.stdout.write(`${JSON.stringify(tally)}\n`);
  return isSound(tally) ? 0 : 1;
};

const huntAll = async (count: number, enough: number, workers: number): Promise<number> => {
  const seen = new Map<string, Seen[]>(mutants.map(({ name }) => [name, []]));
  const seeds = [...seedsFrom(1, count)];
  const tasks = mutants.map(({ name }) => ({ seeds, mutant: name, enough }));
  await workAll(tasks, (one) => seen.get(one.mutant ?? '')?.push(one), workers);
  let found = 0;
  for (const mutant of mutants) {
    const { name, mistake, foundBy } = mutant;
    const all = seen.get(name) ?? [];
    const broken = all.filter(({ breaches }) => isCaught(mutant, breaches));
    const rules = new Set(all.flatMap(({ breaches }) => breaches.map(({ rule }) => rule)));
    const naming = foundBy.filter((rule) => rules.has(rule));
    const beside = [...rules].filter((rule) => !foundBy.includes(rule));
    if (broken.length > 0) found += 1;
    tell(`${broken.length > 0 ? 'found ' : 'MISSED'} ${name}: ${mistake}`);
    const first = broken[0] === undefined ? '' : `, first in seed ${broken[0].seed}`;
    tell(`         in ${broken.length} of ${all.length} seeds${first}: ${naming.join(', ')}`);
    if (beside.length > 0) tell(`         broken beside it: ${beside.join(', ')}`);
  }
  process.stdout.write(`${JSON.stringify({ planted: mutants.length, found })}\n`);
  return found === mutants.length ? 0 : 1;
};

const asNumber = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Number(text);

const text = { type: 'string' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: text, from: text, enough: text, workers: text },
});
const from = asNumber(values.from, 1);
const [what] = positionals;
const seeds = asNumber(values.seeds, what === 'mutants' ? 400 : 1000);
const enough = asNumber(values.enough, ENOUGH);
const workers = asNumber(values.workers, availableParallelism());
const wellAsked =
  (what === 'simulate' || what === 'mutants') &&
  Number.isInteger(seeds) &&
  seeds > 0 &&
  Number.isInteger(from) &&
  Number.isInteger(enough) &&
  enough > 0 &&
  Number.isInteger(workers) &&
  workers > 0;
if (wellAsked)
  process.exitCode =
    what === 'simulate'
      ? await simulate(from, seeds, workers)
      : await huntAll(seeds, enough, workers);
else {
  tell(
    'npm run -s simulate -- --seeds N [--from S] · npm run -s mutants [-- --seeds N --enough K], both [--workers N]',
  );
  process.exitCode = 2;
}
