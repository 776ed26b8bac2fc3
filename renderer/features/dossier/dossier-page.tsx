import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, weekdayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DossierView, WorkDone } from '#shared/contract/outputs.ts';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import { nameText } from '#shared/journal/entry.ts';
import { formatClock, formatDate, formatDateTime } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { DossierFiles } from '#renderer/features/attachments/dossier-files.tsx';
import { CrossAreaNotes } from '#renderer/features/cross-area/cross-area-notes.tsx';
import { DeadlineNotes, DeadlineTools } from '#renderer/features/deadlines/deadline-tools.tsx';
import { OwnPartDue } from '#renderer/features/deadlines/own-part-due.tsx';
import { WhyThisDate } from '#renderer/features/deadlines/why-this-date.tsx';
import { DataFiles } from '#renderer/features/departments/data-files.tsx';
import { DepartmentNotes } from '#renderer/features/departments/department-notes.tsx';
import { leftWords, provinceWords, stateWords } from '#renderer/features/dossiers/row-words.ts';
import { OnlineStanding } from '#renderer/features/online/online-standing.tsx';
import { PresenceNote } from '#renderer/features/settle/presence-note.tsx';
import { SettleNotes } from '#renderer/features/settle/settle-notes.tsx';
import { CounterStanding } from '#renderer/features/work/counter-standing.tsx';
import { intakeHandedIn } from '#renderer/features/work/handed-in.ts';
import { DoneNote, WorkNotes } from '#renderer/features/work/work-notes.tsx';
import { WorkStrip } from '#renderer/features/work/work-strip.tsx';
import { standingWords } from '#renderer/features/work/work-words.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { copyDossier } from './copy-dossier.ts';
import { DocumentList } from './document-list.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import { DossierSlips } from './dossier-slips.tsx';
import styles from './dossier.module.css';
import { LooksCard } from './looks-card.tsx';
import { Story } from './story.tsx';
import { VoidDossier } from './void-dossier.tsx';

/** Left the facts and papers, right what happened to it, in sentences. */
export const DossierPage = ({
  view,
  onCorrect,
}: {
  readonly view: DossierView;
  readonly onCorrect: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const [voiding, makeVoid] = useState(false);
  const print = useTell('documents.print');
  const [copyRefusal, refuseCopy] = useState<Refusal | null>(null);
  const { dossier, row, documents, story } = view;
  const { intake, voided, registration } = dossier;
  const handedIn = registration?.counter;
  const shown = intake ?? (handedIn === undefined ? null : intakeHandedIn(handedIn));
  const number = row.number === '' ? t('work.noNumber') : row.number;
  const [did, tellDone] = useState<{ readonly act: string; readonly done: WorkDone } | null>(null);
  const receipt = documents.findLast(
    ({ kind, voidReason, restyled }) => kind === 'receipt' && voidReason === null && !restyled,
  );
  const open = voided === null && intake !== null;
  const reprint = (): void => {
    if (receipt !== undefined) print.mutate({ document: receipt.document });
  };
  const copy = async (): Promise<void> => {
    if (intake !== null) refuseCopy(await copyDossier(intake, t('intake.fees.title')));
  };
  useShortcuts('screen', [
    { combo: 'Esc', does: t('dossier.keys.back'), run: () => go({ room: 'dossiers' }) },
    { combo: 'Ctrl+P', does: t('dossier.keys.print'), run: reprint },
    ...(intake === null
      ? []
      : [{ combo: 'Ctrl+D', does: t('copied.keys'), run: () => void copy() }]),
    ...(open
      ? [
          { combo: 'Ctrl+E', does: t('dossier.keys.correct'), run: onCorrect },
          { combo: 'Alt+X', does: t('dossier.keys.void'), run: () => makeVoid(true) },
        ]
      : []),
  ]);
  const standing = intake === null ? null : standingWords(dossier.deadline, texts);
  const state = stateWords(row, texts);
  const left = leftWords(row, texts);
  const province = provinceWords(row, texts);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Button size="compact-sm" variant="subtle" onClick={() => go({ room: 'dossiers' })}>
          ← {t('dossier.back')}
        </Button>
        <h1 className={styles.number}>{number}</h1>
        <span className={styles.state} data-tone={state.tone}>
          {state.words}
        </span>
        <span className={styles.state} data-tone={province.tone}>
          {province.words}
        </span>
        <div className={styles.tools}>
          {receipt !== undefined && (
            <Button
              variant="default"
              rightSection={<KeyHint combo="Ctrl+P" />}
              onClick={reprint}
              aria-busy={print.isPending}
            >
              {t('dossier.print')}
            </Button>
          )}
          {intake !== null && (
            <Button
              variant="default"
              rightSection={<KeyHint combo="Ctrl+D" />}
              onClick={() => void copy()}
            >
              {t('copied.button')}
            </Button>
          )}
          <DeadlineTools dossier={dossier} number={row.number} />
          {open && (
            <>
              <Button
                variant="default"
                rightSection={<KeyHint combo="Ctrl+E" />}
                onClick={onCorrect}
              >
                {t('dossier.correct')}
              </Button>
              <Button
                variant="subtle"
                color="brick"
                rightSection={<KeyHint combo="Alt+X" />}
                onClick={() => makeVoid(true)}
              >
                {t('dossier.void')}
              </Button>
            </>
          )}
        </div>
        <WorkStrip
          dossier={dossier}
          number={number}
          onDone={(act, done) => tellDone({ act, done })}
        />
      </header>
      <div className={styles.notes}>
        {did !== null && <DoneNote act={did.act} done={did.done} />}
        <RefusalNote refusal={print.error?.refusal} />
        <RefusalNote refusal={copyRefusal} />
        {voided !== null && (
          <Note tone="late">{t('dossier.voidedBanner', { reason: voided.reason })}</Note>
        )}
        <DeadlineNotes dossier={dossier} />
        <OnlineStanding dossier={dossier} />
        <CounterStanding dossier={dossier} />
        <CrossAreaNotes dossier={dossier} />
        <DepartmentNotes dossier={dossier} />
        <WorkNotes dossier={dossier} />
        <PresenceNote dossier={row.id} />
        <SettleNotes items={view.toSettle} />
        {dossier.settled.map(({ entry, settled }) => (
          <Note key={nameText(entry)} tone="proven">
            <b>{t('settle.settledTitle')}:</b> {settled.note}
          </Note>
        ))}
      </div>
      <div className={styles.columns}>
        <div className={styles.left} tabIndex={0} role="region" aria-label={t('dossier.facts')}>
          <section className={styles.due}>
            <div>
              <h2 className={styles.small}>{t('dossier.received')}</h2>
              <p className={styles.big}>{formatDateTime(row.receivedAt)}</p>
            </div>
            <div>
              <h2 className={styles.small}>{t('dossier.due')}</h2>
              {row.dueAt === null ? (
                <p className={styles.big}>
                  {standing ?? (intake === null ? '–' : t('intake.accept.dueUnknown'))}
                </p>
              ) : (
                <p className={styles.big}>
                  {formatClock(row.dueAt)} {texts.weekdays[weekdayOf(dateOf(row.dueAt))]}{' '}
                  {formatDate(dateOf(row.dueAt))}
                </p>
              )}
              <OwnPartDue dossier={dossier} className={styles.more} />
              <p className={styles.more}>
                <span data-tone={left.tone} className={styles.tone}>
                  {row.dueAt !== null && left.words}
                </span>
                <WhyThisDate dossier={dossier} buttonClass={styles.why} />
              </p>
            </div>
          </section>
          {shown !== null && <DossierFacts intake={shown} crossArea={dossier.crossArea} />}
        </div>
        <div className={styles.right}>
          <DocumentList documents={documents} />
          {intake !== null && voided === null && (
            <DossierSlips dossier={dossier} hasReceipt={receipt !== undefined} />
          )}
          <DossierFiles
            dossier={row.id}
            files={filesOfDossier(dossier)}
            className={styles.card}
            headingClass={styles.small}
          />
          <DataFiles dossier={dossier} className={styles.card} headingClass={styles.small} />
          <Story lines={story} />
          <LooksCard id={row.id} />
        </div>
      </div>
      <VoidDossier
        id={row.id}
        number={row.number}
        opened={voiding}
        onClose={() => makeVoid(false)}
      />
    </div>
  );
};
