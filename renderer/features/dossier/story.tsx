import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { StoryLine } from '#shared/contract/outputs.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './dossier.module.css';
import { skipWords, storyWords } from './story-words.ts';

interface Day {
  readonly day: string;
  readonly lines: readonly StoryLine[];
}

const byDay = (lines: readonly StoryLine[]): readonly Day[] => {
  const days: { day: string; lines: StoryLine[] }[] = [];
  for (const line of lines) {
    const day = formatDate(localDayOf(line.at));
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
};

/** The journal of this dossier, newest last. */
export const Story = ({ lines }: { readonly lines: readonly StoryLine[] }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <section className={styles.card} aria-labelledby="dossier-story">
      <h2 id="dossier-story" className={styles.small}>
        {t('dossier.story')}
      </h2>
      {byDay(lines).map(({ day, lines: entries }) => (
        <div key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={styles.story}>
            {entries.map((line, index) => (
              <li key={`${line.at}-${line.type}-${index}`} data-skipped={line.skipped !== null}>
                <time className={styles.time}>{formatClock(localTimeOf(line.at))}</time>
                <span>
                  {line.officer !== null && <b>{line.officer} </b>}
                  {storyWords(line, texts)}
                  {line.skipped !== null && (
                    <em className={styles.skipped}>
                      {' '}
                      {t('dossier.storySkipped', { reason: skipWords(line.skipped, texts) })}
                    </em>
                  )}
                </span>
                <span className={styles.held} data-held={line.atProvince}>
                  {t(line.atProvince ? 'dossier.storyProvince' : 'dossier.storyWaiting')}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
};
