import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '#shared/contract/outputs.ts';
import { formatNumber } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { NotIssuedNews } from './not-issued-news.tsx';
import styles from './printing.module.css';

const EVERY_MS = 1000;

const Words = ({ row }: { readonly row: RowState }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { done, failed, waiting, running, halted } = row;
  const total = formatNumber(done + failed + waiting);
  const printed = formatNumber(done);
  if (running) return t('printing.row.progress', { done: printed, total });
  if (halted !== null) {
    const because = refusalSentence(texts, { code: halted });
    return t('printing.row.halted', { done: printed, total, because });
  }
  if (waiting > 0) return t('printing.row.waiting', { waiting: formatNumber(waiting) });
  return t('printing.row.ended', { done: printed });
};

/** How far a long row of papers is, in every room; it stands still until somebody says so. */
export const RowProgress = (): ReactNode => {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  const [seen, setSeen] = useState(0);
  /** What was struck off a moment ago is read to its end. */
  const [looking, look] = useState(false);
  const { data: row } = useAsk('printing.rowState', {}, moving ? { every: EVERY_MS } : {});
  const goOn = useTell('printing.rowGoOn');
  const drop = useTell('printing.rowDrop');
  if (row === undefined) return null;
  if (row.running !== moving) setMoving(row.running);
  const { elsewhere } = row;
  const over = !row.running && row.waiting === 0;
  if (row.running && seen !== 0) setSeen(0);
  const gone = row.done + row.failed + row.lapsed + row.without;
  const isRead = gone === 0 || seen === gone;
  if (over && isRead && row.notIssuedCount === 0 && !looking) return null;
  return (
    <div className={styles.bar} role="status">
      {!(over && isRead) && (
        <b>
          <Words row={row} />
        </b>
      )}
      {row.failed > 0 && (
        <span>{t('printing.row.failed', { missing: formatNumber(row.failed) })}</span>
      )}
      {row.lapsed > 0 && (
        <span>{t('printing.row.lapsed', { lapsed: formatNumber(row.lapsed) })}</span>
      )}
      {row.without > 0 && (
        <span>{t('printing.row.without', { without: formatNumber(row.without) })}</span>
      )}
      <NotIssuedNews row={row} looking={looking} onLook={look} />
      <span className={styles.room} />
      <RefusalNote refusal={goOn.error?.refusal ?? drop.error?.refusal} />
      {!row.running && row.waiting > 0 && (
        <Button size="compact-md" onClick={() => goOn.mutate({})}>
          {t('printing.row.goOn')}
        </Button>
      )}
      {elsewhere !== null && (
        <Button
          size="compact-md"
          variant="default"
          onClick={() => goOn.mutate({ printer: elsewhere })}
        >
          {t('printing.elsewhere', { printer: elsewhere })}
        </Button>
      )}
      {row.waiting > 0 && (
        <Button size="compact-md" variant="default" onClick={() => drop.mutate({})}>
          {t('printing.row.drop')}
        </Button>
      )}
      {over && !isRead && (
        <Button size="compact-md" variant="default" onClick={() => setSeen(gone)}>
          {t('printing.row.close')}
        </Button>
      )}
    </div>
  );
};
