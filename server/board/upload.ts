/** One file from a form of the board, onto the disk as it comes: never in memory, never larger than agreed. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { refuse } from '#server/http/refusal.ts';

const MULTIPART = 'multipart/form-data';

/**
 * For routes in a scope of their own: all others read short forms. Only signed-in operators come in; the form's token
 * stands inside the upload, and `saveUpload` looks at it there.
 */
export const readUploads = (app: FastifyInstance): void => {
  app.addContentTypeParser(MULTIPART, (_request, payload, done) => done(null, payload));
  app.addHook('preValidation', async (request, reply) =>
    request.boardSession === null ? reply.redirect('/board/sign-in', 303) : undefined,
  );
};

export interface UploadForm {
  /** One of these stands in the form before the file, and without it nothing is kept. */
  readonly formTokens: readonly string[];
  /** Null: the file is not wanted, only what stands beside it. */
  readonly path: string | null;
  readonly maxBytes: number;
  /** Names of the form's other fields; each stands before the file. */
  readonly fields?: readonly string[];
  /** What each of them may have. */
  readonly fieldBytes?: number;
}

export interface Upload {
  /** As the browser calls the file; null when none was chosen. */
  readonly fileName: string | null;
  readonly fields: ReadonlyMap<string, string>;
}

export interface ReadUpload extends Upload {
  /** What lies at the path is cut off. */
  readonly tooLarge: boolean;
}

const FIELD_BYTES = 4000;

/** Throws a refusal for a form that is not ours. */
export const readUpload = async (
  request: FastifyRequest,
  { formTokens, path, maxBytes, fields: wanted = [], fieldBytes = FIELD_BYTES }: UploadForm,
): Promise<ReadUpload> => {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith(MULTIPART) || !(request.body instanceof Readable))
    throw refuse(415, refusalCodes.mediaType, 'content-type');
  const form = new Busboy({
    headers: { ...request.headers, 'content-type': contentType },
    limits: { fields: 1 + wanted.length, files: 1, fileSize: maxBytes, fieldSize: fieldBytes },
  });
  let trusted = false;
  let fileName: string | null = null;
  const fields = new Map<string, string>();
  const saving: Promise<void>[] = [];
  let tooLarge = false;
  let cut: string | null = null;
  form.on('field', (name, value, _nameCut, valueCut) => {
    trusted ||= name === 'formToken' && formTokens.includes(value);
    if (valueCut) cut = name;
    if (wanted.includes(name) && typeof value === 'string') fields.set(name, value);
  });
  form.on('file', (_name, file, name) => {
    if (!trusted || name === '' || path === null) {
      file.resume();
      return;
    }
    fileName = name;
    file.once('limit', () => {
      tooLarge = true;
    });
    const saved = pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    // Awaited below; a form that breaks off is told by the pipeline of the form.
    saved.catch(() => undefined);
    saving.push(saved);
  });
  try {
    await pipeline(request.body, form);
  } catch {
    throw refuse(400, refusalCodes.invalid, 'body');
  }
  if (!trusted) throw refuse(403, 'form_expired', 'formToken');
  await Promise.all(saving);
  // Half of a sentence is nobody's word.
  if (cut !== null) throw refuse(400, refusalCodes.invalid, cut);
  return { fileName, fields, tooLarge };
};

/** Throws a refusal for a form that is not ours or a file that is too large. */
export const saveUpload = async (request: FastifyRequest, form: UploadForm): Promise<Upload> => {
  const { tooLarge, ...upload } = await readUpload(request, form);
  if (tooLarge) throw refuse(413, refusalCodes.tooLarge, 'file');
  return upload;
};
