import type { intakeEndpoints } from '#shared/contract/endpoints/intake.ts';
import { ok } from '#shared/result.ts';
import type { AtTheScreen } from '../citizen/citizen.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import { createDrafts } from '../intake/drafts.ts';
import { createIntake } from '../intake/intake.ts';
import { createKnownPeople } from '../intake/known-people.ts';
import type { HandlersOf } from '../router.ts';

export const intakeAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
  { screen, citizen }: AtTheScreen,
): HandlersOf<typeof intakeEndpoints> => {
  const drafts = createDrafts(context);
  const intake = createIntake(context, documents);
  const people = createKnownPeople(context);
  return {
    'draft.current': () => ok(drafts.current()),
    'draft.save': ({ id, form }) => drafts.save(id, form),
    'draft.discard': ({ id }) => {
      screen.blank();
      return ok(drafts.discard(id));
    },
    'draft.park': ({ id, form, clip }) => {
      screen.blank();
      return drafts.park(id, form, clip);
    },
    'draft.parked': () => ok(drafts.parked()),
    'draft.resume': ({ id }) => {
      screen.blank();
      return drafts.resume(id);
    },
    'intake.preview': ({ form }) => ok(intake.preview(form)),
    'intake.known': ({ party, procedureCode }) => ok(people.known(party, procedureCode)),
    'intake.accept': dated(async ({ draft, form, visit }) => {
      const accepted = await intake.accept(draft, form, visit ?? null);
      if (accepted.ok && visit?.more !== true) citizen.accepted(draft, true);
      else if (accepted.ok) screen.blank();
      return accepted;
    }),
  };
};
