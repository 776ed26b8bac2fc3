/** The form of an appointment as it is typed, and what of it can be sent. Pure. */
import {
  atMinute,
  dateOf,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/outputs.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';

export interface TypedAppointment {
  readonly replaces: AppointmentView | null;
  readonly number: string;
  readonly date: string;
  readonly time: string;
  readonly where: 'counter' | 'home';
  readonly citizen: string;
  readonly phone: string;
  readonly address: string;
  readonly purpose: string;
  readonly bring: string;
}

export const emptyAppointment = (day: LocalDate): TypedAppointment => ({
  replaces: null,
  number: '',
  date: formatDate(day),
  time: '',
  where: 'counter',
  citizen: '',
  phone: '',
  address: '',
  purpose: '',
  bring: '',
});

/** The same matter at another hour. */
export const anotherTime = (before: AppointmentView): TypedAppointment => ({
  replaces: before,
  number: before.dossier?.number ?? '',
  date: formatDate(dateOf(before.at)),
  time: formatClock(before.at),
  where: before.where,
  citizen: before.citizen,
  phone: before.phone,
  address: before.address,
  purpose: before.purpose,
  bring: before.bring.join('\n'),
});

/** Another day is looked at: the date goes with it unless somebody typed another one. All else stays as typed. */
export const turnedTo = (
  typed: TypedAppointment,
  from: LocalDate,
  to: LocalDate,
): TypedAppointment => (dayTyped(typed.date) === from ? { ...typed, date: formatDate(to) } : typed);

/** `8`, `8:30`, `8h30`, `08.30`; minutes since midnight, null for anything else. */
export const minuteTyped = (text: string): number | null => {
  const [whole, hour = '', minute = '0'] =
    /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/.exec(text.trim()) ?? [];
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return Number(hour) * 60 + Number(minute);
};

export const dayTyped = (text: string): LocalDate | null => {
  const read = parseDateEntry(text);
  return read.ok ? read.value : null;
};

export const hourOf = ({ date, time }: TypedAppointment): LocalDateTime | null => {
  const day = dayTyped(date);
  const minute = minuteTyped(time);
  return day === null || minute === null ? null : atMinute(day, minute);
};

/** Null while day or hour cannot be read. */
export const askedOf = (typed: TypedAppointment): InputOf<'appointments.make'> | null => {
  const at = hourOf(typed);
  const { replaces, number, where, citizen, phone, address, purpose, bring } = typed;
  const document = replaces?.document ?? null;
  return at === null
    ? null
    : { replaces: document, at, number, where, citizen, phone, address, purpose, bring };
};
