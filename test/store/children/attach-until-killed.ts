/** Attaches a file and accepts a dossier that names it, as fast as it can; says so only afterwards. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { archiveAt } from '../attached-files.ts';
import { moment, storeAt } from '../test-store.ts';

const [folder, first] = process.argv.slice(2);
if (folder === undefined) throw new Error('a folder is needed');
const test = storeAt(folder);
const archive = archiveAt(test);
for (let n = Number(first); ; n += 1) {
  const file = archive.attach(new Uint8Array(randomBytes(3_000)), moment(n));
  test.accept(n, { attachments: [{ ...file, paper: 0 }] });
  writeSync(1, `${n} ${file.sha256}\n`);
}
