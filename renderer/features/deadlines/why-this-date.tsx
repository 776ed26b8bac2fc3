import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { DueExplanation } from '#renderer/features/intake/due-box.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { dateInForce } from './date-in-force.ts';
import styles from './deadlines.module.css';

/** The slip that the citizen takes home: the date in force, never one that is only thought of. */
export const PrintExplanation = ({
  dossier,
  label,
  focused = false,
}: {
  readonly dossier: string;
  readonly label: string;
  /** The hands are here first. */
  readonly focused?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const print = useTell('dossierSlips.print');
  return (
    <>
      <div className={styles.buttons}>
        <Button
          {...(focused ? { 'data-autofocus': true } : {})}
          variant="default"
          aria-busy={print.isPending}
          onClick={() => {
            if (!print.isPending) print.mutate({ dossier, kind: 'due_slip' });
          }}
        >
          {label}
        </Button>
      </div>
      {print.isSuccess && <p role="status">{t('intake.due.printed')}</p>}
      <RefusalNote refusal={print.error?.refusal} />
    </>
  );
};

/** Beside the date of a dossier: the days that were walked to it, on screen and on paper. */
export const WhyThisDate = ({
  dossier,
  buttonClass,
}: {
  readonly dossier: Dossier;
  readonly buttonClass: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const inForce = dateInForce(dossier);
  useShortcuts(
    'screen',
    inForce === null
      ? []
      : [{ combo: 'Ctrl+/', does: t('intake.due.explainKey'), run: () => open(true) }],
  );
  if (inForce === null) return null;
  return (
    <>
      <button
        type="button"
        className={buttonClass}
        aria-keyshortcuts="Control+/"
        onClick={() => open(true)}
      >
        {t('intake.due.why')}
      </button>
      <DueExplanation promise={inForce} opened={opened} onClose={() => open(false)}>
        {dossier.deadline.pause === null && dossier.voided === null && (
          <PrintExplanation dossier={dossier.id} label={t('intake.due.print')} focused />
        )}
      </DueExplanation>
    </>
  );
};
