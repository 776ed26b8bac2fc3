import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { usePlace, type Scope } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { ExportButton } from '#renderer/features/export/export-button.tsx';
import { HandOverBar } from '#renderer/features/hand-over/hand-over-bar.tsx';
import { MarkedBar } from '#renderer/features/printing/marked-bar.tsx';
import { DossierTable, type DossierTableProps } from './dossier-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import styles from './list.module.css';
import { ViewsMenu } from './views-menu.tsx';

type Known = Parameters<DossierTableProps['onTotal']>[0];

const scopes: readonly Scope[] = ['today', 'due_today', 'due_soon', 'overdue', 'due', 'all'];

/** Every dossier of the desk, found by a few letters; the box at the top is its search. */
export const DossierList = (): ReactNode => {
  const { t } = useTranslation();
  const { list, setList } = usePlace();
  const [known, setKnown] = useState<Known>({ total: null, counted: false, more: false });
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
          {known.total !== null &&
            (known.counted
              ? t('dossiers.found', { total: formatNumber(known.total) })
              : t('finding.counting'))}
          {known.total !== null &&
            known.more &&
            ` · ${t('finding.most', { total: formatNumber(known.total) })}`}
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
        <ViewsMenu />
        <ExportButton
          kind="dossiers"
          screen={{ kind: 'dossiers', scope: list.scope, text: list.text, filter: list.filter }}
        />
      </header>
      <FilterBar filter={list.filter} onFilter={(filter) => setList({ filter })} />
      <MarkedBar />
      <HandOverBar />
      <DossierTable key={list.scope} list={list} onTotal={setKnown} />
    </div>
  );
};
