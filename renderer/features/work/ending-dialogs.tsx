import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useActWords } from './act-words.ts';
import type { ActDialogProps } from './one-act.ts';
import { ReasonDialog, type ReasonWords } from './reason-dialog.tsx';

const useWords = (act: 'withdraw' | 'refuse', number: string): ReasonWords => {
  const { t } = useTranslation();
  return { ...useActWords(act, number), hint: t(`work.dialogs.${act}.hint`) };
};

export const WithdrawDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const tell = useTell('work.withdraw');
  return (
    <ReasonDialog
      words={useWords('withdraw', number)}
      ends
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={(reason) => tell.mutate({ id: dossier.id, reason }, { onSuccess: onDone })}
    />
  );
};

export const RefuseDialog = ({ dossier, number, onDone, onClose }: ActDialogProps): ReactNode => {
  const tell = useTell('work.refuse');
  return (
    <ReasonDialog
      words={useWords('refuse', number)}
      ends
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={(reason) => tell.mutate({ id: dossier.id, reason }, { onSuccess: onDone })}
    />
  );
};

export const UndoDialog = ({
  dossier,
  number,
  view: { undo },
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const tell = useTell('work.undo');
  if (undo === null) return null;
  const names: Readonly<Record<string, string>> = texts.entryNames;
  const said = {
    what: names[undo.type] ?? undo.type,
    time: formatDateTime(localTimeOf(undo.at)),
  };
  return (
    <ReasonDialog
      words={{
        title: t('work.dialogs.undo.title', { number }),
        about: t('work.dialogs.undo.about', said),
        hint: t('work.dialogs.undo.hint'),
        save: t('work.dialogs.undo.save'),
      }}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={(reason) =>
        tell.mutate({ id: dossier.id, entry: { ...undo.entry }, reason }, { onSuccess: onDone })
      }
    />
  );
};
