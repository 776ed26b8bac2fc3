import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { packPlace } from './backup-words.ts';
import { PackReturnForm } from './pack-return.tsx';
import styles from './backup.module.css';

/** The state is asked for again now and then: a copy grows old by itself. */
export const PACK_EVERY_MS = 60_000;

/** For whoever answers for the desk: what is not here any more comes back. */
const WayBack = (): ReactNode => {
  const { t } = useTranslation();
  const { data: stage } = useAsk('desk.stage', {});
  const [opened, setOpened] = useState(false);
  const [returned, setReturned] = useState(false);
  const role = stage?.stage === 'ready' ? stage.session.officer.role : 'officer';
  if (role === 'officer') return null;
  const close = (): void => {
    setOpened(false);
    setReturned(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('pack.back')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('pack.back')} size="lg">
        <div className={styles.steps}>
          <PackReturnForm about={t('pack.backAbout')} onReturned={() => setReturned(true)} />
          <Button key={String(returned)} variant="default" autoFocus={returned} onClick={close}>
            {t('pack.close')}
          </Button>
        </div>
      </Dialog>
    </>
  );
};

/** In the backup card: whether the province keeps a sealed copy too, how it stands, and one now. */
export const PackCard = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: state } = useAsk('pack.state', {}, { every: PACK_EVERY_MS });
  const keep = useTell('pack.keep');
  const now = useTell('pack.now');
  if (state === undefined) return null;
  const line = packPlace(state, texts);
  const busy = now.isPending || state.running;
  return (
    <div className={styles.steps}>
      <h3 className={styles.heading}>{t('pack.title')}</h3>
      <p className={styles.about}>{t('pack.about')}</p>
      <Checkbox
        label={t('pack.keep')}
        checked={state.on}
        disabled={state.cannot !== null && !state.on}
        onChange={(event) => keep.mutate({ on: event.currentTarget.checked })}
      />
      <RefusalNote refusal={state.cannot === null ? null : { code: state.cannot }} />
      <RefusalNote refusal={keep.error?.refusal} />
      {line !== null && (
        <div role="status">
          <ul className={styles.lines}>
            <li data-ready={line.ready}>
              <span className={styles.mark} aria-hidden="true">
                {line.ready ? '✓' : '!'}
              </span>
              <span>{line.words}</span>
            </li>
          </ul>
        </div>
      )}
      <div className={styles.row}>
        {state.on && (
          <Button
            variant="default"
            aria-busy={busy}
            onClick={() => {
              if (!busy) now.mutate({});
            }}
          >
            {t('pack.now')}
          </Button>
        )}
        {state.cannot === null && <WayBack />}
      </div>
      <RefusalNote refusal={now.error?.refusal} />
    </div>
  );
};
