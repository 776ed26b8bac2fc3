import type { oneStepEndpoints } from '#shared/contract/endpoints/one-step.ts';
import type { AtTheScreen } from '../citizen/citizen.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { createIntake } from '../intake/intake.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const oneStepAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
  { citizen }: AtTheScreen,
): HandlersOf<typeof oneStepEndpoints> => {
  const intake = createIntake(context, documents);
  return {
    'oneStep.accept': dated(async ({ draft, form, reason }) => {
      const accepted = await intake.acceptAtOnce(draft, form, reason ?? '');
      if (accepted.ok) citizen.accepted(draft, false);
      return accepted;
    }),
  };
};
