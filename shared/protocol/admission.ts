/**
 * What the province has signed of each epoch of a desk when it let it in. The desk keeps it: a province that was put
 * back to a day before it knows its own signature again, and with it desk, key and the chain's foundation.
 */
import { z } from '#shared/schema.ts';

/** POST, of a desk or an epoch that the province does not know (any more). */
export const ADMISSION_PATH = '/v1/admission';

/** More epochs than a desk will have; a request has its size. */
export const MAX_ADMISSIONS = 80;

export const admission = z.looseObject({
  /** `admittedEpoch` in JSON, as it was signed. */
  text: z.string().max(2_000),
  /** `admissionText`, signed with the province's key, base64url. */
  signature: z.string().max(100),
});
export type Admission = z.infer<typeof admission>;

/** The oldest first; of a very old desk only the newest. */
export const admissions = z.array(admission).max(MAX_ADMISSIONS);

export const admittedEpoch = z.looseObject({
  desk: z.string().min(1).max(64),
  office: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  /** 0 for the chain in which the province writes what comes online. */
  slot: z.int().min(0),
  epoch: z.int().min(1),
  /** Raw Ed25519 public key, base64. */
  publicKey: z.string(),
  /** Hex: what its chain stands on. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime({ precision: 3 }),
  /** Another life of the desk is in force: this one only hands over. */
  side: z.boolean(),
  /** The last entry that a renewed key may have signed; null while it is in use. */
  ended: z.int().min(0).nullable(),
});
export type AdmittedEpoch = z.infer<typeof admittedEpoch>;

const encoder = new TextEncoder();

export const admissionText = (text: string): Uint8Array =>
  encoder.encode(`qmc-admission-1\n${text}`);

export const admissionRequest = z.looseObject({ admissions: admissions.min(1) });

export const admissionAnswer = z.looseObject({
  /** Another one than before where the province has given the old one away since. */
  slot: z.int().min(1),
});
