import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettleItem } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { DifferenceLines } from './difference-lines.tsx';
import { itemSentence } from './settle-words.ts';
import styles from './settle.module.css';
import { SidesTable } from './sides-table.tsx';

/** One thing to settle: its sentence, both values at the exact field, and the way to mend it. */
export const SettleCard = ({
  item,
  current,
  onMend,
  onAgain,
  onOpen,
}: {
  readonly item: SettleItem;
  /** Its key is F9 now. */
  readonly current: boolean;
  readonly onMend: () => void;
  /** Asks the province once more. */
  readonly onAgain: () => void;
  /** Null where there is nothing to open, or the way to mend it opens it. */
  readonly onOpen: (() => void) | null;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <>
      <div className={styles.cardHead}>
        <b>{item.number ?? t('settle.ofDesk')}</b>
        <span>{itemSentence(item, texts)}</span>
      </div>
      <SidesTable item={item} />
      <DifferenceLines differences={item.differences} more={item.moreDifferences} />
      <div className={styles.cardFoot}>
        {item.way === 'wait' ? (
          <span className={styles.quiet}>{t('settle.ways.wait')}</span>
        ) : (
          <Button
            size="compact-md"
            variant={current ? 'filled' : 'default'}
            rightSection={current ? <KeyHint combo="F9" dark /> : null}
            aria-keyshortcuts={current ? 'F9 Control+9' : undefined}
            onClick={onMend}
          >
            {t(`settle.ways.${item.way}`)}
          </Button>
        )}
        {item.again && (
          <Button size="compact-md" variant="default" onClick={onAgain}>
            {t('settle.again')}
          </Button>
        )}
        {onOpen !== null && (
          <Button size="compact-md" variant="default" onClick={onOpen}>
            {t('settle.open')}
          </Button>
        )}
      </div>
    </>
  );
};
