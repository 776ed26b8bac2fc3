/** Lost dossiers come back from the receipts in citizens' hands: scan one after the other. */
import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '#renderer/app/key-combo.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { PaperCodeNote } from './paper-code-note.tsx';
import styles from './paper-code.module.css';
import { outcomeOf, useRebuilding, type ScannedReceipt } from './rebuilding.ts';
import { paperText } from './scan-start.ts';

const Outcome = ({ receipt }: { readonly receipt: ScannedReceipt }): ReactNode => {
  const { t } = useTranslation();
  const { rebuilt, refusal, read } = receipt;
  const isPapersFault = refusal?.code === 'rebuild_not_proven' && read !== null;
  return (
    <>
      {rebuilt.map((one) => (
        <p key={one.dossier}>{t(`codes.rebuild.${outcomeOf(one)}`, { number: one.number })}</p>
      ))}
      {isPapersFault ? <PaperCodeNote read={read} /> : <RefusalNote refusal={refusal} />}
    </>
  );
};

const Panel = (): ReactNode => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { receipts, take } = useRebuilding();
  const rebuilt = receipts.flatMap((one) => one.rebuilt).filter(({ already }) => !already).length;
  return (
    <div className={styles.panel}>
      <p>{t('codes.rebuild.about')}</p>
      <TextInput
        label={t('codes.rebuild.field')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          if (typed.trim() !== '') take(paperText(typed.trim()));
          setTyped('');
        }}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
      />
      <p role="status">
        {receipts.length === 0
          ? t('codes.rebuild.none')
          : t('codes.rebuild.done', { total: receipts.length, rebuilt })}
      </p>
      <ul className={styles.scanned} aria-label={t('codes.rebuild.list')}>
        {receipts.map((receipt, index) => (
          // Newest first, and none ever goes.
          <li key={receipts.length - index}>
            <Outcome receipt={receipt} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('codes.rebuild.lost')}</p>
    </div>
  );
};

export const RebuildDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('codes.rebuild.title')} size="lg">
      {opened && <Panel />}
    </Dialog>
  );
};
