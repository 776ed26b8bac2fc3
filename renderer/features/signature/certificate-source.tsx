import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import type { KeptCertificate } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import { FolderField } from '#renderer/features/export/folder-field.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './signature.module.css';

export interface Source {
  readonly from: 'kept' | 'file';
  readonly folder: string;
  readonly name: string;
}

/** Where the certificate file is: at the desk, where one is kept, or on the officer's stick. */
export const CertificateSourceFields = ({
  kept,
  source,
  files,
  refusal,
  onSource,
}: {
  readonly kept: KeptCertificate | null;
  readonly source: Source;
  /** In the folder; null while it is not known. */
  readonly files: readonly string[] | null;
  readonly refusal: Refusal | null | undefined;
  readonly onSource: (part: Partial<Source>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      {kept !== null && (
        <SegmentedControl
          aria-label={t('signature.from')}
          value={source.from}
          data={[
            {
              value: 'kept',
              label: t('signature.kept', { owner: kept.owner, to: formatInstant(kept.to) }),
            },
            { value: 'file', label: t('signature.file') },
          ]}
          onChange={(value) => onSource({ from: value === 'kept' ? 'kept' : 'file' })}
        />
      )}
      {source.from === 'file' && (
        <>
          <FolderField
            label={t('signature.folder')}
            about={t('signature.folderAbout')}
            folder={source.folder}
            focused
            onFolder={(next) => onSource({ folder: next, name: '' })}
          />
          {files?.length === 0 && <p role="status">{t('signature.noFiles')}</p>}
          <RefusalNote refusal={refusal} />
          {files !== null && files.length > 0 && (
            <NativeSelect
              label={t('signature.files')}
              value={source.name}
              data={[...files]}
              onChange={(event) => onSource({ name: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </div>
  );
};
