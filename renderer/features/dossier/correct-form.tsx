import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { effectiveIntake } from '#shared/dossier/corrections.ts';
import type { SettleItem } from '#shared/contract/outputs.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { dateOf } from '#shared/calendar/local-time.ts';
import type { Proposal } from '#renderer/app/place.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { DeliveryFields } from '#renderer/features/form/delivery-fields.tsx';
import { createFormStore, FormProvider } from '#renderer/features/form/form-store.ts';
import { focusField, onEnterGoNext } from '#renderer/features/form/next-field.ts';
import { PapersZone } from '#renderer/features/form/papers-zone.tsx';
import { PeopleZone } from '#renderer/features/form/people-zone.tsx';
import { inTheWay, missingWords } from '#renderer/features/form/remarks.ts';
import { Zone } from '#renderer/features/form/zone.tsx';
import { useCardScan } from '#renderer/features/intake/use-card-scan.ts';
import { useIntakePreview } from '#renderer/features/intake/use-intake-preview.ts';
import { ScanNote } from '#renderer/features/scan/scan-note.tsx';
import { PresenceNote } from '#renderer/features/settle/presence-note.tsx';
import { SidesTable } from '#renderer/features/settle/sides-table.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './dossier.module.css';
import { formOf } from './form-of.ts';

/** What was fixed at acceptance is not on this form, so nothing about it is remarked here. */
const FIXED = /^(procedureCode|caseIndex|channel)/;

const proposed = (intake: AcceptedPayload, proposal: Proposal | null): AcceptedPayload =>
  proposal === null ? intake : effectiveIntake(intake, [proposal]);

/** A mistake found after printing: mended with a reason, a new paper replaces the old one, both are kept. */
export const CorrectForm = ({
  id,
  intake,
  proposal,
  beside,
  onLeave,
}: {
  readonly id: string;
  readonly intake: AcceptedPayload;
  /** What an earlier correction wanted; null for a new one. */
  readonly proposal: Proposal | null;
  /** Both values at each field, while an earlier correction is written again. */
  readonly beside: SettleItem | null;
  readonly onLeave: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [store] = useState(() => createFormStore(formOf(proposed(intake, proposal))));
  const form = useStore(store, (state) => state.form);
  const attempted = useStore(store, (state) => state.attempted);
  const [reason, setReason] = useState(proposal?.reason ?? '');
  const root = useRef<HTMLDivElement>(null);
  const reasonBox = useRef<HTMLInputElement>(null);
  const correct = useTell('dossiers.correct');
  const preview = useIntakePreview(form);
  const remarks = useMemo(
    () => (preview?.remarks ?? []).filter(({ field }) => !FIXED.test(field)),
    [preview],
  );
  const jumpTo = (field: string): void => {
    const to = root.current;
    if (to !== null) requestAnimationFrame(() => focusField(to, field));
  };
  useEffect(() => {
    const to = root.current;
    if (to !== null && proposal?.field != null) focusField(to, proposal.field);
  }, [root, proposal]);
  const { said, fill } = useCardScan({ store, today: dateOf(intake.receivedAt), focus: jumpTo });
  const around = { store, remarks, onCard: fill };
  const missing = inTheWay(remarks);

  const save = (): void => {
    if (correct.isPending) return;
    store.getState().attempt();
    const [first] = missing;
    if (first !== undefined) jumpTo(first.field);
    else if (reason.trim() === '') reasonBox.current?.focus();
    else {
      correct.mutate(
        { id, form, reason: reason.trim() },
        {
          onSuccess: onLeave,
          onError: ({ refusal }) => {
            if (refusal.field !== undefined) jumpTo(refusal.field);
          },
        },
      );
    }
  };
  useShortcuts(
    'screen',
    [
      { combo: 'F9', does: t('dossier.keys.save'), run: save },
      { combo: 'Esc', does: t('dossier.keys.back'), run: onLeave },
    ],
    [{ combo: 'Enter', does: t('shell.keys.next') }],
  );

  return (
    <FormProvider value={around}>
      <div className={styles.correct}>
        <header className={styles.head}>
          <h1 className={styles.number}>{t('dossier.correctTitle', { number: intake.number })}</h1>
          <p className={styles.more}>
            {t('dossier.correctAbout')} {t('dossier.correctFixed')}
          </p>
          {proposal !== null && <p className={styles.more}>{t('settle.correcting')}</p>}
          {beside !== null && <SidesTable item={beside} />}
          <PresenceNote dossier={id} />
          <ScanNote said={said} />
        </header>
        <div ref={root} className={styles.zones} data-form="" onKeyDown={onEnterGoNext}>
          <div className={styles.stack}>
            <PeopleZone number={1} />
            <Zone name="delivery" number={2} title={t('dossier.delivery')}>
              <div className={styles.delivery}>
                <DeliveryFields />
              </div>
            </Zone>
          </div>
          <PapersZone number={3} view={null} />
        </div>
        <footer className={styles.foot}>
          <TextInput
            ref={reasonBox}
            className={styles.reason ?? ''}
            label={t('dossier.correctReason')}
            placeholder={t('dossier.correctReasonHint')}
            value={reason}
            maxLength={2000}
            error={attempted && reason.trim() === '' && missing.length === 0}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <p className={styles.missing} data-asked={attempted} aria-live="polite">
            {missing.length > 0 &&
              `${t('intake.missing.some')}: ${missing.map((one) => missingWords(one, texts)).join(' · ')}`}
          </p>
          <RefusalNote refusal={correct.error?.refusal} />
          <Button variant="default" onClick={onLeave}>
            {t('shell.common.cancel')}
          </Button>
          <Button
            rightSection={<KeyHint combo="F9" dark />}
            aria-busy={correct.isPending}
            onClick={save}
            onKeyDown={notByEnter}
          >
            {t('dossier.correctSubmit')}
          </Button>
        </footer>
      </div>
    </FormProvider>
  );
};
