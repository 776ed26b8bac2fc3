import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import { isConditional } from '#shared/intake/paper-list.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { SupplementDialog } from './supplement-dialog.tsx';
import { turnAway, useTurnedAway, type CounterAnswer } from './turned-away.ts';

/** In the intake: what is missing, or why nothing can be accepted. */
export const CounterDialog = ({
  answer,
  form,
  onDone,
  onClose,
}: {
  readonly answer: CounterAnswer;
  readonly form: IntakeForm;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { busy, refusal } = useTurnedAway();
  const answered = async (items: readonly string[], reason: string): Promise<void> => {
    if (await turnAway(answer, items, reason)) onDone();
  };
  const listed = form.papers.filter(({ name }) => name.trim() !== '');
  const nameOf = ({ name }: PaperForm): string => name.trim();
  return answer === 'ask' ? (
    <SupplementDialog
      title={t('work.dialogs.askAtCounter.title')}
      about={t('work.dialogs.askAtCounter.about')}
      save={t('work.dialogs.requestSupplement.save')}
      papers={listed.map(nameOf)}
      missing={listed.filter((paper) => !paper.ticked && !isConditional(paper)).map(nameOf)}
      pending={busy}
      refusal={refusal}
      onClose={onClose}
      onSave={(items, reason) => void answered(items, reason)}
    />
  ) : (
    <ReasonDialog
      words={{
        title: t('work.dialogs.refuse.title'),
        about: t('work.dialogs.refuse.about'),
        hint: t('work.dialogs.refuse.hint'),
        save: t('work.dialogs.refuse.save'),
      }}
      ends
      pending={busy}
      refusal={refusal}
      onClose={onClose}
      onSave={(reason) => void answered([], reason)}
    />
  );
};
