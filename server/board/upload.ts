/** One file from a form of the board, onto the disk as it comes: never in memory, never larger than agreed. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { refuse } from '#server/http/refusal.ts';

const MULTIPART = 'multipart/form-data';

/** In the scope of its routes only: all others read short forms. */
export const readUploads = (app: FastifyInstance): void => {
  app.addContentTypeParser(MULTIPART, (_request, payload, done) => done(null, payload));
};

export interface UploadForm {
  /** Of the session: it stands in the form before the file, and without it nothing is kept. */
  readonly formToken: string;
  readonly path: string;
  readonly maxBytes: number;
}

/** @returns whether there was a file; throws a refusal for a form that is not ours or a file that is too large */
export const saveUpload = async (
  request: FastifyRequest,
  { formToken, path, maxBytes }: UploadForm,
): Promise<boolean> => {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith(MULTIPART) || !(request.body instanceof Readable))
    throw refuse(415, refusalCodes.mediaType, 'content-type');
  const form = new Busboy({
    headers: { ...request.headers, 'content-type': contentType },
    limits: { fields: 1, files: 1, fileSize: maxBytes },
  });
  let trusted = false;
  const saving: Promise<void>[] = [];
  let tooLarge = false;
  form.on('field', (name, value) => {
    trusted ||= name === 'formToken' && value === formToken;
  });
  form.on('file', (_name, file, name) => {
    if (!trusted || name === '') {
      file.resume();
      return;
    }
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
  if (tooLarge) throw refuse(413, refusalCodes.tooLarge, 'file');
  return saving.length > 0;
};
