import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, weekdayOf } from '#shared/calendar/local-time.ts';
import { formatClock, formatDay } from '#shared/text/format.ts';
import { tell, useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { paperCame, paperStillMissing, useIntake, type LastAccepted } from './intake-store.ts';
import styles from './intake.module.css';
import { paperNews } from './paper-news.ts';

/** What became of the last citizen's paper; it says so and never stands in the way of the next. */
const Strip = ({ last }: { readonly last: LastAccepted }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const { data: jobs, dataUpdatedAt } = useAsk('documents.jobs', {});
  const draw = useTell('documents.issue');
  const { answer, ownerName, at, together } = last;
  const { number, dueAt, print, repeated, dossier } = answer;
  const job = jobs?.find((one) => one.dossier === dossier || one.document === print?.document);
  const news = paperNews(answer, job, dataUpdatedAt >= at, texts);
  // A paper that could not be drawn at once has come by itself.
  const late = print === null && job !== undefined ? job : null;
  useEffect(() => {
    if (late !== null) paperCame(dossier, late);
  }, [late, dossier]);
  const drawAgain = (): void =>
    draw.mutate(
      { dossier },
      {
        onSuccess: (issued) => paperCame(dossier, issued.print),
        onError: ({ refusal }) => paperStillMissing(dossier, refusal.code),
      },
    );
  const atOnce = answer.atOnce === true;
  // Never the key that prints: pressed once too often, it would say what nobody has seen.
  const confirmKey = atOnce ? 'Alt+P' : 'Ctrl+P';
  const onRequest = atOnce && job === undefined && print === null;
  const confirming =
    job === undefined
      ? []
      : [
          {
            combo: confirmKey,
            does: t('intake.keys.confirmPaper'),
            run: () => void tell('documents.outcome', { job: job.job, outcome: 'confirmed' }),
          },
        ];
  useShortcuts('screen', [
    ...confirming,
    ...(onRequest ? [{ combo: 'Ctrl+P', does: t('oneStep.keysReceipt'), run: drawAgain }] : []),
  ]);
  const due =
    dueAt === null
      ? t('intake.accept.dueUnknown')
      : t('intake.accept.due', {
          time: formatClock(dueAt),
          weekday: texts.weekdays[weekdayOf(dateOf(dueAt))].toLocaleLowerCase('vi'),
          date: formatDay(dateOf(dueAt)),
        });
  const head = atOnce
    ? t(repeated ? 'oneStep.repeated' : 'oneStep.done', { number })
    : t(repeated ? 'intake.accept.repeated' : 'intake.accept.done', { number });
  return (
    <div className={styles.strip} role="status">
      <b className={repeated ? styles.stripWords : undefined}>{head}</b>
      <span className={styles.stripWords}>
        {ownerName === '' ? '' : `${ownerName}${atOnce ? '' : ' · '}`}
        {together > 1 && `${t('group.together', { total: together })} · `}
        {!atOnce && due}
      </span>
      {news.words !== '' && (
        <span
          className={styles.stripPaper}
          data-missing={news.missing || job?.because !== undefined}
        >
          {news.words}
        </span>
      )}
      {onRequest && !news.missing && (
        <Button
          size="compact-sm"
          variant="default"
          aria-busy={draw.isPending}
          disabled={draw.isPending}
          rightSection={<KeyHint combo="Ctrl+P" />}
          onClick={drawAgain}
        >
          {t('oneStep.receipt')}
        </Button>
      )}
      {news.missing && (
        <Button
          size="compact-sm"
          variant="default"
          aria-busy={draw.isPending}
          disabled={draw.isPending}
          onClick={drawAgain}
        >
          {t(draw.isPending ? 'print.drawing' : 'print.draw')}
        </Button>
      )}
      {job !== undefined && <PrintActions job={job} confirmKey={confirmKey} brief />}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => go({ room: 'dossier', id: dossier, correcting: false })}
      >
        {t('intake.accept.open')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('intake.accept.hide')}
        onClick={() => useIntake.setState({ last: null })}
      >
        ✕
      </Button>
    </div>
  );
};

export const AcceptedStrip = (): ReactNode => {
  const last = useIntake((state) => state.last);
  return last === null ? null : <Strip key={last.answer.dossier} last={last} />;
};
