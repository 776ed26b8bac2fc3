import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotIssuedView } from '#shared/contract/outputs/printing.ts';
import { formatInstant, formatNumber } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { isBlank, useTyped } from '#renderer/features/work/use-typed.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './printing.module.css';

const keyOf = ({ dossier, kind }: Pick<NotIssuedView, 'dossier' | 'kind'>): string =>
  `${kind} ${dossier}`;

/** What nobody waits for any more, with who said so. */
const Struck = (): ReactNode => {
  const { t } = useTranslation();
  const { data: struck = [] } = useAsk('printing.rowStruck', {});
  if (struck.length === 0) return null;
  const title = t('printing.notIssued.struckTitle');
  return (
    <div>
      <b>{title}</b>
      <ul className={styles.many} tabIndex={0} aria-label={title}>
        {struck.map((paper) => (
          <li key={keyOf(paper)}>
            {t('printing.notIssued.struck', {
              paper: t(`printing.uses.${paper.kind}`),
              number: paper.number ?? t('printing.notIssued.withoutNumber'),
              by: paper.by,
              at: formatInstant(paper.at),
              reason: paper.reason,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Every slip that could not be issued, with why; those that are ticked are struck off, for a reason. */
export const NotIssuedDialog = ({
  papers,
  total,
  onClose,
}: {
  readonly papers: readonly NotIssuedView[];
  readonly total: number;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const strike = useTell('printing.rowStrike');
  const typed = useTyped(['reason']);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const chosen = papers.filter((paper) => ticked.has(keyOf(paper)));
  const toggle = (key: string): void => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    tick(next);
  };
  const save = (): void => {
    if (
      strike.isPending ||
      chosen.length === 0 ||
      !typed.isComplete((it) => isBlank(typed.text(it)))
    )
      return;
    strike.mutate({
      papers: chosen.map(({ dossier, kind }) => ({ dossier, kind })),
      reason: typed.text('reason'),
    });
  };
  return (
    <Dialog opened onClose={onClose} title={t('printing.notIssued.title')} size="lg">
      <div className={styles.form}>
        {papers.length === 0 ? (
          <p role="status">{t('printing.notIssued.none')}</p>
        ) : (
          <>
            <p>{t('printing.notIssued.about')}</p>
            <div role="group" className={styles.many} aria-label={t('printing.notIssued.chosen')}>
              {papers.map((paper, nth) => (
                <Checkbox
                  key={keyOf(paper)}
                  data-autofocus={nth === 0 || undefined}
                  checked={ticked.has(keyOf(paper))}
                  onChange={() => toggle(keyOf(paper))}
                  label={`${t(`printing.uses.${paper.kind}`)} ${paper.number ?? t('printing.notIssued.withoutNumber')}`}
                  description={refusalSentence(texts, { code: paper.because })}
                />
              ))}
            </div>
            {total > papers.length && (
              <p>
                {t('printing.notIssued.more', {
                  shown: formatNumber(papers.length),
                  total: formatNumber(total),
                })}
              </p>
            )}
            <Textarea
              {...typed.box(
                'reason',
                isBlank(typed.text('reason')) ? t('printing.notIssued.reasonMissing') : null,
              )}
              label={t('printing.notIssued.reason')}
              maxLength={2000}
              autosize
              minRows={2}
            />
            <RefusalNote refusal={strike.error?.refusal} />
            <div className={styles.buttons}>
              <span className={styles.room} />
              <Button variant="default" onClick={onClose}>
                {t('shell.common.close')}
              </Button>
              <Button
                color="brick"
                aria-busy={strike.isPending}
                disabled={chosen.length === 0}
                onKeyDown={notByEnter}
                onClick={save}
              >
                {t('printing.notIssued.strike', { total: formatNumber(chosen.length) })}
              </Button>
            </div>
          </>
        )}
        <Struck />
      </div>
    </Dialog>
  );
};
