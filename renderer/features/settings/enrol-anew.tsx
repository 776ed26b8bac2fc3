import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './settings.module.css';

/** Only a new enrolment gets a desk over these. */
const endsHere: ReadonlySet<string> = new Set([
  'desk_revoked',
  'desk_superseded',
  'desk_forked',
  'desk_moved',
]);

const CodeForm = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const { t } = useTranslation();
  const enrol = useTell('desk.enrolAnew');
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (code.trim() === '' || enrol.isPending) return;
    enrol.mutate({ code: code.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={styles.card} onSubmit={submit}>
      <p className={styles.about}>{t('settings.anew.about')}</p>
      <TextInput
        label={t('start.enrol.code')}
        description={t('settings.anew.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        maxLength={64}
        autoComplete="off"
        data-autofocus
      />
      <RefusalNote refusal={enrol.error?.refusal} />
      <Button type="submit" disabled={code.trim() === ''} aria-busy={enrol.isPending}>
        {t(enrol.isPending ? 'start.enrol.working' : 'settings.anew.submit')}
      </Button>
    </form>
  );
};

/** For whoever answers for the desk: after it was carried to another machine or taken over by one. */
export const EnrolAnew = (): ReactNode => {
  const { t } = useTranslation();
  const { data: stage } = useAsk('desk.stage', {});
  const [opened, setOpened] = useState(false);
  const [done, setDone] = useState(false);
  if (stage?.stage !== 'ready' || stage.session.officer.role === 'officer') return null;
  const close = (): void => setOpened(false);
  return (
    <>
      {done && (
        <Note tone="proven" role="status">
          {t('settings.anew.done')}
        </Note>
      )}
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('settings.anew.title')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('settings.anew.title')}>
        <CodeForm
          onDone={() => {
            setDone(true);
            close();
          }}
        />
      </Dialog>
    </>
  );
};

/** At the head of the settings, for an officer who was sent there and may not do it. */
export const EnrolByHead = (): ReactNode => {
  const { t } = useTranslation();
  const { data: stage } = useAsk('desk.stage', {});
  const { data: status } = useAsk('desk.status', {});
  const isOfficer = stage?.stage === 'ready' && stage.session.officer.role === 'officer';
  if (!isOfficer || !endsHere.has(status?.line.code ?? '')) return null;
  return <Note tone="wait">{t('settings.anew.byHead')}</Note>;
};
