/** An agency of the province that has a dossier in hand (phòng, ban, chi cục), and whoever acts for it there. */
import { entryName, reason, sha256 } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

/** A department is known in the journal by its name, as officers write whom they hand a dossier to. */
export const byDepartment = z.looseObject({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(400),
  /** Who answers for it, as the department says. */
  officer: z.string().min(1).max(64),
});
export type ByDepartment = z.infer<typeof byDepartment>;

/** The department has the dossier in hand. */
export const handOverReceived = z.looseObject({
  department: byDepartment,
  /** The hand-over that it confirms. */
  handOver: entryName,
});

/** The department takes back a result that it gave by mistake: the dossier is in its hands again. */
export const resultRecalled = z.looseObject({
  department: byDepartment,
  /** The `processing.finished` that it takes back; what it gave stays in the archive. */
  finished: entryName,
  reason,
});

/** A result as data, beside the PDF that people read. */
export const dataFile = z.looseObject({
  name: z.string().max(200),
  sha256,
  bytes: z.int().min(1),
  type: z.literal('application/xml'),
});
export type DataFile = z.infer<typeof dataFile>;
