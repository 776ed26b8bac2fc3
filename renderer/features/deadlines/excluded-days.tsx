import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcludedTime } from '#shared/calendar/pause.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { areLookedAt, emptySpan, readSpan, timeWords } from './days-typed.ts';
import { DatesTable } from './dates-table.tsx';
import styles from './deadlines.module.css';
import { DecideDialog } from './decide-dialog.tsx';
import { NotShown } from './not-shown.tsx';
import { SpanFields } from './span-fields.tsx';
import { shownDates } from './shown-dates.ts';

/** Days on which the whole office could not work, taken out of the deadlines that run over them. */
export const ExcludedDays = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [span, setSpan] = useState(emptySpan);
  const [attempted, attempt] = useState(false);
  const [days, setDays] = useState<ExcludedTime | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [deciding, decideNow] = useState(false);
  const { data: affected } = useAsk(
    'deadlines.affected',
    days ?? { from: '2000-01-01', to: '2000-01-01' },
    { enabled: days !== null },
  );
  const exclude = useTell('deadlines.exclude');
  const { time: typed, wrong } = readSpan(span);
  const look = (): void => {
    attempt(true);
    if (typed === null) return;
    setLeft(new Set());
    setDays(typed);
  };
  const dates = affected?.dates ?? [];
  const chosen = dates.filter(({ row }) => !left.has(row.id));
  const picked = new Set(chosen.map(({ row }) => row.id));
  const begin = (): void => {
    if (!areLookedAt(typed, days)) look();
    else if (picked.size > 0) {
      exclude.reset();
      decideNow(true);
    }
  };
  useShortcuts('screen', [{ combo: 'F9', does: t('deadlines.exclude'), run: begin }]);
  return (
    <>
      <p className={styles.quiet}>{t('deadlines.excludeAbout')}</p>
      <form
        className={styles.span}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <SpanFields
          span={span}
          wrong={attempted ? wrong : []}
          onSpan={(part) => setSpan({ ...span, ...part })}
        />
        <Button type="submit" variant="default">
          {t('deadlines.look')}
        </Button>
      </form>
      {days !== null && affected !== undefined && dates.length === 0 && (
        <p role="status">{t('deadlines.excludeNone')}</p>
      )}
      {dates.length > 0 && (
        <>
          <DatesTable
            dates={dates}
            picked={picked}
            onPicked={(next) =>
              setLeft(new Set(dates.map(({ row }) => row.id).filter((id) => !next.has(id))))
            }
            label={t('deadlines.tabs.exclude')}
          />
          <NotShown shown={dates.length} total={affected?.total ?? 0} />
          <div className={styles.foot}>
            <span role="status">{t('deadlines.picked', { total: picked.size })}</span>
            <Button
              disabled={picked.size === 0}
              aria-keyshortcuts="F9 Control+9"
              rightSection={<KeyHint combo="F9" dark />}
              onClick={begin}
            >
              {t('deadlines.exclude')}
            </Button>
          </div>
        </>
      )}
      {deciding && days !== null && (
        <DecideDialog
          decision={{
            kind: 'exclude',
            total: picked.size,
            about: t('deadlines.decision.excludeAbout', { days: timeWords(days, texts) }),
            usualReason: '',
          }}
          pending={exclude.isPending}
          decided={exclude.data}
          error={exclude.error}
          onDecide={(reason, letter) =>
            exclude.mutate({ dates: shownDates(chosen), ...days, reason, letter })
          }
          onClose={() => {
            decideNow(false);
            if (exclude.data !== undefined) setDays(null);
          }}
        />
      )}
    </>
  );
};
