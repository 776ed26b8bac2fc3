import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import { filesOf, kilobytesOf } from './file-steps.ts';
import styles from './attachments.module.css';

/** On the paper's row: how many files it has. */
export const RowFiles = ({
  paper,
  onLook,
}: {
  readonly paper: PaperForm;
  readonly onLook: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const files = filesOf(paper);
  if (files.length === 0) return null;
  return (
    <span className={styles.rowFiles}>
      {t('attachments.count', { total: files.length })} ·{' '}
      {t('attachments.size', { kilobytes: kilobytesOf(files) })}
      <button
        type="button"
        className={styles.link}
        tabIndex={-1}
        aria-label={t('attachments.lookAt', { paper: paper.name })}
        onClick={onLook}
      >
        {t('attachments.look')}
      </button>
      {!paper.ticked && <span className={styles.doubt}>{t('attachments.notReceived')}</span>}
    </span>
  );
};

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** For a row: takes files that are dropped on it, null where the form takes none. */
export const useDrop = (onFiles: ((files: readonly File[]) => void) | null) => {
  const [over, setOver] = useState(false);
  if (onFiles === null) return {};
  return {
    'data-over': over,
    onDragOver: (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      onFiles(Array.from(event.dataTransfer.files));
    },
  };
};
