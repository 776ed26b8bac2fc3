import { TextInput, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/app/desk.ts';
import { ActDialog } from './act-dialog.tsx';
import { useActWords } from './act-words.ts';
import { moneyTyped } from './money-typed.ts';
import type { ActDialogProps } from './one-act.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { SupplementDialog } from './supplement-dialog.tsx';
import { useTyped } from './use-typed.ts';

export const RequestDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const tell = useTell('work.requestSupplement');
  return (
    <SupplementDialog
      {...useActWords('requestSupplement', number)}
      papers={(dossier.intake?.papers ?? []).map(({ name }) => name)}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={(items, reason) =>
        tell.mutate({ id: dossier.id, items, reason }, { onSuccess: onDone })
      }
    />
  );
};

export const ObligationDialog = ({
  dossier,
  number,
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('work.requestObligation');
  const { text, box, isComplete } = useTyped(['what', 'amount']);
  const what = text('what').trim();
  const amount = moneyTyped(text('amount'));
  return (
    <ActDialog
      {...useActWords('requestObligation', number)}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        const wrong = (field: 'what' | 'amount'): boolean =>
          field === 'what' ? what === '' : amount === 'wrong';
        if (!isComplete(wrong) || amount === 'wrong') return;
        tell.mutate({ id: dossier.id, what, amount }, { onSuccess: onDone });
      }}
    >
      <Textarea
        {...box('what', what === '' ? t('work.fields.whatMissing') : null)}
        data-autofocus
        label={t('work.fields.what')}
        placeholder={t('work.fields.whatHint')}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <TextInput
        {...box('amount', amount === 'wrong' ? t('work.fields.amountWrong') : null)}
        label={t('work.fields.amount')}
        inputMode="numeric"
        maxLength={20}
      />
    </ActDialog>
  );
};

export const StopDialog = ({
  dossier,
  number,
  view,
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('work.stop');
  const [basis, setBasis] = useState('');
  const about = view.hasStopNotice ? 'about' : 'aboutNoNotice';
  return (
    <ReasonDialog
      words={{
        title: t('work.dialogs.stop.title', { number }),
        about: t(`work.dialogs.stop.${about}`),
        hint: t('work.dialogs.stop.hint'),
        save: t('work.dialogs.stop.save'),
      }}
      ends
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={(reason) =>
        tell.mutate({ id: dossier.id, reason, basis: basis.trim() }, { onSuccess: onDone })
      }
    >
      <TextInput
        label={t('work.fields.basis')}
        value={basis}
        maxLength={2000}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </ReasonDialog>
  );
};
