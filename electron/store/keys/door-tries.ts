/**
 * Wrong PINs at a locked door, counted beside the database because nothing inside can be written yet. Against
 * whoever sits at the screen; whoever holds the disk is kept out by the cost of each guess alone.
 */
import { readFileSync } from 'node:fs';
import { noTries, type Tries } from '#electron/desk/access/secret-tries.ts';
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { writeDurably } from '../durable-file.ts';
import { failureOf, guarded } from '../failure.ts';

const counts = z.record(
  z.string(),
  z.object({ failures: z.int().min(0), lockedUntil: instant.nullable() }),
);
type Counts = z.infer<typeof counts>;

export interface DoorTries {
  readonly of: (officer: string) => Tries;
  /** Durable when it returns, where the disk takes any writing at all. */
  readonly save: (officer: string, tries: Tries) => void;
}

const read = (path: string): Counts => {
  try {
    return counts.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {};
  } catch {
    // Missing or not JSON: nobody has been counted.
    return {};
  }
};

/** What a disk that takes no more writes cannot count is counted here, for as long as the program runs. */
const isBeyondWriting = (fault: unknown): boolean =>
  ['io_error', 'read_only'].includes(failureOf(fault)?.code ?? '');

export const createDoorTries = (path: string): DoorTries => {
  let unwritten: Counts = {};
  const known = (): Counts => ({ ...read(path), ...unwritten });
  return {
    of: (officer) => known()[officer] ?? noTries,
    save: (officer, { failures, lockedUntil }) =>
      guarded(() => {
        const all = { ...known(), [officer]: { failures, lockedUntil } };
        const counted = Object.entries(all).filter(
          ([, tries]) => tries.failures > 0 || tries.lockedUntil !== null,
        );
        try {
          const text = JSON.stringify(Object.fromEntries(counted));
          writeDurably(path, Buffer.from(`${text}\n`, 'utf8'));
          unwritten = {};
        } catch (fault) {
          if (!isBeyondWriting(fault)) throw fault;
          unwritten = all;
        }
      }),
  };
};
