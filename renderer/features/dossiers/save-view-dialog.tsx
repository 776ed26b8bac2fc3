import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import type { AskedList } from './asked-list.ts';
import styles from './filter-bar.module.css';

const MOST_LETTERS = 60;
const MOST_WORDS = 200;

/** Keeps the list on the screen under a name, and drops those that nobody needs any more. */
export const SaveViewDialog = ({
  list,
  views,
  onClose,
}: {
  readonly list: AskedList;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [whose, setWhose] = useState<SavedView['whose']>('officer');
  const save = useTell('finding.saveView');
  const drop = useTell('finding.dropView');
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const { scope, filter } = list;
    const text = list.text.slice(0, MOST_WORDS);
    save.mutate({ name, whose, scope, filter, text }, { onSuccess: onClose });
  };
  return (
    <Dialog opened onClose={onClose} title={t('finding.views.title')}>
      <form className={styles.dialog} onSubmit={keep}>
        <p>{t('finding.views.about')}</p>
        <TextInput
          data-autofocus
          label={t('finding.views.name')}
          placeholder={t('finding.views.nameHint')}
          value={name}
          maxLength={MOST_LETTERS}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('finding.views.whose')}
          value={whose}
          data={[
            { value: 'officer', label: t('finding.views.officer') },
            { value: 'desk', label: t('finding.views.shared') },
          ]}
          onChange={(value) => setWhose(value === 'desk' ? 'desk' : 'officer')}
        />
        <RefusalNote refusal={save.error?.refusal ?? drop.error?.refusal} />
        <div className={styles.actions}>
          <Button type="submit" disabled={name.trim() === ''} aria-busy={save.isPending}>
            {t('finding.views.keep')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('finding.views.cancel')}
          </Button>
        </div>
        {views.map((view) => (
          <Button
            key={view.id}
            size="compact-sm"
            variant="subtle"
            onClick={() => drop.mutate({ id: view.id })}
          >
            {t('finding.views.drop', { name: view.name })}
          </Button>
        ))}
      </form>
    </Dialog>
  );
};
