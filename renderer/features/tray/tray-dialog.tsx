import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ParkedDraft } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { takeFromTray } from '#renderer/features/intake/intake-store.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { parkedWords } from './tray-words.ts';
import styles from './tray.module.css';

interface LineProps {
  readonly draft: ParkedDraft;
  readonly today: LocalDate;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

const Line = ({ draft, today, onTake, onDiscard }: LineProps): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [asking, ask] = useState(false);
  const { clip } = draft;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.line} data-autofocus="" onClick={onTake}>
        <span className={styles.clip}>{t('intake.tray.clip', { clip })}</span>
        <span className={styles.who}>
          <b>{draft.name || t('intake.tray.noName')}</b>
          <span>{draft.procedureName || t('intake.tray.noProcedure')}</span>
          <span className={styles.quiet}>{parkedWords(draft, today, texts)}</span>
        </span>
        <span className={styles.take}>{t('intake.tray.take')}</span>
      </button>
      {asking ? (
        <div className={styles.asking}>
          <span>{t('intake.tray.discardAsk', { clip })}</span>
          <Button size="compact-sm" color="brick" onClick={onDiscard} autoFocus>
            {t('intake.draft.discardYes')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => ask(false)}>
            {t('shell.common.cancel')}
          </Button>
        </div>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('intake.tray.discardNamed', { clip })}
          onClick={() => ask(true)}
        >
          {t('intake.tray.discard')}
        </Button>
      )}
    </li>
  );
};

/** The arrow keys walk from one dossier to the next. */
const walk = (event: KeyboardEvent<HTMLUListElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${styles.line}`)];
  const here = lines.findIndex((line) => line === document.activeElement);
  lines[(here + step + lines.length) % lines.length]?.focus();
};

/** Dossiers put aside: one press brings one back, and what is being typed takes its place on the tray. */
export const TrayDialog = ({
  opened,
  today,
  onClose,
}: {
  readonly opened: boolean;
  readonly today: LocalDate;
  /** `taken`: a form came back and wants the hands. */
  readonly onClose: (taken: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: drafts } = useAsk('draft.parked', {}, { enabled: opened });
  const list = useRef<HTMLUListElement>(null);
  // The lines may come after the dialog has given the keyboard to its first button: Enter takes the first of them.
  useEffect(() => {
    if (drafts !== undefined && list.current?.contains(document.activeElement) === false)
      list.current.querySelector<HTMLElement>(`.${styles.line}`)?.focus();
  }, [drafts]);
  const discard = useTell('draft.discard');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const busy = useRef(false);
  const take = async (id: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const refused = await takeFromTray(id);
    busy.current = false;
    refuse(refused);
    if (refused === null) onClose(true);
  };
  return (
    <Dialog
      opened={opened}
      onClose={() => {
        refuse(null);
        onClose(false);
      }}
      title={t('intake.tray.title')}
      size="lg"
    >
      <RefusalNote refusal={refusal} />
      {drafts?.length === 0 && <p>{t('intake.tray.empty')}</p>}
      {drafts !== undefined && drafts.length > 0 && (
        <ul ref={list} className={styles.list} onKeyDown={walk}>
          {drafts.map((draft) => (
            <Line
              key={draft.id}
              draft={draft}
              today={today}
              onTake={() => void take(draft.id)}
              onDiscard={() => discard.mutate({ id: draft.id })}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
};
