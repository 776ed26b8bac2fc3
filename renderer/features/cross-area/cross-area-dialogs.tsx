import { NativeSelect } from '@mantine/core';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossAreaAct, CrossAreaView } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { dueWords } from '#renderer/features/deadlines/date-words.ts';
import { ActDialog } from '#renderer/features/work/act-dialog.tsx';
import { ReasonDialog } from '#renderer/features/work/reason-dialog.tsx';
import { actWords } from './act-words.ts';
import { decidingOffice, NOT_CHOSEN, OUTSIDE } from './deciding-office.ts';
import { PaperFields, paperToBegin } from './paper-fields.tsx';

interface CrossAreaDialogProps {
  readonly dossier: Dossier;
  readonly view: CrossAreaView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const SendDialog = ({ dossier, view, onDone, onClose }: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('crossArea.send');
  const [to, choose] = useState(() => decidingOffice(view));
  const [isMissed, miss] = useState(false);
  const [paper, setPaper] = useState(paperToBegin);
  return (
    <ActDialog
      title={t('crossArea.send')}
      about={t(to === OUTSIDE ? 'crossArea.dialog.outsideNote' : 'crossArea.dialog.sendNote')}
      save={t('crossArea.send')}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        miss(to === NOT_CHOSEN);
        if (to === NOT_CHOSEN) return;
        tell.mutate(
          { id: dossier.id, to: to === OUTSIDE ? null : to, paper },
          { onSuccess: onDone },
        );
      }}
    >
      <NativeSelect
        data-autofocus
        label={t('crossArea.dialog.office')}
        description={t('crossArea.dialog.officeHint')}
        value={to}
        error={isMissed && to === NOT_CHOSEN ? t('crossArea.dialog.notChosen') : null}
        data={[
          { value: NOT_CHOSEN, label: t('crossArea.dialog.choose'), disabled: true },
          ...view.offices.map(({ code, name }) => ({ value: code, label: name })),
          { value: OUTSIDE, label: t('crossArea.dialog.outside', { office: view.competent }) },
        ]}
        onChange={({ currentTarget: { value } }) => choose(value)}
      />
      <PaperFields label={t('crossArea.dialog.paper')} paper={paper} onPaper={setPaper} />
    </ActDialog>
  );
};

const TakeDialog = ({ dossier, onDone, onClose }: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const tell = useTell('crossArea.take');
  const { dueAt } = dossier.deadline;
  const due = dueAt === null ? t('crossArea.dialog.noDue') : dueWords(dueAt, texts);
  return (
    <ActDialog
      title={t('crossArea.take')}
      about={t('crossArea.dialog.takeNote', { due })}
      save={t('crossArea.take')}
      focusSave
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => tell.mutate({ id: dossier.id }, { onSuccess: onDone })}
    >
      {null}
    </ActDialog>
  );
};

interface ReasonedProps extends CrossAreaDialogProps {
  readonly act: 'giveBack' | 'callBack' | 'askAgain';
  /** Of the act, of what follows from it, and of an example of why. */
  readonly words: { readonly title: string; readonly about: string; readonly hint: string };
}

/** Never back without a reason. */
const ReasonedDialog = ({ act, words, dossier, onDone, onClose }: ReasonedProps): ReactNode => {
  const tell = useTell(`crossArea.${act}`);
  return (
    <ReasonDialog
      words={{ ...words, save: words.title }}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={(reason) => tell.mutate({ id: dossier.id, reason }, { onSuccess: onDone })}
    />
  );
};

const GiveBackDialog = (props: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const own = props.dossier.crossArea?.from == null;
  const words = {
    title: t(`crossArea.${actWords(props.dossier, 'giveBack')}`),
    about: t(own ? 'crossArea.dialog.cameBackNote' : 'crossArea.dialog.backNote'),
    hint: t(own ? 'crossArea.dialog.cameBackReason' : 'crossArea.dialog.reason'),
  };
  return <ReasonedDialog {...props} act="giveBack" words={words} />;
};

const CallBackDialog = (props: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const words = {
    title: t('crossArea.callBack'),
    about: t('crossArea.dialog.callBackNote'),
    hint: t('crossArea.dialog.callBackReason'),
  };
  return <ReasonedDialog {...props} act="callBack" words={words} />;
};

const AskAgainDialog = (props: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const words = {
    title: t('crossArea.askAgain'),
    about: t('crossArea.dialog.askAgainNote'),
    hint: t('crossArea.dialog.askAgainReason'),
  };
  return <ReasonedDialog {...props} act="askAgain" words={words} />;
};

const SendResultDialog = ({ dossier, onDone, onClose }: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('crossArea.sendResult');
  const [paper, setPaper] = useState(paperToBegin);
  return (
    <ActDialog
      title={t('crossArea.sendResult')}
      about={t('crossArea.dialog.resultNote')}
      save={t('crossArea.sendResult')}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => tell.mutate({ id: dossier.id, paper }, { onSuccess: onDone })}
    >
      <PaperFields label={t('crossArea.dialog.resultPaper')} paper={paper} onPaper={setPaper} />
    </ActDialog>
  );
};

const NextDialog = ({ dossier, onDone, onClose }: CrossAreaDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('crossArea.next');
  const step = dossier.crossArea?.step === 3 ? '4' : '3';
  return (
    <ActDialog
      title={t('crossArea.next')}
      about={t(`crossArea.steps.${step}`)}
      save={t('crossArea.next')}
      focusSave
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => tell.mutate({ id: dossier.id }, { onSuccess: onDone })}
    >
      {null}
    </ActDialog>
  );
};

export const crossAreaDialogs: Readonly<Record<CrossAreaAct, ComponentType<CrossAreaDialogProps>>> =
  {
    send: SendDialog,
    callBack: CallBackDialog,
    take: TakeDialog,
    giveBack: GiveBackDialog,
    sendResult: SendResultDialog,
    askAgain: AskAgainDialog,
    next: NextDialog,
  };
