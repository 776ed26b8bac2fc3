import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isSettled } from '#shared/calendar/clock.ts';
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { ClockView } from '#shared/contract/outputs.ts';
import { formatClock, formatDate, formatInstant } from '#shared/text/format.ts';
import { useClockQuestion } from '#renderer/app/clock-question.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { clockSentence } from './clock-words.ts';
import styles from './clock.module.css';
import { typedTime } from '#shared/calendar/typed-time.ts';

type By = InputOf<'clock.settle'>['by'];

const choices: readonly By[] = ['province', 'machine', 'officer'];

const Times = ({ view }: { readonly view: ClockView }): ReactNode => {
  const { t } = useTranslation();
  const { machine, desk, last, province } = view;
  const shown = (['machine', 'desk', 'last', 'province'] as const).flatMap((name) => {
    const time = { machine, desk: desk === machine ? null : desk, last, province }[name];
    return time === null ? [] : [{ name, time }];
  });
  return (
    <dl className={styles.times}>
      {shown.map(({ name, time }) => (
        <div key={name}>
          <dt>{t(`clock.times.${name}`)}</dt>
          <dd>{formatInstant(time)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Choose = ({
  view,
  onSettled,
  onAgain,
}: {
  readonly view: ClockView;
  readonly onSettled: () => void;
  readonly onAgain: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const settle = useTell('clock.settle');
  const [picked, pick] = useState<By | null>(null);
  const machine = localTimeOf(view.machine);
  const [date, setDate] = useState(formatDate(dateOf(machine)));
  const [clock, setClock] = useState(formatClock(machine));
  const typed = typedTime(date, clock);
  // Where the province has just been measured, its time is what most will take.
  const by = picked ?? (view.state === 'drift' ? 'province' : null);
  const ready = by !== null && (by !== 'officer' || typed.time !== null);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ready || settle.isPending) return;
    if (by !== 'officer') settle.mutate({ by }, { onSuccess: onSettled });
    else if (typed.time !== null) settle.mutate({ by, time: typed.time }, { onSuccess: onSettled });
  };

  const hintOf = (choice: By): string => {
    if (choice === 'province')
      return view.province === null ? t('clock.by.provinceHint') : formatInstant(view.province);
    return choice === 'machine' ? formatInstant(view.machine) : '';
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.choices}>
        <legend>{t('clock.choose')}</legend>
        {choices.map((choice, index) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name="clock-by"
              value={choice}
              checked={by === choice}
              onChange={() => pick(choice)}
              data-autofocus={index === 0 ? true : undefined}
            />
            <span>{t(`clock.by.${choice}`)}</span>
            <span className={styles.hint}>{hintOf(choice)}</span>
          </label>
        ))}
      </fieldset>
      {by === 'officer' && (
        <div className={styles.typed}>
          <TextInput
            label={t('clock.date')}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
            error={typed.dateWrong ? t('clock.dateWrong') : null}
            maxLength={20}
            autoComplete="off"
          />
          <TextInput
            label={t('clock.clock')}
            value={clock}
            onChange={(event) => setClock(event.currentTarget.value)}
            error={typed.clockWrong ? t('clock.clockWrong') : null}
            maxLength={8}
            autoComplete="off"
          />
        </div>
      )}
      <p className={styles.hint}>{t('clock.otherwise')}</p>
      <RefusalNote refusal={settle.error?.refusal} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onAgain}>
          {t('clock.again')}
        </Button>
        <Button type="submit" disabled={!ready} aria-busy={settle.isPending}>
          {t(settle.isPending ? 'clock.busy' : 'clock.submit')}
        </Button>
      </div>
    </form>
  );
};

const Question = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: view, refetch } = useAsk('clock.read', {}, { every: 5_000 });
  useEffect(() => void refetch(), [refetch]);
  if (view === undefined) return null;
  return (
    <div className={styles.question}>
      <Note tone={isSettled(view) ? 'proven' : 'late'} role="status">
        {clockSentence(view, texts)}
      </Note>
      <Times view={view} />
      <p>{t('clock.safe')}</p>
      <Choose view={view} onSettled={onClose} onAgain={() => void refetch()} />
    </div>
  );
};

/**
 * Which time is right. Asked when somebody sits down before a clock that cannot be believed, and whenever something
 * that would bear its time was refused.
 */
export const ClockDialog = (): ReactNode => {
  const { t } = useTranslation();
  const { asked, ask, close } = useClockQuestion();
  const { data: status } = useAsk('desk.status', {});
  const looked = useRef(false);
  const state = status?.clock.state;
  useEffect(() => {
    if (state === undefined || looked.current) return;
    looked.current = true;
    if (!isSettled({ state })) ask();
  }, [state, ask]);
  return (
    <Dialog opened={asked} onClose={close} title={t('clock.title')}>
      {asked && <Question onClose={close} />}
    </Dialog>
  );
};
