import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './online.module.css';
import { waitWords } from './wait-words.ts';

const MINUTE_MS = 60_000;

/** On the morning page and over the form: how many wait, and how long the first one still may. Nothing where none does. */
export const OnlineNotice = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data } = useAsk('online.list', {}, { every: MINUTE_MS });
  const [first] = data?.waiting ?? [];
  if (data === undefined || first === undefined) return null;
  const late = data.waiting.filter(({ wait }) => wait?.state === 'late').length;
  const { words, tone } = waitWords(first, false, texts);
  return (
    <button
      type="button"
      className={styles.notice}
      data-tone={tone}
      aria-keyshortcuts="Alt+5"
      onClick={() => go({ room: 'online', id: first.id })}
    >
      <b>{t('online.home.total', { total: data.waiting.length })}</b>
      <span>{late > 0 ? t('online.home.late', { total: late }) : words}</span>
      <KeyHint combo="Alt+5" />
    </button>
  );
};
