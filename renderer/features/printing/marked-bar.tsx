import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_IN_ROW } from '#shared/contract/endpoints/printing.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useMarks } from '#renderer/features/dossiers/marks.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './printing.module.css';
import { RowDialog } from './row-dialog.tsx';

/** What can be done with the marked dossiers of the list; nothing is there while none is marked. */
export const MarkedBar = (): ReactNode => {
  const { t } = useTranslation();
  const { marked, tooMany, clear } = useMarks();
  const [opened, setOpened] = useState(false);
  const dossiers = [...marked].slice(0, MOST_IN_ROW);

  useShortcuts(
    'screen',
    dossiers.length === 0
      ? []
      : [{ combo: 'Ctrl+P', does: t('printing.keys.print'), run: () => setOpened(true) }],
  );

  return (
    <>
      {dossiers.length > 0 && (
        <div className={styles.bar} role="status">
          <b>{t('printing.row.marked', { total: formatNumber(dossiers.length) })}</b>
          <Button
            size="compact-md"
            rightSection={<KeyHint combo="Ctrl+P" />}
            onClick={() => setOpened(true)}
          >
            {t('printing.row.button', { total: formatNumber(dossiers.length) })}
          </Button>
          <Button size="compact-md" variant="default" onClick={clear}>
            {t('printing.row.unmark')}
          </Button>
          {tooMany && (
            <span className={styles.quiet}>
              {t('printing.row.more', { total: formatNumber(MOST_IN_ROW) })}
            </span>
          )}
        </div>
      )}
      <RowDialog
        dossiers={dossiers}
        opened={opened}
        onClose={() => setOpened(false)}
        onBegun={() => {
          setOpened(false);
          clear();
        }}
      />
    </>
  );
};
