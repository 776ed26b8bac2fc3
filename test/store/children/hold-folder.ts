/** Holds a data folder until it is killed, and says whether it could. */
import { writeSync } from 'node:fs';
import { holdFolder } from '#electron/store/data-folder.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('a folder is needed');
const held = holdFolder(folder, true);
writeSync(1, held.ok ? 'held\n' : `${held.error.code}\n`);
setInterval(() => undefined, 1000);
