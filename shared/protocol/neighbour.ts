/**
 * What two desks of one office say to each other over the office's own network while the line to the province is away:
 * the guest gives sealed envelopes into the carrier's keeping and fetches the province's notices. HTTP inside TLS 1.2 with
 * a key that both know (RFC 5489): without it nobody gets as far as a question. The carrier reads nothing of what it
 * keeps, and its word is never the province's.
 */
import { z } from '#shared/schema.ts';
import { blobName } from './blobs.ts';

export const neighbourPaths = {
  /** POST: a desk of the same office, with the code that stands on the carrier's screen. */
  pair: '/n1/pair',
  /** GET: what the carrier keeps for the desk that asks. */
  keeping: '/n1/keeping',
  /** PUT, with the sha256 of the envelope without its signature; answered when it is on the disk. */
  envelope: '/n1/envelopes/',
  /** GET and DELETE, with the sha256 of the envelope that is answered. */
  notice: '/n1/notices/',
} as const;

/** Forward secrecy, no certificates; spoken by OpenSSL and BoringSSL alike. */
export const NEIGHBOUR_CIPHER = 'ECDHE-PSK-CHACHA20-POLY1305';
export const NEIGHBOUR_KEY_BYTES = 32;
export const DEFAULT_NEIGHBOUR_PORT = 7431;

/** Who begins to speak, in clear: whoever holds the code, or a desk that was let in with it. */
export const PAIRING_IDENTITY = 'pair';
export const guestIdentity = (desk: string): string => `desk:${desk}`;

/** Of everything but envelopes and notices. */
export const MAX_NEIGHBOUR_WORDS_BYTES = 65_536;

const deskId = z.string().min(1).max(64);
const deskName = z.string().min(1).max(100);

export const pairRequest = z.looseObject({
  desk: deskId,
  name: deskName,
  office: z.string().min(1).max(100),
  /** Offices of two provinces may bear one name: raw Ed25519 public key, base64. */
  provinceKey: z.string().min(1).max(100),
});
export type PairRequest = z.infer<typeof pairRequest>;

export const pairAnswer = z.looseObject({
  desk: deskId,
  name: deskName,
  /** For this pair of desks alone, base64. */
  key: z.base64().length(44),
});
export type PairAnswer = z.infer<typeof pairAnswer>;

export const keepingAnswer = z.looseObject({
  /** The oldest first. `refused`: why the province did not take it; null while it was not asked. */
  envelopes: z
    .array(z.looseObject({ sha256: blobName, refused: z.string().max(64).nullable() }))
    .max(1000),
  /** By the envelope that each answers, the oldest first. */
  notices: z.array(z.looseObject({ sha256: blobName })).max(1000),
});
export type Keeping = z.infer<typeof keepingAnswer>;

export const neighbourRefusal = z.looseObject({ error: z.string().min(1).max(64) });

export const neighbourRefusalCodes = {
  /** 403 */ otherOffice: 'neighbour_other_office',
  /** 403 */ itself: 'neighbour_is_itself',
  /** 403: the pair of desks was parted, or never was one */ stranger: 'neighbour_stranger',
  /** 403: it worked once */ codeUsed: 'neighbour_code_used',
  /** 400 */ invalid: 'neighbour_not_understood',
  /** 404 */ notFound: 'neighbour_notice_gone',
  /** 413 */ tooLarge: 'neighbour_too_large',
  /** 422: not whole, or not of the desk that brings it */ damaged: 'neighbour_envelope_damaged',
  /** 500 */ fault: 'neighbour_fault',
  /** 503 */ busy: 'neighbour_busy',
  /** 507 */ full: 'neighbour_full',
} as const;
