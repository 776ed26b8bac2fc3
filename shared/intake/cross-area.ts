/** The ways in which a dossier comes, read from the form: what is kept of them and what is missing. Pure. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Arrival } from '#shared/dossier/arrival.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import type { Remark } from './remarks.ts';

const MAX_NAME = 400;
const MAX_REFERENCE = 100;

export interface ReadArrival {
  /** Null where the channel says it all. */
  readonly value: Arrival | null;
  readonly remarks: readonly Remark[];
}

interface Reading<T> {
  readonly value: T;
  readonly remarks: readonly Remark[];
}

const readText = (typed: string, field: string, max: number): Reading<string> => {
  const value = cleanText(typed);
  return value.length <= max
    ? { value, remarks: [] }
    : { value, remarks: [{ code: 'text_too_long', field, level: 'invalid', values: { max } }] };
};

const readPostmark = (typed: string, today: LocalDate): Reading<LocalDate | null> => {
  const field = 'arrival.postmarkedOn';
  const parsed = parseDateEntry(typed);
  if (!parsed.ok) {
    const empty = parsed.error.code === 'date_empty';
    return {
      value: null,
      remarks: empty ? [] : [{ code: parsed.error.code, field, level: 'invalid' }],
    };
  }
  const late = parsed.value > today;
  return {
    value: parsed.value,
    remarks: late ? [{ code: 'postmark_in_future', field, level: 'invalid' }] : [],
  };
};

const readPost = (
  { arrival }: IntakeForm,
  today: LocalDate,
): Reading<NonNullable<Arrival['post']>> => {
  const sender = readText(arrival.sender, 'arrival.sender', MAX_NAME);
  const reference = readText(arrival.reference, 'arrival.reference', MAX_REFERENCE);
  const postmark = readPostmark(arrival.postmarkedOn, today);
  return {
    value: {
      sender: sender.value,
      postmarkedOn: postmark.value,
      reference: reference.value,
    },
    remarks: [...sender.remarks, ...postmark.remarks, ...reference.remarks],
  };
};

const readOffices = (
  { arrival }: IntakeForm,
  ownOffice: string,
): Reading<NonNullable<Arrival['crossArea']>> => {
  const assisting = readText(arrival.assisting, 'arrival.assisting', MAX_NAME);
  const receiving = readText(arrival.receiving, 'arrival.receiving', MAX_NAME);
  const competent = readText(arrival.competent, 'arrival.competent', MAX_NAME);
  const missing: readonly Remark[] = [
    ...(receiving.value === ''
      ? [
          {
            code: 'receiving_office_missing',
            field: 'arrival.receiving',
            level: 'missing',
          } as const,
        ]
      : []),
    ...(competent.value === ''
      ? [
          {
            code: 'competent_office_missing',
            field: 'arrival.competent',
            level: 'missing',
          } as const,
        ]
      : []),
  ];
  return {
    value: {
      assisting: assisting.value === '' ? ownOffice : assisting.value,
      receiving: receiving.value,
      competent: competent.value,
    },
    remarks: [...assisting.remarks, ...receiving.remarks, ...competent.remarks, ...missing],
  };
};

/** `today`: local date of the reception. `ownOffice`: the one that assists where nothing else is typed. */
export const readArrival = (form: IntakeForm, today: LocalDate, ownOffice: string): ReadArrival => {
  const post = form.channel === 'postal' ? readPost(form, today) : null;
  const helped = form.channel === 'online' && form.arrival.helpedOnline;
  const offices = form.arrival.crossArea ? readOffices(form, ownOffice) : null;
  const value: Arrival = {
    ...(post === null ? {} : { post: post.value }),
    ...(helped ? { helpedOnline: true } : {}),
    ...(offices === null ? {} : { crossArea: offices.value }),
  };
  return {
    value: Object.keys(value).length === 0 ? null : value,
    remarks: [...(post?.remarks ?? []), ...(offices?.remarks ?? [])],
  };
};
