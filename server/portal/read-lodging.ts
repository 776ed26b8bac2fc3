/** From what the portal lodges to what the desks get: checked against what is published, with the exact field. */
import { takeForArchive } from '#shared/attachment/take-file.ts';
import { attachmentLimits, type AttachedFile } from '#shared/attachment/attachment.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { variantAt, variantsOf, type ProcedureVariant } from '#shared/catalogue/variants.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { LodgeRefusalCode, LodgeRequest } from '#shared/protocol/portal.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { Offered } from './offered.ts';

export interface LodgeRefusal {
  readonly code: LodgeRefusalCode;
  readonly field: string;
}

/** Complete but for the number, which is given with the entry. */
export type Lodging = (number: string) => Submission;

const no = (code: LodgeRefusalCode, field: string): Result<never, LodgeRefusal> =>
  err({ code, field });

/** NFC and without anything invisible, wherever text stands. */
export const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
};

const findProcedure = (
  { procedure, isKnown, office }: Offered,
  code: string,
): Result<Procedure, LodgeRefusal> => {
  const found = procedure(code);
  if (found === null)
    return no(isKnown(code) ? 'procedure_ended' : 'procedure_unknown', 'procedureCode');
  return office.handles === undefined || office.handles.includes(code)
    ? ok(found)
    : no('procedure_not_handled', 'procedureCode');
};

const findCase = (
  procedure: Procedure,
  caseIndex: number | null,
): Result<ProcedureVariant, LodgeRefusal> => {
  const cases = variantsOf(procedure, 'online');
  if (cases.length === 0) return no('procedure_not_online', 'procedureCode');
  const found = variantAt(procedure, 'online', caseIndex);
  if (found !== null) return ok(found);
  return no(caseIndex === null ? 'case_missing' : 'case_unknown', 'caseIndex');
};

/** @param submittedAt Vietnamese time */
export const readLodging = (
  request: LodgeRequest,
  submittedAt: LocalDateTime,
  offered: Offered,
): Result<Lodging, LodgeRefusal> => {
  const procedure = findProcedure(offered, request.procedureCode);
  if (!procedure.ok) return procedure;
  const variant = findCase(procedure.value, request.caseIndex);
  if (!variant.ok) return variant;
  const { submitter, owner, papers, fees, payment, delivery } = request;
  const owed = fees.reduce((sum, { amount }) => sum + amount, 0);
  if (payment !== null && payment.amount > owed) return no('payment_beyond_fees', 'payment.amount');
  const attachments = papers.flatMap(({ files }, paper) =>
    files.map((file) => ({ ...file, paper })),
  );
  if (attachments.length > attachmentLimits.files) return no('files_too_many', 'papers');
  const { code, name, field } = procedure.value;
  return ok((number) => ({
    number,
    submittedAt,
    procedure: {
      code,
      name,
      field,
      catalogueVersion: offered.catalogueVersion,
      case: variant.value.name?.slice(0, 2000) ?? null,
      formSet: variant.value.formSet,
    },
    caseIndex: request.caseIndex,
    submitter,
    owner,
    request: request.request,
    papers: papers.map(({ name: paper, originals, certified, photocopies }) => ({
      name: paper,
      originals,
      certified,
      photocopies,
      unforeseen: false,
    })),
    sets: 1,
    fees,
    delivery,
    note: '',
    attachments,
    payment,
  }));
};

const fileRefusal = async (
  { read }: Pick<BlobStore, 'read'>,
  { sha256, bytes, type }: AttachedFile,
): Promise<LodgeRefusalCode | null> => {
  const content = await read(sha256);
  if (content === null) return 'file_missing';
  const found = takeForArchive(content);
  if (!found.ok) return found.error.code === 'file_too_large' ? 'file_too_large' : 'file_refused';
  return found.value === type && content.length === bytes ? null : 'file_differs';
};

/** Every file is held and is what it was said to be; null, or what is wrong with the first that is not. */
export const filesRefused = async (
  blobs: Pick<BlobStore, 'read'>,
  { papers }: LodgeRequest,
): Promise<LodgeRefusal | null> => {
  for (const [nth, { files }] of papers.entries()) {
    for (const [place, file] of files.entries()) {
      const code = await fileRefusal(blobs, file);
      if (code !== null) return { code, field: `papers.${nth}.files.${place}` };
    }
  }
  return null;
};
