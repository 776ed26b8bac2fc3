import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFile } from '#shared/dossier/attached.ts';
import { kilobytesOf } from './file-steps.ts';
import { FilesDialog } from './files-dialog.tsx';
import { FileThumbnail } from './file-view.tsx';
import styles from './attachments.module.css';

/** What came with the dossier: sent online, or attached when it was taken in. */
export const DossierFiles = ({
  dossier,
  files,
  className,
  headingClass,
}: {
  readonly dossier: string;
  /** As they came: a later correction of the list of papers changes nothing here. */
  readonly files: readonly PaperFile[];
  readonly className: string | undefined;
  readonly headingClass: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState<number | null>(null);
  if (files.length === 0) return null;
  const paperOf = (place: number): string => files[place]?.paperName ?? '';
  return (
    <section className={className} aria-labelledby="dossier-files">
      <h2 id="dossier-files" className={headingClass}>
        {t('attachments.dossier.title')}
      </h2>
      <ul className={styles.files}>
        {files.map((file, place) => (
          <li key={`${file.paperName} ${file.sha256}`}>
            <FileThumbnail
              dossier={dossier}
              file={file}
              label={t('attachments.dossier.open', { name: `${paperOf(place)}, ${file.name}` })}
              onOpen={() => open(place)}
            />
            <span className={styles.fileWords}>
              <b>{paperOf(place)}</b>
              <span className={styles.about}>
                {file.name} · {t('attachments.size', { kilobytes: kilobytesOf([file]) })}
                {file.pages > 1 && ` · ${t('attachments.pages', { pages: file.pages })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <FilesDialog
          paperOf={paperOf}
          files={files}
          first={opened}
          dossier={dossier}
          onClose={() => open(null)}
        />
      )}
    </section>
  );
};
