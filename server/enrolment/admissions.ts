/** What the province signs of a desk's epochs, for the day on which it has forgotten them. */
import {
  admissionText,
  MAX_ADMISSIONS,
  type Admission,
  type AdmittedEpoch,
} from '#shared/protocol/admission.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { DeskEpoch, DeskLife, Ledger } from '#server/ledger/ports.ts';
import { hex } from '#server/surroundings.ts';

const admittedOf = (life: DeskLife): AdmittedEpoch => {
  const { desk, office, name, slot, epoch, enrolledAt: at, side, ended } = life;
  const publicKey = Buffer.from(life.publicKey).toString('base64');
  return { desk, office, name, slot, epoch, publicKey, prev: hex(life.prev), at, side, ended };
};

export interface SigningPorts {
  readonly ledger: Pick<Ledger, 'lives'>;
  readonly key: Pick<ProvinceKey, 'sign'>;
}

const signed = ({ key }: SigningPorts, life: DeskLife): Admission => {
  const text = JSON.stringify(admittedOf(life));
  return { text, signature: key.sign(admissionText(text)) };
};

/** Null for an epoch that the desk never had. */
export const admissionOf = async (
  ports: SigningPorts,
  { desk, epoch }: DeskEpoch,
): Promise<Admission | null> => {
  const life = (await ports.ledger.lives(desk)).find((one) => one.epoch === epoch);
  return life === undefined ? null : signed(ports, life);
};

/** The oldest first. */
export const admissionsOf = async (
  ports: SigningPorts,
  desk: string,
): Promise<readonly Admission[]> =>
  (await ports.ledger.lives(desk)).slice(-MAX_ADMISSIONS).map((life) => signed(ports, life));
