import type { departmentsEndpoints } from '#shared/contract/endpoints/departments.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createFromDepartments } from '../dossiers/from-departments.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const departmentsAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof departmentsEndpoints> => {
  const departments = createFromDepartments(context, documents);
  return {
    'departments.issueRequest': dated(({ id }) => departments.issueRequest(id)),
  };
};
