import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { epochMsOf } from '#shared/calendar/local-time.ts';
import type { NeighbourCarrier, NeighbourOverview } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { keptWords } from '#renderer/app/status-words.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { JoinDialog } from './join-dialog.tsx';
import styles from './neighbour.module.css';

const minuteChoices = [5, 10, 15, 30, 60];

/** What the other desk keeps is never shown as sent: amber until the province has said so. */
const Kept = ({ carrier }: { readonly carrier: NeighbourCarrier }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: status } = useAsk('desk.status', {});
  const { kept, refused, problem, reached } = carrier;
  return (
    <>
      {kept === null || status === undefined ? (
        <p className={styles.about}>{t('neighbour.carrier.nothingKept')}</p>
      ) : (
        <Note tone="wait" role="status">
          {keptWords(kept, texts, epochMsOf(status.now))}
        </Note>
      )}
      {refused !== null && (
        <Note tone="late" role="status">
          {t('neighbour.refused', { why: refusalSentence(texts, { code: refused }) })}
        </Note>
      )}
      {problem === null ? (
        <p className={styles.about}>
          {reached === null
            ? t('neighbour.carrier.notReached')
            : t('neighbour.carrier.reached', { time: formatInstant(reached) })}
        </p>
      ) : (
        <RefusalNote refusal={{ code: problem }} />
      )}
    </>
  );
};

const Paired = ({
  carrier,
  mayChange,
}: {
  readonly carrier: NeighbourCarrier;
  readonly mayChange: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const give = useTell('neighbour.giveNow');
  const leave = useTell('neighbour.leave');
  const setMinutes = useTell('neighbour.setAfterMinutes');
  const { name, at, afterMinutes } = carrier;
  const busy = give.isPending;
  return (
    <>
      <p>{t('neighbour.carrier.to', { name, address: at.address, port: String(at.port) })}</p>
      <Kept carrier={carrier} />
      {mayChange && (
        <NativeSelect
          className={styles.minutes ?? ''}
          label={t('neighbour.carrier.after')}
          value={String(afterMinutes)}
          data={[...new Set([...minuteChoices, afterMinutes])]
            .toSorted((a, b) => a - b)
            .map((minutes) => ({
              value: String(minutes),
              label: t('neighbour.carrier.afterMinutes', { minutes }),
            }))}
          onChange={(event) => setMinutes.mutate({ minutes: Number(event.currentTarget.value) })}
        />
      )}
      <div className={styles.row}>
        <Button
          variant="default"
          aria-busy={busy}
          onClick={() => {
            if (!busy) give.mutate({});
          }}
        >
          {t(busy ? 'neighbour.carrier.giving' : 'neighbour.carrier.giveNow')}
        </Button>
        {mayChange && (
          <Button variant="subtle" onClick={() => leave.mutate({})}>
            {t('neighbour.carrier.leave')}
          </Button>
        )}
      </div>
      <RefusalNote refusal={leave.error?.refusal ?? setMinutes.error?.refusal} />
    </>
  );
};

/** Through whom this desk sends while its line is away. */
export const CarrierPart = ({
  overview: { carrier },
  mayChange,
}: {
  readonly overview: NeighbourOverview;
  readonly mayChange: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const [joining, setJoining] = useState(false);
  return (
    <div className={styles.part} role="group" aria-labelledby="neighbour-carrier">
      <h3 id="neighbour-carrier" className={styles.heading}>
        {t('neighbour.carrier.title')}
      </h3>
      {carrier === null ? (
        <p className={styles.about}>{t('neighbour.carrier.none')}</p>
      ) : (
        <Paired carrier={carrier} mayChange={mayChange} />
      )}
      {mayChange && carrier === null && (
        <div className={styles.row}>
          <Button variant="default" onClick={() => setJoining(true)}>
            {t('neighbour.carrier.join')}
          </Button>
        </div>
      )}
      <JoinDialog opened={joining} onClose={() => setJoining(false)} />
    </div>
  );
};
