import { Checkbox, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { ActDialog } from './act-dialog.tsx';
import styles from './work.module.css';
import { ReasonBox } from './reason-box.tsx';
import { useTyped } from './use-typed.ts';

/** One paper a line. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Form 02: what is missing, all of it at once, and why. */
export const SupplementDialog = ({
  title,
  about,
  save,
  papers,
  missing = [],
  pending,
  refusal,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly about: string;
  readonly save: string;
  /** Of the dossier, to be chosen from. */
  readonly papers: readonly string[];
  /** Those that are ticked to begin with. */
  readonly missing?: readonly string[];
  readonly pending: boolean;
  readonly refusal: Refusal | null | undefined;
  readonly onSave: (items: string[], reason: string) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const names = [...new Set(papers)];
  const [ticked, tick] = useState<readonly string[]>(missing);
  const typed = useTyped(['items', 'reason']);
  const { text, box, isComplete } = typed;
  const items = [...names.filter((name) => ticked.includes(name)), ...linesOf(text('items'))];
  const reason = text('reason').trim();
  const finish = (): void => {
    const complete = isComplete((field) =>
      field === 'items' ? items.length === 0 : reason === '',
    );
    if (complete) onSave(items, reason);
  };
  return (
    <ActDialog
      title={title}
      about={about}
      save={save}
      pending={pending}
      refusal={refusal}
      onSave={finish}
      onClose={onClose}
    >
      {names.length > 0 && (
        <Checkbox.Group
          label={t('work.fields.papers')}
          value={[...ticked]}
          onChange={(value) => tick(value)}
        >
          <div className={styles.papers}>
            {names.map((name, index) => (
              <Checkbox
                key={name}
                size="sm"
                value={name}
                label={name}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        {...box('items', items.length === 0 ? t('work.fields.itemsMissing') : null)}
        {...(names.length === 0 ? { 'data-autofocus': true } : {})}
        label={t(names.length === 0 ? 'work.fields.typedAlone' : 'work.fields.typed')}
        placeholder={t('work.fields.typedHint')}
        autosize
        minRows={2}
      />
      <ReasonBox field="reason" typed={typed} hint={t('work.dialogs.requestSupplement.hint')} />
    </ActDialog>
  );
};
