import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { Standing } from '#renderer/features/citizen/standing.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { DoneNote, type Done } from './done-note.tsx';
import { ResultPage } from './result-page.tsx';
import { focusLine, ResultsList } from './results-list.tsx';
import styles from './results.module.css';

const MINUTE_MS = 60_000;
const PAGE = 50;

const Chosen = ({
  id,
  done,
  onDone,
}: {
  readonly id: string;
  readonly done: Done | null;
  readonly onDone: (done: Done) => void;
}): ReactNode => {
  const { data, error } = useAsk('results.look', { id }, { every: MINUTE_MS });
  // What is being written stays before the eyes until it is said that it was: its paper takes longer than its entry.
  const [written, setWritten] = useState<ResultView | null>(null);
  const view = written ?? data;
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  return view === undefined ? null : (
    <ResultPage
      key={view.step}
      view={view}
      isJustDone={done?.id === id && !done.waits}
      onWriting={(isWriting) => setWritten(isWriting ? view : null)}
      onDone={onDone}
    />
  );
};

/** Left who waits, or who was looked for; right one dossier: who may take what. `id`: scanned, or opened from elsewhere. */
export const ResultsRoom = ({ id }: { readonly id: string | null }): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [done, say] = useState<Done | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const { data, error } = useAsk(
    'results.list',
    { text, offset, limit: PAGE },
    { every: MINUTE_MS, keepLast: true },
  );
  const find = (): void => {
    box.current?.focus();
    box.current?.select();
  };
  useLayoutEffect(() => {
    if (id === null) box.current?.focus();
  }, [id]);
  useShortcuts('screen', [{ combo: 'Alt+F', does: t('results.keys.find'), run: find }]);
  const choose = (chosen: string): void => go({ room: 'results', id: chosen });
  const finished = (now: Done): void => {
    say(now);
    setText('');
    setOffset(0);
    // What is entered is handed out next; what was handed out makes room for the next citizen.
    if (!now.waits) find();
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('results.title')}</h1>
        <p className={styles.quiet}>{t('results.about')}</p>
        <Standing />
      </header>
      {done !== null && <DoneNote done={done} />}
      <div className={styles.columns}>
        <div className={styles.left}>
          <input
            ref={box}
            className={styles.box}
            aria-label={t('results.find')}
            aria-keyshortcuts="Alt+F"
            placeholder={t('results.findHint')}
            value={text}
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              setText(event.currentTarget.value);
              setOffset(0);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              event.preventDefault();
              focusLine(0);
            }}
          />
          <RefusalNote refusal={error?.refusal} />
          {data !== undefined && (
            <ResultsList
              list={data}
              searched={text.trim() !== ''}
              chosen={id}
              onChoose={choose}
              offset={offset}
              onPage={(by) => setOffset((before) => Math.max(0, before + by * PAGE))}
            />
          )}
        </div>
        {id === null ? (
          <p className={styles.quiet}>{t('results.choose')}</p>
        ) : (
          <Chosen key={id} id={id} done={done} onDone={finished} />
        )}
      </div>
    </div>
  );
};
