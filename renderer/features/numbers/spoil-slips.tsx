import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './numbers.module.css';
import { typedSlips } from './typed-slips.ts';

/** Slips that nobody will key in: only with a reason, by the numbers printed on them. */
export const SpoilSlips = ({
  onClose,
}: {
  /** How many were cancelled; 0 where nothing was. */
  readonly onClose: (count: number) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [which, setWhich] = useState('');
  const [reason, setReason] = useState('');
  const [attempted, attempt] = useState(false);
  const spoil = useTell('slips.spoil');
  const counters = typedSlips(which);
  const save = (): void => {
    attempt(true);
    if (counters === null || reason.trim() === '' || spoil.isPending) return;
    spoil.mutate(
      { counters: [...counters], reason: reason.trim() },
      { onSuccess: () => onClose(counters.length) },
    );
  };
  return (
    <Dialog opened onClose={() => onClose(0)} title={t('numbers.slips.spoilTitle')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>{t('numbers.slips.spoilAbout')}</p>
        <TextInput
          data-autofocus
          label={t('numbers.slips.spoilWhich')}
          placeholder={t('numbers.slips.spoilWhichHint')}
          value={which}
          maxLength={400}
          autoComplete="off"
          error={attempted && counters === null ? t('numbers.slips.spoilWrong') : null}
          onChange={(event) => setWhich(event.currentTarget.value)}
        />
        <TextInput
          label={t('numbers.slips.spoilReason')}
          value={reason}
          maxLength={500}
          error={attempted && reason.trim() === '' ? t('numbers.slips.spoilMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalNote refusal={spoil.error?.refusal} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => onClose(0)}>
            {t('shell.common.cancel')}
          </Button>
          <Button type="submit" color="brick" aria-busy={spoil.isPending}>
            {t('numbers.slips.spoilYes')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
