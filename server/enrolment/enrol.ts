/**
 * A desk comes in with a code and the public half of its new key. The answer may get lost on the way: the same
 * code with the same key gets the same answer again, as long as the code lives.
 */
import { instantOf, localTimeOf, dateOf } from '#shared/calendar/local-time.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { parsePublicKey } from '#server/keys/ed25519.ts';
import type { EnrolmentCode, EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskEpoch, Ledger } from '#server/ledger/ports.ts';
import { hex, type Surroundings } from '#server/surroundings.ts';
import { codeHash } from './mint.ts';
import { newDeskId } from './desk-id.ts';

export interface EnrolRequest {
  readonly code: string;
  /** Raw Ed25519 public key, base64. */
  readonly publicKey: string;
  readonly deskName: string;
  /** Of a desk that asks for a new epoch. */
  readonly desk?: string | null | undefined;
}

export type EnrolRefusal =
  | { readonly code: 'enrolment_code_invalid' }
  | { readonly code: 'enrolment_code_expired' }
  | { readonly code: 'enrolment_code_used' }
  | { readonly code: 'enrolment_code_other_desk' }
  | { readonly code: 'public_key_invalid' }
  | { readonly code: 'office_full' };

export interface EnrolPorts {
  readonly ledger: Pick<Ledger, 'enrolling'>;
  readonly surroundings: Surroundings;
  readonly provinceKey: Uint8Array;
  readonly tryOut: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Chains start on zeros. */
const ZEROS: Bytes = new Uint8Array(32);

const slotsOf = async (door: EnrolmentLedger, office: string): Promise<number> => {
  const published = await door.latest(office, 'office');
  const data = officePublication.safeParse(published?.data);
  if (!data.success) throw new Error(`office ${office} has no valid office publication`);
  const { digits, perSlot } = data.data.numberPattern;
  return Math.floor(10 ** digits / perSlot) - 1;
};

/** The lowest slot that no desk of the office ever had; slot 0 is the province's. */
const freeSlot = async (door: EnrolmentLedger, office: string): Promise<number | null> => {
  const taken = new Set(await door.takenSlots(office));
  const slots = await slotsOf(door, office);
  for (let slot = 1; slot <= slots; slot += 1) if (!taken.has(slot)) return slot;
  return null;
};

const admit = async (
  door: EnrolmentLedger,
  { surroundings }: EnrolPorts,
  code: EnrolmentCode,
  name: string,
  publicKey: Bytes,
): Promise<Result<DeskEpoch, EnrolRefusal>> => {
  const enrolledAt = instantOf(surroundings.now());
  const { desk: known, office } = code;
  if (known !== null) {
    const epoch = await door.raiseEpoch(known, name);
    // The chain of the new epoch stands on what the province holds of the one before.
    const before = await door.held({ desk: known, epoch: epoch - 1 });
    const prev = before?.hash ?? ZEROS;
    await door.beginEpoch({ desk: known, epoch, publicKey, prev, enrolledAt });
    return ok({ desk: known, epoch });
  }
  const slot = await freeSlot(door, office);
  if (slot === null) return err({ code: 'office_full' });
  const desk = newDeskId(surroundings.randomBytes);
  await door.addDesk({ id: desk, office, name, slot, enrolledAt });
  await door.beginEpoch({ desk, epoch: 1, publicKey, prev: ZEROS, enrolledAt });
  return ok({ desk, epoch: 1 });
};

const answerFor = async (
  door: EnrolmentLedger,
  { surroundings, provinceKey, tryOut }: EnrolPorts,
  { desk, epoch }: DeskEpoch,
): Promise<EnrolAnswer> => {
  const { office, name, slot, agencyCode, prev } = await door.enrolled({ desk, epoch });
  const today = dateOf(localTimeOf(instantOf(surroundings.now())));
  return {
    desk,
    epoch,
    prev: hex(prev),
    slot,
    agencyCode,
    office,
    deskName: name,
    provinceKey: Buffer.from(provinceKey).toString('base64'),
    tryOut,
    publications: [...(await door.inForce(office, today))],
  };
};

export const enrol = async (
  ports: EnrolPorts,
  request: EnrolRequest,
): Promise<Result<EnrolAnswer, EnrolRefusal>> => {
  const publicKey = parsePublicKey(request.publicKey);
  if (publicKey === null) return err({ code: 'public_key_invalid' });
  const now = instantOf(ports.surroundings.now());
  return ports.ledger.enrolling(async (door) => {
    const hash = codeHash(request.code);
    const code = await door.code(hash);
    if (code === null) return err({ code: 'enrolment_code_invalid' });
    if (code.used !== null && !Buffer.from(publicKey).equals(code.used.key))
      return err({ code: 'enrolment_code_used' });
    if (code.expiresAt <= now) return err({ code: 'enrolment_code_expired' });
    const asking = request.desk ?? null;
    if (asking !== null && asking !== code.desk) return err({ code: 'enrolment_code_other_desk' });
    if (code.used !== null) return ok(await answerFor(door, ports, code.used.by));
    const admitted = await admit(door, ports, code, request.deskName, publicKey);
    if (!admitted.ok) return admitted;
    await door.useCode(hash, publicKey, admitted.value);
    await door.publishKeys(now, dateOf(localTimeOf(now)));
    return ok(await answerFor(door, ports, admitted.value));
  });
};
