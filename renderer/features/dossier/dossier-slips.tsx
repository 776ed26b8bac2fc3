import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useTell } from '#renderer/app/desk.ts';
import { RestyledPrint } from '#renderer/features/paper-style/restyled-print.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './dossier.module.css';

const kinds = ['fee_slip', 'control_sheet'] as const;

/** Papers that a dossier may need beside its receipt: drawn, kept and printed at one press. */
export const DossierSlips = ({
  dossier,
  hasReceipt,
}: {
  readonly dossier: Dossier;
  readonly hasReceipt: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const print = useTell('dossierSlips.print');
  const nothingTaken = dossier.fees.taken.every(({ voided }) => voided !== null);
  return (
    <section className={styles.card} aria-labelledby="dossier-slips">
      <h2 id="dossier-slips" className={styles.small}>
        {t('dossierSlips.title')}
      </h2>
      <div className={styles.tools}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            disabled={kind === 'fee_slip' && nothingTaken}
            aria-busy={print.isPending}
            onClick={() => {
              if (!print.isPending) print.mutate({ dossier: dossier.id, kind });
            }}
          >
            {t(`dossierSlips.${kind}`)}
          </Button>
        ))}
      </div>
      {nothingTaken && dossier.fees.owed > 0 && (
        <p className={styles.more}>{t('dossierSlips.feeNone')}</p>
      )}
      {print.isSuccess && (
        <p role="status" className={styles.more}>
          {t('dossierSlips.sent', { paper: t(`dossierSlips.${print.variables.kind}`) })}
        </p>
      )}
      <RefusalNote refusal={print.error?.refusal} />
      {hasReceipt && <RestyledPrint dossier={dossier.id} />}
    </section>
  );
};
