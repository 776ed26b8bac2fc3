/**
 * A department takes back the result that it gave by mistake, while it is still at the office. Once somebody has it in
 * hand, or the paper for handing it over is drawn, only the office itself can set it right. Pure.
 */
import { sameName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { InputOf } from './decision.ts';
import { isValid, type Dossier } from './dossier.ts';
import type { DossierRefusal } from './refusal.ts';

type Standing = Pick<Dossier, 'state' | 'outcome' | 'handedOut' | 'fromDepartments'>;

const isInSomebodysHand = ({ state, handedOut }: Standing): boolean =>
  state === 'returned' || handedOut.length > 0;

export const recallRefused = (
  dossier: Dossier,
  { department, finished }: InputOf<'recall'>,
): DossierRefusal | null => {
  const { outcome, documents } = dossier;
  if (outcome?.department?.code !== department.code || !sameName(outcome.entry, finished))
    return { code: 'result_not_own' };
  const isNoteDrawn = documents.some((one) => one.kind === 'result_note' && isValid(one));
  return isInSomebodysHand(dossier) || isNoteDrawn ? { code: 'result_handed_out' } : null;
};

/** The result that stands is the one that the entry takes back. */
const namesOutcome = ({ outcome }: Standing, entry: KnownEntry): boolean =>
  entry.type === 'result.recalled' &&
  outcome !== null &&
  sameName(outcome.entry, entry.payload.finished);

/** Another result may stand by now, or somebody may have this one in hand. */
export const takesEffect = (before: Standing, entry: KnownEntry): boolean =>
  namesOutcome(before, entry) && !isInSomebodysHand(before);

/** The last that a department took back. */
const lastRecalled = ({ fromDepartments: { results } }: Standing) =>
  results.findLast(({ recalled }) => recalled !== undefined) ?? null;

/** A desk gave a result out, and a department took it back, and neither knew of the other. */
export const metRecall = (before: Standing, entry: KnownEntry): boolean =>
  entry.type === 'result.recalled'
    ? namesOutcome(before, entry) && isInSomebodysHand(before)
    : (entry.type === 'result.returned' || entry.type === 'result.partReturned') &&
      before.outcome === null &&
      lastRecalled(before) !== null;

/** What the citizen has in hand is the dossier's result all the same. */
export const withWhatWasGiven = <T extends Standing>(before: T): T => ({
  ...before,
  outcome: before.outcome ?? lastRecalled(before),
});
