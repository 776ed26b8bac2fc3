import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicNotice } from '#shared/forms/public-notice.tsx';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { PaperPreview } from '#renderer/print/paper-preview.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './procedures.module.css';

const WIDTH_PX = 794;

/** The notice as it will be put up, and the key that prints it. */
export const NoticeDialog = ({
  code,
  onClose,
}: {
  readonly code: string;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: notice, error } = useAsk('procedures.notice', { code });
  const print = useTell('procedures.printNotice');
  return (
    <Dialog opened onClose={onClose} title={t('procedures.notice.title')} size={WIDTH_PX + 32}>
      <div className={styles.dialog}>
        <div className={styles.buttons}>
          {print.isSuccess && (
            <p role="status" className={styles.told}>
              {t('procedures.notice.printed', print.data)}
            </p>
          )}
          <Button
            data-autofocus
            aria-busy={print.isPending}
            onClick={() => {
              if (!print.isPending) print.mutate({ code });
            }}
          >
            {t('procedures.notice.print')}
          </Button>
        </div>
        <RefusalNote refusal={error?.refusal ?? print.error?.refusal} />
        {notice !== undefined && (
          <PaperPreview paper="A4" width={WIDTH_PX} label={t('procedures.notice.title')}>
            <PublicNotice data={notice} preview />
          </PaperPreview>
        )}
      </div>
    </Dialog>
  );
};
