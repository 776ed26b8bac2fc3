import { Button } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { FileView } from './file-view.tsx';
import styles from './attachments.module.css';

const WIDTH_PX = 760;

/** Whatever held the keyboard before the dialog holds it again when the dialog is gone. */
const useHandsBack = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    },
    [before],
  );
};

/** One file after the other, by the arrows; taken off with Delete where the form still may. */
export const FilesDialog = ({
  paperOf,
  files,
  first = 0,
  dossier,
  onRemove,
  onClose,
}: {
  /** What the file in that place, from 0, is a file of. */
  readonly paperOf: (place: number) => string;
  readonly files: readonly AttachedFile[];
  /** Which is shown at once, from 0. */
  readonly first?: number;
  /** Null for the files of a form. */
  readonly dossier: string | null;
  readonly onRemove?: ((file: AttachedFile) => void) | undefined;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  useHandsBack();
  const [wanted, setWanted] = useState(first);
  const place = Math.min(wanted, files.length - 1);
  const file = files[place];
  if (file === undefined) return null;
  const go = (by: 1 | -1): void => setWanted(Math.min(Math.max(place + by, 0), files.length - 1));
  const remove = (): void => {
    if (onRemove === undefined) return;
    if (files.length === 1) onClose();
    onRemove(file);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('attachments.viewer.title', { paper: paperOf(place) })}
      size={WIDTH_PX + 48}
    >
      <div onKeyDown={onKeyDown}>
        <div className={styles.tools}>
          <Button size="compact-sm" variant="default" disabled={place === 0} onClick={() => go(-1)}>
            ← {t('attachments.viewer.previous')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={place === files.length - 1}
            onClick={() => go(1)}
          >
            {t('attachments.viewer.next')} →
          </Button>
          <span className={styles.place} role="status">
            {t('attachments.viewer.place', {
              name: file.name,
              n: place + 1,
              total: files.length,
            })}
          </span>
          {onRemove !== undefined && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="brick"
              rightSection={<KeyHint combo="Delete" />}
              onClick={remove}
            >
              {t('attachments.viewer.remove')}
            </Button>
          )}
        </div>
        <p className={styles.about}>{t('attachments.viewer.kept')}</p>
        {/* Takes the keyboard: the arrows turn the files, the page scrolls by itself. */}
        <div
          className={styles.sheet}
          tabIndex={0}
          data-autofocus=""
          role="region"
          aria-label={file.name}
        >
          <FileView key={file.sha256} dossier={dossier} file={file} width={WIDTH_PX} />
        </div>
      </div>
    </Dialog>
  );
};
