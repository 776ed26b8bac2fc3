import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { sameName } from '#shared/journal/entry.ts';
import { formatDate, formatNumber } from '#shared/text/format.ts';
import { useDeskClock } from '#renderer/app/use-desk-clock.ts';

/** Who has the dossier in hand, since when, and how long that is. */
export const Held = ({
  name,
  dossier: { holder, story },
}: {
  readonly name: string;
  readonly dossier: Pick<Dossier, 'holder' | 'story'>;
}): ReactNode => {
  const { t } = useTranslation();
  const now = useDeskClock();
  const since = story.find(({ entry }) => holder !== null && sameName(entry, holder.since));
  if (since === undefined || now === null) return t('work.holder', { name });
  const day = localDayOf(since.at);
  const days = daysBetween(day, localDayOf(instantOf(now)));
  return t('handOver.held', {
    name,
    since: formatDate(day),
    days:
      days <= 0 ? t('handOver.heldToday') : t('handOver.heldDays', { days: formatNumber(days) }),
  });
};
