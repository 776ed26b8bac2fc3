import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDay } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { ariaKeys } from '#renderer/app/key-combo.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './numbers.module.css';

const COMBO = 'F10';

/** Offered when today's numbers are nearly gone; what came of it stays to be read. */
export const BorrowSlot = ({ canBorrow }: Pick<NumberDay, 'canBorrow'>): ReactNode => {
  const { t } = useTranslation();
  const borrow = useTell('numbers.borrow');
  const ask = (): void => {
    if (canBorrow && !borrow.isPending) borrow.mutate({});
  };
  useShortcuts(
    'screen',
    canBorrow ? [{ combo: COMBO, does: t('numbers.borrow.button'), run: ask }] : [],
  );
  if (!canBorrow && borrow.data === undefined) return null;
  return (
    <div className={styles.borrow}>
      {canBorrow && (
        <>
          <Button
            aria-keyshortcuts={ariaKeys([COMBO, 'Ctrl+0'])}
            aria-busy={borrow.isPending}
            rightSection={<KeyHint combo={COMBO} />}
            onKeyDown={notByEnter}
            onClick={ask}
          >
            {t('numbers.borrow.button')}
          </Button>
          <p className={styles.quiet}>{t('numbers.borrow.about')}</p>
        </>
      )}
      <RefusalNote refusal={borrow.error?.refusal} />
      <p role="status">{borrow.isSuccess ? t('numbers.borrow.done') : ''}</p>
    </div>
  );
};
