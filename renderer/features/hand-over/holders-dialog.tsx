import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilter } from '#shared/contract/list-filter.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { handLabels } from './hand-choice.ts';
import styles from './hand-over.module.css';

/** Who has how many dossiers in hand; a name opens its list. */
export const HoldersDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { openList } = usePlace();
  const { data, error } = useAsk('handOver.holders', {});
  // The first name has the cursor as soon as there is one.
  if (data === undefined && error === null) return null;
  const labels = handLabels(data ?? []);
  return (
    <Dialog opened onClose={onClose} title={t('handOver.holders.title')} size="lg">
      <div className={styles.form}>
        <p>{t('handOver.holders.about')}</p>
        <RefusalNote refusal={error?.refusal} />
        {data?.length === 0 && <p>{t('handOver.holders.none')}</p>}
        {data !== undefined && data.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('handOver.holders.holder')}</th>
                <th scope="col" className={styles.count}>
                  {t('handOver.holders.count')}
                </th>
                <th scope="col" className={styles.count}>
                  {t('handOver.holders.overdue')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ id, name, count, overdue }, place) => (
                <tr key={id}>
                  <td>
                    <Button
                      size="compact-md"
                      variant="subtle"
                      data-autofocus={place === 0 || undefined}
                      onClick={() => {
                        onClose();
                        openList('due', '', { ...noFilter, holder: id });
                      }}
                    >
                      {labels[place] ?? name}
                    </Button>
                  </td>
                  <td className={styles.count}>{formatNumber(count)}</td>
                  <td className={styles.count}>{formatNumber(overdue)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('handOver.holders.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
