/**
 * A desk goes on in an epoch that it has opened by itself: from a backup, or under a renewed key. What the province
 * holds beyond that point stays as it is and comes back to the desk by the feed; the desk goes on beside it, so that
 * no name is ever given twice.
 *
 * Where somebody else has gone on as this desk meanwhile, nobody here can tell a twin from the same machine restored a
 * second time. What this life wrote is facts all the same: it is let in to hand over, beside the one in force, and
 * gives no numbers until an operator lets it in by a code.
 */
import { instantOf, localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import { goingOnText, type RestoredRequest } from '#shared/protocol/restored.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { isSignedBy, parsePublicKey } from '#server/keys/ed25519.ts';
import type { EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskLife, Ledger } from '#server/ledger/ports.ts';
import { hex, type Surroundings } from '#server/surroundings.ts';

export type RestoredRefusal =
  | { readonly code: 'public_key_invalid' }
  /** The new key has not signed that it goes on as this desk. */
  | { readonly code: 'proof_invalid' }
  /** Not the epoch of the key that signed, or no epoch after it. */
  | { readonly code: 'epoch_unknown' }
  /** The entry it stands on is not held yet: it has to be sent first. */
  | { readonly code: 'batch_gap' }
  /** Another entry is held in that place. */
  | { readonly code: 'chain_broken' }
  /** That very number is another life's. */
  | { readonly code: 'desk_superseded' };

export interface RestoredPorts {
  readonly ledger: Pick<Ledger, 'enrolling' | 'chain' | 'hashAt'>;
  readonly surroundings: Surroundings;
}

interface Begun {
  readonly epoch: number;
  readonly prev: string;
}

interface Asked {
  readonly next: number;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** What can be said of the request alone. */
const readAsked = (
  desk: SpeakingDesk,
  { epoch, seq, hash, publicKey, next, proof, reason = 'restored' }: RestoredRequest,
): Result<Asked, RestoredRefusal> => {
  const key = parsePublicKey(publicKey);
  if (key === null) return err({ code: 'public_key_invalid' });
  const number = next ?? epoch + 1;
  if (epoch !== desk.epoch || number <= epoch) return err({ code: 'epoch_unknown' });
  const said = { desk: desk.id, epoch, seq, hash, next: number, publicKey, reason };
  // An older desk proves nothing and says no number; it was never asked to renew its key either.
  const isProven =
    next === undefined && reason === 'restored'
      ? true
      : isSignedBy(key, goingOnText(said), proof ?? '');
  return isProven ? ok({ next: number, publicKey: key }) : err({ code: 'proof_invalid' });
};

/** The hash that the chain has at `seq`; null for an entry that is not held. */
const hashHeld = async (
  ledger: RestoredPorts['ledger'],
  desk: SpeakingDesk,
  seq: number,
): Promise<Uint8Array | null> => {
  if (seq > 0) return ledger.hashAt(desk, desk.epoch, seq);
  return (await ledger.chain({ desk: desk.id, epoch: desk.epoch }))?.prev ?? null;
};

const isKey = (life: DeskLife, key: Uint8Array): boolean => Buffer.from(key).equals(life.publicKey);

/** What only hands over may stand on anything; what shall be in force stands on an entry that is held. */
const findGround = async (
  ledger: RestoredPorts['ledger'],
  desk: SpeakingDesk,
  { seq, hash, aside = false }: RestoredRequest,
): Promise<Result<'firm' | 'aside', RestoredRefusal>> => {
  if (aside || desk.revoked || desk.epoch !== desk.currentEpoch) return ok('aside');
  const held = await hashHeld(ledger, desk, seq);
  if (held === null) return err({ code: 'batch_gap' });
  return hex(held) === hash ? ok('firm') : err({ code: 'chain_broken' });
};

const begin = async (
  door: EnrolmentLedger,
  desk: SpeakingDesk,
  { seq, hash, reason }: RestoredRequest,
  { next, publicKey }: Asked,
  { side, name, now }: { readonly side: boolean; readonly name: string; readonly now: Instant },
): Promise<void> => {
  const of = { desk: desk.id, epoch: next };
  const prev = new Uint8Array(Buffer.from(hash, 'hex'));
  await door.beginEpoch({ ...of, publicKey, prev, enrolledAt: now, side });
  // A key that was stopped stops whatever goes on from it.
  if (desk.revoked) await door.revoke(of, now);
  if (!side) {
    if (reason === 'renewed') await door.retireKey({ desk: desk.id, epoch: desk.epoch }, seq);
    await door.goOnIn(of, name);
  }
  await door.publishKeys(now, localDayOf(now));
};

export const takeRestored = async (
  { ledger, surroundings }: RestoredPorts,
  desk: SpeakingDesk,
  request: RestoredRequest,
): Promise<Result<Begun, RestoredRefusal>> => {
  const asked = readAsked(desk, request);
  if (!asked.ok) return asked;
  const { next, publicKey } = asked.value;
  const ground = await findGround(ledger, desk, request);
  if (!ground.ok) return ground;
  return ledger.enrolling(async (door) => {
    const lives = await door.lives(desk.id);
    const there = lives.find(({ epoch }) => epoch === next);
    const begun: Begun = { epoch: next, prev: request.hash };
    if (there !== undefined)
      return isKey(there, publicKey) ? ok(begun) : err({ code: 'desk_superseded' });
    // A key names one epoch: papers say which one.
    if (lives.some((life) => isKey(life, publicKey))) return err({ code: 'public_key_invalid' });
    const spoken = lives.find(({ epoch }) => epoch === desk.epoch);
    if (spoken === undefined) return err({ code: 'epoch_unknown' });
    const side = ground.value === 'aside' || !spoken.current;
    const now = instantOf(surroundings.now());
    await begin(door, desk, request, asked.value, { side, name: spoken.name, now });
    return ok(begun);
  });
};
