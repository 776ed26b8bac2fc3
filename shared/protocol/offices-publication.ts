/** The offices of the province, to which a cross-area dossier can be sent: kind `offices` of its publications. */
import { z } from '#shared/schema.ts';

export const publishedOffice = z.looseObject({
  code: z.string().min(1).max(64),
  /** As it stands over its papers. */
  name: z.string().min(1).max(400),
});
export type PublishedOffice = z.infer<typeof publishedOffice>;

export const officesPublication = z.looseObject({ offices: z.array(publishedOffice).max(10_000) });
export type OfficesPublication = z.infer<typeof officesPublication>;
