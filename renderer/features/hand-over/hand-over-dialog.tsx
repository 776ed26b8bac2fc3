import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTyped } from '#renderer/features/work/use-typed.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { handTyped } from './hand-choice.ts';
import { HandField } from './hand-field.tsx';
import styles from './hand-over.module.css';
import { LeftOutList } from './left-out-list.tsx';

export interface ManyDialogProps {
  readonly dossiers: readonly string[];
  readonly onBegun: () => void;
  readonly onClose: () => void;
}

/** Who gets them, what stays here and why; then one key. */
export const HandOverDialog = ({ dossiers, onBegun, onClose }: ManyDialogProps): ReactNode => {
  const { t } = useTranslation();
  const { data: look, error } = useAsk('handOver.look', { dossiers: [...dossiers] });
  const begin = useTell('handOver.begin');
  const typed = useTyped(['to']);
  const [sheets, setSheets] = useState(false);
  const ready = look?.ready ?? 0;
  const save = (): void => {
    if (begin.isPending || look === undefined) return;
    const hand = handTyped(typed.text('to'), look.hands);
    if (!typed.isComplete(() => hand.is !== 'one') || hand.is !== 'one') return;
    begin.mutate({ dossiers: [...dossiers], to: hand.to, sheets }, { onSuccess: onBegun });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('handOver.give.title', { total: formatNumber(dossiers.length) })}
      size="lg"
    >
      <div className={styles.form}>
        <p>{t('handOver.give.about')}</p>
        <HandField field="to" typed={typed} hands={look?.hands ?? []} />
        <Checkbox
          label={t('handOver.give.sheets')}
          checked={sheets}
          onChange={(event) => setSheets(event.currentTarget.checked)}
        />
        {look !== undefined && (
          <>
            <p role="status">
              {ready === 0
                ? t('handOver.give.none')
                : t('handOver.give.ready', { total: formatNumber(ready) })}
            </p>
            <LeftOutList
              leftOut={look.leftOut}
              label={t('handOver.give.leftOut', { total: formatNumber(look.leftOut.total) })}
            />
          </>
        )}
        <RefusalNote refusal={error?.refusal ?? begin.error?.refusal} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button
            aria-busy={begin.isPending}
            disabled={ready === 0}
            onKeyDown={notByEnter}
            onClick={save}
          >
            {t('handOver.give.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
