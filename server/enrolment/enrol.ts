/**
 * A desk comes in with a code and the public half of its new key. The answer may get lost on the way: the same
 * code with the same key gets the same answer again, as long as the code lives.
 */
import { instantOf, localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import type { EnrolAnswer, EnrolRequest } from '#shared/protocol/contact.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { parsePublicKey } from '#server/keys/ed25519.ts';
import type { EnrolmentCode, EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskEpoch, Ledger } from '#server/ledger/ports.ts';
import { hex, todayOf, type Surroundings } from '#server/surroundings.ts';
import { codeHash } from './mint.ts';
import { newDeskId } from './desk-id.ts';
import { freeSlot } from './slots.ts';

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

type Ends = EnrolRequest['ends'];

/** An epoch that the desk wrote and the province never heard of: what it holds can be handed over. */
const hearOf = async (
  door: EnrolmentLedger,
  desk: string,
  ends: Ends,
  enrolledAt: Instant,
): Promise<void> => {
  const publicKey = parsePublicKey(ends?.publicKey ?? '');
  if (ends === undefined || publicKey === null) return;
  const { epoch, prev } = ends;
  const lives = await door.lives(desk);
  const isKnown = lives.some(
    (life) => life.epoch === epoch || Buffer.from(publicKey).equals(life.publicKey),
  );
  if (isKnown) return;
  const stands = new Uint8Array(Buffer.from(prev, 'hex'));
  await door.beginEpoch({ desk, epoch, publicKey, prev: stands, enrolledAt, side: true });
};

/** Above every epoch that the desk or the province knows. */
const nextLife = async (
  door: EnrolmentLedger,
  desk: string,
  { publicKey, ends }: Pick<EnrolRequest, 'publicKey' | 'ends'>,
): Promise<{ readonly epoch: number; readonly prev: Uint8Array }> => {
  const lives = await door.lives(desk);
  const newest = Math.max(ends?.epoch ?? 0, ...lives.map(({ epoch }) => epoch));
  const before = lives.find(({ current }) => current);
  // The chain of the new epoch stands on what the province holds of the one before.
  const held = before === undefined ? null : await door.held(before);
  return { epoch: epochAfter(newest, publicKey), prev: held?.hash ?? ZEROS };
};

const admit = async (
  door: EnrolmentLedger,
  { surroundings }: EnrolPorts,
  code: EnrolmentCode,
  request: EnrolRequest,
  publicKey: Bytes,
): Promise<Result<DeskEpoch, EnrolRefusal>> => {
  const enrolledAt = instantOf(surroundings.now());
  const { desk: known, office } = code;
  const { deskName: name, ends } = request;
  const side = false;
  if (known !== null) {
    await hearOf(door, known, ends, enrolledAt);
    const next = await nextLife(door, known, request);
    const { epoch } = next;
    await door.beginEpoch({ desk: known, ...next, publicKey, enrolledAt, side });
    await door.goOnIn({ desk: known, epoch }, name);
    return ok({ desk: known, epoch });
  }
  const slot = await freeSlot(door, office, localDayOf(enrolledAt));
  if (slot === null) return err({ code: 'office_full' });
  const desk = newDeskId(surroundings.randomBytes);
  await door.addDesk({ id: desk, office, name, slot, enrolledAt });
  await door.beginEpoch({ desk, epoch: 1, publicKey, prev: ZEROS, enrolledAt, side });
  return ok({ desk, epoch: 1 });
};

const answerFor = async (
  door: EnrolmentLedger,
  { surroundings, provinceKey, tryOut }: EnrolPorts,
  { desk, epoch }: DeskEpoch,
): Promise<EnrolAnswer> => {
  const { office, name, slot, agencyCode, prev } = await door.enrolled({ desk, epoch });
  const today = todayOf(surroundings);
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
    life: Math.max(1, await door.timesLetIn({ desk, epoch })),
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
    const admitted = await admit(door, ports, code, request, publicKey);
    if (!admitted.ok) return admitted;
    await door.useCode(hash, publicKey, admitted.value);
    await door.publishKeys(now, localDayOf(now));
    return ok(await answerFor(door, ports, admitted.value));
  });
};
