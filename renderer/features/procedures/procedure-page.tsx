import { Button } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureFlag, ProcedurePage } from '#shared/contract/outputs.ts';
import { formatDate } from '#shared/text/format.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { ProcedureFees } from './procedure-fees.tsx';
import { ProcedureFlags } from './procedure-flags.tsx';
import { ProcedurePapers } from './procedure-papers.tsx';
import { ProcedureTimes } from './procedure-times.tsx';
import styles from './procedures.module.css';

export interface PageActions {
  readonly take: () => void;
  readonly favour: () => void;
  readonly flag: () => void;
  readonly notice: () => void;
  readonly settle: (flag: ProcedureFlag) => void;
  readonly openNext: (code: string) => void;
}

const Standing = ({
  page: { ended, handled },
  onNext,
}: {
  readonly page: ProcedurePage;
  readonly onNext: (code: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  if (ended === null)
    return handled ? null : <Note tone="wait">{t('procedures.page.notHandled')}</Note>;
  const date = formatDate(ended.lastDay);
  const { next } = ended;
  return (
    <Note tone="late">
      <p>
        {next === null
          ? t('procedures.page.ended', { date })
          : t('procedures.page.endedNext', { date, ...next })}
      </p>
      {next !== null && (
        <Button size="compact-sm" variant="default" onClick={() => onNext(next.code)}>
          {t('procedures.page.openNext')}
        </Button>
      )}
    </Note>
  );
};

const Basis = ({ page }: { readonly page: ProcedurePage }): ReactNode => {
  const { t } = useTranslation();
  const from = formatDate(page.from);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('procedures.page.basis')}</h2>
      <p>
        {page.decision !== '' && `${t('procedures.page.decision', { decision: page.decision })} `}
        {page.until === null
          ? t('procedures.page.since', { from })
          : t('procedures.page.sinceUntil', { from, until: formatDate(page.until) })}{' '}
        {t('procedures.page.version', { version: page.version })}
      </p>
      {page.subjects.length > 0 && (
        <p className={styles.quiet}>
          {t('procedures.page.subjects')}: {page.subjects.join('; ')}
        </p>
      )}
    </section>
  );
};

/** Letters; beyond it a name is set smaller, or it would fill the screen. */
const LONG_NAME = 240;

/** One procedure, large and calm: what an officer reads out, what a citizen may read on the turned screen. */
export const ProcedureReading = ({
  page,
  frame,
  actions,
}: {
  readonly page: ProcedurePage;
  /** Holds the keyboard while it is read: the arrows scroll it. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly actions: PageActions;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <article ref={frame} className={styles.reading} tabIndex={0} aria-label={page.name}>
      <div className={styles.actions}>
        {page.ended === null && (
          <>
            <Button onClick={actions.take} rightSection={<KeyHint combo="F9" dark />}>
              {t('procedures.page.take')}
            </Button>
            <Button
              variant="default"
              onClick={actions.notice}
              rightSection={<KeyHint combo="Ctrl+P" />}
            >
              {t('procedures.page.notice')}
            </Button>
            <Button
              variant="default"
              aria-pressed={page.favourite}
              onClick={actions.favour}
              rightSection={<KeyHint combo="Ctrl+B" />}
            >
              {page.favourite ? '★' : '☆'} {t('procedures.page.favour')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={actions.flag} rightSection={<KeyHint combo="Ctrl+M" />}>
          {t('procedures.page.flag')}
        </Button>
      </div>
      <header className={styles.top}>
        <p className={styles.quiet}>
          {t('procedures.page.code', { code: page.code })} · {page.field}
        </p>
        <h1 className={styles.name} data-long={page.name.length > LONG_NAME}>
          {page.name}
        </h1>
        <Standing page={page} onNext={actions.openNext} />
      </header>
      <ProcedureTimes page={page} />
      <ProcedureFees page={page} />
      <ProcedurePapers page={page} />
      <Basis page={page} />
      <ProcedureFlags flags={page.flags} onSettle={actions.settle} />
    </article>
  );
};
