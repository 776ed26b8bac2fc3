import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarlierHandOver } from '#shared/contract/outputs/hand-over.ts';
import { formatDateTime, formatNumber } from '#shared/text/format.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './hand-over.module.css';
import { LeftOutList } from './left-out-list.tsx';

/** What an earlier hand-over left where it was, until somebody says that it is seen. */
export const EarlierLeftOut = ({
  earlier: { list, way, at, officer, to, leftOut },
  onSeen,
}: {
  readonly earlier: EarlierHandOver;
  readonly onSeen: (list: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Note tone="wait" role="status">
      <div className={styles.state}>
        <LeftOutList
          leftOut={leftOut}
          label={t(`handOver.state.earlier.${way}`, {
            at: formatDateTime(at),
            officer,
            to,
            total: formatNumber(leftOut.total),
          })}
        />
        <div className={styles.bar}>
          <Button size="compact-md" variant="default" onClick={() => onSeen(list)}>
            {t('handOver.state.hide')}
          </Button>
        </div>
      </div>
    </Note>
  );
};
