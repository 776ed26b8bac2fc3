/** A paper of ours under the scanner, in whatever room: its dossier opens, or what is to be said of it stands here. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProven } from '#shared/receipt-code/verdict.ts';
import { useTell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { PaperCodeNote } from './paper-code-note.tsx';
import styles from './paper-code.module.css';
import { outcomeOf } from './rebuilding.ts';
import { goToDossier, losesTyping, usePaperScan } from './paper-scan-store.ts';
import { rememberHands } from './put-back.ts';
import { paperStart } from './scan-start.ts';
import { useScan } from './use-scan.ts';

const Panel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { text, read, refusal, asking } = usePaperScan();
  const { place } = usePlace();
  const rebuild = useTell('codes.rebuild');
  const [rebuilt] = rebuild.data ?? [];
  const dossier = rebuilt?.dossier ?? read?.dossier ?? null;
  const isNewer = read?.verdict === 'newer_paper';
  const mayHold = read?.dossier == null || isNewer || read.verdict === 'stopped_key';
  const offersCopy = read !== null && rebuilt === undefined && mayHold;
  // A number that anybody may have printed: to look it up is right, to be led there by the paper is not.
  const leads = rebuilt !== undefined || (read !== null && isProven(read.verdict));
  return (
    <div className={styles.panel}>
      {read !== null && <PaperCodeNote read={read} />}
      {asking && <p role="status">{t('codes.asking')}</p>}
      {read?.asked === 'no_line' && <p className={styles.quiet}>{t('codes.noLine')}</p>}
      {read?.asked === 'answered' && (dossier === null || isNewer) && (
        <p className={styles.quiet}>{t('codes.askedInVain')}</p>
      )}
      {offersCopy && !isNewer && read.copy === 'opens' && <p>{t('codes.rebuildable')}</p>}
      {offersCopy && read.copy === 'closed' && <p>{t('codes.closed')}</p>}
      {rebuilt !== undefined && (
        <p role="status">{t(`codes.rebuild.${outcomeOf(rebuilt)}`, { number: rebuilt.number })}</p>
      )}
      {dossier !== null && losesTyping(place) && <p>{t('codes.openAway')}</p>}
      <RefusalNote refusal={refusal ?? rebuild.error?.refusal} />
      <div className={styles.row}>
        {dossier !== null && (
          <Button
            variant={leads ? 'filled' : 'default'}
            data-autofocus={leads || undefined}
            onKeyDown={notByEnter}
            onClick={() => {
              onClose();
              goToDossier(dossier);
            }}
          >
            {t('codes.open')}
          </Button>
        )}
        {offersCopy && read.copy === 'opens' && (
          <Button
            aria-busy={rebuild.isPending}
            onKeyDown={notByEnter}
            onClick={() => rebuild.isPending || rebuild.mutate({ text })}
          >
            {t(isNewer ? 'codes.completeOne' : 'codes.rebuildOne')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={onClose}
          data-autofocus={dossier === null || !leads || undefined}
        >
          {t('shell.common.close')}
        </Button>
      </div>
    </div>
  );
};

/** Once, in the shell. */
export const PaperScan = ({ covered }: { readonly covered: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { text, read, refusal, scan, close } = usePaperScan();
  useShortcuts('shell', [], [{ combo: t('codes.keys.scanner'), does: t('codes.keys.scan') }]);
  useScan(paperStart, {
    remember: rememberHands,
    onCode: (typed) => {
      if (!covered) void scan(typed);
    },
  });
  const opened = !covered && (read !== null || refusal !== null);
  return (
    <Dialog opened={opened} onClose={close} title={t('codes.title')} size="lg">
      {opened && <Panel key={text} onClose={close} />}
    </Dialog>
  );
};
