import { simulate } from '../check/simulator.ts';
import { runCommand } from '../setup/command.ts';

// Desks, line and province under faults: npm run -s simulate -- --seeds 10000 [--from 1]
await runCommand((args) => simulate(args));
