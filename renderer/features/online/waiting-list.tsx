import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnlineLine, OnlineOverview } from '#shared/contract/outputs.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import styles from './online.module.css';
import { waitWords } from './wait-words.ts';

const lines = (): readonly HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-online-line]'));

/** The line of a dossier takes the keyboard; no other one where it is gone. */
export const focusLine = (id: string | null): void => {
  lines()
    .find((line) => line.dataset['onlineLine'] === id)
    ?.focus();
};

const Line = ({
  line,
  asked,
  chosen,
  onChoose,
}: {
  readonly line: OnlineLine;
  readonly asked: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { words, tone } = waitWords(line, asked, texts);
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-online-line={line.id}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onChoose(line.id)}
        onFocus={() => onChoose(line.id)}
      >
        <span className={styles.lineHead}>
          <b>{line.submitterName}</b>
          <span className={styles.tone} data-tone={tone}>
            {words}
          </span>
        </span>
        <span className={styles.procedure}>{line.procedureName}</span>
        <span className={styles.quiet}>
          {line.number} · {t('online.sent', { time: formatDateTime(line.submittedAt) })}
        </span>
      </button>
    </li>
  );
};

/** The longest waiting first; below, those whose papers were asked for. */
export const WaitingList = ({
  overview: { waiting, asked },
  chosen,
  onChoose,
}: {
  readonly overview: OnlineOverview;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const step = (by: 1 | -1): void => {
    const all = lines();
    const here = all.findIndex((line) => line.dataset['onlineLine'] === chosen);
    all[Math.min(Math.max(0, here + by), all.length - 1)]?.focus();
  };
  useShortcuts('screen', [
    { combo: '↓', does: t('online.keys.move'), run: () => step(1) },
    { combo: '↑', does: t('online.keys.move'), run: () => step(-1) },
  ]);
  const part = (title: string, of: readonly OnlineLine[], isAsked: boolean): ReactNode => (
    <section>
      <h2 className={styles.small}>{title}</h2>
      <ul className={styles.lines}>
        {of.map((line) => (
          <Line
            key={line.id}
            line={line}
            asked={isAsked}
            chosen={line.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
  return (
    <div className={styles.list}>
      {waiting.length === 0 ? (
        <p className={styles.quiet}>{t('online.none')}</p>
      ) : (
        part(t('online.waiting', { total: waiting.length }), waiting, false)
      )}
      {asked.length > 0 && part(t('online.asked', { total: asked.length }), asked, true)}
    </div>
  );
};
