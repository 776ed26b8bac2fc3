import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { DoneNote, type Done } from './done-note.tsx';
import styles from './online.module.css';
import { SentDossier } from './sent-dossier.tsx';
import { focusLine, WaitingList } from './waiting-list.tsx';

const MINUTE_MS = 60_000;

const Chosen = ({
  id,
  onDone,
}: {
  readonly id: string;
  readonly onDone: (done: Done) => void;
}): ReactNode => {
  const { data, error } = useAsk('online.open', { id }, { every: MINUTE_MS });
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  return data === undefined ? null : <SentDossier view={data} onDone={onDone} />;
};

/** Dossiers that citizens sent online: left who waits, right what was sent and the answer. `id`: opened from elsewhere. */
export const OnlineRoom = ({ id }: { readonly id: string | null }): ReactNode => {
  const { t } = useTranslation();
  const [wanted, choose] = useState(id);
  const [done, setDone] = useState<Done | null>(null);
  const { data, error } = useAsk('online.list', {}, { every: MINUTE_MS });
  const all = data === undefined ? [] : [...data.waiting, ...data.asked];
  const chosen = all.find((line) => line.id === wanted)?.id ?? all[0]?.id ?? null;
  const began = useRef(false);
  useEffect(() => {
    if (began.current || chosen === null) return;
    began.current = true;
    focusLine(chosen);
  }, [chosen]);
  // The one that was answered is gone from the list: the next takes the keyboard.
  const answered = done?.id ?? null;
  useEffect(() => {
    if (answered !== null && chosen !== answered) focusLine(chosen);
    // Only when an answer was given or has left the list.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [answered, all.length]);
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined) return null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('online.title')}</h1>
        <p className={styles.quiet}>{t('online.about')}</p>
      </header>
      {done !== null && <DoneNote done={done} />}
      <div className={styles.columns}>
        <WaitingList overview={data} chosen={chosen} onChoose={choose} />
        {chosen !== null && <Chosen key={chosen} id={chosen} onDone={setDone} />}
      </div>
    </div>
  );
};
