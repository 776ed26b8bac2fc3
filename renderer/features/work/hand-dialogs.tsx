import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkView } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { handTyped, type ShownHand } from '#renderer/features/hand-over/hand-choice.ts';
import { HandField } from '#renderer/features/hand-over/hand-field.tsx';
import { ActDialog } from './act-dialog.tsx';
import { useActWords } from './act-words.ts';
import type { ActDialogProps } from './one-act.ts';
import { ReasonBox } from './reason-box.tsx';
import { useTyped } from './use-typed.ts';

/** People by their ids, departments as they are called; those that handle the procedure say so. */
const useHands = ({ people, departments }: WorkView): readonly ShownHand[] => {
  const { t } = useTranslation();
  return [
    ...people,
    ...departments.map(({ name, handles }) => ({
      id: name,
      name,
      title: '',
      label: t(handles ? 'departments.choiceFirst' : 'departments.choice', { name }),
    })),
  ];
};

/** One dossier into other hands; many at once have a list of their own. */
export const HandOverDialog = ({
  dossier,
  number,
  view,
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const tell = useTell('work.handOver');
  const hands = useHands(view);
  const typed = useTyped(['to']);
  return (
    <ActDialog
      {...useActWords('handOver', number)}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        const hand = handTyped(typed.text('to'), hands);
        if (typed.isComplete(() => hand.is !== 'one') && hand.is === 'one')
          tell.mutate({ id: dossier.id, to: hand.to }, { onSuccess: onDone });
      }}
    >
      <HandField field="to" typed={typed} hands={hands} />
    </ActDialog>
  );
};

export const ReassignDialog = ({
  dossier,
  number,
  view,
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('work.reassign');
  const hands = useHands(view);
  const typed = useTyped(['to', 'reason']);
  const reason = typed.text('reason').trim();
  return (
    <ActDialog
      {...useActWords('reassign', number)}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        const hand = handTyped(typed.text('to'), hands);
        const isMissing = { to: hand.is !== 'one', reason: reason === '' };
        if (typed.isComplete((field) => isMissing[field]) && hand.is === 'one')
          tell.mutate({ id: dossier.id, to: hand.to, reason }, { onSuccess: onDone });
      }}
    >
      <HandField field="to" typed={typed} hands={hands} />
      <ReasonBox field="reason" typed={typed} hint={t('work.dialogs.reassign.hint')} />
    </ActDialog>
  );
};
