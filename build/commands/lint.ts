import { lint } from '../check/tools.ts';
import { runCommand } from '../setup/command.ts';

await runCommand((args) => lint(args.length > 0 ? args : undefined));
