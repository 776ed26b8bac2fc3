/** The clock of a dossier in words: standing still since when, and how much is left. Pure. */
import { dateOf } from '#shared/calendar/local-time.ts';
import type { Deadline } from '#shared/dossier/dossier.ts';
import type { Remaining } from '#shared/dossier/processing.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

const HOUR = 60;

export const remainingWords = (remaining: Remaining | null, { work }: Texts): string => {
  const { left } = work.date;
  if (remaining === null) return left.nothing;
  if (remaining.unit !== 'working_minute') return fill(left[remaining.unit], { n: remaining.days });
  const { minutes } = remaining;
  return fill(left.working_minute, { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR });
};

/** Null while the clock runs. */
export const standingWords = (
  { pause, dueAt }: Pick<Deadline, 'pause' | 'dueAt'>,
  texts: Texts,
): string | null => {
  if (pause === null) return null;
  const since = formatDate(dateOf(pause.since));
  const { standing, standingUndated } = texts.work.date;
  return dueAt === null
    ? fill(standingUndated, { since })
    : fill(standing, { since, left: remainingWords(pause.remaining, texts) });
};
