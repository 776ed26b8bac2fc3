/**
 * What the province publishes to its desks: data with versions, kept for ever by whoever received them, because
 * a dossier names the versions that it used. `n` is the province's own gapless counter. Shapes of the other kinds:
 * `catalogue` is `catalogueData`, `confirmed` is `confirmedData`, `calendar` is what `workingCalendarOf` reads, `certification` is
 * `certificationPublication`, `form_sets` is `formSetsPublication`, `offices` is `officesPublication`.
 */
import { committedDeadline } from '#shared/catalogue/commitment.ts';
import { z } from '#shared/schema.ts';

/**
 * Most bytes of one publication's JSON; the national catalogue has 8 million. An answer to a new desk holds what is
 * in force and what is announced, see `MAX_ANSWER_BYTES`.
 */
export const MAX_PUBLICATION_BYTES = 24_000_000;
/** A desk reads no answer beyond this: two catalogues of the largest size, and all the rest. */
export const MAX_ANSWER_BYTES = 64_000_000;

export const publicationKinds = [
  'office',
  'catalogue',
  'confirmed',
  'calendar',
  'officers',
  'keys',
  'forms',
  'form_sets',
  'certification',
  'departments',
  'offices',
] as const;
export type PublicationKind = (typeof publicationKinds)[number];

export const isPublicationKind = (kind: string): kind is PublicationKind =>
  publicationKinds.some((known) => known === kind);

/** The office as its papers show it: nothing of it stands in code. */
export const officePublication = z.looseObject({
  code: z.string(),
  /** What its dossier numbers begin with; its own code where it says nothing else. */
  agencyCode: z.string().optional(),
  /** Upper line of the header, e.g. "ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM". */
  superior: z.string(),
  /** Second line, e.g. "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG". */
  name: z.string(),
  /** Where papers are dated ("Thử Nghiệm, ngày …"). */
  place: z.string(),
  address: z.string(),
  phone: z.string(),
  /** Start of the address in every QR; the signed payload follows `#`. */
  lookupUrl: z.string(),
  numberPattern: z.looseObject({
    template: z.string(),
    digits: z.int().min(3).max(6),
    perSlot: z.int().min(1),
    /** How many of a slot's last numbers stand on paper slips for power cuts; none where it is left out. */
    slips: z.int().min(0).optional(),
  }),
  /** Codes of the procedures that this office takes in; left out where it takes in all of them. */
  handles: z.array(z.string().min(1).max(40)).optional(),
  /** Shorter deadlines than the law's, to which this office has bound itself. */
  commitments: z.array(committedDeadline).optional(),
  /** Where citizens complain, as it is put up beside the procedures. */
  complaints: z.string().min(1).max(1000).optional(),
  /** Closes the copies of dossiers on receipts; made by the province, the same for good. Missing at an older province. */
  copyKey: z.base64().min(43).max(44).optional(),
  /** Where a citizen reads about a procedure: `{code}` stands for its code. Left out: the look-up's address. */
  procedureUrl: z.string().min(1).max(300).optional(),
});
export type OfficePublication = z.infer<typeof officePublication>;

export const officersPublication = z.looseObject({
  officers: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      role: z.enum(['officer', 'head', 'administrator']),
      /** argon2id, encoded; checked offline at the first sign-in. */
      personalCodeHash: z.string(),
      active: z.boolean(),
    }),
  ),
});

/** The name of a desk's key in the directory and on paper: a new epoch brings a new key. */
export const deskKeyId = (desk: string, epoch: number): string => `${desk}.${epoch}`;
export const PROVINCE_KEY_ID = 'province';

/** Every signing key there ever was, old ones too: papers are verified offline with them. */
export const keysPublication = z.looseObject({
  keys: z.array(
    z.looseObject({
      id: z.string(),
      /** Raw Ed25519 public key, base64. */
      publicKey: z.string(),
      owner: z.string(),
      /** What the desk is called; missing at an older province, and for the province itself. */
      name: z.string().max(100).optional(),
      revokedAt: z.string().nullable(),
      /** The last entry of its epoch that a renewed key may have signed; null while it is in use. */
      until: z.int().min(0).nullable().optional(),
    }),
  ),
  /** To whom a desk seals what it hands over on a stick: an age recipient. Missing at an older province. */
  envelopeRecipient: z.string().max(300).nullable().optional(),
});

export const publication = z.looseObject({
  n: z.int().min(1),
  /** One of `publicationKinds`; a newer province may publish others, which are kept for a newer desk. */
  kind: z.string().min(1).max(64),
  version: z.int().min(1),
  publishedAt: z.iso.datetime({ precision: 3 }),
  /** The first local date on which it holds. */
  effectiveFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  data: z.unknown(),
});
export type Publication = z.infer<typeof publication>;
