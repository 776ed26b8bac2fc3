import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { instantOf, localDayOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskClock } from '#renderer/app/use-desk-clock.ts';
import { AttachingContext } from '#renderer/features/attachments/attaching.ts';
import { ShowCitizen } from '#renderer/features/citizen/show-citizen.tsx';
import { FormProvider } from '#renderer/features/form/form-store.ts';
import { focusField, focusZone, onEnterGoNext } from '#renderer/features/form/next-field.ts';
import { PapersZone } from '#renderer/features/form/papers-zone.tsx';
import { PeopleZone } from '#renderer/features/form/people-zone.tsx';
import { giveGuidance } from '#renderer/features/guidance/give-guidance.ts';
import { GuidanceStrip } from '#renderer/features/guidance/guidance-strip.tsx';
import { ListButton } from '#renderer/features/group/list-button.tsx';
import { ListDialog } from '#renderer/features/group/list-dialog.tsx';
import { endVisit } from '#renderer/features/group/end-visit.ts';
import { VisitNote } from '#renderer/features/group/visit-note.tsx';
import { samePeople, useVisit } from '#renderer/features/group/visit.ts';
import { OnlineNotice } from '#renderer/features/online/online-notice.tsx';
import { doAtOnce, isSameDay } from '#renderer/features/one-step/do-at-once.ts';
import { OneStepDialog } from '#renderer/features/one-step/one-step-dialog.tsx';
import { ScanNote } from '#renderer/features/scan/scan-note.tsx';
import { solarWords } from '#renderer/features/home/greeting.ts';
import { TrayChip } from '#renderer/features/tray/tray-chip.tsx';
import { TrayDialog } from '#renderer/features/tray/tray-dialog.tsx';
import { CounterDialog } from '#renderer/features/work/counter-dialogs.tsx';
import { CounterStrip } from '#renderer/features/work/counter-strip.tsx';
import { useTurnedAway, type CounterAnswer } from '#renderer/features/work/turned-away.ts';
import { acceptDossier } from './accept.ts';
import { AcceptedStrip } from './accepted-strip.tsx';
import { CopiedNote } from './copied-note.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DueExplanation } from './due-box.tsx';
import { FootBar } from './foot-bar.tsx';
import {
  attaching,
  beginWith,
  flushDraft,
  intakeForm,
  isEmpty,
  openDraft,
  putDraftAside,
  useIntake,
} from './intake-store.ts';
import styles from './intake.module.css';
import { KnownNote } from './known-note.tsx';
import { ProcedureZone } from './procedure-zone.tsx';
import { ReceiptSide } from './receipt-side.tsx';
import { useCardScan } from './use-card-scan.ts';
import { useDraftFlush } from './use-draft-flush.ts';
import { useIntakePreview } from './use-intake-preview.ts';
import { useProcedureView } from './use-procedure-view.ts';

/** The draft of before, once: typing waits for it. */
export const IntakeRoom = (): ReactNode => {
  const opened = useIntake((state) => state.opened);
  const now = useDeskClock();
  const { data: draft, isFetched } = useAsk('draft.current', {}, { enabled: !opened });
  useEffect(() => {
    if (isFetched) openDraft(draft ?? null);
  }, [isFetched, draft]);
  if (!opened || now === null) return null;
  return <Intake today={localDayOf(instantOf(now))} />;
};

const Intake = ({ today }: { readonly today: LocalDate }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const form = useStore(intakeForm, (state) => state.form);
  const draft = useIntake((state) => state.draft);
  const resumed = useIntake((state) => state.resumed);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [explained, explain] = useState(false);
  const { data: home } = useAsk('home.overview', {});
  const { view: shownView, asking } = useProcedureView(form);
  const preview = useIntakePreview(form);
  const remarks = preview?.remarks ?? [];

  const jumpTo = (field: string): void => {
    const to = field === 'procedureCode' ? null : root.current;
    if (to === null) search.current?.focus();
    else requestAnimationFrame(() => focusField(to, field));
  };
  const { said, fill } = useCardScan({
    store: intakeForm,
    today,
    focus: jumpTo,
    keepOther: () => {
      const { searchText } = useIntake.getState();
      return () => useIntake.setState({ searchText });
    },
  });
  const around = useMemo(
    () => ({ store: intakeForm, remarks, onCard: fill }),
    // The card is filled through the store: an older closure does the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [preview],
  );
  const [listOpen, openList] = useState(false);
  const [trayOpen, openTray] = useState(false);
  const [turning, turn] = useState<CounterAnswer | null>(null);
  const turnAway = (answer: CounterAnswer): void => {
    useTurnedAway.setState({ refusal: null });
    turn(answer);
  };
  const putAside = async (): Promise<void> => {
    if (isEmpty()) return openTray(true);
    useIntake.setState({ acceptRefusal: await putDraftAside() });
    search.current?.focus();
  };
  const guide = async (park: boolean): Promise<void> => {
    const field = await giveGuidance(park);
    if (field !== null) jumpTo(field);
    else if (isEmpty()) search.current?.focus();
  };
  const ready = (): void => search.current?.focus();
  // Which case is meant is not known before the procedure of the day is there.
  const take = async (more: boolean): Promise<void> => {
    if (!asking) await acceptDossier({ jumpTo, ready, today, more });
  };
  const accept = (): void => void take(false);
  const acceptMore = async (): Promise<void> => {
    if (!isEmpty()) return take(true);
    const { before } = useVisit.getState();
    if (before !== null) useIntake.setState({ acceptRefusal: await beginWith(samePeople(before)) });
    ready();
  };
  const atOnce = (reason: string | null): void => {
    if (!asking) void doAtOnce({ jumpTo, ready, today, reason });
  };
  const end = async (): Promise<void> => {
    await endVisit();
    ready();
  };
  const zone = (by: 1 | -1): void => {
    if (root.current !== null) focusZone(root.current, by);
  };

  useDraftFlush(flushDraft);
  // The room opens, or the next form is here with fields of its own: the hand is where it begins.
  useLayoutEffect(() => {
    const { startAt } = useIntake.getState();
    if (startAt === null) search.current?.focus();
    else jumpTo(startAt);
    useIntake.setState({ startAt: null });
  }, [draft]);
  useShortcuts(
    'screen',
    [
      { combo: 'F9', does: t('intake.keys.accept'), run: accept },
      { combo: 'Ctrl+F9', does: t('oneStep.keys'), run: () => atOnce(null) },
      { combo: 'Ctrl+N', does: t('group.keys.more'), run: () => void acceptMore() },
      { combo: 'Ctrl+J', does: t('group.keys.list'), run: () => openList(true) },
      { combo: 'F10', does: t('intake.tray.keysPark'), run: () => void putAside() },
      { combo: 'Ctrl+G', does: t('intake.tray.keysOpen'), run: () => openTray(true) },
      { combo: 'Ctrl+H', does: t('guidance.keys.print'), run: () => void guide(false) },
      {
        combo: 'Ctrl+Shift+H',
        does: t('guidance.keys.printAndPark'),
        run: () => void guide(true),
      },
      { combo: 'F11', does: t('work.counter.keys.ask'), run: () => turnAway('ask') },
      { combo: 'F12', does: t('work.counter.keys.refuse'), run: () => turnAway('refuse') },
      { combo: 'Ctrl+↓', does: t('intake.keys.nextZone'), run: () => zone(1) },
      { combo: 'Ctrl+↑', does: t('intake.keys.previousZone'), run: () => zone(-1) },
      { combo: 'Ctrl+/', does: t('intake.keys.explain'), run: () => explain(true) },
    ],
    [
      { combo: 'Enter', does: t('shell.keys.next') },
      { combo: 'Space', does: t('intake.keys.tick') },
      { combo: '0–9 + −', does: t('intake.keys.counts') },
      { combo: '*', does: t('intake.keys.all') },
    ],
  );

  return (
    <FormProvider value={around}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('intake.title')}</h1>
          <p className={styles.date}>
            {solarWords(today, texts)}
            {home !== undefined &&
              ` · ${t('intake.nth', { n: home.acceptedToday + home.voidedToday + 1 })}`}
            {home?.numbersLow === true &&
              ` · ${t('home.ready.numbersFew', { total: home.numbersLeft })}`}
          </p>
          <div className={styles.news}>
            <AcceptedStrip />
            <GuidanceStrip />
            <CounterStrip />
            <ShowCitizen />
            <ScanNote said={said} />
            <TrayChip onOpen={() => openTray(true)} />
            {resumed && <span className={styles.resumed}>{t('intake.resumed')}</span>}
            {form.procedureCode !== '' && <ListButton onOpen={() => openList(true)} />}
            <DiscardDraft />
          </div>
          <div className={styles.headNotes}>
            <VisitNote onEnd={() => void end()} />
            <CopiedNote />
            <OnlineNotice />
          </div>
        </header>
        {/* New fields for each form: a field takes what Ctrl+Z remembers of it away when it goes, and what was typed
            for one citizen must not come back in front of the next. */}
        <div
          key={draft}
          ref={root}
          className={styles.zones}
          data-form=""
          onKeyDown={onEnterGoNext}
          onBlur={() => void flushDraft()}
        >
          <ProcedureZone
            view={shownView}
            input={search}
            onChosen={() => jumpTo('submitter.name')}
          />
          <div className={styles.middle}>
            <PeopleZone number={2} below={KnownNote} />
            <AttachingContext value={attaching}>
              <PapersZone number={3} view={shownView} />
            </AttachingContext>
          </div>
        </div>
        <ReceiptSide preview={preview} today={today} onWhy={() => explain(true)} />
        <FootBar
          remarks={remarks}
          onAccept={accept}
          onAtOnce={isSameDay(preview ?? null) ? () => atOnce(null) : null}
          onPutAside={() => void putAside()}
          onGuide={() => void guide(false)}
          onTurnAway={turnAway}
          onMore={() => void acceptMore()}
          onJump={jumpTo}
        />
        <OneStepDialog onOrdinary={accept} onAtOnce={atOnce} />
        {turning !== null && (
          <CounterDialog
            answer={turning}
            form={form}
            onClose={() => turn(null)}
            onDone={() => {
              turn(null);
              ready();
            }}
          />
        )}
        <ListDialog opened={listOpen} form={form} onClose={() => openList(false)} />
        <TrayDialog
          opened={trayOpen}
          today={today}
          onClose={(taken) => {
            openTray(false);
            if (taken) jumpTo('submitter.name');
          }}
        />
        {preview?.deadline?.state === 'promised' && (
          <DueExplanation
            promise={preview.deadline}
            opened={explained}
            onClose={() => explain(false)}
          />
        )}
      </div>
    </FormProvider>
  );
};
