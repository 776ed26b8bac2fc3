import { Button, PasswordInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/contract/contract.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useLastFolder } from '#renderer/features/export/last-folder.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { useCertificateFiles } from './certificate-files.ts';
import { CertificateSourceFields, type Source } from './certificate-source.tsx';
import styles from './signature.module.css';

/** First the certificate is looked at, then the paper is signed with it; the password is asked for once. */
export const SignDialog = ({
  document,
  name,
  onSigned,
  onClose,
}: {
  readonly document: string;
  readonly name: string;
  readonly onSigned: (document: string) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { folder, setFolder } = useLastFolder();
  const { data: kept = null } = useAsk('signature.kept', {});
  const [from, setFrom] = useState<Source['from'] | null>(null);
  const [chosen, setChosen] = useState('');
  const [password, setPassword] = useState('');
  const look = useTell('signature.look');
  const sign = useTell('signature.sign');
  const keep = useTell('signature.keep');
  const forget = useTell('signature.forget');
  const where = from ?? (kept === null ? 'file' : 'kept');
  const { files, refusal } = useCertificateFiles(folder, where === 'file');
  const file = chosen === '' ? (files?.[0] ?? '') : chosen;
  const source: InputOf<'signature.look'>['source'] =
    where === 'kept' ? { from: 'kept' } : { from: 'file', folder, name: file };
  const ready = (where === 'kept' || file !== '') && password !== '';
  const busy = look.isPending || sign.isPending || keep.isPending;
  /** What was seen holds for what was asked then. */
  const anew = (): void => {
    look.reset();
    sign.reset();
    keep.reset();
  };
  const onSource = (part: Partial<Source>): void => {
    anew();
    if (part.from !== undefined) setFrom(part.from);
    if (part.folder !== undefined) setFolder(part.folder);
    if (part.name !== undefined) setChosen(part.name);
  };
  const maySign = look.data !== undefined && look.data.obstacle === null;
  return (
    <Dialog opened onClose={onClose} title={t('signature.title', { name })} size="lg">
      <div className={styles.panel}>
        <p className={styles.quiet}>{t('signature.about')}</p>
        <CertificateSourceFields
          kept={kept}
          source={{ from: where, folder, name: file }}
          files={files}
          refusal={refusal}
          onSource={onSource}
        />
        <PasswordInput
          label={t('signature.password')}
          value={password}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-hidden': true }}
          onChange={(event) => {
            anew();
            setPassword(event.currentTarget.value);
          }}
        />
        <div className={styles.row}>
          <Button
            variant={maySign ? 'default' : 'filled'}
            disabled={!ready}
            aria-busy={look.isPending}
            onClick={() => !busy && look.mutate({ source, password })}
          >
            {t(look.isPending ? 'signature.looking' : 'signature.look')}
          </Button>
          {maySign && sign.data === undefined && (
            <Button
              aria-busy={sign.isPending}
              onKeyDown={notByEnter}
              onClick={() => !busy && sign.mutate({ document, source, password })}
            >
              {t(sign.isPending ? 'signature.signing' : 'signature.sign')}
            </Button>
          )}
        </div>
        <RefusalNote refusal={look.error?.refusal ?? sign.error?.refusal ?? keep.error?.refusal} />
        {look.data !== undefined && <CertificateFacts seen={look.data} />}
        {sign.data !== undefined && (
          <Note tone="proven" role="status">
            <div className={styles.row}>
              <span>{t('signature.signed', { owner: sign.data.owner })}</span>
              <Button
                autoFocus
                size="compact-sm"
                variant="default"
                onClick={() => onSigned(sign.data.document)}
              >
                {t('signature.seeSigned')}
              </Button>
            </div>
          </Note>
        )}
        {maySign && where === 'file' && (
          <div className={styles.row}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => !busy && keep.mutate({ folder, name: file, password })}
            >
              {t('signature.keep')}
            </Button>
            <span className={styles.quiet}>{t('signature.keepAbout')}</span>
          </div>
        )}
        {kept !== null && where === 'kept' && (
          <div className={styles.row}>
            <Button size="compact-sm" variant="subtle" onClick={() => forget.mutate({})}>
              {t('signature.forget')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
};
