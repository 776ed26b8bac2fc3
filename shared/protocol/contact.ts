/** Everything else that desk and province say to each other. Paths are under `/v1`. */
import { dayTotals } from '#shared/journal/desk-entries.ts';
import { z } from '#shared/schema.ts';
import { admissions } from './admission.ts';
import { MAX_EPOCH } from './epoch-number.ts';
import { holds } from './journal-push.ts';
import { publication } from './publications.ts';
import { heldMark } from './witness.ts';

export const paths = {
  /** POST, unsigned by the desk (it has no key known to the province yet); the answer is signed. */
  enrol: '/v1/enrol',
  /** GET: "I hold …"; ?of= an earlier epoch of the desk that asks. */
  contact: '/v1/contact',
  /** POST: NDJSON batch. */
  journal: '/v1/journal',
  /** GET ?epoch=&after=&limit=&own= */
  feed: '/v1/feed',
  /** GET ?after=&limit= */
  publications: '/v1/publications',
  /** POST: the province's figures over entries `from..to` of an epoch. */
  totals: '/v1/totals',
} as const;

export const enrolRequest = z.looseObject({
  /** One-time code, at least 64 bits, typed by people: groups of letters and digits, case folded. */
  code: z.string().min(1).max(64),
  /** Raw Ed25519 public key of the new desk, base64. */
  publicKey: z.string(),
  deskName: z.string().min(1).max(100),
  /** Of a desk that comes into a new epoch: a code for anything else is refused, and not spent. */
  desk: z.string().min(1).max(64).optional(),
  /** The epoch that ends with it, in case the province has never heard of it: the code vouches for it. */
  ends: z
    .looseObject({
      epoch: z.int().min(1).max(MAX_EPOCH),
      publicKey: z.string(),
      /** Hex: what its chain stands on. */
      prev: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional(),
});
export type EnrolRequest = z.infer<typeof enrolRequest>;

export const enrolAnswer = z.looseObject({
  desk: z.string(),
  epoch: z.int().min(1),
  /** Hex: what the chain of this epoch stands on. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  slot: z.int().min(1),
  agencyCode: z.string(),
  office: z.string(),
  deskName: z.string(),
  /** Raw Ed25519 public key of the province, base64; the answer's own signature is checked with it. */
  provinceKey: z.string(),
  tryOut: z.boolean(),
  publications: z.array(publication),
  /** How often a code has let this desk in, this time included. Missing at an older province. */
  life: z.int().min(1).optional(),
  /** Missing at an older province. */
  admissions: admissions.optional(),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;

export const contactAnswer = z.looseObject({
  holds,
  feedEpoch: z.int().min(1),
  /** The office's highest ord. */
  ord: z.int().min(0),
  /** The province's highest publication. */
  publication: z.int().min(0),
  revoked: z.boolean(),
  /** The desk's epoch in force. Another one than that of the key: another machine goes on as this desk. */
  currentEpoch: z.int().min(1).optional(),
  /** The desk is to go on under another key, at the next moment that suits it. */
  renewKey: z.boolean().optional(),
  /** The desk's: another one than before where the province has given the old one away. Missing at an older province. */
  slot: z.int().min(1).optional(),
});
export type ContactAnswer = z.infer<typeof contactAnswer>;

const entryName = z.looseObject({ desk: z.string(), epoch: z.int(), seq: z.int() });

export const verdict = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('applied') }),
  z.looseObject({ kind: z.literal('conflict'), with: entryName.nullable(), code: z.string() }),
  z.looseObject({ kind: z.literal('superseded'), by: entryName }),
  z.looseObject({ kind: z.literal('rejected'), code: z.string(), field: z.string().nullable() }),
]);

export const MAX_FEED_PAGE = 200;

/** Of every entry of the feed: its name, its place in the office's order, and what the province found. */
export const feedPlace = {
  ord: z.int().min(1),
  desk: z.string(),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  /** Hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** A `verdict`; a newer province may know others. */
  verdict: z.looseObject({ kind: z.string() }),
};

export const feedEntry = z.looseObject({
  ...feedPlace,
  /** The texts that were hashed. */
  h: z.string(),
  p: z.string(),
});
export type FeedEntry = z.infer<typeof feedEntry>;

export const feedAnswer = z.looseObject({
  feedEpoch: z.int().min(1),
  entries: z.array(feedEntry),
  /** True when the office has more after the last entry of this page. */
  more: z.boolean(),
  /** Of each colleague's chain in the page, how far the province holds it. Missing at an older province. */
  marks: z.array(heldMark).optional(),
});
export type FeedAnswer = z.infer<typeof feedAnswer>;

export const publicationsAnswer = z.looseObject({
  publications: z.array(publication),
  more: z.boolean(),
});

export const totalsRequest = z.looseObject({
  epoch: z.int().min(1),
  from: z.int().min(1),
  to: z.int().min(0),
});

/** `missing`: seqs of the range that the province does not hold. */
export const totalsAnswer = z.looseObject({
  totals: dayTotals,
  missing: z.array(z.int().min(1)),
  /** `figuresText`, signed with the province's key, base64url. Left out by a province of before. */
  signature: z.string().max(100).optional(),
});

/** Every refusal: an exact code and the field, never a stack trace. */
export const refusal = z.looseObject({
  error: z.looseObject({ code: z.string(), field: z.string().nullable() }),
  /** With `batch_gap` and `chain_broken`: from where to send. */
  holds: holds.optional(),
  /** With `too_many_requests` and `province_unavailable`: seconds until it is worth trying again. */
  retryAfter: z.int().min(0).max(3600).optional(),
});

export const refusalCodes = {
  /** 400 */ invalid: 'request_invalid',
  /** 401 */ unsigned: 'signature_invalid',
  /** 401 */ deskUnknown: 'desk_unknown',
  /** 403 */ revoked: 'desk_revoked',
  /** 403 */ code: 'enrolment_code_invalid',
  /** 403 */ codeExpired: 'enrolment_code_expired',
  /** 403, by another key; the same key gets the same answer again */ codeUsed:
    'enrolment_code_used',
  /** 403 */ codeOtherDesk: 'enrolment_code_other_desk',
  /** 404 */ notFound: 'not_found',
  /** 409 */ gap: 'batch_gap',
  /** 409 */ chain: 'chain_broken',
  /** 409 */ epoch: 'epoch_unknown',
  /** 409: no slot is left for another desk */ officeFull: 'office_full',
  /** 409: another life of the desk is in force */ superseded: 'desk_superseded',
  /** 413 */ tooLarge: 'body_too_large',
  /** 415 */ mediaType: 'media_type_unknown',
  /** 426 */ version: 'protocol_unsupported',
  /** 429 */ tooMany: 'too_many_requests',
  /** 500 */ internal: 'province_error',
  /** 503: try again later */ unavailable: 'province_unavailable',
} as const;
