import { Checkbox } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { dateOf, instantOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { CertificationCounter } from '#shared/contract/outputs.ts';
import { readLateEntry } from '#shared/intake/late-entry.ts';
import { readCertification } from '#shared/intake/read-certification.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { formatMoney } from '#shared/text/format.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskClock } from '#renderer/app/use-desk-clock.ts';
import { FormProvider, withParty } from '#renderer/features/form/form-store.ts';
import { focusField, onEnterGoNext } from '#renderer/features/form/next-field.ts';
import { TextField } from '#renderer/features/form/text-field.tsx';
import { Zone } from '#renderer/features/form/zone.tsx';
import { useCardScan } from '#renderer/features/intake/use-card-scan.ts';
import { useDraftFlush } from '#renderer/features/intake/use-draft-flush.ts';
import { rememberLateEntry } from '#renderer/features/late-entry/fresh-late-entry.ts';
import { LateEntryFields } from '#renderer/features/late-entry/late-entry-fields.tsx';
import { ScanNote } from '#renderer/features/scan/scan-note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { BookList } from './book-list.tsx';
import { CertifiedStrip } from './certified-strip.tsx';
import { ClearCounter } from './clear-counter.tsx';
import { CounterFoot } from './counter-foot.tsx';
import {
  addDocument,
  certify,
  counterForm,
  counterPerson,
  flushCounter,
  keepCounter,
  noteShown,
  openCounter,
  personRead,
  useCounter,
} from './counter-store.ts';
import { dueWords } from './counter-words.ts';
import { DocumentRows } from './document-rows.tsx';
import { refusedNumbers, useNumbersToCome } from './numbers-to-come.ts';
import styles from './certification.module.css';

/** The hour moves the date: after 15:00 what is not done at once is due tomorrow. */
const AGAIN_MS = 30_000;

/** Name and number are enough at this counter. */
const Person = (): ReactNode => {
  const { t } = useTranslation();
  const { name, idNumber, phone } = useStore(counterPerson, ({ form }) => form.submitter);
  const { change } = counterPerson.getState();
  return (
    <div className={styles.person}>
      <TextField
        field="submitter.name"
        label={t('certification.name')}
        value={name}
        onValue={(text) => change(withParty('submitter', { name: text }))}
      />
      <TextField
        field="submitter.idNumber"
        label={t('certification.idNumber')}
        inputMode="numeric"
        value={idNumber}
        onValue={(text) => change(withParty('submitter', { idNumber: text }))}
      />
      <TextField
        field="submitter.phone"
        label={t('certification.phone')}
        inputMode="tel"
        value={phone}
        onValue={(text) => change(withParty('submitter', { phone: text }))}
      />
    </div>
  );
};

const Counter = ({ counter }: { readonly counter: CertificationCounter }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { today, dueAt } = counter;
  const root = useRef<HTMLDivElement>(null);
  const state = useCounter();
  const { submitter, lateEntry } = useStore(counterPerson, ({ form }) => form);
  const attempted = useStore(counterPerson, (person) => person.attempted);
  const [day, lookAt] = useState<LocalDate>(today);
  const now = useDeskClock();
  const late = now === null ? null : readLateEntry(lateEntry, localTimeOf(instantOf(now)));
  // What was done on another day costs what it cost then.
  const doneOn = late?.late == null ? today : dateOf(late.late.receivedAt);
  const isOfToday = doneOn === today;
  const then = useAsk('certification.counter', { day: doneOn }, { enabled: !isOfToday });
  const rules = isOfToday ? counter : then.data;
  const { kinds, fees } = rules ?? counter;
  const form = counterForm(state, { submitter, lateEntry }, kinds[0]?.procedure ?? '');
  const read = readCertification(form, { kinds, fees }, doneOn);
  const numbers = useNumbersToCome(form, doneOn);
  const remarks = [...(late?.remarks ?? []), ...read.remarks, ...refusedNumbers(numbers)];
  const byCase = useMemo(
    () => new Set(fees.filter(({ per }) => per === 'case').map(({ procedure }) => procedure)),
    [fees],
  );
  const { documents } = state;
  // What a hand wrote is no number of ours to show.
  useEffect(
    () =>
      noteShown(
        numbers.map(({ book }, i) =>
          lateEntry.on && (documents[i]?.book ?? '').trim() !== '' ? null : book,
        ),
      ),
    [numbers, documents, lateEntry.on],
  );
  const jumpTo = (field: string): void => {
    requestAnimationFrame(() => {
      if (root.current !== null) focusField(root.current, field);
    });
  };
  const { said, fill } = useCardScan({
    store: counterPerson,
    today,
    focus: jumpTo,
    keepOther: keepCounter,
    onRead: personRead,
  });
  const end = async (done: boolean): Promise<void> => {
    counterPerson.getState().attempt();
    if (rules === undefined) return;
    const [first] = remarks.filter(blocks);
    if (first !== undefined) return jumpTo(first.field);
    const field = await certify(form, done);
    if (field !== null) return jumpTo(field);
    if (useCounter.getState().refusal === null) {
      rememberLateEntry(lateEntry, today);
      lookAt(today);
      jumpTo('submitter.name');
    }
  };
  const add = (): void => {
    addDocument();
    jumpTo(`documents.${state.documents.length}.document`);
  };
  const [visit] = state.ids;
  // The room opens, or the next visit is here with fields of its own: the hand is where it begins.
  useLayoutEffect(() => {
    if (root.current !== null) focusField(root.current, 'submitter.name');
    // Which visit it is does not matter here: that it is another one does.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [visit]);
  useDraftFlush(flushCounter);
  useShortcuts(
    'screen',
    [
      { combo: 'F9', does: t('certification.keys.done'), run: () => void end(true) },
      // A key of its own: elsewhere Ctrl+M takes a scan, and some scanners send it as their Enter.
      { combo: 'F6', does: t('certification.keys.later'), run: () => void end(false) },
      { combo: 'Ctrl+N', does: t('certification.keys.add'), run: add },
    ],
    [{ combo: 'Enter', does: t('shell.keys.next') }],
  );
  return (
    <FormProvider value={{ store: counterPerson, remarks, onCard: fill }}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('certification.title')}</h1>
          <div className={styles.news}>
            <CertifiedStrip />
            <ScanNote said={said} />
            {state.resumed && <span className={styles.quiet}>{t('intake.resumed')}</span>}
            <RefusalNote refusal={state.notKept} />
            <ClearCounter onCleared={() => jumpTo('submitter.name')} />
          </div>
        </header>
        {/* New fields for each visit: what was typed for one citizen does not come back by Ctrl+Z. */}
        <div key={visit} ref={root} className={styles.form} data-form="" onKeyDown={onEnterGoNext}>
          <Zone name="person" number={1} title={t('certification.submitter')}>
            <Person />
            <LateEntryFields />
          </Zone>
          <Zone name="documents" number={2} title={t('certification.documents')}>
            <DocumentRows
              kinds={kinds}
              byCase={byCase}
              documents={form.documents}
              read={read}
              late={lateEntry.on}
              numbers={numbers}
              onAdd={add}
            />
            <div className={styles.fees}>
              <p className={styles.total}>
                {t('certification.total')}: <b>{formatMoney(read.total)}</b>
              </p>
              <Checkbox
                label={t('certification.taken', { amount: formatMoney(read.total) })}
                checked={state.feeTaken}
                onChange={(event) => useCounter.setState({ feeTaken: event.currentTarget.checked })}
              />
              {!state.feeTaken && (
                <TextField
                  field="exemption"
                  label={t('certification.exemption')}
                  value={state.exemption}
                  onValue={(exemption) => useCounter.setState({ exemption })}
                />
              )}
              <TextField
                field="feeReceiptSerial"
                label={t('certification.serial')}
                value={state.serial}
                onValue={(serial) => useCounter.setState({ serial })}
              />
            </div>
            <p className={styles.quiet}>
              {lateEntry.on ? t('certification.dueLate') : dueWords(dueAt, texts)}
            </p>
          </Zone>
        </div>
        <BookList today={today} day={day} onDay={lookAt} />
        <CounterFoot
          remarks={remarks}
          attempted={attempted}
          onDone={() => void end(true)}
          onLater={() => void end(false)}
          onJump={jumpTo}
        />
      </div>
    </FormProvider>
  );
};

/** Certification at the counter: everything in one screen, nothing printed unless somebody asks. */
export const CertificationRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { data: counter, error } = useAsk('certification.counter', {}, { every: AGAIN_MS });
  const opened = useCounter((state) => state.opened);
  const { data: draft, isFetched } = useAsk('certification.draft', {}, { enabled: !opened });
  useEffect(() => {
    if (isFetched) openCounter(draft ?? null);
  }, [isFetched, draft]);
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (counter === undefined || !opened) return null;
  return counter.kinds.length === 0 ? (
    <p>{t('certification.none')}</p>
  ) : (
    <Counter counter={counter} />
  );
};
