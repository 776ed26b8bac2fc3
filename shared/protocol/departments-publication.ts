/** The departments to which every desk may hand over: kind `departments` of the province's publications. */
import { z } from '#shared/schema.ts';

export const publishedDepartment = z.looseObject({
  code: z.string().min(1).max(40),
  /** What a hand-over says: by it the province knows whose the dossier is now. */
  name: z.string().min(1).max(400),
  /** Codes of the procedures that it handles; empty where nobody has said. */
  procedures: z.array(z.string().min(1).max(40)),
  /** Codes of the offices that hand over to it; left out: every office. */
  offices: z.array(z.string().min(1).max(100)).optional(),
});
export type PublishedDepartment = z.infer<typeof publishedDepartment>;

export const departmentsPublication = z.looseObject({
  departments: z.array(publishedDepartment),
  /** Those that are no more: a desk that still knows the name is told so. */
  stopped: z.array(publishedDepartment.pick({ name: true, offices: true })).optional(),
});
export type DepartmentsPublication = z.infer<typeof departmentsPublication>;
