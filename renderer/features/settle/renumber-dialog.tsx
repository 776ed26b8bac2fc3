import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Renumbered, SettleItem } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './settle.module.css';
import { SidesTable } from './sides-table.tsx';

/** What stands now, and what is left for hands to do. */
const Given = ({
  given: { number, notDrawn },
  was,
  onClose,
}: {
  readonly given: Renumbered;
  readonly was: string;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.word} role="status">
      <p>
        <b>{t('settle.renumber.done', { number })}</b>
      </p>
      <p>{t('settle.renumber.after', { was })}</p>
      {notDrawn !== null && <p>{t('settle.renumber.notDrawn')}</p>}
      <div className={styles.wordFoot}>
        <Button autoFocus onClick={onClose}>
          {t('settle.renumber.close')}
        </Button>
      </div>
    </div>
  );
};

/** A new number and a new receipt for a dossier whose number is another's. The usual reason stands there already. */
export const RenumberDialog = ({
  item,
  onClose,
}: {
  readonly item: SettleItem;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>(t('settle.renumber.usual'));
  const renumber = useTell('settle.renumber');
  const { dossier, entry, number } = item;
  const missing = reason.trim() === '';
  const give = (): void => {
    if (missing || dossier === null || entry === null || renumber.isPending) return;
    const { desk, epoch, seq } = entry;
    renumber.mutate({ dossier, entry: { desk, epoch, seq }, reason: reason.trim() });
  };
  return (
    <Dialog opened onClose={onClose} title={t('settle.renumber.title')}>
      {renumber.data === undefined ? (
        <div className={styles.word}>
          <p>
            <b>{number}</b> · {item.values['person']}
          </p>
          <SidesTable item={item} />
          <p className={styles.quiet}>{t('settle.renumber.about')}</p>
          <Textarea
            label={t('settle.renumber.reason')}
            value={reason}
            maxLength={2000}
            autosize
            minRows={2}
            error={missing ? t('settle.renumber.missing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNote refusal={renumber.error?.refusal} />
          <div className={styles.wordFoot}>
            <Button variant="default" onClick={onClose}>
              {t('shell.common.cancel')}
            </Button>
            <Button data-autofocus aria-busy={renumber.isPending} onClick={give}>
              {t('settle.renumber.save')}
            </Button>
          </div>
        </div>
      ) : (
        <Given given={renumber.data} was={number ?? ''} onClose={onClose} />
      )}
    </Dialog>
  );
};
