/**
 * Epochs of this desk that a new enrolment has ended while the province may not hold all of them. They are handed over
 * under the keys that they were written with.
 */
import { z } from '#shared/schema.ts';
import type { DeskIdentity, StoreReader, StoreWriter } from './ports.ts';

const EARLIER = 'desk.earlier';

const earlier = z.object({
  epoch: z.int().min(1),
  privateKey: z.string(),
  publicKey: z.string(),
});
export type EarlierEpoch = z.infer<typeof earlier>;

/** The oldest first. */
export const earlierEpochs = (store: Pick<StoreReader, 'setting'>): readonly EarlierEpoch[] => {
  const text = store.setting(EARLIER);
  return text === null ? [] : z.array(earlier).parse(JSON.parse(text));
};

const save = (tx: StoreWriter, epochs: readonly EarlierEpoch[]): void =>
  epochs.length === 0 ? tx.deleteSetting(EARLIER) : tx.saveSetting(EARLIER, JSON.stringify(epochs));

export const endEpoch = (tx: StoreWriter, identity: DeskIdentity): void => {
  const { epoch, privateKey, publicKey } = identity;
  save(tx, [...earlierEpochs(tx), { epoch, privateKey, publicKey }]);
};

/** The province holds all of it. */
export const forgetEpoch = (tx: StoreWriter, { epoch }: EarlierEpoch): void =>
  save(
    tx,
    earlierEpochs(tx).filter((other) => other.epoch !== epoch),
  );

/** The desk as it was when it wrote that epoch. */
export const deskOfEpoch = (identity: DeskIdentity, then: EarlierEpoch): DeskIdentity => ({
  ...identity,
  ...then,
});
