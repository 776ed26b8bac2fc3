import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintState } from '#shared/contract/outputs.ts';
import { formatSize } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './printing.module.css';
import { useSavedPaper } from './saved-paper.ts';

/** Sticks come and go. */
const LOOK_MS = 3000;

const Form = ({ asked }: { readonly asked: Pick<PrintState, 'document' | 'job'> }): ReactNode => {
  const { t } = useTranslation();
  const { data: sticks = [] } = useAsk('envelope.places', {}, { every: LOOK_MS });
  const choose = useTell('envelope.chooseFolder');
  const save = useTell('exports.paper');
  const outcome = useTell('documents.outcome');
  const [folder, setFolder] = useState('');

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (folder.trim() === '' || save.isPending) return;
    const { document, job } = asked;
    save.mutate(
      { document, folder: folder.trim() },
      {
        // The file is in hand: nobody waits for the printer any more.
        onSuccess: () => job !== null && outcome.mutate({ job, outcome: 'dropped' }),
      },
    );
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.about}>{t('exports.paper.about')}</p>
      <TextInput
        data-autofocus
        label={t('exports.place.folder')}
        description={t('exports.place.folderAbout')}
        value={folder}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        {sticks.map(({ path, name }) => (
          <Button key={path} size="compact-sm" variant="default" onClick={() => setFolder(path)}>
            {name}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            choose.mutate({}, { onSuccess: ({ path }) => path !== null && setFolder(path) })
          }
        >
          {t('backup.choose')}
        </Button>
      </div>
      <RefusalNote refusal={save.error?.refusal ?? outcome.error?.refusal} />
      {save.data !== undefined && !save.isPending && (
        <Note tone="proven" role="status">
          {t('exports.paper.made', { name: save.data.name, size: formatSize(save.data.bytes) })}
        </Note>
      )}
      <Button type="submit" disabled={folder.trim() === ''} aria-busy={save.isPending}>
        {t(save.isPending ? 'exports.paper.making' : 'exports.paper.make')}
      </Button>
    </form>
  );
};

/** A paper that no printer gives, as the archived file on a stick. */
export const SavePaper = (): ReactNode => {
  const { t } = useTranslation();
  const { asked, close } = useSavedPaper();
  return (
    <Dialog opened={asked !== null} onClose={close} title={t('exports.paper.title')}>
      {asked !== null && <Form key={asked.document} asked={asked} />}
    </Dialog>
  );
};
