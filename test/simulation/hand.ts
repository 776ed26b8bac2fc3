/** A process that simulates what it is told, until nobody tells it anything more. */
import { task, type Effort, type Seen } from './hands.ts';
import { mutants } from './mutants.ts';
import { isCaught } from './tally.ts';
import { openMemorySimulator } from './simulator.ts';

const simulator = await openMemorySimulator();

const say = (said: Seen | Effort): void => {
  process.send?.(said);
};

/** Asks for the next task, too. */
const done = (): void => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  say({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 });
};

process.on('message', (message) => {
  const { seeds, mutant: name, enough } = task.parse(message);
  const mutant = mutants.find((one) => one.name === name);
  const work = async (): Promise<void> => {
    let broken = 0;
    for (const seed of seeds) {
      if (broken >= enough) break;
      const outcome = await simulator.run(seed, mutant);
      const caught =
        mutant === undefined ? outcome.breaches.length > 0 : isCaught(mutant, outcome.breaches);
      if (caught) broken += 1;
      const trace = outcome.breaches.length > 0 ? [...outcome.trace] : [];
      say({ ...outcome, mutant: name, breaches: [...outcome.breaches], trace });
    }
    done();
  };
  work().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => {
  void simulator.end().then(() => process.exit(0));
});
done();
