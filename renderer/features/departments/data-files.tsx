import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataFile } from '#shared/dossier/by-department.ts';
import { dataFilesOf } from '#shared/dossier/department-news.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './departments.module.css';

/** Characters that are shown; the file itself is whole. */
const SHOWN = 100_000;

/** As text: nothing of it is run. */
const DataFileText = ({
  dossier,
  file,
}: {
  readonly dossier: string;
  readonly file: DataFile;
}): ReactNode => {
  const { t } = useTranslation();
  const { data, error } = useAsk('attachments.file', { dossier, sha256: file.sha256 });
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined)
    return <p role="status">{t('departments.looking', { name: file.name })}</p>;
  const text = new TextDecoder('utf-8').decode(new Uint8Array(data.bytes));
  return (
    <>
      {text.length > SHOWN && <p>{t('departments.cut')}</p>}
      <pre className={styles.data} tabIndex={0} aria-label={file.name}>
        {text.slice(0, SHOWN)}
      </pre>
    </>
  );
};

/** Results as data, beside the PDFs among the files of the dossier. */
export const DataFiles = ({
  dossier,
  className,
  headingClass,
}: {
  readonly dossier: Dossier;
  readonly className: string | undefined;
  readonly headingClass: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState<DataFile | null>(null);
  const files = dataFilesOf(dossier);
  if (files.length === 0) return null;
  return (
    <section className={className} aria-labelledby="data-files">
      <h2 id="data-files" className={headingClass}>
        {t('departments.dataFiles')}
      </h2>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.sha256}>
            <Button size="compact-sm" variant="default" onClick={() => open(file)}>
              {t('departments.open', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <Dialog opened title={opened.name} size="xl" onClose={() => open(null)}>
          <DataFileText dossier={dossier.id} file={opened} />
          <Button variant="default" data-autofocus onClick={() => open(null)}>
            {t('departments.close')}
          </Button>
        </Dialog>
      )}
    </section>
  );
};
