/** `/board/papers/…`: the archived image of a paper, exactly the bytes that the desk printed. */
import type { FastifyInstance } from 'fastify';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { parseParts } from './guard.ts';

const paperParams = z.object({
  office: z.string().max(100),
  dossier: z.string().max(64),
  document: z.string().max(64),
});

/** For signed-in operators. `dossierOf` gives null for a dossier that the office does not have. */
export const paperRoutes = (
  app: FastifyInstance,
  { blobs }: Pick<ProvincePorts, 'blobs'>,
  dossierOf: (office: string, id: string) => Promise<Dossier | null>,
): void => {
  app.get('/board/papers/:office/:dossier/:document', async (request, reply) => {
    const { office, dossier, document } = parseParts(request.params, paperParams);
    const papers = (await dossierOf(office, dossier))?.documents ?? [];
    const paper = papers.find((one) => one.document === document);
    const bytes = paper === undefined ? null : await blobs.read(paper.sha256);
    if (paper === undefined || bytes === null) throw refuse(404, refusalCodes.notFound);
    return reply
      .header('content-security-policy', "frame-ancestors 'none'")
      .header('content-disposition', `inline; filename="${paper.kind}-${paper.revision}.pdf"`)
      .header('cache-control', 'no-store')
      .type('application/pdf')
      .send(Buffer.from(bytes));
  });
};
