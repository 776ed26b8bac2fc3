import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedDate } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { changedDayWords } from './date-words.ts';
import { DatesTable } from './dates-table.tsx';
import styles from './deadlines.module.css';
import { DecideDialog } from './decide-dialog.tsx';
import { NotShown } from './not-shown.tsx';
import { shownDates } from './shown-dates.ts';

/** Dossiers that the new calendar would date otherwise: a new date, or the old one, for those that are chosen. */
export const NewCalendar = ({
  changed,
  total,
}: {
  readonly changed: readonly MovedDate[];
  /** Shown or not. */
  readonly total: number;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, ask] = useState<{
    readonly decision: 'move' | 'keep';
    readonly dates: ReturnType<typeof shownDates>;
  } | null>(null);
  const decide = useTell('deadlines.decide');
  const chosen = changed.filter(({ row }) => picked.has(row.id));
  const begin = (decision: 'move' | 'keep'): void => {
    if (chosen.length === 0) return;
    decide.reset();
    ask({ decision, dates: shownDates(chosen) });
  };
  const days = [
    ...new Set(chosen.flatMap(({ because }) => because.map((day) => changedDayWords(day, texts)))),
  ].join('; ');
  useShortcuts('screen', [
    { combo: 'F9', does: t('deadlines.move'), run: () => begin('move') },
    { combo: 'Alt+G', does: t('deadlines.keep'), run: () => begin('keep') },
  ]);
  if (changed.length === 0 && asked === null)
    return <p className={styles.quiet}>{t('deadlines.changedNone')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('deadlines.changedAbout')}</p>
      <DatesTable
        dates={changed}
        picked={picked}
        onPicked={setPicked}
        label={t('deadlines.tabs.label')}
      />
      <NotShown shown={changed.length} total={total} />
      <div className={styles.foot}>
        <span role="status">{t('deadlines.picked', { total: chosen.length })}</span>
        <Button
          disabled={chosen.length === 0}
          aria-keyshortcuts="F9 Control+9"
          rightSection={<KeyHint combo="F9" dark />}
          onClick={() => begin('move')}
        >
          {t('deadlines.move')}
        </Button>
        <Button
          variant="default"
          disabled={chosen.length === 0}
          aria-keyshortcuts="Alt+G"
          rightSection={<KeyHint combo="Alt+G" />}
          onClick={() => begin('keep')}
        >
          {t('deadlines.keep')}
        </Button>
      </div>
      {asked !== null && (
        <DecideDialog
          decision={{
            kind: asked.decision,
            total: asked.dates.length,
            about: t(`deadlines.decision.${asked.decision}About`),
            usualReason: asked.decision === 'move' ? t('deadlines.decision.usual', { days }) : '',
          }}
          pending={decide.isPending}
          decided={decide.data}
          error={decide.error}
          onDecide={(reason, letter) =>
            decide.mutate({ dates: asked.dates, decision: asked.decision, reason, letter })
          }
          onClose={() => {
            ask(null);
            setPicked(new Set());
          }}
        />
      )}
    </>
  );
};
