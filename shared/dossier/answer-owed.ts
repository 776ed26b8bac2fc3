/** The paper that an answer to an online dossier is owed: what is missing, or why it is not accepted. */
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import type { Act, Dossier } from './dossier.ts';

export type AnswerOwed =
  | { readonly kind: 'refusal'; readonly act: Act; readonly reason: string }
  | {
      readonly kind: 'supplement_request';
      readonly act: Act;
      readonly items: readonly string[];
      readonly reason: string;
    };

/** The last word to the citizen that has to be on paper. */
const answerOf = ({ state, refusal, supplements }: Dossier): AnswerOwed | null => {
  if (state === 'refused' && refusal !== null)
    return { kind: 'refusal', act: refusal, reason: refusal.reason };
  const last = supplements.at(-1);
  if (state !== 'awaiting_supplement' || last === undefined) return null;
  const { items, reason } = last.requested;
  return { kind: 'supplement_request', act: last.requested, items, reason };
};

/** The answer whose paper the desk that gave it has not issued yet; null where nobody is owed one. */
export const answerOwedOn = (dossier: Dossier): AnswerOwed | null => {
  const { registration, acceptance, voided, story, documents } = dossier;
  const answer = answerOf(dossier);
  if (answer === null || registration?.submission === undefined) return null;
  if (acceptance !== null || voided !== null) return null;
  const placeOf = (name: EntryName): number =>
    story.findIndex(({ entry }) => sameName(entry, name));
  const { entry } = answer.act;
  const isOnPaper = documents.some(
    ({ kind, issued }) =>
      kind === answer.kind &&
      issued.entry.desk === entry.desk &&
      placeOf(issued.entry) > placeOf(entry),
  );
  return isOnPaper ? null : answer;
};
