/**
 * The province's store of files, filled from a folder that is not there yet by a process whose disk is watched: two
 * desks bring each file in pieces at once. What it says that it holds is said on at that moment.
 */
import { createHash } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { openFileStore } from '#server/blobs/file-store.ts';
import { dice } from '../fixtures/dice.ts';
import { stretchPlan, type Said } from './power-plan.ts';
import { filesFolder } from './province-files.ts';

const { folder, says, from, dossiers, seed } = stretchPlan.parse(JSON.parse(process.argv[2] ?? ''));
const saying = openSync(says, 'a');
const say = (said: Said): void => {
  writeSync(saying, JSON.stringify(said));
};

const PIECE = 3_000;
const open = () => openFileStore({ folder: filesFolder(folder), reserveBytes: 0, now: Date.now });
let blobs = await open();

const roll = dice(seed);
/** An order to the watched disk, where it is to fail: one of the next syncs, which are few for each file. */
const order = (nth: number | null): void => {
  if (seed !== 0) writeSync(saying, nth === null ? 'fail none' : `fail sync ${nth}`);
};

const bring = async (desk: string, content: Buffer): Promise<void> => {
  const name = createHash('sha256').update(content).digest('hex');
  const { held, offset: begin } = await blobs.standing(name, desk);
  if (held) return say({ what: 'archived', sha256: name });
  for (let offset = begin; offset < content.length; offset += PIECE) {
    const piece = content.subarray(offset, offset + PIECE);
    const taken = await blobs.append({ name, desk, offset, bytes: content.length, content: piece });
    if (!taken.ok) throw new Error(taken.error.code);
    if (taken.value.held) return say({ what: 'archived', sha256: name });
  }
  throw new Error(`${name} is whole and not held`);
};

for (let n = from; n <= dossiers; n += 1) {
  const content = Buffer.from(`Giấy thử số ${n}\n`.repeat(100 + n * 10));
  const both = () =>
    Promise.allSettled(['quay-mot', 'quay-hai'].map((desk) => bring(desk, content)));
  order(1 + roll(5));
  const failed = (await both()).filter(({ status }) => status === 'rejected');
  if (seed === 0 && failed.length > 0) throw new Error(`file ${n} was not taken`);
  order(null);
  if (roll(2) === 0) blobs = await open();
  if (failed.length > 0 && (await both()).some(({ status }) => status === 'rejected'))
    throw new Error(`file ${n} was not taken the second time`);
}
say({ what: 'over' });
