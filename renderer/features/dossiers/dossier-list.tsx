import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { usePlace, type Scope } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { ExportButton } from '#renderer/features/export/export-button.tsx';
import { MarkedBar } from '#renderer/features/printing/marked-bar.tsx';
import { DossierTable } from './dossier-table.tsx';
import styles from './list.module.css';

const scopes: readonly Scope[] = ['today', 'due_today', 'due_soon', 'overdue', 'due', 'all'];

/** Every dossier of the desk, found by a few letters; the box at the top is its search. */
export const DossierList = (): ReactNode => {
  const { t } = useTranslation();
  const { list, setList } = usePlace();
  const [total, setTotal] = useState<number | null>(null);
  useShortcuts(
    'screen',
    [],
    [
      { combo: '↑ ↓', does: t('dossiers.keys.move') },
      { combo: 'Enter', does: t('dossiers.keys.open') },
      { combo: 'Space', does: t('printing.keys.mark') },
      { combo: 'Ctrl+A', does: t('printing.keys.markAll') },
    ],
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('dossiers.title')}</h1>
        <p className={styles.found} role="status">
          {total !== null && t('dossiers.found', { total: formatNumber(total) })}
          {list.text !== '' && ` · “${list.text}”`}
        </p>
        <SegmentedControl
          className={styles.scopes ?? ''}
          aria-label={t('dossiers.scopes.label')}
          value={list.scope}
          data={scopes.map((value) => ({ value, label: t(`dossiers.scopes.${value}`) }))}
          onChange={(value) => {
            const scope = scopes.find((one) => one === value);
            if (scope !== undefined) setList({ scope });
          }}
        />
        <ExportButton
          kind="dossiers"
          screen={{ kind: 'dossiers', scope: list.scope, text: list.text }}
        />
      </header>
      <MarkedBar />
      <DossierTable key={list.scope} text={list.text} scope={list.scope} onTotal={setTotal} />
    </div>
  );
};
