import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './work.module.css';

/** What every act with legal effect is asked in: what it does, what it needs, why it was turned down, and the two ways out. */
export const ActDialog = ({
  title,
  about,
  save,
  ends = false,
  focusSave = false,
  pending,
  refusal,
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly save: string;
  /** Work ends with it. */
  readonly ends?: boolean;
  /** Nothing is to be filled in: the button has the cursor. */
  readonly focusSave?: boolean;
  readonly pending: boolean;
  readonly refusal: Refusal | null | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <div className={styles.form}>
        <p>{about}</p>
        {children}
        <RefusalNote refusal={refusal} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button
            {...(ends ? { color: 'brick' } : {})}
            {...(focusSave ? { 'data-autofocus': true } : {})}
            aria-busy={pending}
            onKeyDown={notByEnter}
            onClick={() => {
              if (!pending) onSave();
            }}
          >
            {save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
