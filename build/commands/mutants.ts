import { huntMistakes } from '../check/simulator.ts';
import { runCommand } from '../setup/command.ts';

// Every planted mistake must be found: npm run -s mutants [-- --seeds 400 --enough 3]
await runCommand((args) => huntMistakes(args));
