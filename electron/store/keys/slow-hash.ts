/**
 * argon2id. A hash that costs much memory is made in a thread of its own: the memory goes with the thread, while
 * here it would stay until some later clearing up, and the desk goes on answering meanwhile.
 */
import { besideThis, runTask } from '#electron/thread/run-task.ts';
import { carryOutHash, type HashAnswer, type HashCost, type HashTask } from './argon2.ts';

/** A thread takes longer to start than a hash of less memory takes to make. */
const WORTH_A_THREAD_KIB = 16_384;

const memoryOf = (task: HashTask): number =>
  task.kind === 'make' ? task.cost.memoryKiB : Number(/\$m=(\d+),/.exec(task.encoded)?.[1] ?? '0');

const inThread = (task: HashTask): Promise<HashAnswer> =>
  runTask<HashAnswer>(besideThis(import.meta.url, 'slow-hash-thread'), task).done;

const answerTo = (task: HashTask): Promise<HashAnswer> =>
  memoryOf(task) < WORTH_A_THREAD_KIB ? carryOutHash(task) : inThread(task);

const fault = (): Error => new Error('a hash of another kind than was asked for');

/** With its salt and cost, as the province makes them too. */
export const encodedHash = async (
  secret: string,
  salt: Uint8Array,
  cost: HashCost,
): Promise<string> => {
  const hash = await answerTo({ kind: 'make', secret, salt, cost, as: 'encoded' });
  if (typeof hash !== 'string') throw fault();
  return hash;
};

/** 32 bytes. */
export const binaryHash = async (
  secret: string,
  salt: Uint8Array,
  cost: HashCost,
): Promise<Uint8Array> => {
  const hash = await answerTo({ kind: 'make', secret, salt, cost, as: 'binary' });
  if (!(hash instanceof Uint8Array)) throw fault();
  return hash;
};

export const hashMatches = async (secret: string, encoded: string): Promise<boolean> =>
  (await answerTo({ kind: 'verify', secret, encoded })) === true;
