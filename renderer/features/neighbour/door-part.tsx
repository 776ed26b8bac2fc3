import { Button } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeighbourKeeping, NeighbourOverview } from '#shared/contract/outputs.ts';
import { DEFAULT_NEIGHBOUR_PORT } from '#shared/protocol/neighbour.ts';
import { formatInstantClock } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { AddressFields } from './address-fields.tsx';
import { guestWords } from './neighbour-words.ts';
import styles from './neighbour.module.css';

const Opening = ({ addresses }: { readonly addresses: readonly string[] }): ReactNode => {
  const { t } = useTranslation();
  const open = useTell('neighbour.openDoor');
  const [at, setAt] = useState({ address: addresses[0] ?? '', port: DEFAULT_NEIGHBOUR_PORT });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!open.isPending) open.mutate({ at });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <AddressFields
        at={at}
        about={
          addresses.length === 0
            ? t('neighbour.door.noAddress')
            : t('neighbour.door.addressAbout', { addresses: addresses.join(', ') })
        }
        onChange={setAt}
      />
      <div className={styles.row}>
        <Button type="submit" variant="default" aria-busy={open.isPending}>
          {t('neighbour.door.turnOn')}
        </Button>
      </div>
      <RefusalNote refusal={open.error?.refusal} />
    </form>
  );
};

const Code = ({ code }: { readonly code: NeighbourKeeping['code'] }): ReactNode => {
  const { t } = useTranslation();
  return (
    code !== null && (
      <Note tone="wait" role="status">
        <p className={styles.code}>{t('neighbour.door.code', { code: code.text })}</p>
        <p>{t('neighbour.door.codeUntil', { time: formatInstantClock(code.until) })}</p>
      </Note>
    )
  );
};

const Open = ({
  keeping,
  mayChange,
}: {
  readonly keeping: NeighbourKeeping;
  readonly mayChange: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const shut = useTell('neighbour.openDoor');
  const mint = useTell('neighbour.newCode');
  const { at, listening, problem, code } = keeping;
  const where = { address: at.address, port: String(at.port) };
  return (
    <>
      <p>{t(listening ? 'neighbour.door.open' : 'neighbour.door.notOpen', where)}</p>
      {problem !== null && <RefusalNote refusal={{ code: problem }} />}
      <Code code={code} />
      {mayChange && (
        <div className={styles.row}>
          <Button variant="default" aria-busy={mint.isPending} onClick={() => mint.mutate({})}>
            {t('neighbour.door.newCode')}
          </Button>
          <Button variant="subtle" onClick={() => shut.mutate({ at: null })}>
            {t('neighbour.door.turnOff')}
          </Button>
        </div>
      )}
      <RefusalNote refusal={mint.error?.refusal ?? shut.error?.refusal} />
    </>
  );
};

const Guests = ({
  guests,
  mayChange,
}: {
  readonly guests: NeighbourOverview['guests'];
  readonly mayChange: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const part = useTell('neighbour.part');
  if (guests.length === 0) return <p className={styles.about}>{t('neighbour.door.noGuests')}</p>;
  return (
    <>
      <ul className={styles.guests}>
        {guests.map((guest) => (
          <li key={guest.desk}>
            <span>
              {guestWords(guest, texts)}
              {guest.refused !== null && (
                <Note tone="late">
                  {t('neighbour.refused', {
                    why: refusalSentence(texts, { code: guest.refused }),
                  })}
                </Note>
              )}
            </span>
            {mayChange && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => part.mutate({ desk: guest.desk })}
              >
                {t('neighbour.door.part', { name: guest.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote refusal={part.error?.refusal} />
    </>
  );
};

/** Whose envelopes this desk keeps, and where it listens for them. */
export const DoorPart = ({
  overview: { addresses, keeping, guests },
  mayChange,
}: {
  readonly overview: NeighbourOverview;
  readonly mayChange: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.part} role="group" aria-labelledby="neighbour-door">
      <h3 id="neighbour-door" className={styles.heading}>
        {t('neighbour.door.title')}
      </h3>
      {keeping === null ? (
        <p className={styles.about}>{t('neighbour.door.shut')}</p>
      ) : (
        <Open keeping={keeping} mayChange={mayChange} />
      )}
      {keeping === null && mayChange && <Opening addresses={addresses} />}
      {(keeping !== null || guests.length > 0) && <Guests guests={guests} mayChange={mayChange} />}
    </div>
  );
};
