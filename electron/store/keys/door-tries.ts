/**
 * Wrong PINs at a locked door, counted beside the database because nothing inside can be written yet. Against
 * whoever sits at the screen; whoever holds the disk is kept out by the cost of each guess alone.
 */
import { readFileSync } from 'node:fs';
import { noTries, type Tries } from '#electron/desk/secret-tries.ts';
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { writeDurably } from '../durable-file.ts';
import { guarded } from '../failure.ts';

const counts = z.record(
  z.string(),
  z.object({ failures: z.int().min(0), lockedUntil: instant.nullable() }),
);
type Counts = z.infer<typeof counts>;

export interface DoorTries {
  readonly of: (officer: string) => Tries;
  /** Durable when it returns. */
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

export const createDoorTries = (path: string): DoorTries => ({
  of: (officer) => read(path)[officer] ?? noTries,
  save: (officer, tries) =>
    guarded(() => {
      const { [officer]: _, ...others } = read(path);
      const { failures, lockedUntil } = tries;
      const counted = failures > 0 || lockedUntil !== null;
      const left = counted ? { ...others, [officer]: { failures, lockedUntil } } : others;
      writeDurably(path, Buffer.from(`${JSON.stringify(left)}\n`, 'utf8'));
    }),
});
