import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { ActDialog } from '#renderer/features/work/act-dialog.tsx';
import { ReasonBox } from '#renderer/features/work/reason-box.tsx';
import { useTyped } from '#renderer/features/work/use-typed.ts';
import { handTyped } from './hand-choice.ts';
import { HandField } from './hand-field.tsx';
import type { ManyDialogProps } from './hand-over-dialog.tsx';

/** A head gives many dossiers to somebody else, with one reason. */
export const ReassignManyDialog = ({ dossiers, onBegun, onClose }: ManyDialogProps): ReactNode => {
  const { t } = useTranslation();
  const { data: look, error } = useAsk('handOver.look', { dossiers: [...dossiers] });
  const tell = useTell('handOver.reassign');
  const typed = useTyped(['to', 'reason']);
  const reason = typed.text('reason').trim();
  return (
    <ActDialog
      title={t('handOver.reassign.title', { total: formatNumber(dossiers.length) })}
      about={t('handOver.reassign.about')}
      save={t('handOver.reassign.save')}
      pending={tell.isPending}
      refusal={error?.refusal ?? tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (look === undefined) return;
        const hand = handTyped(typed.text('to'), look.hands);
        const isMissing = { to: hand.is !== 'one', reason: reason === '' };
        if (!typed.isComplete((field) => isMissing[field]) || hand.is !== 'one') return;
        tell.mutate({ dossiers: [...dossiers], to: hand.to, reason }, { onSuccess: onBegun });
      }}
    >
      <HandField field="to" typed={typed} hands={look?.hands ?? []} />
      <ReasonBox field="reason" typed={typed} hint={t('handOver.reassign.hint')} />
    </ActDialog>
  );
};
