/** The form of a result, with its file: the text of it, and the file into the archive under its hash. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readUpload } from '#server/board/upload.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { hex, sha256 } from '#server/surroundings.ts';
import type { ActRefusal, DepartmentAct } from './acts.ts';
import { formTokensOf } from './accounts.ts';
import { sessionOf } from './own-session.ts';
import type { ActTyped } from './own-typed.ts';
import { finishFields, finishForm } from './own-typed-forms.ts';
import { readFinish } from './read-request.ts';

/** What stands beside the file. */
const FIELD_BYTES = 16_000;

const FORM = {
  maxBytes: attachmentLimits.pdfBytes,
  fields: finishFields,
  fieldBytes: FIELD_BYTES,
} as const;

/** The text of a form whose session has ended; its file goes nowhere. */
export const readResultText = async (
  asked: FastifyRequest,
  formToken: string,
): Promise<Readonly<Record<string, string>>> => {
  const { fields } = await readUpload(asked, { ...FORM, formTokens: [formToken], path: null });
  return Object.fromEntries(fields);
};

export interface ResultUpload {
  readonly request: string;
  readonly act: Result<DepartmentAct, ActRefusal>;
  readonly typed: ActTyped;
}

/** Into the archive under its hash; what it is, is looked at there. */
const keep = async (
  { blobs }: Pick<ProvincePorts, 'blobs'>,
  department: string,
  content: Uint8Array,
): Promise<Result<string, ActRefusal>> => {
  const name = hex(sha256(content));
  const bytes = content.length;
  if (bytes === 0) return err({ code: 'file_refused', field: 'file' });
  const kept = await blobs.append({ name, desk: department, offset: 0, bytes, content });
  if (kept.ok) return ok(name);
  throw refuse(507, kept.error.code);
};

export const readResultUpload = async (
  { blobs, database, surroundings }: Pick<ProvincePorts, 'blobs' | 'database' | 'surroundings'>,
  asked: FastifyRequest,
): Promise<ResultUpload> => {
  const { account, department } = sessionOf(asked);
  const formTokens = await formTokensOf({ database, surroundings }, account);
  const folder = await mkdtemp(join(tmpdir(), 'qmc-result-'));
  try {
    const path = join(folder, 'result');
    const upload = await readUpload(asked, { ...FORM, formTokens, path });
    const form = finishForm.safeParse(Object.fromEntries(upload.fields));
    if (!form.success) throw refuse(400, refusalCodes.invalid, 'body');
    const { request, ...finish } = form.data;
    const { outcome, paperName, paperNumber, note } = finish;
    const typed = { finish };
    if (upload.tooLarge)
      return { request, act: err({ code: 'file_too_large', field: 'file' }), typed };
    if (upload.fileName === null)
      return { request, act: err({ code: 'result_missing', field: 'file' }), typed };
    const name = await keep({ blobs }, department.code, new Uint8Array(await readFile(path)));
    if (!name.ok) return { request, act: name, typed };
    const act = await readFinish(blobs, {
      outcome,
      note,
      papers: [{ name: paperName, number: paperNumber, originals: 1, copies: 0 }],
      files: [{ name: upload.fileName, sha256: name.value }],
    });
    return { request, act, typed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
