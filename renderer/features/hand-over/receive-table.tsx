import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '#shared/result.ts';
import styles from './hand-over.module.css';
import type { CameBack, ScannedRow } from './use-scanned.ts';

const As = ({ cameBack }: { readonly cameBack: CameBack }): ReactNode => {
  const { t } = useTranslation();
  switch (cameBack.as) {
    case 'hand':
      return t('handOver.receive.modes.hand');
    case 'result':
      return `${t('handOver.receive.modes.result')}: ${t(`handOver.receive.outcomes.${cameBack.outcome}`)}`;
    case 'supplement':
      return `${t('handOver.receive.modes.supplement')} – ${t('handOver.receive.missing', {
        items: cameBack.items.join('; '),
      })}`;
    default:
      return unreachable(cameBack);
  }
};

/** What was scanned so far, the newest first. */
export const ReceiveTable = ({
  rows,
  onDrop,
}: {
  readonly rows: readonly ScannedRow[];
  readonly onDrop: (dossier: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['number', 'name', 'procedure', 'from', 'as'] as const).map((column) => (
            <th scope="col" key={column}>
              {t(`handOver.receive.columns.${column}`)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ scanned, cameBack }) => (
          <tr key={scanned.dossier}>
            <td>
              <b>{scanned.number}</b>
            </td>
            <td>{scanned.name}</td>
            <td>{scanned.procedure}</td>
            <td>{scanned.holder?.name ?? t('handOver.receive.noHolder')}</td>
            <td>
              <As cameBack={cameBack} />
            </td>
            <td>
              <CloseButton
                aria-label={t('handOver.receive.remove', { number: scanned.number })}
                onClick={() => onDrop(scanned.dossier)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
