import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentDay, AppointmentView } from '#shared/contract/outputs.ts';
import { formatClock, formatDateTime } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { Note } from '#renderer/ui/note.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './appointments.module.css';

/** Asked once more with the reason; the slip is void from then on. */
const CallOff = ({
  appointment,
  onDone,
}: {
  readonly appointment: AppointmentView;
  readonly onDone: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const cancel = useTell('appointments.cancel');
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { document } = appointment;
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('appointments.cancelReason')}
        ref={field}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={reason.trim() === ''}
        aria-busy={cancel.isPending}
        onKeyDown={notByEnter}
        onClick={() => {
          if (!cancel.isPending) cancel.mutate({ document, reason }, { onSuccess: onDone });
        }}
      >
        {t('appointments.cancelYes')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('appointments.cancelNo')}
      </Button>
      <RefusalNote refusal={cancel.error?.refusal} />
    </div>
  );
};

/** Who comes, to whom somebody goes, and the results that are taken to their doors. */
export const DayList = ({
  data: { appointments, homeReturns, homeReturnsBeyond },
  onChange,
  onCalledOff,
}: {
  readonly data: AppointmentDay;
  readonly onChange: (before: AppointmentView) => void;
  /** Called off or not, the hand is to go on somewhere. */
  readonly onCalledOff: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const [calledOff, callOff] = useState<string | null>(null);
  const open = (id: string): void => go({ room: 'dossier', id, correcting: false });
  return (
    <>
      <section className={styles.card} aria-labelledby="appointment-list">
        <h2 id="appointment-list" className={styles.heading}>
          {t('appointments.list')}
        </h2>
        {appointments.length === 0 && <p className={styles.quiet}>{t('appointments.none')}</p>}
        <ul className={styles.lines}>
          {appointments.map((one) => (
            <li key={one.document} className={styles.line}>
              <b className={styles.hour}>{formatClock(one.at)}</b>
              <div className={styles.what}>
                <b>{one.citizen}</b> · {t(`appointments.at.${one.where}`)}
                {one.phone !== '' && ` · ${one.phone}`}
                {one.address !== '' && ` · ${one.address}`}
                <br />
                {one.purpose}
                {one.also.length > 0 && (
                  <Note tone="wait">
                    {t('appointments.also', {
                      hours: one.also.map((hour) => formatDateTime(hour)).join('; '),
                    })}
                  </Note>
                )}
                {one.dossier !== null && (
                  <>
                    {' '}
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => one.dossier !== null && open(one.dossier.id)}
                    >
                      {one.dossier.number}
                    </button>
                  </>
                )}
              </div>
              {calledOff === one.document ? (
                <CallOff
                  appointment={one}
                  onDone={() => {
                    callOff(null);
                    onCalledOff();
                  }}
                />
              ) : (
                <span className={styles.buttons}>
                  <Button size="compact-sm" variant="default" onClick={() => onChange(one)}>
                    {t('appointments.change')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('appointments.cancelOf', { citizen: one.citizen })}
                    onClick={() => callOff(one.document)}
                  >
                    {t('appointments.cancel')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.card} aria-labelledby="appointment-returns">
        <h2 id="appointment-returns" className={styles.heading}>
          {t('appointments.returns')}
        </h2>
        {homeReturns.length === 0 && (
          <p className={styles.quiet}>{t('appointments.returnsNone')}</p>
        )}
        <ul className={styles.lines}>
          {homeReturns.map(({ dossier, number, name, address, procedure, ready }) => (
            <li key={dossier} className={styles.line}>
              <span className={styles.what}>
                <b>{name}</b> · {address}
                <br />
                {procedure}{' '}
                <button type="button" className={styles.link} onClick={() => open(dossier)}>
                  {number}
                </button>
                {!ready && (
                  <span className={styles.quiet}> · {t('appointments.returnNotReady')}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
        {homeReturnsBeyond > 0 && (
          <Note tone="wait">{t('appointments.returnsBeyond', { count: homeReturnsBeyond })}</Note>
        )}
      </section>
    </>
  );
};
