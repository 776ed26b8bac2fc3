import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormLine } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { FormEditor } from './form-editor.tsx';
import styles from './forms.module.css';
import { useForms } from './forms-store.ts';

/** The words of the papers: one form at a time, with the paper beside it. */
export const FormsRoom = ({ mayChange }: { readonly mayChange: boolean }): ReactNode => {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  const { form, drafts, open } = useForms();
  const { data: lines } = useAsk('forms.list', {});
  const chosen = form ?? lines?.find(({ kind, current }) => kind === 'receipt' && current)?.form;
  const { data: page, error } = useAsk(
    'forms.page',
    { form: chosen ?? '' },
    { enabled: chosen !== undefined },
  );
  if (lines === undefined) return null;
  const groupOf = ({ basis, current }: FormLine): string => {
    if (basis === null) return t('forms.own');
    return current ? basis : t('forms.past', { basis });
  };
  const nameOf = (line: FormLine): string =>
    [
      t(`forms.kinds.${line.kind}`),
      ...(line.changed ? [t('forms.changed')] : []),
      ...(drafts[line.form] === undefined ? [] : [t('forms.unsaved')]),
    ].join(' – ');
  // What is used today stands above what only older dossiers need.
  const inOrder = lines.toSorted((a, b) => Number(b.current) - Number(a.current));
  const choices = [...Map.groupBy(inOrder, groupOf)].map(([group, members]) => ({
    group,
    items: members.map((line) => ({ value: line.form, label: nameOf(line) })),
  }));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('forms.title')}</h1>
        <p className={styles.quiet}>{t('forms.about')}</p>
      </header>
      <div className={styles.row}>
        <NativeSelect
          className={styles.choice ?? ''}
          label={t('forms.choose')}
          value={chosen}
          data={choices}
          onChange={(event) => open(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => go({ room: 'settings' })}>
          {t('forms.back')}
        </Button>
      </div>
      {!mayChange && <Note tone="wait">{t('forms.readOnly')}</Note>}
      <RefusalNote refusal={error?.refusal} />
      {page !== undefined && <FormEditor key={page.form} page={page} readOnly={!mayChange} />}
    </div>
  );
};
