import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { DeadlineDialog } from '#renderer/features/deadlines/deadline-dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './filter-bar.module.css';

const LETTER_KEY = 'Ctrl+T';

const RUNNING: ReadonlySet<number> = new Set([stateCode('accepted'), stateCode('processing')]);

/** For the dossier that is selected in the list: the letter with a new date, best before the date has passed. */
export const LateLetter = ({ row }: { readonly row: DossierRowView | undefined }): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useState<DossierRowView | null>(null);
  const [turnedAway, turnAway] = useState(false);
  const begin = (): void => {
    const running = row !== undefined && !row.voided && RUNNING.has(row.state);
    turnAway(!running);
    if (running) ask(row);
  };
  useShortcuts('screen', [{ combo: LETTER_KEY, does: t('late.letterKey'), run: begin }]);
  return (
    <div className={styles.letter}>
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="Control+T"
        rightSection={<KeyHint combo={LETTER_KEY} />}
        onClick={begin}
      >
        {t('late.letter')}
      </Button>
      {row !== undefined && <span>{row.number}</span>}
      {turnedAway && <span role="status">{t('late.onlyRunning')}</span>}
      {asked !== null && (
        <DeadlineDialog
          id={asked.id}
          number={asked.number}
          dated={asked.dueAt !== null}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
};
