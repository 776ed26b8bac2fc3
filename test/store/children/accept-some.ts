/** Opens the store in a folder and accepts that many dossiers, one transaction each. */
import { storeAt } from '../test-store.ts';

const [folder, first, count] = process.argv.slice(2);
if (folder === undefined) throw new Error('a folder is needed');
const test = storeAt(folder);
for (let n = Number(first); n < Number(first) + Number(count); n += 1) test.accept(n);
test.store.close();
