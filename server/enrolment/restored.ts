/**
 * A desk goes on from a backup. What the province holds beyond that backup stays as it is and comes back to the desk
 * by the feed; the desk itself goes on beside it, in an epoch of its own, so that no name is ever given twice.
 */
import { dateOf, instantOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { RestoredRequest } from '#shared/protocol/restored.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { parsePublicKey } from '#server/keys/ed25519.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import { hex, type Surroundings } from '#server/surroundings.ts';

export type RestoredRefusal =
  | { readonly code: 'public_key_invalid' }
  /** Not the epoch of the key that signed. */
  | { readonly code: 'epoch_unknown' }
  /** The entry it stands on is not held yet: it has to be sent first. */
  | { readonly code: 'batch_gap' }
  /** Another entry is held in that place. */
  | { readonly code: 'chain_broken' }
  /** Somebody else has gone on as this desk: another machine, or a twin of the backup. */
  | { readonly code: 'desk_superseded' };

export interface RestoredPorts {
  readonly ledger: Pick<Ledger, 'enrolling' | 'chain' | 'hashAt' | 'epochsOf'>;
  readonly surroundings: Surroundings;
}

interface Begun {
  readonly epoch: number;
  readonly prev: string;
}

/** The hash that the chain has at `seq`; null for an entry that is not held. */
const hashHeld = async (
  ledger: RestoredPorts['ledger'],
  desk: SpeakingDesk,
  seq: number,
): Promise<Uint8Array | null> => {
  if (seq > 0) return ledger.hashAt(desk, desk.epoch, seq);
  return (await ledger.chain({ desk: desk.id, epoch: desk.epoch }))?.prev ?? null;
};

export const takeRestored = async (
  { ledger, surroundings }: RestoredPorts,
  desk: SpeakingDesk,
  { epoch, seq, hash, publicKey: key }: RestoredRequest,
): Promise<Result<Begun, RestoredRefusal>> => {
  const publicKey = parsePublicKey(key);
  if (publicKey === null) return err({ code: 'public_key_invalid' });
  if (epoch !== desk.epoch) return err({ code: 'epoch_unknown' });
  const held = await hashHeld(ledger, desk, seq);
  if (held === null) return err({ code: 'batch_gap' });
  if (hex(held) !== hash) return err({ code: 'chain_broken' });
  const next = { desk: desk.id, epoch: epoch + 1 };
  const begun: Begun = { epoch: next.epoch, prev: hash };
  const sameAgain = async (): Promise<Result<Begun, RestoredRefusal>> => {
    const there = (await ledger.epochsOf(desk.id)).find((one) => one.epoch === next.epoch);
    const same = there !== undefined && Buffer.from(publicKey).equals(there.publicKey);
    return same ? ok(begun) : err({ code: 'desk_superseded' });
  };
  const taken = await ledger.enrolling(async (door) => {
    if ((await door.held(next)) !== null) return false;
    const enrolledAt = instantOf(surroundings.now());
    const { name } = await door.enrolled({ desk: desk.id, epoch });
    await door.raiseEpoch(desk.id, name);
    await door.beginEpoch({ ...next, publicKey, prev: held, enrolledAt });
    await door.publishKeys(enrolledAt, dateOf(localTimeOf(enrolledAt)));
    return true;
  });
  return taken ? ok(begun) : sameAgain();
};
