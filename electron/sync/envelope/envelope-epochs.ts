/**
 * What stands in an envelope before the entries of now: what the province lacks of epochs that have ended, and, where it
 * has not been told yet, how this desk went on from each. An envelope that tells so is sealed with the key that the
 * province knows: that of the first epoch that ended.
 */
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { restoredSteps, type RestoredStep } from '#electron/desk/access/restored-epoch.ts';
import type { EnvelopePart } from '#shared/protocol/envelope.ts';
import { goingOnText } from '#shared/protocol/restored.ts';
import { unsentEpochs } from '../earlier-epochs.ts';
import {
  packBatches,
  type ContentPorts,
  type EarlierPart,
  type PackedBatch,
} from './envelope-content.ts';
import { before, statementOf } from '../restored.ts';

/** Under whose key the envelope is sealed. */
export const sealerOf = ({ store }: ContentPorts, identity: DeskIdentity): DeskIdentity => {
  const [first] = restoredSteps(store.read);
  return first === undefined ? identity : before(identity, first);
};

const stepPart = (
  ports: ContentPorts,
  identity: DeskIdentity,
  step: RestoredStep,
): EnvelopePart => {
  const { epoch, seq, hash, next, newPublicKey: publicKey, reason } = step;
  const said = { desk: identity.desk, epoch, seq, hash, next, publicKey, reason };
  const signature = ports.signer.sign(step.privateKey, goingOnText(said));
  return {
    part: 'step',
    statement: statementOf(ports, identity, step),
    signature: Buffer.from(signature).toString('base64url'),
  };
};

export const earlierParts = (
  ports: ContentPorts,
  identity: DeskIdentity,
): readonly EarlierPart[] => {
  const steps = restoredSteps(ports.store.read);
  const unsent = unsentEpochs(ports.store, identity);
  const pack = (as: DeskIdentity): readonly PackedBatch[] => {
    const own = unsent.find(({ epoch }) => epoch === as.epoch);
    if (own === undefined) return [];
    return [...packBatches(ports, as, { after: Math.max(own.held, own.apart), to: own.last })];
  };
  const sealer = sealerOf(ports, identity);
  // Older epochs first: a correction comes after what it corrects.
  const older = unsent.filter(({ epoch }) => epoch < sealer.epoch);
  return [
    ...older.map(({ epoch }) => ({ batches: pack({ ...sealer, epoch }), step: null })),
    ...steps.map((step) => ({
      batches: pack(before(identity, step)),
      step: stepPart(ports, identity, step),
    })),
  ];
};
