/**
 * What the portal (of the nation or the province) says to the province: a machine that lodges online dossiers for
 * communes and asks how they stand. It bears a key of its own (`Authorization: Bearer …`), speaks plain JSON, and every
 * request may be sent again: a dossier is known by the portal's own reference, a file by its hash.
 */
import { attachedFile, attachmentLimits } from '#shared/attachment/attachment.ts';
import { feeLine, party, resultDelivery } from '#shared/dossier/intake.ts';
import { onlinePayment } from '#shared/dossier/submission.ts';
import { localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { blobStanding } from './blobs.ts';

const PREFIX = '/portal/v1';

export const portalPaths = {
  /** GET: how much of a file is held. PATCH ?offset=&bytes= with the chunk as body. */
  file: `${PREFIX}/files/:sha256`,
  /** POST */
  lodge: `${PREFIX}/offices/:office/dossiers`,
  /** GET */
  dossier: `${PREFIX}/dossiers/:reference`,
  /** GET: a paper that the office issued, as it was archived. */
  document: `${PREFIX}/dossiers/:reference/documents/:document`,
} as const;

/** The portal's own name for a dossier. */
export const portalReference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/);

export const lodgedPaper = z.strictObject({
  name: z.string().min(1).max(8000),
  /** Copies that the citizen will also bring or send; nothing where only files were sent. */
  originals: z.int().min(0).max(999).default(0),
  certified: z.int().min(0).max(999).default(0),
  photocopies: z.int().min(0).max(999).default(0),
  /** Each was sent before, and is held. */
  files: z.array(attachedFile.strict()).max(attachmentLimits.files).default([]),
});

export const lodgeRequest = z.strictObject({
  reference: portalReference,
  /** When the citizen sent it, UTC. */
  submittedAt: z.iso.datetime(),
  procedureCode: z.string().min(1).max(40),
  /** Place of the case among the procedure's online ones, from 0; null where there is but one. */
  caseIndex: z.int().min(0).max(999).nullable().default(null),
  submitter: party,
  owner: party.nullable().default(null),
  request: z.string().max(4000).default(''),
  papers: z.array(lodgedPaper).max(400).default([]),
  fees: z.array(feeLine).max(100).default([]),
  payment: onlinePayment.nullable().default(null),
  delivery: resultDelivery.default({ kind: 'office', address: '' }),
});
export type LodgeRequest = z.infer<typeof lodgeRequest>;

export const MAX_LODGE_BYTES = 512_000;

const issuedPaper = z.looseObject({
  document: z.string(),
  kind: z.string(),
  revision: z.int(),
  sha256: z.string(),
  issuedAt: z.iso.datetime(),
  /** False once another paper stands in its place. */
  valid: z.boolean(),
  /** The province holds the file: it can be fetched. */
  held: z.boolean(),
});

export const portalStanding = z.looseObject({
  reference: portalReference,
  office: z.string(),
  dossier: z.string(),
  number: z.string(),
  submittedAt: localDateTime,
  /** National code, 1 … 10. */
  state: z.int().min(1).max(10),
  voided: z.boolean(),
  receivedAt: localDateTime.nullable(),
  dueAt: localDateTime.nullable(),
  /** Why it was not accepted. */
  refusal: z.string().nullable(),
  /** What the office asks for, while it waits for it. */
  supplement: z.looseObject({ items: z.array(z.string()), reason: z.string() }).nullable(),
  papers: z.array(issuedPaper),
});
export type PortalStanding = z.infer<typeof portalStanding>;

export const portalFileAnswer = blobStanding;

export const portalRefusal = z.looseObject({
  error: z.looseObject({ code: z.string(), field: z.string().nullable() }),
  retryAfter: z.int().min(0).optional(),
});

/** What is wrong with a dossier that is lodged; `field` says where. 422 unless said otherwise. */
export const lodgeRefusalCodes = [
  /** 404 */ 'office_unknown',
  'procedure_unknown',
  'procedure_ended',
  'procedure_not_handled',
  'procedure_not_online',
  'case_missing',
  'case_unknown',
  'submitted_in_future',
  'payment_beyond_fees',
  'files_too_many',
  /** The file has to be sent before. */ 'file_missing',
  /** It is not what it was said to be: its size or its kind. */ 'file_differs',
  /** Neither a picture (JPEG) nor a PDF, or one that nobody could open. */ 'file_refused',
  'file_too_large',
  /** 409: the reference names a dossier of other content. */ 'reference_used',
  /** 409: the office has no number left for online dossiers today. */ 'numbers_ended',
] as const;
export type LodgeRefusalCode = (typeof lodgeRefusalCodes)[number];

export const portalKeyInvalid = 'portal_key_invalid';
