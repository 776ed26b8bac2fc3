/** `node shelf-process.ts FOLDER DESK`: keeps one envelope after the other and names each once it is kept, until it is killed. */
import { createHash } from 'node:crypto';
import { openShelf } from '#electron/sync/neighbour/neighbour-shelf.ts';
import { instantOf } from '#shared/calendar/local-time.ts';

const [folder, desk] = process.argv.slice(2);
if (folder === undefined || desk === undefined) throw new Error('FOLDER DESK');
const shelf = openShelf(folder, () => instantOf(Date.now()), {
  files: 100_000,
  bytes: Number.MAX_SAFE_INTEGER,
  reserveBytes: 0,
});
for (let n = 0; ; n += 1) {
  const envelope = Buffer.alloc(20_000, String(n));
  const sha256 = createHash('sha256').update(envelope).digest('hex');
  const kept = await shelf.keep(desk, sha256, envelope);
  if (!kept.ok) throw new Error(kept.error);
  process.stdout.write(`${sha256}\n`);
}
