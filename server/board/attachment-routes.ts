/** `/board/attachments/…`: a scan or file of a dossier's paper, as the desk keeps it. */
import type { FastifyInstance } from 'fastify';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { blobName } from '#shared/protocol/blobs.ts';
import { z } from '#shared/schema.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { parseParts } from './guard.ts';

const fileParams = z.object({
  office: z.string().max(100),
  dossier: z.string().max(64),
  sha256: blobName,
});

/** For signed-in operators. `dossierOf` gives null for a dossier that the office does not have. */
export const attachmentRoutes = (
  app: FastifyInstance,
  { blobs }: Pick<ProvincePorts, 'blobs'>,
  dossierOf: (office: string, id: string) => Promise<Dossier | null>,
): void => {
  app.get('/board/attachments/:office/:dossier/:sha256', async (request, reply) => {
    const { office, dossier, sha256 } = parseParts(request.params, fileParams);
    const found = await dossierOf(office, dossier);
    const files = found === null ? [] : filesOfDossier(found);
    const file = files.find((one) => one.sha256 === sha256);
    const bytes = file === undefined ? null : await blobs.read(sha256);
    if (file === undefined || bytes === null) throw refuse(404, refusalCodes.notFound);
    const ending = file.type === 'image/jpeg' ? 'jpg' : 'pdf';
    return reply
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      .header('content-disposition', `inline; filename="${sha256.slice(0, 12)}.${ending}"`)
      .header('cache-control', 'no-store')
      .type(file.type)
      .send(Buffer.from(bytes));
  });
};
