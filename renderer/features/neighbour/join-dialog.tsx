import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeighbourAddress } from '#shared/contract/outputs.ts';
import { DEFAULT_NEIGHBOUR_PORT } from '#shared/protocol/neighbour.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { AddressFields } from './address-fields.tsx';
import styles from './neighbour.module.css';

const nowhere: NeighbourAddress = { address: '', port: DEFAULT_NEIGHBOUR_PORT };

const JoinForm = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const { t } = useTranslation();
  const join = useTell('neighbour.join');
  const [at, setAt] = useState(nowhere);
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (join.isPending || code.trim() === '') return;
    join.mutate({ at, code: code.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.about}>{t('neighbour.carrier.joinAbout')}</p>
      <AddressFields at={at} onChange={setAt} autoFocus />
      <TextInput
        label={t('neighbour.carrier.code')}
        description={t('neighbour.carrier.codeAbout')}
        value={code}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <RefusalNote refusal={join.error?.refusal} />
      <Button type="submit" disabled={code.trim() === ''} aria-busy={join.isPending}>
        {t(join.isPending ? 'neighbour.carrier.joining' : 'neighbour.carrier.submit')}
      </Button>
    </form>
  );
};

/** Address, port and code as they stand on the other desk's screen. */
export const JoinDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('neighbour.carrier.title')}>
      <JoinForm onDone={onClose} />
    </Dialog>
  );
};
