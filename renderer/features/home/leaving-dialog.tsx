import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskStatus, HomeOverview } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import styles from './home.module.css';
import { leavingLines } from './leaving.ts';
import { ReadyList } from './ready-list.tsx';
import { useBattery } from './use-battery.ts';

/** Before somebody takes this machine to a citizen's home: looked at, nothing printed. */
export const LeavingDialog = ({
  overview,
  status,
  onClose,
}: {
  readonly overview: HomeOverview;
  readonly status: DeskStatus;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: backup = null } = useAsk('backup.overview', {});
  const battery = useBattery();
  const lines = leavingLines({ overview, status, backup, battery }, texts);
  const open = lines.filter(({ ready }) => !ready).length;
  return (
    <Dialog opened onClose={onClose} title={t('leaving.title')} size="lg">
      <Note tone={open === 0 ? 'proven' : 'wait'} role="status">
        {open === 0 ? t('leaving.ready') : t('leaving.open', { total: open })}
      </Note>
      <ul className={styles.ready}>
        <ReadyList lines={lines} />
      </ul>
    </Dialog>
  );
};
