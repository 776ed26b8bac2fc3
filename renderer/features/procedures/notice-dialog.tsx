import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicNotice } from '#shared/forms/public-notice.tsx';
import { wallSizes, type WallSize } from '#shared/printing/drawn-sizes.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { PaperKept } from '#renderer/features/print/paper-kept.tsx';
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
  const [paper, setPaper] = useState<WallSize>('A4');
  return (
    <Dialog opened onClose={onClose} title={t('procedures.notice.title')} size={WIDTH_PX + 32}>
      <div className={styles.dialog}>
        <div className={styles.buttons}>
          <NativeSelect
            aria-label={t('procedures.notice.size')}
            value={paper}
            data={wallSizes.map((value) => ({
              value,
              label: t(`procedures.notice.sizes.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) => {
              print.reset();
              setPaper(wallSizes.find((size) => size === value) ?? 'A4');
            }}
          />
          <Button
            data-autofocus
            aria-busy={print.isPending}
            onClick={() => {
              if (!print.isPending) print.mutate({ code, paper });
            }}
          >
            {t('procedures.notice.print')}
          </Button>
        </div>
        {print.isSuccess && (
          <PaperKept words={t('procedures.notice.kept')} print={print.data.print} />
        )}
        <RefusalNote refusal={error?.refusal ?? print.error?.refusal} />
        {notice !== undefined && (
          <PaperPreview paper={paper} width={WIDTH_PX} label={t('procedures.notice.title')}>
            <PublicNotice data={notice} preview />
          </PaperPreview>
        )}
      </div>
    </Dialog>
  );
};
