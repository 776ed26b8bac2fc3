import { Button } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './export.module.css';
import { FolderField } from './folder-field.tsx';

/** In the settings room: where a paper goes as a file at one key. */
export const PapersFolderCard = ({
  className,
  headingClass,
}: {
  readonly className: string;
  readonly headingClass: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: now } = useAsk('exports.folder', {});
  const save = useTell('exports.setFolder');
  const [typed, setTyped] = useState<string | null>(null);
  if (now === undefined) return null;
  const folder = typed ?? now.folder ?? '';
  const keep = (chosen: string | null): void =>
    save.mutate({ folder: chosen }, { onSuccess: () => setTyped(null) });
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    keep(folder.trim());
  };
  return (
    <section className={className} aria-labelledby="settings-papers-folder">
      <h2 id="settings-papers-folder" className={headingClass}>
        {t('exports.folder.title')}
      </h2>
      <form className={styles.panel} onSubmit={onSubmit}>
        <FolderField
          label={t('exports.folder.label')}
          about={t('exports.folder.about')}
          folder={folder}
          onFolder={setTyped}
        />
        <div className={styles.row}>
          <Button type="submit" variant="default" disabled={folder.trim() === (now.folder ?? '')}>
            {t('exports.folder.save')}
          </Button>
          {now.chosen && (
            <Button variant="subtle" onClick={() => keep(null)}>
              {t('exports.folder.usual')}
            </Button>
          )}
        </div>
      </form>
      <RefusalNote refusal={save.error?.refusal} />
    </section>
  );
};
