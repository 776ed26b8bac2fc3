/** The paper that an answer to the citizen is owed: what is missing, why it is not accepted, or that it is stopped. */
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import type { Act, Dossier, DossierDocument } from './dossier.ts';

export type AnswerOwed =
  | { readonly kind: 'refusal'; readonly act: Act; readonly reason: string }
  | {
      readonly kind: 'supplement_request';
      readonly act: Act;
      readonly items: readonly string[];
      readonly reason: string;
    }
  | {
      readonly kind: 'stop_notice';
      readonly act: Act;
      /** The name under which it is issued. */
      readonly document: string;
      readonly reason: string;
      readonly basis: string;
    };

/** The last word to the citizen that has to be on paper. */
const answerOf = ({
  state,
  refusal,
  acceptance,
  supplements,
  stops,
}: Dossier): AnswerOwed | null => {
  if (state === 'refused' && refusal !== null && acceptance === null)
    return { kind: 'refusal', act: refusal, reason: refusal.reason };
  const asked = supplements.at(-1)?.requested;
  if (state === 'awaiting_supplement' && asked !== undefined)
    return { kind: 'supplement_request', act: asked, items: asked.items, reason: asked.reason };
  const stopped = stops.at(-1)?.stopped;
  if (state !== 'stopped' || stopped === undefined || stopped.notice === null) return null;
  const { notice: document, reason, basis } = stopped;
  return { kind: 'stop_notice', act: stopped, document, reason, basis };
};

/** Whom it names and what was asked for is known here: of an older province's online dossier neither is. */
const isAnswerable = ({ registration, refusal, intake }: Dossier): boolean =>
  (registration?.submission ?? registration?.counter ?? intake ?? refusal?.submitter ?? null) !==
  null;

/** The answer whose paper the desk that gave it has not issued yet; null where nobody is owed one. */
export const answerOwedOn = (dossier: Dossier): AnswerOwed | null => {
  const { voided, story, documents, fromDepartments } = dossier;
  const answer = answerOf(dossier);
  if (answer === null || voided !== null || !isAnswerable(dossier)) return null;
  const placeOf = (name: EntryName): number =>
    story.findIndex(({ entry }) => sameName(entry, name));
  const { entry } = answer.act;
  // A department prints nothing: whichever desk tells the citizen has told them.
  const { asked } = fromDepartments;
  const isAnyDesk = asked !== null && sameName(asked.entry, entry);
  const says = ({ kind, issued }: DossierDocument): boolean =>
    kind === answer.kind &&
    (isAnyDesk || issued.entry.desk === entry.desk) &&
    placeOf(issued.entry) > placeOf(entry);
  return documents.some(says) ? null : answer;
};
