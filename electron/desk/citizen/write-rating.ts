/** A citizen's answer becomes an entry: once for each dossier and occasion, whoever taps how often. */
import type { Rated, RatingAsked } from '#shared/citizen/scene.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { FEEDBACK_WORDS_LENGTH, LOWEST_SCORE } from '#shared/dossier/feedback.ts';
import { nowOf, type DeskContext } from '../context.ts';

export const writeRating = (
  context: DeskContext,
  { dossier, occasion, received }: RatingAsked,
  { score, reasons, words }: Rated,
): void => {
  const { store, emit } = context;
  const said = cleanText(words).slice(0, FEEDBACK_WORDS_LENGTH);
  const why = score === LOWEST_SCORE ? [...new Set(reasons)] : [];
  const written = store.write((tx) => {
    const before = tx.dossier(dossier);
    if (before === null || before.feedback.some((one) => one.occasion === occasion)) return false;
    tx.append({
      type: 'feedback.given',
      payload: {
        occasion,
        score,
        received,
        ...(why.length === 0 ? {} : { reasons: why }),
        ...(said === '' || score !== LOWEST_SCORE ? {} : { words: said }),
      },
      dossier,
      officer: null,
      at: nowOf(context),
    });
    return true;
  });
  if (written) emit('changed', { rooms: ['dossiers', 'citizen', 'sync'] });
};
