import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { kilobytesOf } from './file-steps.ts';
import { FilesDialog } from './files-dialog.tsx';
import { FileThumbnail } from './file-view.tsx';
import styles from './attachments.module.css';

/** What was attached when the dossier was taken in. */
export const DossierFiles = ({
  dossier,
  as: { papers, attachments = [] },
  className,
  headingClass,
}: {
  readonly dossier: string;
  /** As accepted: a later correction of the list of papers changes nothing here. */
  readonly as: AcceptedPayload;
  readonly className: string | undefined;
  readonly headingClass: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState<number | null>(null);
  if (attachments.length === 0) return null;
  const paperOf = (place: number): string => papers[attachments[place]?.paper ?? -1]?.name ?? '';
  return (
    <section className={className} aria-labelledby="dossier-files">
      <h2 id="dossier-files" className={headingClass}>
        {t('attachments.dossier.title')}
      </h2>
      <ul className={styles.files}>
        {attachments.map((file, place) => (
          <li key={`${file.paper} ${file.sha256}`}>
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
          files={attachments}
          first={opened}
          dossier={dossier}
          onClose={() => open(null)}
        />
      )}
    </section>
  );
};
