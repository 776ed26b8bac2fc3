import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_IN_ROW } from '#shared/contract/endpoints/printing.ts';
import type { RowBegun } from '#shared/contract/outputs.ts';
import { formatNumber } from '#shared/text/format.ts';
import { tell } from '#renderer/app/desk.ts';
import type { Scope } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useMarks } from '#renderer/features/dossiers/marks.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './printing.module.css';
import { RowDialog } from './row-dialog.tsx';

/** What can be done with the marked dossiers of the list; nothing is there while none is marked. */
export const MarkedBar = ({
  text,
  scope,
}: {
  readonly text: string;
  readonly scope: Scope;
}): ReactNode => {
  const { t } = useTranslation();
  const { marked, markAll, clear } = useMarks();
  const [opened, setOpened] = useState(false);
  const [tooMany, setTooMany] = useState(false);
  const [begun, setBegun] = useState<RowBegun | null>(null);
  const dossiers = [...marked].slice(0, MOST_IN_ROW);

  const all = async (): Promise<void> => {
    const answer = await tell('printing.all', { text: text.slice(0, 200), scope });
    if (!answer.ok) return;
    setTooMany(answer.value.more);
    markAll(answer.value.dossiers);
  };

  useShortcuts('screen', [
    { combo: 'Ctrl+A', does: t('printing.keys.markAll'), run: () => void all() },
    ...(dossiers.length === 0
      ? []
      : [{ combo: 'Ctrl+P', does: t('printing.keys.print'), run: () => setOpened(true) }]),
  ]);

  if (dossiers.length === 0 && begun === null) return <div />;
  return (
    <div className={styles.bar} role="status">
      {dossiers.length > 0 && (
        <>
          <b>{t('printing.row.marked', { total: formatNumber(dossiers.length) })}</b>
          <Button
            size="compact-md"
            rightSection={<KeyHint combo="Ctrl+P" />}
            onClick={() => setOpened(true)}
          >
            {t('printing.row.button', { total: formatNumber(dossiers.length) })}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              clear();
              setTooMany(false);
            }}
          >
            {t('printing.row.unmark')}
          </Button>
          {tooMany && (
            <span className={styles.quiet}>
              {t('printing.row.more', { total: formatNumber(MOST_IN_ROW) })}
            </span>
          )}
        </>
      )}
      {begun !== null && (
        <span>
          {t('printing.row.begun', { papers: formatNumber(begun.papers) })}{' '}
          {begun.without > 0 && t('printing.row.without', { without: formatNumber(begun.without) })}
        </span>
      )}
      <RowDialog
        dossiers={dossiers}
        opened={opened}
        onClose={() => setOpened(false)}
        onBegun={(value) => {
          setOpened(false);
          setBegun(value);
          clear();
        }}
      />
    </div>
  );
};
