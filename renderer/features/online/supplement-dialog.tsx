import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementDialog } from '#renderer/features/work/supplement-dialog.tsx';
import type { Answers } from './use-answers.ts';

/** Form 02 for what was sent online. */
export const AskOnlineDialog = ({
  id,
  number,
  papers,
  lateReason,
  answers,
  onClose,
}: {
  readonly id: string;
  readonly number: string;
  /** That the citizen sent: one may have to come again. */
  readonly papers: readonly string[];
  readonly lateReason: string | null;
  readonly answers: Answers;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const send = async (items: string[], reason: string): Promise<void> => {
    const taken = await answers.send(
      'online.requestSupplement',
      { id, items, reason, lateReason },
      (answer) => ({ kind: 'asked', id, ...answer }),
    );
    if (taken) onClose();
  };
  return (
    <SupplementDialog
      title={t('online.supplementDialog.title', { number })}
      about={t('online.supplementDialog.about')}
      save={t('online.supplementDialog.save')}
      papers={papers}
      pending={answers.isPending(id)}
      refusal={answers.refusalOf('online.requestSupplement', id)}
      onSave={(items, reason) => void send(items, reason)}
      onClose={onClose}
    />
  );
};
