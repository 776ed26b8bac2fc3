import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './results.module.css';
import type { ResultFilesState } from './use-result-files.ts';

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

export const ResultFiles = ({ files }: { readonly files: ResultFilesState }): ReactNode => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { scan, busy } = files;
  useShortcuts(
    'screen',
    scan === null
      ? []
      : [
          {
            combo: 'Ctrl+M',
            does: t('attachments.scanner.take'),
            run: () => void files.takeScan(),
          },
        ],
  );
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-busy={busy}
        onClick={() => input.current?.click()}
      >
        {t(busy ? 'results.attaching' : 'results.attach')}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const { currentTarget } = event;
          void files.choose(Array.from(currentTarget.files ?? []));
          currentTarget.value = '';
        }}
      />
      {scan !== null && (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<KeyHint combo="Ctrl+M" />}
          onClick={() => void files.takeScan()}
        >
          {t('attachments.scanner.take')}
        </Button>
      )}
      {files.files.map(({ sha256, name }) => (
        <span key={sha256} className={styles.file}>
          {name}
          <button
            type="button"
            className={styles.drop}
            aria-label={t('results.removeFile', { name })}
            onClick={() => files.remove(sha256)}
          >
            ✕
          </button>
        </span>
      ))}
      <RefusalNote refusal={files.refusal} />
    </>
  );
};
