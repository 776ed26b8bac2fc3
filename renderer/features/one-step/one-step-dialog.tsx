import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, weekdayOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { useOneStep } from './do-at-once.ts';
import styles from './one-step.module.css';

/** Why it is not the ordinary way: said, and the ordinary way stands beside it. */
export const OneStepDialog = ({
  onOrdinary,
  onAtOnce,
}: {
  readonly onOrdinary: () => void;
  readonly onAtOnce: (reason: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const asked = useOneStep((state) => state.asked);
  const [reason, setReason] = useState('');
  const close = (): void => {
    setReason('');
    useOneStep.setState({ asked: null });
  };
  const dueWords = (dueAt: LocalDateTime): string =>
    `${formatClock(dueAt)} ${texts.weekdays[weekdayOf(dateOf(dueAt))]} ${formatDate(dateOf(dueAt))}`;
  const given = reason.trim();
  return (
    <Dialog opened={asked !== null} onClose={close} title={t('oneStep.ask.title')}>
      {asked !== null && (
        <div className={styles.ask}>
          <p>
            {t(`oneStep.ask.${asked.because}`, {
              due: asked.dueAt === null ? '' : dueWords(asked.dueAt),
            })}
          </p>
          <Textarea
            label={t('oneStep.ask.reason')}
            placeholder={t('oneStep.ask.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            rows={2}
            maxLength={1000}
            data-autofocus
            required
          />
          <div className={styles.buttons}>
            <Button
              variant="default"
              onKeyDown={notByEnter}
              onClick={() => {
                close();
                onOrdinary();
              }}
            >
              {t('oneStep.ask.ordinary')}
            </Button>
            <Button
              disabled={given === ''}
              onKeyDown={notByEnter}
              onClick={() => {
                setReason('');
                onAtOnce(given);
              }}
            >
              {t('oneStep.ask.yes')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
};
