import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import type { NumberDay } from '#shared/contract/outputs.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { formatDate } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { solarWords } from '#renderer/features/home/greeting.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { BorrowSlot } from './borrow-slot.tsx';
import { DayLines } from './day-lines.tsx';
import styles from './numbers.module.css';
import { SlipsCard } from './slips-card.tsx';

const leftKey = ({ left, low }: NumberDay): 'leftNone' | 'leftLow' | 'left' =>
  left === 0 ? 'leftNone' : low ? 'leftLow' : 'left';

/** The day as it is typed, else by one key to the day before or after. */
const DayChoice = ({
  day,
  onDay,
}: {
  readonly day: LocalDate;
  readonly onDay: (day: LocalDate) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : parseDateEntry(typed);
  const wrong = read !== null && !read.ok && (typed ?? '').length >= 8;
  const take = (): void => {
    if (read === null || !read.ok) return;
    onDay(read.value);
    setTyped(null);
  };
  return (
    <div className={styles.dayChoice}>
      <Button
        variant="default"
        aria-keyshortcuts="PageUp"
        rightSection={<KeyHint combo="PageUp" />}
        onClick={() => onDay(addDays(day, -1))}
      >
        {t('numbers.previous')}
      </Button>
      <TextInput
        className={styles.day ?? ''}
        aria-label={t('numbers.day')}
        value={typed ?? formatDate(day)}
        error={wrong ? t('numbers.dayWrong') : null}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <Button
        variant="default"
        aria-keyshortcuts="PageDown"
        rightSection={<KeyHint combo="PageDown" />}
        onClick={() => onDay(addDays(day, 1))}
      >
        {t('numbers.next')}
      </Button>
    </div>
  );
};

/** Every number of this desk on a day, none unexplained, and the slips for power cuts. */
export const NumbersRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [asked, ask] = useState<LocalDate | null>(null);
  const { data, error } = useAsk('numbers.day', { day: asked }, { keepLast: true });
  const { data: slips } = useAsk('slips.overview', {});
  const step = (by: 1 | -1): void => {
    const lines = Array.from(document.querySelectorAll<HTMLElement>('[data-number-line]'));
    const here = lines.findIndex((line) => line === document.activeElement);
    lines[Math.max(0, here + by)]?.focus();
  };
  const move = (by: 1 | -1): void => {
    if (data !== undefined) ask(addDays(data.day, by));
  };
  useShortcuts(
    'screen',
    [
      { combo: 'PageUp', does: t('numbers.previous'), run: () => move(-1) },
      { combo: 'PageDown', does: t('numbers.next'), run: () => move(1) },
      { combo: '↓', does: t('numbers.keys.move'), run: () => step(1) },
      { combo: '↑', does: t('numbers.keys.move'), run: () => step(-1) },
    ],
    [{ combo: 'Enter', does: t('numbers.keys.open') }],
  );
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined || slips === undefined) return null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('numbers.title')}</h1>
        <p className={styles.quiet}>{t('numbers.about')}</p>
      </header>
      <div className={styles.bar}>
        <DayChoice key={data.day} day={data.day} onDay={ask} />
        <div role="status">
          <p>
            <b>{solarWords(data.day, texts)}</b> · {t('numbers.summary', data.counts)}
          </p>
          <p className={data.low ? styles.low : styles.quiet}>
            {t(`numbers.${leftKey(data)}`, { left: data.left, size: data.size })}
            {data.borrowed > 0 && ` ${t('numbers.borrowed', { slots: data.borrowed })}`}
          </p>
        </div>
      </div>
      <BorrowSlot key={`borrow ${data.day}`} canBorrow={data.canBorrow} />
      {data.lines.length === 0 ? (
        <p className={styles.quiet}>{t('numbers.none')}</p>
      ) : (
        <DayLines lines={data.lines} />
      )}
      <SlipsCard overview={slips} />
    </div>
  );
};
