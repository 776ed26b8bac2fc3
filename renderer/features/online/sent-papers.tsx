import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnlineView } from '#shared/contract/outputs.ts';
import { FilesDialog } from '#renderer/features/attachments/files-dialog.tsx';
import styles from './online.module.css';

/** Each paper with its files, looked at one after the other. */
export const SentPapers = ({ view }: { readonly view: OnlineView }): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState<number | null>(null);
  const { submission, files, line } = view;
  const { here, total } = line.files;
  return (
    <section className={styles.card} aria-labelledby="online-papers">
      <h2 id="online-papers" className={styles.small}>
        {t('online.view.papers')}
      </h2>
      {submission.papers.length === 0 && <p>{t('online.view.noPapers')}</p>}
      <ol className={styles.papers}>
        {submission.papers.map(({ name }, nth) => {
          const own = submission.attachments.filter(({ paper }) => paper === nth);
          return (
            <li key={`${nth} ${name}`}>
              <span>{name}</span>
              {own.length === 0 && <span className={styles.quiet}>{t('online.view.noFile')}</span>}
              {own.map((file) => (
                <button
                  key={file.sha256}
                  type="button"
                  className={styles.file}
                  aria-label={t('online.view.openFile', { name: file.name })}
                  onClick={() => open(files.findIndex(({ sha256 }) => sha256 === file.sha256))}
                >
                  {file.name}
                </button>
              ))}
            </li>
          );
        })}
      </ol>
      {total > 0 && (
        <p className={styles.quiet}>
          {t(here === total ? 'online.view.files' : 'online.view.filesComing', { here, total })}
        </p>
      )}
      {opened !== null && (
        <FilesDialog
          paperOf={(place) => files[place]?.paperName ?? ''}
          files={files}
          first={Math.max(0, opened)}
          dossier={line.id}
          onClose={() => open(null)}
        />
      )}
    </section>
  );
};
