/** A file of a dossier for a department: looked at, never run. */
import type { FastifyReply } from 'fastify';
import { blobRefusalCodes } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { refuse } from '#server/http/refusal.ts';
import type { FileShown } from './views.ts';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
};

export const sendFile = async (
  reply: FastifyReply,
  blobs: Pick<BlobStore, 'read'>,
  files: readonly FileShown[],
  sha256: string,
): Promise<FastifyReply> => {
  const file = files.find((one) => one.sha256 === sha256);
  if (file === undefined) throw refuse(404, refusalCodes.notFound, 'sha256');
  const bytes = await blobs.read(sha256);
  if (bytes === null) throw refuse(404, blobRefusalCodes.missing, 'sha256');
  // XML shown by a browser may run what it names: it is only saved.
  const how = file.type === 'application/xml' ? 'attachment' : 'inline';
  const called = `${sha256.slice(0, 12)}.${endings[file.type] ?? 'bin'}`;
  return reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('content-disposition', `${how}; filename="${called}"`)
    .header('cache-control', 'no-store')
    .type(file.type)
    .send(Buffer.from(bytes));
};
