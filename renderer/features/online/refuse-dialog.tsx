import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '#renderer/features/work/reason-dialog.tsx';
import type { Answers } from './use-answers.ts';

/** Form 03: why it is not accepted. */
export const RefuseDialog = ({
  id,
  number,
  lateReason,
  answers,
  onClose,
}: {
  readonly id: string;
  readonly number: string;
  readonly lateReason: string | null;
  readonly answers: Answers;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const send = async (reason: string): Promise<void> => {
    const taken = await answers.send('online.refuse', { id, reason, lateReason }, (answer) => ({
      kind: 'refused',
      id,
      ...answer,
    }));
    if (taken) onClose();
  };
  return (
    <ReasonDialog
      words={{
        title: t('online.refuseDialog.title', { number }),
        about: t('online.refuseDialog.about'),
        hint: t('online.refuseDialog.hint'),
        save: t('online.refuseDialog.save'),
      }}
      ends
      pending={answers.isPending(id)}
      refusal={answers.refusalOf('online.refuse', id)}
      onSave={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
};
