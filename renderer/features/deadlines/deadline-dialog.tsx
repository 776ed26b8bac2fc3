import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { remarkSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { matchesCombo } from '#renderer/app/key-combo.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { ChangeFields } from './change-fields.tsx';
import { emptyChange, readChange, type ChangeForm } from './change-form.ts';
import { dueWords } from './date-words.ts';
import styles from './deadlines.module.css';
import { WalkedDays } from './walked-days.tsx';
import { PrintExplanation } from './why-this-date.tsx';

const PAUSE_MS = 200;

/** A new date for one dossier: what it will be and why, before anything is written. */
export const DeadlineDialog = ({
  id,
  number,
  dated,
  onClose,
}: {
  readonly id: string;
  readonly number: string;
  /** It has a date; without one, the province's is written. */
  readonly dated: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const kinds = dated ? (['extend', 'exclude'] as const) : (['confirm'] as const);
  const [form, setForm] = useState<ChangeForm>({ ...emptyChange, kind: kinds[0] });
  const [reason, setReason] = useState('');
  const [letter, setLetter] = useState(true);
  const [attempted, attempt] = useState(false);
  const [explained, explain] = useState(false);
  const [settled] = useDebouncedValue(form, PAUSE_MS);
  const { change: shown } = readChange(settled);
  const { change, wrong } = readChange(form);
  const preview = useAsk(
    'deadlines.preview',
    { id, change: shown ?? { kind: 'extend', amount: 1, unit: 'working_day' } },
    { enabled: shown !== null },
  );
  const save = useTell('deadlines.change');
  const looked = shown === null ? undefined : preview.data;
  const reasonMissing = attempted && reason.trim() === '';
  const write = (): void => {
    attempt(true);
    if (change === null || reason.trim() === '' || save.isPending) return;
    save.mutate({ id, change, reason: reason.trim(), letter }, { onSuccess: onClose });
  };
  return (
    <Dialog opened onClose={onClose} title={t('deadlines.dossier.title', { number })} size="lg">
      <form
        className={styles.form}
        onKeyDown={(event) => {
          if (!matchesCombo('Ctrl+/', event.nativeEvent)) return;
          event.preventDefault();
          explain(!explained);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label={t('deadlines.dossier.kind')}
            value={form.kind}
            data={kinds.map((value) => ({ value, label: t(`deadlines.dossier.kinds.${value}`) }))}
            onChange={(value) => {
              const kind = kinds.find((one) => one === value);
              if (kind !== undefined) setForm({ ...form, kind });
            }}
          />
        )}
        <ChangeFields
          form={form}
          wrong={attempted ? wrong : []}
          onForm={(part) => setForm({ ...form, ...part })}
        />
        <Textarea
          label={t('deadlines.decision.reason')}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          error={reasonMissing ? t('deadlines.decision.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {looked !== undefined && (
          <div role="status">
            <dl className={styles.dates}>
              <dt>{t('deadlines.dossier.before')}</dt>
              <dd>
                {looked.before === null
                  ? t('deadlines.dossier.nothing')
                  : dueWords(looked.before, texts)}
              </dd>
              <dt>{t('deadlines.dossier.after')}</dt>
              <dd>
                <b>{dueWords(looked.after, texts)}</b>
              </dd>
              {looked.own !== null && (
                <>
                  <dt>{t('deadlines.dossier.own')}</dt>
                  <dd>
                    {looked.own.before === looked.own.after
                      ? t('deadlines.dossier.ownStays', { due: dueWords(looked.own.after, texts) })
                      : `${dueWords(looked.own.before, texts)} → ${dueWords(looked.own.after, texts)}`}
                  </dd>
                </>
              )}
            </dl>
            <WalkedDays
              days={looked.days}
              dueAt={looked.after}
              label={t('deadlines.dossier.why')}
              opened={explained}
              onOpened={explain}
            />
            {looked.own !== null && (
              <WalkedDays
                days={looked.own.days}
                dueAt={looked.own.after}
                label={t('deadlines.dossier.whyOwn')}
                opened={explained}
                onOpened={explain}
              />
            )}
            {looked.warnings.map(({ code, values }) => (
              <Note key={code} tone="wait">
                {remarkSentence(texts, { code, values })}
              </Note>
            ))}
          </div>
        )}
        {form.kind !== 'confirm' && (
          <Checkbox
            size="sm"
            checked={letter}
            label={t('deadlines.dossier.letter')}
            onChange={(event) => setLetter(event.currentTarget.checked)}
          />
        )}
        {dated && <PrintExplanation dossier={id} label={t('deadlines.dossier.printWhy')} />}
        <RefusalNote
          refusal={save.error?.refusal ?? (shown === null ? null : preview.error?.refusal)}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button type="submit" aria-busy={save.isPending}>
            {t('deadlines.dossier.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
