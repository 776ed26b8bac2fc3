import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { SavePaperDialog } from '#renderer/features/export/save-paper-dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './printing.module.css';
import { isFolderAway, useSavedPaper } from './saved-paper.ts';

/** The key that was pressed before, once more. */
const KEY = 'Alt+L';

/** What became of a paper that was saved at one key; another place for it is one press away. */
export const SavePaper = (): ReactNode => {
  const { t } = useTranslation();
  const { asked, ended, save, saved, close } = useSavedPaper();
  const [elsewhere, open] = useState(false);
  const away = isFolderAway(ended);
  const { data: set } = useAsk('exports.folder', {}, { enabled: away });
  const usual = away && set?.chosen === true ? set.usual : null;
  const saveThere = (): void => {
    if (asked !== null) void save(asked);
  };
  useShortcuts(
    'shell',
    usual === null ? [] : [{ combo: KEY, does: t('exports.paper.usual'), run: saveThere }],
  );
  if (asked === null || ended === null) return null;
  const done = (): void => {
    open(false);
    close();
  };
  return (
    <div className={styles.bar}>
      {ended.ok && (
        <Note tone="proven" role="status">
          {t('exports.paper.saved', { name: ended.value.name, folder: ended.value.folder })}
        </Note>
      )}
      <RefusalNote refusal={ended.ok ? null : ended.error} />
      <span className={styles.room} />
      {usual !== null && (
        <>
          <span className={styles.quiet}>{usual}</span>
          <Button
            size="compact-md"
            aria-keyshortcuts={KEY}
            rightSection={<KeyHint combo={KEY} />}
            onClick={saveThere}
          >
            {t('exports.paper.usual')}
          </Button>
        </>
      )}
      <Button size="compact-md" variant="default" onClick={() => open(true)}>
        {t('exports.paper.elsewhere')}
      </Button>
      <Button size="compact-md" variant="default" onClick={done}>
        {t('printing.row.close')}
      </Button>
      {elsewhere && <SavePaperDialog document={asked.document} onClose={done} onSaved={saved} />}
    </div>
  );
};
