import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useTell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { RestyledPrint } from '#renderer/features/paper-style/restyled-print.tsx';
import { PaperKept } from '#renderer/features/print/paper-kept.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './dossier.module.css';

const slips = [
  { kind: 'fee_slip', combo: 'Alt+T' },
  { kind: 'control_sheet', combo: 'Alt+S' },
] as const;
type Kind = (typeof slips)[number]['kind'];

const MEET = 'Alt+H';

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
  const { go } = usePlace();
  const nothingTaken = dossier.fees.taken.every(({ voided }) => voided !== null);
  const issue = (kind: Kind): void => {
    if (!print.isPending) print.mutate({ dossier: dossier.id, kind });
  };
  const open = slips.filter(({ kind }) => kind !== 'fee_slip' || !nothingTaken);
  const meet = (): void => go({ room: 'appointments', number: dossier.number ?? '' });
  useShortcuts('screen', [
    ...open.map(({ kind, combo }) => ({
      combo,
      does: t('dossierSlips.key', { paper: t(`dossierSlips.${kind}`) }),
      run: () => issue(kind),
    })),
    { combo: MEET, does: t('appointments.make'), run: meet },
  ]);
  return (
    <section className={styles.card} aria-labelledby="dossier-slips">
      <h2 id="dossier-slips" className={styles.small}>
        {t('dossierSlips.title')}
      </h2>
      <div className={styles.tools}>
        {slips.map(({ kind, combo }) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            disabled={kind === 'fee_slip' && nothingTaken}
            aria-busy={print.isPending}
            aria-keyshortcuts={combo}
            rightSection={<KeyHint combo={combo} />}
            onClick={() => issue(kind)}
          >
            {t(`dossierSlips.${kind}`)}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts={MEET}
          rightSection={<KeyHint combo={MEET} />}
          onClick={meet}
        >
          {t('appointments.make')}
        </Button>
      </div>
      {nothingTaken && dossier.fees.owed > 0 && (
        <p className={styles.more}>{t('dossierSlips.feeNone')}</p>
      )}
      {print.isSuccess && (
        <PaperKept
          words={t('dossierSlips.kept', { paper: t(`dossierSlips.${print.variables.kind}`) })}
          print={print.data.print}
        />
      )}
      <RefusalNote refusal={print.error?.refusal} />
      {hasReceipt && <RestyledPrint dossier={dossier.id} />}
    </section>
  );
};
