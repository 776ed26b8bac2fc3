import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { UnclosedDay } from '#shared/contract/outputs.ts';
import { formatMoney } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { solarWords } from '#renderer/features/home/greeting.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './close.module.css';

/** Days that the office forgot: closed together with today, or one by one. */
export const DayChoice = ({
  forgotten,
  through,
  onThrough,
}: {
  readonly forgotten: readonly UnclosedDay[];
  readonly through: LocalDate | null;
  readonly onThrough: (day: LocalDate | null) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (forgotten.length === 0) return null;
  return (
    <Note tone="wait">
      <Radio.Group
        label={t('close.forgotten.title', { total: forgotten.length })}
        value={through ?? ''}
        onChange={(value) => onThrough(forgotten.find(({ day }) => day === value)?.day ?? null)}
      >
        <div className={styles.days}>
          <Radio size="sm" value="" label={t('close.forgotten.together')} />
          {forgotten.map(({ day, accepted, fees }, index) => (
            <Radio
              key={day}
              size="sm"
              value={day}
              // A range begins where the last close ended: the oldest goes first, and alone.
              disabled={index > 0}
              label={t('close.forgotten.alone', {
                day: solarWords(day, texts),
                accepted,
                fees: formatMoney(fees),
              })}
            />
          ))}
        </div>
      </Radio.Group>
    </Note>
  );
};
