import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './appointments.module.css';

const GIVE = 'Alt+Q';
const CALL = 'Alt+W';

const shown = (group: string, number: number): string =>
  number === 0 ? '–' : group + String(number).padStart(3, '0');

/** Numbers of the day: a strip of paper for who comes, and who is next. */
export const QueueCard = (): ReactNode => {
  const { t } = useTranslation();
  const { data: queue } = useAsk('queue.view', {});
  const give = useTell('queue.give');
  const call = useTell('queue.call');
  const giveOne = (): void => {
    if (!give.isPending) give.mutate({});
  };
  const callOne = (): void => {
    if (!call.isPending) call.mutate({});
  };
  useShortcuts('screen', [
    { combo: GIVE, does: t('appointments.keys.give'), run: giveOne },
    { combo: CALL, does: t('appointments.keys.call'), run: callOne },
  ]);
  if (queue === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby="queue">
      <h2 id="queue" className={styles.heading}>
        {t('appointments.queue.title')}
      </h2>
      <dl className={styles.queue} aria-live="polite">
        <dt>{t('appointments.queue.called')}</dt>
        <dd className={styles.called}>{shown(queue.group, queue.called)}</dd>
        <dt>{t('appointments.queue.given')}</dt>
        <dd>{shown(queue.group, queue.given)}</dd>
      </dl>
      <p>{t('appointments.queue.waiting', { count: queue.given - queue.called })}</p>
      <div className={styles.buttons}>
        <Button
          variant="default"
          aria-keyshortcuts={GIVE}
          aria-busy={give.isPending}
          rightSection={<KeyHint combo={GIVE} />}
          onClick={giveOne}
        >
          {t('appointments.queue.give')}
        </Button>
        <Button
          variant="default"
          aria-keyshortcuts={CALL}
          rightSection={<KeyHint combo={CALL} />}
          onClick={callOne}
        >
          {t('appointments.queue.call')}
        </Button>
      </div>
      <RefusalNote refusal={give.error?.refusal ?? call.error?.refusal} />
      <p className={styles.quiet}>{t('appointments.queue.about')}</p>
    </section>
  );
};
