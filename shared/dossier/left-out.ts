/** Requests that the province left out: the desk that asked has to know, until somebody has answered. */
import { sameName } from '#shared/journal/entry.ts';
import type { Dossier } from './dossier.ts';
import { receiptsOf } from './receipts.ts';
import { clockOf } from './states.ts';
import type { StoryItem } from './story.ts';

const isLeftOut = ({ skippedBecause }: StoryItem): boolean =>
  skippedBecause?.code === 'rejected' || skippedBecause?.code === 'superseded';

/** Drawn without it, after it, and in the citizen's hand by an officer's word. */
const isRightOnPaper = (dossier: Dossier, request: StoryItem): boolean => {
  const after = dossier.story.slice(dossier.story.indexOf(request) + 1);
  return receiptsOf(dossier).some(
    ({ issued, corrections = [], prints }) =>
      after.some(({ entry }) => sameName(entry, issued.entry)) &&
      !corrections.some((entry) => sameName(entry, request.entry)) &&
      prints.some(({ outcome }) => outcome === 'confirmed'),
  );
};

const isAskedAgain = ({ story }: Dossier, request: StoryItem): boolean =>
  story
    .slice(story.indexOf(request) + 1)
    .some(({ type, skippedBecause }) => type === request.type && skippedBecause === null);

/**
 * Rejected or superseded requests of anybody, in the order of the story, that still wait for an answer: nobody asked
 * again, no confirmed receipt shows the dossier without them, and the dossier has neither ended nor been made void.
 */
export const unansweredRequests = (dossier: Dossier): readonly StoryItem[] => {
  const over =
    dossier.voided !== null || dossier.state === null || clockOf(dossier.state) === 'ended';
  if (over) return [];
  return dossier.story.filter(
    (item) => isLeftOut(item) && !isAskedAgain(dossier, item) && !isRightOnPaper(dossier, item),
  );
};
