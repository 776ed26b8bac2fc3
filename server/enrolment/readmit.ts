/**
 * The province was put back to a day before it let a desk in, or before the desk's present epoch. The desk shows what
 * the province has signed of each of its epochs; what is not known is known again, and nothing else changes. Whoever
 * was let in later stays in force; a desk that was stopped stays stopped.
 */
import {
  instantOf,
  localDayOf,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import {
  admissionText,
  admittedEpoch,
  type Admission,
  type AdmittedEpoch,
} from '#shared/protocol/admission.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isSignedBy, parsePublicKey } from '#server/keys/ed25519.ts';
import type { EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskLife, Ledger } from '#server/ledger/ports.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { freeSlot } from './slots.ts';

export type ReadmitRefusal =
  /** Not the province's signature, another desk's, or none of the keys signed the request. */
  | { readonly code: 'admission_invalid' }
  | { readonly code: 'office_unknown' }
  | { readonly code: 'office_full' };

export interface ReadmitPorts {
  readonly ledger: Pick<Ledger, 'enrolling'>;
  readonly surroundings: Surroundings;
  readonly provinceKey: Uint8Array;
}

export interface Readmission {
  readonly desk: string;
  readonly admissions: readonly Admission[];
  /** Whether the request was signed with this key. */
  readonly isSigner: (publicKey: Uint8Array) => boolean;
}

type Life = AdmittedEpoch & { readonly key: Uint8Array<ArrayBuffer> };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The oldest first; null where one of them is not the province's, or another desk's. */
const livesIn = (
  { desk, admissions, isSigner }: Readmission,
  provinceKey: Uint8Array,
): readonly Life[] | null => {
  const lives = admissions.flatMap(({ text, signature }): readonly Life[] => {
    const said = admittedEpoch.safeParse(parseJson(text));
    const key = parsePublicKey(said.data?.publicKey ?? '');
    if (!said.success || key === null || said.data.desk !== desk) return [];
    return isSignedBy(provinceKey, admissionText(text), signature) ? [{ ...said.data, key }] : [];
  });
  if (lives.length !== admissions.length) return null;
  return lives.some(({ key }) => isSigner(key)) ? lives : null;
};

const slotFor = async (
  door: EnrolmentLedger,
  { office, slot }: Life,
  today: LocalDate,
): Promise<number | null> =>
  (await door.takenSlots(office, today)).includes(slot) ? freeSlot(door, office, today) : slot;

/** Whichever was let in last; of two in the same moment the one with the higher number. */
const newestOf = (
  known: readonly DeskLife[],
  lives: readonly Life[],
): { readonly epoch: number; readonly name: string } | undefined =>
  [
    ...known.filter(({ current }) => current).map((life) => ({ ...life, at: life.enrolledAt })),
    ...lives.filter(({ side }) => !side),
  ]
    .toSorted((a, b) => (a.at === b.at ? a.epoch - b.epoch : a.at < b.at ? -1 : 1))
    .at(-1);

/** @returns the desk's slot */
export const readmit = async (
  { ledger, surroundings, provinceKey }: ReadmitPorts,
  request: Readmission,
): Promise<Result<{ readonly slot: number }, ReadmitRefusal>> => {
  const lives = livesIn(request, provinceKey);
  const last = lives?.at(-1);
  if (lives === null || last === undefined) return err({ code: 'admission_invalid' });
  const { desk } = request;
  return ledger.enrolling(async (door) => {
    const known = await door.lives(desk);
    const fresh = lives.filter(({ epoch }) => !known.some((life) => life.epoch === epoch));
    const there = known[0]?.slot ?? null;
    if (fresh.length === 0 && there !== null) return ok({ slot: there });
    if ((await door.latest(last.office, 'office')) === null) return err({ code: 'office_unknown' });
    const now = instantOf(surroundings.now());
    const today = localDayOf(now);
    const slot = there ?? (await slotFor(door, last, today));
    if (slot === null) return err({ code: 'office_full' });
    const { office, name } = last;
    const isStopped = known.some(({ current, revoked }) => current && revoked);
    if (there === null)
      await door.addDesk({ id: desk, office, name, slot, enrolledAt: last.at as Instant });
    for (const { epoch, key: publicKey, prev, at, side, ended } of fresh) {
      const enrolledAt = at as Instant;
      const stands = new Uint8Array(Buffer.from(prev, 'hex'));
      await door.beginEpoch({ desk, epoch, publicKey, prev: stands, enrolledAt, side });
      if (ended !== null) await door.retireKey({ desk, epoch }, ended);
      // A key that was stopped stops whatever goes on from it.
      if (isStopped) await door.revoke({ desk, epoch }, now);
    }
    const newest = newestOf(known, lives);
    if (newest !== undefined) await door.goOnIn({ desk, epoch: newest.epoch }, newest.name);
    await door.publishKeys(now, today);
    return ok({ slot });
  });
};
