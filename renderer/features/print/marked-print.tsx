import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LapsedMark } from '#shared/dossier/documents.ts';
import { useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { PaperKept } from './paper-kept.tsx';

/** A paper that belongs into nobody's hand any more, once more for the files: words stand across it. */
export const MarkedPrint = ({
  document,
  mark,
}: {
  readonly document: string;
  readonly mark: LapsedMark;
}): ReactNode => {
  const { t } = useTranslation();
  const print = useTell('documents.print');
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-busy={print.isPending}
        onClick={() => !print.isPending && print.mutate({ document, marked: true })}
      >
        {t('viewer.printMarked')}
      </Button>
      {print.isSuccess && (
        <PaperKept
          words={t('viewer.markedKept', { mark: t(`viewer.marks.${mark}`) })}
          print={print.data}
        />
      )}
      <RefusalNote refusal={print.error?.refusal} />
    </>
  );
};
