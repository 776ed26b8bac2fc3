/** What is said of a dossier on the tray. Pure. */
import { dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { ParkedDraft } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

/** Since when it lies there, with the day when that is not today, and who put it there. */
export const parkedWords = (
  { parkedAt, officer }: Pick<ParkedDraft, 'parkedAt' | 'officer'>,
  today: LocalDate,
  { intake: { tray } }: Texts,
): string => {
  const at = localTimeOf(parkedAt);
  const time = formatClock(at);
  const since =
    dateOf(at) === today
      ? fill(tray.since, { time })
      : fill(tray.sinceDay, { day: formatDate(dateOf(at)), time });
  return officer === null ? since : `${since} · ${fill(tray.by, { name: officer })}`;
};

/** `Khay gác lại: 2 (kẹp số 3, 5)`. */
export const chipWords = (clips: readonly number[], { intake: { tray } }: Texts): string =>
  `${fill(tray.chip, { total: clips.length })} (${fill(tray.clips, { clips: clips.join(', ') })})`;
