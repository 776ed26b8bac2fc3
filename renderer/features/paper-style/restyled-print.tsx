import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paperStyles } from '#shared/dossier/paper-style.ts';
import { useTell } from '#renderer/app/desk.ts';
import { PaperKept } from '#renderer/features/print/paper-kept.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './paper-style.module.css';

/** For a citizen who cannot read the receipt as it was printed: one more copy, kept as what it is. */
export const RestyledPrint = ({ dossier }: { readonly dossier: string }): ReactNode => {
  const { t } = useTranslation();
  const print = useTell('paperStyle.print');
  const words = (style: (typeof paperStyles)[number]): string =>
    t(`paperStyle.styles.${style}`).toLocaleLowerCase('vi');
  return (
    <>
      <p className={styles.about}>{t('paperStyle.more')}:</p>
      <div className={styles.choice}>
        {paperStyles.map((style) => (
          <Button
            key={style}
            size="compact-sm"
            variant="default"
            aria-label={t('paperStyle.print', { style: words(style) })}
            aria-busy={print.isPending}
            onClick={() => {
              if (!print.isPending) print.mutate({ dossier, style });
            }}
          >
            {t(`paperStyle.styles.${style}`)}
          </Button>
        ))}
      </div>
      {print.isSuccess && (
        <PaperKept
          words={t('paperStyle.sent', { style: words(print.variables.style) })}
          print={print.data.print}
        />
      )}
      <RefusalNote refusal={print.error?.refusal} />
    </>
  );
};
