import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverPaper, HandOverState } from '#shared/contract/outputs/hand-over.ts';
import { formatNumber } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { printWords } from '#renderer/features/print/print-words.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { EarlierLeftOut } from './earlier-left-out.tsx';
import styles from './hand-over.module.css';
import { LeftOutList } from './left-out-list.tsx';

const EVERY_MS = 500;

const Words = ({ state }: { readonly state: HandOverState }): ReactNode => {
  const { t } = useTranslation();
  const { running, open, way, to } = state;
  const done = formatNumber(state.done);
  const total = formatNumber(state.total);
  if (open) return t(running ? 'handOver.state.running' : 'handOver.state.halted', { done, total });
  return t(`handOver.state.done.${way}`, { done, to });
};

/** The paper that both sides sign, and the sheets that go along. */
const Papers = ({
  paper: { list, print, notDrawn, sheetsRefused },
}: {
  readonly paper: HandOverPaper;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const again = useTell('documents.print');
  return (
    <>
      {print !== null && (
        <>
          <span>
            {print.printer === null
              ? t('handOver.state.noPrinter')
              : t('handOver.state.sign', { print: printWords(print, texts, null) })}
          </span>
          <Button
            size="compact-md"
            variant="default"
            aria-busy={again.isPending}
            onClick={() => again.isPending || again.mutate({ document: list })}
          >
            {t('handOver.state.again')}
          </Button>
          <RefusalNote refusal={again.error?.refusal} />
        </>
      )}
      {notDrawn !== null && <span>{t('handOver.state.listLater')}</span>}
      {sheetsRefused !== null && (
        <span>
          {t('handOver.state.sheetsLater', {
            why: refusalSentence(texts, { code: sheetsRefused }),
          })}
        </span>
      )}
    </>
  );
};

/** How far many dossiers are on their way into other hands; what broke off waits for a word. */
export const HandOverProgress = (): ReactNode => {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  const { data: state } = useAsk('handOver.state', {}, moving ? { every: EVERY_MS } : {});
  const stop = useTell('handOver.stop');
  const goOn = useTell('handOver.goOn');
  const endHere = useTell('handOver.endHere');
  const seen = useTell('handOver.seen');
  if (state === undefined || state === null) return null;
  if (state.running !== moving) setMoving(state.running);
  return (
    <>
      {state.earlier.map((earlier) => (
        <EarlierLeftOut
          key={earlier.list}
          earlier={earlier}
          onSeen={(list) => seen.mutate({ lists: [list] })}
        />
      ))}
      <Note tone={state.open && !state.running ? 'wait' : 'proven'} role="status">
        <div className={styles.state}>
          <div className={styles.bar}>
            <b>
              <Words state={state} />
            </b>
            {state.waiting > 0 && (
              <span>{t('handOver.state.waiting', { total: formatNumber(state.waiting) })}</span>
            )}
            {state.papers.map((paper) => (
              <Papers key={paper.list} paper={paper} />
            ))}
            {state.running && (
              <Button size="compact-md" variant="default" onClick={() => stop.mutate({})}>
                {t('handOver.state.stop')}
              </Button>
            )}
            {state.open && !state.running && (
              <>
                <Button size="compact-md" onClick={() => goOn.mutate({})}>
                  {t('handOver.state.goOn')}
                </Button>
                <Button size="compact-md" variant="default" onClick={() => endHere.mutate({})}>
                  {t('handOver.state.endHere')}
                </Button>
              </>
            )}
            {!state.open && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => seen.mutate({ lists: state.papers.map(({ list }) => list) })}
              >
                {t('handOver.state.hide')}
              </Button>
            )}
          </div>
          <LeftOutList
            leftOut={state.leftOut}
            label={t('handOver.state.leftOut', { total: formatNumber(state.leftOut.total) })}
          />
          <RefusalNote
            refusal={goOn.error?.refusal ?? endHere.error?.refusal ?? seen.error?.refusal}
          />
        </div>
      </Note>
    </>
  );
};
