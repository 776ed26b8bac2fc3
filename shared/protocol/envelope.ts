/**
 * The line by hand: one file on a stick carries what a desk would send, and one comes back with what the province
 * would answer. Both have the same coat: a line that says what it is, a header in JSON, the content encrypted with
 * age, and at the end the sender's Ed25519 signature over all of it. Inside the envelope stand the very batches and
 * files of the line, each after a line that announces it.
 */
import { z } from '#shared/schema.ts';
import { admission, admissions } from './admission.ts';
import { MAX_BLOB_BYTES, blobName } from './blobs.ts';
import { contactAnswer, feedAnswer, totalsAnswer } from './contact.ts';
import { MAX_EPOCH } from './epoch-number.ts';
import { holds, MAX_SINGLE_BATCH_BYTES, pushAnswer } from './journal-push.ts';
import { MAX_PUBLICATION_BYTES, publication } from './publications.ts';
import { restoredRequest } from './restored.ts';

/** The first line of each kind of file; raised when its meaning changes. */
export const SEALED_KINDS = { envelope: 'qmc-envelope-1', answer: 'qmc-answer-file-1' } as const;
export type SealedKind = keyof typeof SEALED_KINDS;

/** What every such file begins with, also in a later version. */
export const SEALED_PREFIX = 'qmc-';

export const SIGNATURE_BYTES = 64;
/** Of the first two lines together. */
export const MAX_HEAD_BYTES = 16_384;
/** A stick with FAT holds no larger file than 4 GB. */
export const MAX_ENVELOPE_BYTES = 2_000_000_000;
export const MAX_ANSWER_FILE_BYTES = 64_000_000;
/** Entries of the office that an answer file carries at most, by their bytes. */
export const MAX_ANSWER_FEED_BYTES = 8_000_000;
/** Publications that it carries at most, by their JSON: any single one fits. */
export const MAX_ANSWER_PUBLICATION_BYTES = MAX_PUBLICATION_BYTES;

export const FILE_ENDING = '.qmc';

/** POST: an envelope of another desk, brought by this one; the notice comes back at once. */
export const envelopePath = '/v1/envelope';
/** The body: the envelope as it lies on a disk. */
export const ENVELOPE_TYPE = 'application/vnd.quay-mot-cua+envelope';
/** Of an envelope or a notice that travels over a network, which is given in one piece. */
export const MAX_CARRIED_BYTES = 16_000_000;
/** Entries of the office in a notice that goes back over a line: whoever carries it has a line of its own to feed. */
export const MAX_CARRIED_FEED_BYTES = 500_000;

const encoder = new TextEncoder();

/** So many fit into the head beside everything else; the sealer's epoch is among the newest. */
export const MAX_ENVELOPE_ADMISSIONS = 12;

/** What is signed: the kind, and the hex sha256 of everything before the signature. */
export const sealedFileText = (kind: SealedKind, sha256: string): Uint8Array =>
  encoder.encode([`${SEALED_KINDS[kind]}-signature`, sha256].join('\n'));

export const encodeHead = (kind: SealedKind, header: EnvelopeHeader | AnswerFileHeader) =>
  encoder.encode(`${SEALED_KINDS[kind]}\n${JSON.stringify(header)}\n`);

const recipient = z.string().regex(/^age1[a-z0-9]{20,200}$/);

const range = z.looseObject({
  from: z.int().min(1),
  to: z.int().min(0),
  /** The desk's epoch in force where it is not named, as by older desks and provinces. */
  epoch: z.int().min(1).max(MAX_EPOCH).optional(),
});

export const envelopeHeader = z.looseObject({
  desk: z.string().min(1).max(64),
  epoch: z.int().min(1),
  office: z.string().min(1).max(100),
  /** By the desk's clock. */
  sealedAt: z.string().max(40),
  /** The province's age recipient: only its identity opens the content. */
  sealedFor: recipient,
  /** The desk's, for the answer. */
  answerTo: recipient,
  /** Up to where the desk has read the office's entries. */
  feed: z.looseObject({ epoch: z.int().min(0), after: z.int().min(0) }),
  /** The province's publication up to which the desk has read; an older desk does not say it, and gets none. */
  publication: z.int().min(0).optional(),
  /** Closes that were made without a line: the province's figures over them are wanted. */
  closes: z.array(range).max(100),
  /**
   * The newest that the province has signed of the desk's epochs, the oldest first: one that was put back to a day
   * before knows the desk again by them. Missing in an older desk's envelope.
   */
  admissions: z.array(admission).max(MAX_ENVELOPE_ADMISSIONS).optional(),
});
export type EnvelopeHeader = z.infer<typeof envelopeHeader>;

/**
 * Announces what follows: so many bytes of a batch as in `POST /v1/journal`, or of an archived file; or the end. A step
 * is all there itself: from here on the desk speaks in the epoch that it names, as with `POST /v1/restored`.
 */
export const envelopePart = z.discriminatedUnion('part', [
  z.looseObject({
    part: z.literal('batch'),
    bytes: z.int().min(1).max(MAX_SINGLE_BATCH_BYTES),
  }),
  z.looseObject({
    part: z.literal('file'),
    sha256: blobName,
    bytes: z.int().min(1).max(MAX_BLOB_BYTES),
  }),
  z.looseObject({
    part: z.literal('step'),
    statement: restoredRequest,
    /** `goingOnText`, signed with the key of the epoch that ended, base64url. */
    signature: z.string().max(100),
  }),
  z.looseObject({ part: z.literal('end'), batches: z.int().min(0), files: z.int().min(0) }),
]);
export type EnvelopePart = z.infer<typeof envelopePart>;

export const MAX_PART_LINE_BYTES = 1_024;

export const encodePart = (part: EnvelopePart): Uint8Array =>
  encoder.encode(`${JSON.stringify(part)}\n`);

/** Why the province does not take an envelope; said on the line with 422. */
export const envelopeRefusalCodes = [
  'envelope_not_ours',
  'envelope_unknown',
  'envelope_damaged',
  'envelope_epoch_unknown',
  'envelope_other_province',
  'envelope_desk_unknown',
] as const;
export type EnvelopeRefusalCode = (typeof envelopeRefusalCodes)[number];

/** The answer to `POST /v1/envelope`. */
export const noticeAnswer = z.looseObject({
  /** The answer file, base64. */
  notice: z.base64().max(Math.ceil((MAX_CARRIED_BYTES * 4) / 3) + 4),
});

export const answerFileHeader = z.looseObject({
  desk: z.string().min(1).max(64),
  epoch: z.int().min(1),
  office: z.string().min(1).max(100),
  /** By the province's clock. */
  at: z.iso.datetime({ precision: 3 }),
  /** Hex sha256 of the envelope that is answered, without its signature. */
  envelope: blobName,
});
export type AnswerFileHeader = z.infer<typeof answerFileHeader>;

/** Worth what the same things said on the line are worth. */
export const answerFile = z.looseObject({
  contact: contactAnswer,
  batches: z.array(
    z.discriminatedUnion('taken', [
      z.looseObject({ taken: z.literal(true), answer: pushAnswer }),
      z.looseObject({ taken: z.literal(false), code: z.string(), holds: holds.optional() }),
    ]),
  ),
  /** Verified and durable at the province. */
  filesHeld: z.array(blobName),
  feed: z.array(feedAnswer),
  /** What the desk had not read, the oldest first. */
  publications: z.array(publication).optional(),
  /** The desk's epochs, where the envelope told of one. */
  admissions: admissions.optional(),
  /** The desk's, where the province knows it again by the envelope: another one where the old is somebody else's. */
  slot: z.int().min(1).optional(),
  totals: z.array(z.looseObject({ range, answer: totalsAnswer })),
});
export type AnswerFile = z.infer<typeof answerFile>;

const SAFE_NAME = /[^a-z0-9-]+/gi;

export const envelopePrefix = (desk: string): string => `phong-bi-${desk.replace(SAFE_NAME, '-')}-`;

/** ASCII, and of characters that every stick can hold. */
export const envelopeName = (desk: string, epoch: number, to: number): string =>
  `${envelopePrefix(desk)}${epoch}-${to}${FILE_ENDING}`;

/** On a stick that another desk writes: by whose it is and what it is. */
export const carriedEnvelopeName = (desk: string, sha256: string): string =>
  `${envelopePrefix(desk)}ho-${sha256.slice(0, 12)}${FILE_ENDING}`;

/** Their names begin so, whichever desk they are for. */
export const ANSWER_FILES = 'giay-bao-';

export const answerFilePrefix = (desk: string): string =>
  `${ANSWER_FILES}${desk.replace(SAFE_NAME, '-')}-`;

export const answerFileName = (desk: string, epoch: number, to: number): string =>
  `${answerFilePrefix(desk)}${epoch}-${to}${FILE_ENDING}`;
