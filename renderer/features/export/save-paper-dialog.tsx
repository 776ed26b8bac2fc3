import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './export.module.css';
import { FolderField } from './folder-field.tsx';
import { useLastFolder } from './last-folder.ts';

/** The archived file of a paper, as it is, onto a stick or into a folder. */
export const SavePaperDialog = ({
  document,
  onClose,
  onSaved,
}: {
  readonly document: string;
  readonly onClose: () => void;
  /** The file lies whole where it was wanted. */
  readonly onSaved?: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { folder, setFolder } = useLastFolder();
  const save = useTell('exports.paper');
  return (
    <Dialog opened onClose={onClose} title={t('exports.paper.title')} size="lg">
      <div className={styles.panel}>
        <p className={styles.quiet}>{t('exports.paper.about')}</p>
        <FolderField
          label={t('exports.place.folder')}
          about={t('exports.place.folderAbout')}
          folder={folder}
          focused
          onFolder={setFolder}
        />
        <div className={styles.row}>
          <Button
            aria-busy={save.isPending}
            onClick={() =>
              !save.isPending && save.mutate({ document, folder }, { onSuccess: () => onSaved?.() })
            }
          >
            {t(save.isPending ? 'exports.paper.making' : 'exports.paper.make')}
          </Button>
        </div>
        {save.data !== undefined && (
          <Note tone="proven" role="status">
            {t('exports.paper.made', {
              name: save.data.name,
              size: formatSize(save.data.bytes),
            })}
          </Note>
        )}
        <RefusalNote refusal={save.error?.refusal} />
      </div>
    </Dialog>
  );
};
