import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { DoneNote } from './done-note.tsx';
import { GoneDossier } from './gone-dossier.tsx';
import styles from './online.module.css';
import { SentDossier } from './sent-dossier.tsx';
import { useAnswers, type Answers } from './use-answers.ts';
import { focusLine, WaitingList } from './waiting-list.tsx';

const MINUTE_MS = 60_000;

const Chosen = ({ id, answers }: { readonly id: string; readonly answers: Answers }): ReactNode => {
  const { data, error } = useAsk('online.open', { id }, { every: MINUTE_MS });
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  return data === undefined ? null : <SentDossier view={data} answers={answers} />;
};

/** Dossiers that citizens sent online: left who waits, right what was sent and the answer. `id`: opened from elsewhere. */
export const OnlineRoom = ({ id }: { readonly id: string | null }): ReactNode => {
  const { t } = useTranslation();
  // Only the officer goes from one dossier to another: a key falls on the one that was read.
  const [chosen, choose] = useState(id);
  const answers = useAnswers();
  const { data, error } = useAsk('online.list', {}, { every: MINUTE_MS });
  const all = data === undefined ? [] : [...data.waiting, ...data.asked];
  const first = all[0]?.id ?? null;
  if (chosen === null && first !== null) choose(first);
  const began = useRef(false);
  useEffect(() => {
    if (began.current || first === null) return;
    began.current = true;
    focusLine(chosen);
  }, [first, chosen]);
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined) return null;
  const given = chosen === null ? undefined : answers.done.get(chosen);
  const isHere = chosen !== null && all.some((line) => line.id === chosen);
  // Whoever was asked for papers is still to be answered; anything else is over.
  const isOver = given !== undefined && given.kind !== 'asked';
  const isOpen = chosen !== null && (answers.isPending(chosen) || (isHere && !isOver));
  const next = all.find((line) => line.id !== chosen)?.id ?? null;
  const last = [...answers.done.values()].at(-1);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('online.title')}</h1>
        <p className={styles.quiet}>{t('online.about')}</p>
      </header>
      {last !== undefined && <DoneNote done={last} />}
      <div className={styles.columns}>
        <WaitingList overview={data} chosen={chosen} onChoose={choose} />
        {isOpen && <Chosen key={chosen} id={chosen} answers={answers} />}
        {chosen !== null && !isOpen && (
          <GoneDossier
            key={chosen}
            id={chosen}
            answeredHere={isOver}
            onNext={next === null ? null : () => focusLine(next)}
          />
        )}
      </div>
    </div>
  );
};
