/**
 * What a department's own program says to the province: which dossiers were handed over to it, and what it did with
 * them. It bears a key of its own (`Authorization: Bearer …`), speaks plain JSON, and every request may be sent again:
 * an act is known by the sender's own name for it (`request`), a file by its hash.
 */
import { localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { blobName } from './blobs.ts';
import { portalReference } from './portal.ts';

const PREFIX = '/department/v1';
const DOSSIER = `${PREFIX}/dossiers/:office/:dossier`;

export const departmentPaths = {
  /** GET: how much of a file is held. PATCH ?offset=&bytes= with the chunk as body. */
  file: `${PREFIX}/files/:sha256`,
  /** GET ?q= */
  dossiers: `${PREFIX}/dossiers`,
  /** GET */
  dossier: DOSSIER,
  /** GET: a scan that came with the dossier, or a result. */
  attachment: `${DOSSIER}/files/:sha256`,
  /** POST, each */
  receive: `${DOSSIER}/received`,
  ask: `${DOSSIER}/supplement`,
  finish: `${DOSSIER}/result`,
  giveBack: `${DOSSIER}/return`,
  recall: `${DOSSIER}/recall`,
} as const;

/** What one answer lists at most. */
export const MAX_LISTED = 200;
export const MAX_ACT_BYTES = 128_000;

const act = {
  /** The sender's own name for this act: sent again it is the same act, with other content it is refused. */
  request: portalReference,
  /** Who answers for it in the department. */
  officer: z.string().min(1).max(64),
};

export const receiveRequest = z.strictObject(act);

export const askRequest = z.strictObject({
  ...act,
  items: z.array(z.string().min(1).max(2000)).min(1).max(100),
  reason: z.string().min(1).max(4000),
});

export const finishRequest = z.strictObject({
  ...act,
  outcome: z.enum(['granted', 'denied']),
  /** Needed where it is denied: why. */
  note: z.string().max(4000).default(''),
  /** The documents of the result, as they will be handed to the citizen. */
  papers: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(1000),
        number: z.string().max(200).default(''),
        originals: z.int().min(0).max(999).default(1),
        copies: z.int().min(0).max(999).default(0),
      }),
    )
    .min(1)
    .max(50),
  /** PDF or XML; each was sent before, and is held. What it is, the province sees for itself. */
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(200), sha256: blobName }))
    .min(1)
    .max(20),
});

export const giveBackRequest = z.strictObject({ ...act, reason: z.string().min(1).max(4000) });

/** The department's own result, while the office still has it. */
export const recallRequest = giveBackRequest;

export const departmentLine = z.looseObject({
  office: z.string(),
  dossier: z.string(),
  number: z.string().nullable(),
  procedureCode: z.string(),
  procedureName: z.string(),
  owner: z.string(),
  /** National code, 1 … 10. */
  state: z.int().min(1).max(10).nullable(),
  /** The dossier is in the department's hands now. */
  inHand: z.boolean(),
  /** Promised to the citizen, Vietnamese time. */
  dueAt: localDateTime.nullable(),
});
export type DepartmentLine = z.infer<typeof departmentLine>;

export const departmentList = z.looseObject({
  dossiers: z.array(departmentLine),
  /** There are more than these: find them by `q`. */
  more: z.boolean(),
});

const file = z.looseObject({
  name: z.string(),
  sha256: blobName,
  bytes: z.int(),
  type: z.string(),
  /** The province holds it: it can be fetched. */
  held: z.boolean(),
});

export const departmentDossier = departmentLine.extend({
  request: z.string(),
  receivedAt: localDateTime.nullable(),
  /** Until when the department's own part is due; null where none is set apart. */
  ownDueAt: localDateTime.nullable(),
  /** When it came into the hands that have it now. */
  handedOverAt: z.iso.datetime().nullable(),
  confirmed: z.looseObject({ at: z.iso.datetime(), officer: z.string() }).nullable(),
  papers: z.array(z.looseObject({ name: z.string() })),
  files: z.array(file),
  /** What the citizen is asked for, while the dossier waits for it. */
  supplement: z.looseObject({ items: z.array(z.string()), reason: z.string() }).nullable(),
  /** A result of the department stands and may still be taken back. */
  mayRecall: z.boolean(),
  results: z.array(
    z.looseObject({
      outcome: z.enum(['granted', 'denied']),
      finishedAt: localDateTime,
      officer: z.string(),
      note: z.string(),
      files: z.array(file),
      /** The department took it back. */
      recalled: z
        .looseObject({ at: z.iso.datetime(), officer: z.string(), reason: z.string() })
        .nullable(),
    }),
  ),
});
export type DepartmentDossier = z.infer<typeof departmentDossier>;

/** 422 unless said otherwise; `field` says where. */
export const departmentRefusalCodes = [
  /** 409: the office has it back, or has given it to somebody else. */ 'not_in_hand',
  /** 409 */ 'received_already',
  /** 409: stopped, withdrawn, waiting for the citizen, or finished. */ 'state_does_not_fit',
  /** 409: the result that counts is another's, or none. */ 'result_not_own',
  /** 409: the citizen has it, or its note is drawn. */ 'result_handed_out',
  /** 409: papers were asked for as often as the office may. */ 'supplement_limit',
  /** 409: the province has published none, so no clock can be stopped. */ 'calendar_missing',
  /** 409: an entry of the office waits at the province; nothing is decided before it is read. */ 'office_entry_waits',
  /** 409: the name stands for an act of other content. */ 'request_used',
  'reason_missing',
  'field_missing',
  /** Only a form can leave it out. */ 'result_missing',
  /** The file has to be sent before. */ 'file_missing',
  /** Neither a PDF nor an XML that can be opened and does nothing by itself. */ 'file_refused',
  'file_too_large',
  /** The dossier does not allow it, in the words of the office's own rules. */ 'not_possible',
] as const;
export type DepartmentRefusalCode = (typeof departmentRefusalCodes)[number];

export const departmentKeyInvalid = 'department_key_invalid';
