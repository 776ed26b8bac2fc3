/** A desk in a process of its own that accepts dossiers as fast as it can and says so only afterwards. */
import { writeSync } from 'node:fs';
import { storeAt } from '../test-store.ts';

const [folder, first] = process.argv.slice(2);
if (folder === undefined) throw new Error('a folder is needed');
const test = storeAt(folder);
for (let n = Number(first); ; n += 1) {
  const sealed = test.accept(n);
  writeSync(1, `${n} ${sealed.seq}\n`);
}
