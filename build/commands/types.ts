import { typesWithEarlierElectron } from '../check/earlier-electron.ts';
import { types } from '../check/tools.ts';
import { runCommand } from '../setup/command.ts';

await runCommand(async () => (await types()) || (await typesWithEarlierElectron()));
