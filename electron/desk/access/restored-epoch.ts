/**
 * A desk opens another epoch by itself, with a key of its own, standing on the last entry that it has: when it goes on
 * from a backup, for it does not know what it wrote after it, and when its key is renewed. Until the province has been
 * told, the steps wait here; each is signed with the key of the epoch before and with the key that it brings.
 */
import { goingOnReasons } from '#shared/protocol/restored.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

export const RESTORED = 'desk.restored';

const step = z.object({
  /** The epoch that ended, and where: the new one stands on this hash, in hex. */
  epoch: z.int().min(1),
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the epoch that ended. */
  privateKey: z.string(),
  publicKey: z.string(),
  /** The epoch that began. */
  next: z.int().min(2),
  newPublicKey: z.string(),
  reason: z.enum(goingOnReasons),
});
export type RestoredStep = z.infer<typeof step>;

const parse = (text: string | null): readonly RestoredStep[] => {
  if (text === null) return [];
  const kept = z.array(step).safeParse(JSON.parse(text));
  if (!kept.success) throw new Error('the steps of a restore cannot be read');
  return kept.data;
};

export const readSteps = (text: string | null): readonly RestoredStep[] => parse(text);

export const writeSteps = (steps: readonly RestoredStep[]): string => JSON.stringify(steps);

/** What the province has not been told yet, in order. */
export const restoredSteps = (store: Pick<StoreReader, 'setting'>): readonly RestoredStep[] =>
  parse(store.setting(RESTORED));

export const addStep = (tx: StoreWriter, added: RestoredStep): void =>
  tx.saveSetting(RESTORED, writeSteps([...restoredSteps(tx), added]));

export const forgetStep = (tx: StoreWriter, told: RestoredStep): void => {
  const left = restoredSteps(tx).filter(({ epoch }) => epoch !== told.epoch);
  if (left.length === 0) tx.deleteSetting(RESTORED);
  else tx.saveSetting(RESTORED, writeSteps(left));
};
