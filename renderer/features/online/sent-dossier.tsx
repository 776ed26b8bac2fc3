import { Button, Checkbox, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnlineView } from '#shared/contract/outputs.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PresenceNote } from '#renderer/features/settle/presence-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './online.module.css';
import { RefuseDialog } from './refuse-dialog.tsx';
import { SentFacts } from './sent-facts.tsx';
import { SentPapers } from './sent-papers.tsx';
import { AskOnlineDialog } from './supplement-dialog.tsx';
import type { Answers } from './use-answers.ts';
import { waitWords } from './wait-words.ts';

const DueNote = ({ view: { deadline, asked } }: { readonly view: OnlineView }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      {asked !== null && (
        <Note tone="wait">
          {t('online.view.asked', { items: asked.items.join('; '), reason: asked.reason })}
        </Note>
      )}
      {deadline === null && <Note tone="late">{t('online.view.gone')}</Note>}
      {deadline?.state === 'promised' && (
        <p>{t('online.view.due', { time: formatDateTime(deadline.dueAt) })}</p>
      )}
      {deadline?.state === 'unconfirmed' && (
        <p>
          {deadline.reason === 'case_unknown'
            ? t('online.view.caseChanged')
            : t('online.view.dueUnknown')}
        </p>
      )}
    </>
  );
};

/** What the citizen sent, and the three answers of the office. */
export const SentDossier = ({
  view,
  answers,
}: {
  readonly view: OnlineView;
  readonly answers: Answers;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [lateReason, setLateReason] = useState('');
  const [brought, bring] = useState<readonly string[]>([]);
  // Asked once; whoever presses again gives none.
  const [reminded, remind] = useState(false);
  const [dialog, open] = useState<'refuse' | 'supplement' | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const { line, asked, deadline } = view;
  const { id, number } = line;
  const { here, total } = line.files;
  const pending = answers.isPending(id);
  const late = line.wait?.state === 'late';
  const given = late ? lateReason.trim() : null;
  /** False where the officer is first asked why it is late. */
  const mayAnswer = (): boolean => {
    if (given !== '' || reminded) return true;
    remind(true);
    box.current?.focus();
    return false;
  };
  const take = (): void => {
    if (pending || deadline === null || !mayAnswer()) return;
    void answers.send(
      'online.accept',
      { id, lateReason: given, brought: [...brought] },
      (answer) => ({
        kind: 'accepted',
        id,
        ...answer,
      }),
    );
  };
  const begin = (which: 'refuse' | 'supplement'): void => {
    if (!pending && mayAnswer()) open(which);
  };
  useShortcuts('screen', [
    ...(deadline === null ? [] : [{ combo: 'F9', does: t('online.accept'), run: take }]),
    ...(asked === null
      ? [{ combo: 'F11', does: t('online.supplement'), run: () => begin('supplement') }]
      : []),
    { combo: 'F12', does: t('online.refuse'), run: () => begin('refuse') },
  ]);
  const { words, tone } = waitWords(line, asked !== null, texts);
  const close = (): void => open(null);
  return (
    <div className={styles.view}>
      <header className={styles.viewHead}>
        <h2 className={styles.number}>{number}</h2>
        <span className={styles.tone} data-tone={tone}>
          {pending ? t('online.answering') : words}
        </span>
        {line.wait !== null && (
          <span className={styles.quiet}>
            {t('online.wait.by', { time: formatDateTime(line.wait.answerBy) })}
          </span>
        )}
      </header>
      <PresenceNote dossier={id} />
      <div className={styles.parts} tabIndex={0} role="region" aria-label={t('online.view.label')}>
        <DueNote view={view} />
        <SentFacts view={view} />
        <SentPapers view={view} />
      </div>
      {asked !== null && (
        <Checkbox.Group label={t('online.brought')} value={[...brought]} onChange={bring}>
          {asked.items.map((item) => (
            <Checkbox key={item} value={item} label={item} />
          ))}
        </Checkbox.Group>
      )}
      {late && (
        <Textarea
          ref={box}
          label={t('online.late.label')}
          description={t('online.late.about')}
          error={reminded && given === '' ? t('online.late.again') : null}
          value={lateReason}
          maxLength={2000}
          autosize
          minRows={1}
          onChange={(event) => setLateReason(event.currentTarget.value)}
        />
      )}
      {here < total && (
        <Note tone="wait">{t('online.view.filesMissing', { left: total - here })}</Note>
      )}
      <RefusalNote refusal={answers.refusalOf('online.accept', id)} />
      <footer className={styles.answers}>
        <Button
          disabled={deadline === null}
          aria-busy={pending}
          aria-keyshortcuts="F9"
          rightSection={<KeyHint combo="F9" dark />}
          onKeyDown={notByEnter}
          onClick={take}
        >
          {t('online.accept')}
        </Button>
        {asked === null && (
          <Button
            variant="default"
            aria-keyshortcuts="F11"
            rightSection={<KeyHint combo="F11" />}
            onClick={() => begin('supplement')}
          >
            {t('online.supplement')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="brick"
          aria-keyshortcuts="F12"
          rightSection={<KeyHint combo="F12" />}
          onClick={() => begin('refuse')}
        >
          {t('online.refuse')}
        </Button>
      </footer>
      {dialog === 'refuse' && (
        <RefuseDialog
          id={id}
          number={number}
          lateReason={given}
          answers={answers}
          onClose={close}
        />
      )}
      {dialog === 'supplement' && (
        <AskOnlineDialog
          id={id}
          number={number}
          papers={view.submission.papers.map(({ name }) => name)}
          lateReason={given}
          answers={answers}
          onClose={close}
        />
      )}
    </div>
  );
};
