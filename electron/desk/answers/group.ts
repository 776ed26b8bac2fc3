import type { groupEndpoints } from '#shared/contract/endpoints/group.ts';
import type { DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { readGroup } from '../intake/group-list.ts';
import { createIntake } from '../intake/intake.ts';
import type { HandlersOf } from '../router.ts';

export const groupAnswers = (
  context: DeskContext,
  documents: Documents,
): HandlersOf<typeof groupEndpoints> => {
  const { preview } = createIntake(context, documents);
  return { 'group.read': (input) => readGroup(context, preview, input) };
};
