import { Button, Radio, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPastPromise } from '#shared/calendar/timeliness.ts';
import type { ResultView } from '#shared/contract/outputs.ts';
import type { FinishForm, ResultPaperForm } from '#shared/contract/result-forms.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskTime } from '#renderer/app/use-desk-clock.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import type { Done } from './done-note.tsx';
import { ResultFiles } from './result-files.tsx';
import styles from './results.module.css';
import { useResultFiles } from './use-result-files.ts';
import { useWrittenOnce } from './use-written-once.ts';

const MOST_LETTERS = 1000;
const outcomes = ['granted', 'denied'] as const satisfies readonly FinishForm['outcome'][];

const isOutcome = (value: string): value is FinishForm['outcome'] =>
  outcomes.some((outcome) => outcome === value);

const PaperRow = ({
  paper,
  place,
  onChange,
  onRemove,
}: {
  readonly paper: ResultPaperForm;
  /** Counted from 1. */
  readonly place: number;
  readonly onChange: (change: Partial<ResultPaperForm>) => void;
  readonly onRemove: (() => void) | null;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.paper} aria-label={t('results.paper', { n: place })}>
      <TextInput
        className={styles.paperName ?? ''}
        data-field={`results.${place - 1}.name`}
        label={t('results.paperName')}
        value={paper.name}
        maxLength={MOST_LETTERS}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('results.paperNumber')}
        value={paper.number}
        maxLength={200}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      {(['originals', 'copies'] as const).map((column) => (
        <TextInput
          key={column}
          data-field={`results.${place - 1}.${column}`}
          className={styles.count ?? ''}
          label={t(`results.${column}`)}
          inputMode="numeric"
          value={String(paper[column])}
          onChange={(event) => {
            const count = Number(event.currentTarget.value.replace(/\D/gu, '').slice(-3));
            onChange({ [column]: count });
          }}
        />
      ))}
      {onRemove !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('results.removePaper', { n: place })}
          onClick={onRemove}
        >
          ✕
        </Button>
      )}
    </fieldset>
  );
};

/** The result came straight to the desk: what came out of it, its documents and their scans. */
export const FinishPart = ({
  view,
  onWriting,
  onDone,
}: {
  readonly view: ResultView;
  readonly onWriting: (isWriting: boolean) => void;
  readonly onDone: (done: Done) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { row } = view;
  const named = (name: string): ResultPaperForm => ({ name, number: '', originals: 1, copies: 0 });
  const [outcome, setOutcome] = useState<FinishForm['outcome']>('granted');
  const [note, setNote] = useState('');
  const [lateReason, setLateReason] = useState('');
  const now = useDeskTime();
  const isLate = now !== null && isPastPromise(row.dueAt, now);
  const lateBy = Math.max(0, -(row.daysLeft ?? 0));
  const [papers, setPapers] = useState<readonly ResultPaperForm[]>(() => [
    named(t('results.resultOf', { procedure: row.procedureName }).slice(0, MOST_LETTERS)),
  ]);
  const files = useResultFiles();
  const finish = useTell('results.finish');
  const root = useRef<HTMLElement>(null);
  const write = useWrittenOnce(finish, root, onWriting);
  const change = (place: number, to: Partial<ResultPaperForm>): void =>
    setPapers((all) => all.map((paper, at) => (at === place ? { ...paper, ...to } : paper)));
  const submit = (): void => {
    if (files.busy) return;
    const form = { outcome, note, lateReason, results: [...papers], files: [...files.files] };
    write({ id: row.id, form }, () =>
      onDone({
        id: row.id,
        words: t('results.finished'),
        number: row.number,
        waits: true,
        print: null,
        notDrawn: null,
      }),
    );
  };
  useShortcuts('screen', [{ combo: 'F9', does: t('results.keys.do'), run: submit }]);
  return (
    <section ref={root} className={styles.part} aria-labelledby="result-step">
      <h3 id="result-step" className={styles.step}>
        {t('results.steps.finish')}
      </h3>
      <Radio.Group
        data-first=""
        label={t('results.outcome')}
        value={outcome}
        onChange={(value) => {
          if (isOutcome(value)) setOutcome(value);
        }}
      >
        <div className={styles.row}>
          {outcomes.map((value) => (
            <Radio key={value} value={value} label={t(`results.outcomes.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {papers.map((paper, place) => (
        <PaperRow
          // A row has no name of its own while it is typed.
          key={place}
          paper={paper}
          place={place + 1}
          onChange={(to) => change(place, to)}
          onRemove={
            papers.length === 1
              ? null
              : () => setPapers((all) => all.filter((_, at) => at !== place))
          }
        />
      ))}
      <div className={styles.row}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setPapers((all) => [...all, named('')])}
        >
          {t('results.addPaper')}
        </Button>
        <ResultFiles files={files} />
      </div>
      <TextInput
        label={t('results.note')}
        value={note}
        maxLength={MOST_LETTERS}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {isLate && (
        <TextInput
          label={t('late.reason')}
          description={
            lateBy === 0 ? t('late.hourHint') : t('late.reasonHint', { days: formatNumber(lateBy) })
          }
          value={lateReason}
          maxLength={MOST_LETTERS}
          onChange={(event) => setLateReason(event.currentTarget.value)}
        />
      )}
      <div className={styles.foot}>
        <Button
          size="md"
          aria-keyshortcuts="F9 Control+9"
          aria-busy={finish.isPending}
          disabled={files.busy}
          rightSection={<KeyHint combo="F9" dark />}
          onClick={submit}
          onKeyDown={notByEnter}
        >
          {t(finish.isPending ? 'results.busy' : 'results.finish')}
        </Button>
        <RefusalNote refusal={finish.error?.refusal} />
      </div>
    </section>
  );
};
