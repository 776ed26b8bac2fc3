import { Button, TextInput } from '@mantine/core';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { PapersQuestion, PapersTold } from '#shared/contract/outputs.ts';
import { formatDate } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { usePapersQuestion } from '#renderer/app/papers-question.ts';
import { usePaperScan } from '#renderer/features/scan/paper-scan-store.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './papers.module.css';

type Said = InputOf<'numbers.tellPapers'>['said'];
type Choice = 'number' | 'none' | 'unknown' | 'unknownAgain';

const saidBy = (choice: Choice, text: string, sure: boolean): Said => {
  if (choice === 'number') return { kind: 'number', text, sure };
  return choice === 'none' ? { kind: 'none' } : { kind: 'unknown', before: choice !== 'unknown' };
};

/** Without a free second half only the papers help. */
const choicesOf = ({ secondHalf }: PapersQuestion): readonly Choice[] =>
  secondHalf ? ['number', 'none', 'unknown', 'unknownAgain'] : ['number', 'none', 'unknownAgain'];

const Choices = ({
  question,
  chosen,
  onChoose,
  children,
}: {
  readonly question: PapersQuestion;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** The field of the number, under its choice. */
  readonly children: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  const labelOf = (choice: Choice): string =>
    choice === 'none' && question.newest !== null
      ? t('paperNumbers.say.noneNewer')
      : t(`paperNumbers.say.${choice}`);
  return (
    <fieldset className={styles.choices}>
      <legend>{t('paperNumbers.choose', { day: formatDate(question.day) })}</legend>
      {choicesOf(question).map((choice) => (
        <Fragment key={choice}>
          <label className={styles.choice}>
            <input
              type="radio"
              name="papers-say"
              value={choice}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            <span>{labelOf(choice)}</span>
          </label>
          {choice === 'number' && children}
        </Fragment>
      ))}
    </fieldset>
  );
};

const Answer = ({
  question,
  onTold,
}: {
  readonly question: PapersQuestion;
  readonly onTold: (told: PapersTold) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const tellPapers = useTell('numbers.tellPapers');
  const { reset } = tellPapers;
  const [choice, choose] = useState<Choice>('number');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);

  const typeNumber = (typed: string): void => {
    choose('number');
    setText(typed);
    setMissing(false);
    reset();
  };
  // So far above what is known that it is asked once more; any change of the answer asks anew.
  const isDoubted = tellPapers.error?.refusal.code === 'papers_number_far';
  const labelOfButton = (): string => {
    if (tellPapers.isPending) return t('paperNumbers.busy');
    return t(isDoubted ? 'paperNumbers.submitSure' : 'paperNumbers.submit');
  };
  const record = (): void => {
    if (tellPapers.isPending) return;
    const isMissing = choice === 'number' && text.trim() === '';
    setMissing(isMissing);
    if (isMissing) return;
    const said = saidBy(choice, text, isDoubted);
    tellPapers.mutate({ day: question.day, said }, { onSuccess: onTold });
  };
  const { takeBy } = usePaperScan.getState();
  useEffect(() => {
    takeBy((code) => {
      choose('number');
      setText(code);
      setMissing(false);
      reset();
    });
    return () => takeBy(null);
  }, [takeBy, reset]);

  return (
    <div className={styles.form}>
      <Choices
        question={question}
        chosen={choice}
        onChoose={(one) => {
          choose(one);
          reset();
        }}
      >
        <TextInput
          className={styles.under}
          label={t('paperNumbers.text')}
          description={t('paperNumbers.textHint', {
            digits: question.example.split(/\D/).at(-1) ?? '',
            example: question.example,
          })}
          value={text}
          onChange={(event) => typeNumber(event.currentTarget.value)}
          error={missing && choice === 'number' ? t('paperNumbers.textMissing') : null}
          maxLength={4000}
          autoComplete="off"
          autoFocus
          data-autofocus
        />
      </Choices>
      {(choice === 'unknown' || choice === 'unknownAgain') && (
        <Note tone="wait">
          {t(question.past ? `paperNumbers.effectPast.${choice}` : `paperNumbers.effect.${choice}`)}
        </Note>
      )}
      <RefusalNote refusal={tellPapers.error?.refusal} />
      <div className={styles.buttons}>
        <Button aria-busy={tellPapers.isPending} onKeyDown={notByEnter} onClick={record}>
          {labelOfButton()}
        </Button>
      </div>
    </div>
  );
};

const Told = ({
  question: { day, past },
  told: { next },
  onClose,
}: {
  readonly question: PapersQuestion;
  readonly told: PapersTold;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const sentence = (): string => {
    if (past) return t('paperNumbers.donePast', { day: formatDate(day) });
    return next === null ? t('paperNumbers.doneNone') : t('paperNumbers.done', { number: next });
  };
  return (
    <div className={styles.form}>
      <Note tone={next === null && !past ? 'late' : 'proven'} role="status">
        {sentence()}
      </Note>
      <div className={styles.buttons}>
        <Button autoFocus onClick={onClose}>
          {t('paperNumbers.close')}
        </Button>
      </div>
    </div>
  );
};

const Question = ({
  day,
  onClose,
}: {
  readonly day: LocalDate;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: question } = useAsk('numbers.papers', { day });
  const [told, setTold] = useState<PapersTold | null>(null);
  if (question === undefined) return null;
  if (told !== null) return <Told question={question} told={told} onClose={onClose} />;
  return (
    <div className={styles.form}>
      <p>{t('paperNumbers.why', { day: formatDate(day) })}</p>
      <p className={styles.known}>
        {question.newest === null
          ? t('paperNumbers.knownNone')
          : t('paperNumbers.known', { number: question.newest })}
      </p>
      <Answer question={question} onTold={setTold} />
    </div>
  );
};

/** Stands before the screen whenever a number was refused because nobody has looked at that day's papers yet. */
export const PapersDialog = (): ReactNode => {
  const { t } = useTranslation();
  const { day, close } = usePapersQuestion();
  return (
    <Dialog opened={day !== null} onClose={close} title={t('paperNumbers.title')} size="lg">
      {day !== null && <Question key={day} day={day} onClose={close} />}
    </Dialog>
  );
};
