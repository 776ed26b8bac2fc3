import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { AppointmentDay } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { solarWords } from '#renderer/features/home/greeting.ts';
import { PaperKept } from '#renderer/features/print/paper-kept.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import {
  anotherTime,
  askedOf,
  emptyAppointment,
  turnedTo,
  type TypedAppointment,
} from './appointment-form.ts';
import styles from './appointments.module.css';
import { DayList } from './day-list.tsx';
import { QueueCard } from './queue-card.tsx';

const UNREADABLE: Refusal = { code: 'appointment_time_unread', field: 'at' };

const Day = ({
  data,
  number,
  onDay,
}: {
  readonly data: AppointmentDay;
  /** Of the dossier that it was opened for. */
  readonly number: string;
  readonly onDay: (day: LocalDate) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { day } = data;
  const first = useRef<HTMLInputElement>(null);
  const [typed, type] = useState<TypedAppointment>(() => ({ ...emptyAppointment(day), number }));
  const [unread, sayUnread] = useState(false);
  const make = useTell('appointments.make');
  const route = useTell('appointments.route');
  const submit = (): void => {
    const asked = askedOf(typed);
    sayUnread(asked === null);
    if (asked === null || make.isPending) return;
    make.mutate(asked, {
      onSuccess: () => {
        type(emptyAppointment(day));
        first.current?.focus();
      },
    });
  };
  const move = (by: 1 | -1): void => {
    const next = addDays(day, by);
    make.reset();
    route.reset();
    type((before) => turnedTo(before, day, next));
    onDay(next);
  };
  useEffect(() => first.current?.focus(), []);
  useShortcuts('screen', [
    { combo: 'PageUp', does: t('appointments.previous'), run: () => move(-1) },
    { combo: 'PageDown', does: t('appointments.next'), run: () => move(1) },
    { combo: 'F9', does: t('appointments.keys.print'), run: submit },
  ]);
  const hasVisits =
    data.homeReturns.some(({ ready }) => ready) ||
    data.appointments.some(({ where }) => where === 'home');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('appointments.title')}</h1>
        <p className={styles.quiet}>{t('appointments.about')}</p>
      </header>
      <div className={styles.bar}>
        <Button
          variant="default"
          rightSection={<KeyHint combo="PageUp" />}
          onClick={() => move(-1)}
        >
          {t('appointments.previous')}
        </Button>
        <b role="status">{solarWords(day, texts)}</b>
        <Button
          variant="default"
          rightSection={<KeyHint combo="PageDown" />}
          onClick={() => move(1)}
        >
          {t('appointments.next')}
        </Button>
        {hasVisits && (
          <Button variant="default" onClick={() => route.mutate({ day })}>
            {t('appointments.route')}
          </Button>
        )}
        {route.isSuccess && (
          <PaperKept words={t('appointments.routeSent')} print={route.data.print} />
        )}
        <RefusalNote refusal={route.error?.refusal} />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          {make.isSuccess && <PaperKept words={t('appointments.made')} print={make.data.print} />}
          <DayList
            data={data}
            onChange={(before) => {
              type(anotherTime(before));
              first.current?.focus();
            }}
            onCalledOff={() => first.current?.focus()}
          />
        </div>
        <div className={styles.column}>
          <AppointmentFields
            typed={typed}
            first={first}
            busy={make.isPending}
            refusal={unread ? UNREADABLE : make.error?.refusal}
            onChange={(part) => type((before) => ({ ...before, ...part }))}
            onMake={submit}
            onKeep={() => type(emptyAppointment(day))}
          />
          <QueueCard />
        </div>
      </div>
    </div>
  );
};

/** Who comes when, to whom somebody goes, and whose turn it is. */
export const AppointmentsRoom = ({ number }: { readonly number: string }): ReactNode => {
  const [asked, ask] = useState<LocalDate | null>(null);
  const { data, error } = useAsk('appointments.day', { day: asked }, { keepLast: true });
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  return data === undefined ? null : <Day data={data} number={number} onDay={ask} />;
};
