import { format } from '../check/tools.ts';
import { runCommand } from '../setup/command.ts';

await runCommand((args) => format(!args.includes('--check')));
