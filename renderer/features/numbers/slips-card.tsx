import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlipLine, SlipOverview } from '#shared/contract/outputs.ts';
import { formatDate } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { MarkedPrint } from '#renderer/features/print/marked-print.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './numbers.module.css';
import { SpoilSlips } from './spoil-slips.tsx';

const digits = (text: string): string => text.replaceAll(/\D/g, '').slice(0, 3);

const OutList = ({ out }: { readonly out: readonly SlipLine[] }): ReactNode => {
  const { t } = useTranslation();
  const days = Map.groupBy(out, ({ printedOn }) => printedOn);
  return (
    <ul className={styles.out} aria-label={t('numbers.slips.list')}>
      {[...days].map(([day, slips]) => (
        <li key={day}>
          <b>{slips.map(({ counter }) => counter).join(', ')}</b>{' '}
          <span className={styles.quiet}>{t('numbers.slips.since', { day: formatDate(day) })}</span>
        </li>
      ))}
    </ul>
  );
};

/** Slips for a power cut: printed while there is power, cancelled when they are spoiled. */
export const SlipsCard = ({ overview }: { readonly overview: SlipOverview }): ReactNode => {
  const { t } = useTranslation();
  const { share, out, free, perSheet } = overview;
  const [count, setCount] = useState(String(perSheet));
  const [spoiling, spoil] = useState(false);
  const [spoiled, setSpoiled] = useState(0);
  const print = useTell('slips.print');
  const wanted = Number(count);
  const printNow = (): void => {
    setSpoiled(0);
    if (wanted > 0 && !print.isPending) print.mutate({ count: Math.min(wanted, 100) });
  };
  useShortcuts(
    'screen',
    share === 0 ? [] : [{ combo: 'F9', does: t('numbers.slips.print'), run: printNow }],
  );
  const said = (): string | null => {
    if (spoiled > 0) return t('numbers.slips.spoiled', { count: spoiled });
    if (print.data === undefined || print.isPending) return null;
    const handed = print.data.print?.state !== 'no_printer' && print.data.print !== null;
    return t(handed ? 'numbers.slips.printed' : 'numbers.slips.notPrinted', {
      count: print.data.count,
    });
  };
  const news = said();
  const handed = print.data?.print ?? null;
  const sheet = handed?.state === 'handed_over' && !print.isPending ? handed.document : null;
  return (
    <section className={styles.card} aria-labelledby="numbers-slips">
      <h2 id="numbers-slips" className={styles.cardTitle}>
        {t('numbers.slips.title')}
      </h2>
      {share === 0 ? (
        <p className={styles.quiet}>{t('numbers.slips.notPlanned')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('numbers.slips.about')}</p>
          <p>{t('numbers.slips.out', { out: out.length, free })}</p>
          {out.length > 0 && <OutList out={out} />}
          <div className={styles.slipTools}>
            <TextInput
              className={styles.count ?? ''}
              label={t('numbers.slips.count')}
              inputMode="numeric"
              value={count}
              onChange={(event) => setCount(digits(event.currentTarget.value))}
            />
            <Button
              aria-keyshortcuts="F9 Control+9"
              rightSection={<KeyHint combo="F9" dark />}
              aria-busy={print.isPending}
              onClick={printNow}
            >
              {t('numbers.slips.print')}
            </Button>
            {out.length > 0 && (
              <Button variant="default" onClick={() => spoil(true)}>
                {t('numbers.slips.spoil')}
              </Button>
            )}
          </div>
          {news !== null && <p role="status">{news}</p>}
          {sheet !== null && <MarkedPrint key={sheet} document={sheet} mark="spent" />}
          <RefusalNote refusal={print.error?.refusal} />
        </>
      )}
      {spoiling && (
        <SpoilSlips
          onClose={(done) => {
            spoil(false);
            setSpoiled(done);
          }}
        />
      )}
    </section>
  );
};
