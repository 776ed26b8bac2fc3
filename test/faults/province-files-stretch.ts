/**
 * The province's store of files, filled from a folder that is not there yet by a process whose disk is watched: two
 * desks bring each file in pieces at once. What it says that it holds is said on at that moment.
 */
import { createHash } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { openFileStore } from '#server/blobs/file-store.ts';
import { stretchPlan, type Said } from './power-plan.ts';
import { filesFolder } from './province-files.ts';

const { folder, says, from, dossiers } = stretchPlan.parse(JSON.parse(process.argv[2] ?? ''));
const saying = openSync(says, 'a');
const say = (said: Said): void => {
  writeSync(saying, JSON.stringify(said));
};

const PIECE = 3_000;
const blobs = await openFileStore({ folder: filesFolder(folder), reserveBytes: 0, now: Date.now });

const bring = async (desk: string, content: Buffer): Promise<void> => {
  const name = createHash('sha256').update(content).digest('hex');
  for (let offset = 0; offset < content.length; offset += PIECE) {
    const piece = content.subarray(offset, offset + PIECE);
    const taken = await blobs.append({ name, desk, offset, bytes: content.length, content: piece });
    if (!taken.ok) throw new Error(taken.error.code);
    if (taken.value.held) return say({ what: 'archived', sha256: name });
  }
  throw new Error(`${name} is whole and not held`);
};

for (let n = from; n <= dossiers; n += 1) {
  const content = Buffer.from(`Giấy thử số ${n}\n`.repeat(100 + n * 10));
  await Promise.all(['quay-mot', 'quay-hai'].map((desk) => bring(desk, content)));
}
say({ what: 'over' });
