import { Button, Progress } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosePreview } from '#shared/contract/outputs.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { formatBytes } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { DayRatings } from '#renderer/features/citizen/day-ratings.tsx';
import { EnvelopeEntry } from '#renderer/features/envelope/envelope-entry.tsx';
import { ExportButton } from '#renderer/features/export/export-button.tsx';
import { focusField, onEnterGoNext } from '#renderer/features/form/next-field.ts';
import { solarWords } from '#renderer/features/home/greeting.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { closeAction } from './balance.ts';
import { BalanceSheet } from './balance-sheet.tsx';
import { CashCount } from './cash-count.tsx';
import { cashInput, cashInTheWay, emptyCash, readCash } from './cash-form.ts';
import { ClosedNote } from './closed-note.tsx';
import { DayChoice } from './day-choice.tsx';
import { DifferenceList } from './difference-list.tsx';
import { PastCloses } from './past-closes.tsx';
import styles from './close.module.css';

/** What the comparison says, before the numbers. */
const Verdict = ({ preview }: { readonly preview: ClosePreview }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const said = (title: string, about: string, tone: 'late' | 'wait'): ReactNode => (
    <Note tone={tone} role="status">
      <b>{title}.</b> {about}
    </Note>
  );
  switch (closeAction(preview)) {
    case 'nothing':
      return <p className={styles.quiet}>{t('close.nothing')}</p>;
    case 'offline':
      return said(texts.close.offline, texts.close.offlineAbout, 'wait');
    case 'sync_then_close':
      return said(
        t('close.missingTitle', { total: preview.missing.length }),
        texts.close.missingAbout,
        'wait',
      );
    case 'close_differing':
      return said(texts.close.differs, texts.close.differsAbout, 'late');
    case 'close':
      return (
        <Note tone="proven" role="status">
          <b>✓ {t('close.equal')}</b>
        </Note>
      );
  }
};

export const CloseRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [through, setThrough] = useState<LocalDate | null>(null);
  const [cash, setCash] = useState(emptyCash);
  const [attempted, attempt] = useState(false);
  const till = useRef<HTMLElement>(null);
  const {
    data: preview,
    error,
    isFetching,
  } = useAsk('close.preview', { through }, { every: 60_000, keepLast: true });
  const { data: status } = useAsk('desk.status', {});
  const { data: parked = [] } = useAsk('draft.parked', {});
  const close = useTell('close.day');
  const sync = status?.sync;
  const action = preview === undefined ? 'nothing' : closeAction(preview);
  const run = (): void => {
    if (preview === undefined || action === 'nothing' || close.isPending) return;
    attempt(true);
    const counted = readCash(cash, preview.desk);
    const inTheWay = cashInTheWay(counted);
    if (inTheWay !== null && till.current !== null) return focusField(till.current, inTheWay);
    close.mutate(
      {
        offline: action === 'offline',
        differing: action === 'close_differing',
        through,
        cash: cashInput(cash, counted),
      },
      {
        onSuccess: () => {
          setThrough(null);
          setCash(emptyCash);
          attempt(false);
        },
      },
    );
  };
  useShortcuts('screen', [{ combo: 'F9', does: t('close.keys.primary'), run }]);
  const words = (): string => {
    if (preview === undefined) return '';
    switch (action) {
      case 'offline':
        return t('close.buttons.closeOffline');
      case 'sync_then_close':
        return t('close.buttons.syncThenClose');
      case 'close_differing':
        return t('close.buttons.closeDiffering');
      case 'close':
      case 'nothing':
        return t('close.buttons.close', {
          held: preview.province?.count ?? preview.desk.count,
          total: preview.desk.count,
        });
    }
  };
  return (
    <div className={styles.page} onKeyDown={onEnterGoNext}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('close.title')}</h1>
        {preview !== undefined && (
          <p className={styles.quiet}>
            {solarWords(preview.day, texts)} ·{' '}
            {t('close.range', { from: preview.desk.from, to: preview.desk.to })}
            {preview.earlier.length > 0 &&
              `, ${t('close.withEarlier', {
                total: preview.earlier.reduce((sum, { desk }) => sum + desk.count, 0),
              })}`}
          </p>
        )}
        {preview !== undefined && <ExportButton kind="intake" day={preview.day} />}
        {isFetching && preview === undefined && <p role="status">{t('shell.loading')}</p>}
      </header>
      <RefusalNote refusal={error?.refusal} />
      {close.data !== undefined && <ClosedNote closed={close.data} />}
      {preview !== undefined && (
        <>
          <DayChoice forgotten={preview.forgotten} through={through} onThrough={setThrough} />
          <Verdict preview={preview} />
          {action !== 'nothing' && (
            <>
              <DifferenceList differences={preview.differences} more={preview.moreDifferences} />
              <BalanceSheet preview={preview} />
              <CashCount
                form={cash}
                totals={preview.desk}
                attempted={attempted}
                root={till}
                onForm={setCash}
              />
            </>
          )}
          {status !== undefined && status.noRoomForCopy !== null && (
            <Note tone="late">
              <b>{t('shell.status.disk.noRoom', { size: formatBytes(status.noRoomForCopy) })}.</b>{' '}
              {t('shell.status.disk.about')}
            </Note>
          )}
          {preview.openNumbers.map(({ first, last, count }) => (
            <Note key={first} tone="late">
              {t('close.openNumbers', { first, last, total: count })}
            </Note>
          ))}
          {preview.unprintedReceipts > 0 && (
            <Note tone="wait">{t('close.unprinted', { total: preview.unprintedReceipts })}</Note>
          )}
          {parked.length > 0 && (
            <Note tone="wait">
              {t('close.tray', {
                total: parked.length,
                clips: parked.map(({ clip }) => clip).join(', '),
              })}
            </Note>
          )}
          <DayRatings day={preview.day} />
          <footer className={styles.foot}>
            {(action !== 'nothing' || close.isPending) && (
              <Button
                size="md"
                aria-busy={close.isPending}
                rightSection={<KeyHint combo="F9" dark />}
                aria-keyshortcuts="F9 Control+9"
                onClick={run}
                onKeyDown={notByEnter}
              >
                {close.isPending ? t('close.buttons.closing') : words()}
              </Button>
            )}
            {sync?.running === true && (
              <div className={styles.progress} role="status">
                <span>{t('close.syncing', { done: sync.done, total: sync.total })}</span>
                <Progress
                  value={sync.total === 0 ? 0 : (100 * sync.done) / sync.total}
                  transitionDuration={0}
                  aria-label={t('close.buttons.syncing')}
                />
              </div>
            )}
            <RefusalNote refusal={close.error?.refusal} />
          </footer>
          <PastCloses past={preview.past} />
          <p className={styles.keys}>{t('close.signedWith', preview.keys)}</p>
        </>
      )}
      <EnvelopeEntry />
    </div>
  );
};
