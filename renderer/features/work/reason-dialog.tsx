import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { ActDialog } from './act-dialog.tsx';
import { isBlank, useTyped } from './use-typed.ts';

export interface ReasonWords {
  readonly title: string;
  readonly about: string;
  readonly hint: string;
  readonly save: string;
}

/** An act that needs its reason and, at most, something shown beside it. */
export const ReasonDialog = ({
  words: { title, about, hint, save },
  ends = false,
  pending,
  refusal,
  onSave,
  onClose,
  children = null,
}: {
  readonly words: ReasonWords;
  readonly ends?: boolean;
  readonly pending: boolean;
  readonly refusal: Refusal | null | undefined;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  const { text, box, isComplete } = useTyped(['reason']);
  const reason = text('reason').trim();
  return (
    <ActDialog
      title={title}
      about={about}
      save={save}
      ends={ends}
      pending={pending}
      refusal={refusal}
      onClose={onClose}
      onSave={() => {
        if (isComplete(() => reason === '')) onSave(reason);
      }}
    >
      <Textarea
        {...box('reason', isBlank(reason) ? t('work.fields.reasonMissing') : null)}
        data-autofocus
        label={t('work.fields.reason')}
        placeholder={hint}
        maxLength={2000}
        autosize
        minRows={2}
      />
      {children}
    </ActDialog>
  );
};
