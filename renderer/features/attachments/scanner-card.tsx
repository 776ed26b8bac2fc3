import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './attachments.module.css';

/** In the settings room: the folder into which the scanner saves. */
export const ScannerCard = ({
  className,
  headingClass,
}: {
  readonly className: string;
  readonly headingClass: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: scanner } = useAsk('scanner.view', {});
  const choose = useTell('scanner.chooseFolder');
  const save = useTell('scanner.setFolder');
  const [typed, setTyped] = useState<string | null>(null);
  if (scanner === undefined) return null;
  const { folder, problem } = scanner;
  const path = typed ?? folder ?? '';
  const keep = (chosen: string | null): void =>
    save.mutate({ path: chosen }, { onSuccess: () => setTyped(null) });
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    keep(path.trim() === '' ? null : path.trim());
  };
  return (
    <section className={className} aria-labelledby="settings-scanner">
      <h2 id="settings-scanner" className={headingClass}>
        {t('attachments.scanner.title')}
      </h2>
      <p className={styles.about}>{t('attachments.scanner.about')}</p>
      <p role="status">
        {folder === null
          ? t('attachments.scanner.none')
          : t('attachments.scanner.using', { folder })}
      </p>
      <RefusalNote refusal={problem === null ? null : { code: problem }} />
      <form className={styles.row} onSubmit={onSubmit}>
        <TextInput
          className={styles.path ?? ''}
          label={t('attachments.scanner.folder')}
          value={path}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          onClick={() =>
            choose.mutate(
              {},
              { onSuccess: ({ path: chosen }) => chosen !== null && setTyped(chosen) },
            )
          }
        >
          {t('attachments.scanner.choose')}
        </Button>
        <Button type="submit" variant="default" disabled={path.trim() === (folder ?? '')}>
          {t('attachments.scanner.save')}
        </Button>
        {folder !== null && (
          <Button variant="subtle" onClick={() => keep(null)}>
            {t('attachments.scanner.stop')}
          </Button>
        )}
      </form>
      <RefusalNote refusal={save.error?.refusal} />
    </section>
  );
};
