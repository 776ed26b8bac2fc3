import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { dayTyped, minuteTyped, type TypedAppointment } from './appointment-form.ts';
import styles from './appointments.module.css';

/** Whom, when, where and what for; what is left empty the dossier says. */
export const AppointmentFields = ({
  typed,
  first,
  busy,
  refusal,
  onChange,
  onMake,
  onKeep,
}: {
  readonly typed: TypedAppointment;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onChange: (part: Partial<TypedAppointment>) => void;
  readonly onMake: () => void;
  readonly onKeep: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { replaces, date, time } = typed;
  const line = (name: 'citizen' | 'phone' | 'purpose' | 'address'): ReactNode => (
    <TextInput
      label={t(`appointments.form.${name}`)}
      value={typed[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className={styles.card} aria-labelledby="appointment-form">
      <h2 id="appointment-form" className={styles.heading}>
        {t(replaces === null ? 'appointments.make' : 'appointments.change')}
      </h2>
      {replaces !== null && (
        <Note tone="wait">
          {t('appointments.changing', {
            citizen: replaces.citizen,
            at: formatDateTime(replaces.at),
          })}{' '}
          <Button size="compact-sm" variant="subtle" onClick={onKeep}>
            {t('appointments.keep')}
          </Button>
        </Note>
      )}
      <div className={styles.pair}>
        <TextInput
          ref={first}
          label={t('appointments.form.date')}
          value={date}
          error={
            date.length >= 8 && dayTyped(date) === null ? t('appointments.form.dateWrong') : null
          }
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
        />
        <TextInput
          label={t('appointments.form.time')}
          placeholder="8:30"
          value={time}
          error={
            time.length >= 4 && minuteTyped(time) === null ? t('appointments.form.timeWrong') : null
          }
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('appointments.form.where')}
          value={typed.where}
          data={[
            { value: 'counter', label: t('appointments.at.counter') },
            { value: 'home', label: t('appointments.at.home') },
          ]}
          onChange={(event) =>
            onChange({ where: event.currentTarget.value === 'home' ? 'home' : 'counter' })
          }
        />
      </div>
      <TextInput
        label={t('appointments.form.number')}
        description={t('appointments.form.numberAbout')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={typed.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      {line('citizen')}
      {line('phone')}
      {typed.where === 'home' && line('address')}
      {line('purpose')}
      <Textarea
        label={t('appointments.form.bring')}
        rows={3}
        value={typed.bring}
        onChange={(event) => onChange({ bring: event.currentTarget.value })}
      />
      <RefusalNote refusal={refusal} />
      <Button
        aria-keyshortcuts="F9"
        aria-busy={busy}
        rightSection={<KeyHint combo="F9" dark />}
        onKeyDown={notByEnter}
        onClick={onMake}
      >
        {t('appointments.form.print')}
      </Button>
    </section>
  );
};
