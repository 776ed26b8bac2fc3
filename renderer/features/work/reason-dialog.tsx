import type { ReactNode } from 'react';
import type { Refusal } from '#shared/contract/contract.ts';
import { ActDialog } from './act-dialog.tsx';
import type { ActWords } from './act-words.ts';
import { ReasonBox } from './reason-box.tsx';
import { useTyped } from './use-typed.ts';

export interface ReasonWords extends ActWords {
  readonly hint: string;
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
  const typed = useTyped(['reason']);
  const reason = typed.text('reason').trim();
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
        if (typed.isComplete(() => reason === '')) onSave(reason);
      }}
    >
      <ReasonBox field="reason" typed={typed} hint={hint} isFirst />
      {children}
    </ActDialog>
  );
};
