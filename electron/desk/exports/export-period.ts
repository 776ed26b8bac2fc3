/** Lists of a period, day by day: what was taken in with its fees, the certification book. */
import {
  addDays,
  civilOf,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { MissingBookNumbers } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { stateCode } from '#shared/dossier/states.ts';
import type { Caption, Column, Row } from '#shared/export/table.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney, formatNumber } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import type { DeskContext } from '../context.ts';
import { missingBookNumbers } from '../numbers/book-numbers.ts';
import { inParts, type ListParts, type Rest } from './export-lists.ts';
import type { StoreReader, WholeList } from '../ports.ts';

const words = vi.exports.file;
const { columns } = words;

export const MOST_DAYS = 3_660;

/** Null where the period ends before it begins, or goes over ten years. */
export const daysOfPeriod = (from: LocalDate, to: LocalDate): readonly LocalDate[] | null => {
  const days = daysBetween(from, to);
  if (days < 0 || days >= MOST_DAYS) return null;
  return Array.from({ length: days + 1 }, (_, n) => addDays(from, n));
};

const receivedOn = (day: LocalDate): WholeList => ({
  text: '',
  receivedOn: day,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
});

/** A dossier that bears a number, with what was taken in. */
export interface Taken {
  readonly dossier: Dossier;
  readonly intake: AcceptedPayload;
}

const takenAt = (read: StoreReader, places: readonly number[]): readonly Taken[] =>
  read.rowsAtPlaces(places).flatMap(({ id }) => {
    const dossier = read.dossier(id);
    return dossier === null || dossier.intake === null ? [] : [{ dossier, intake: dossier.intake }];
  });

/** In the order of reception; `line` is told the place in the whole list, from 1. */
export async function* takenIn<T>(
  read: StoreReader,
  days: readonly LocalDate[],
  line: (taken: Taken, order: number) => T,
  rest: Rest,
): AsyncGenerator<readonly T[]> {
  let order = 0;
  for (const day of days) {
    const places = read.listedPlaces(receivedOn(day)).toReversed();
    const part = (some: readonly number[]): readonly T[] =>
      takenAt(read, some).map((taken) => line(taken, (order += 1)));
    yield* inParts(places, part, rest);
    if (places.length === 0) await rest();
  }
}

const stateName = (dossier: Dossier): string => {
  if (dossier.voided !== null) return vi.dossiers.voided;
  return dossier.state === null ? '' : vi.states[stateCode(dossier.state)];
};

export const noteOf = ({ dossier, intake }: Taken): string =>
  [
    dossier.voided === null ? '' : fill(words.voided, { reason: dossier.voided.reason }),
    intake.lateEntry === null ? '' : words.late,
    intake.note,
  ]
    .filter((part) => part !== '')
    .join('; ');

const minute = (time: LocalDateTime): string => time.slice(0, 16);

const intakeColumns: readonly Column[] = [
  { title: columns.order, kind: 'count', width: 7 },
  { title: columns.number, kind: 'text', width: 32 },
  { title: columns.received, kind: 'time', width: 17 },
  { title: columns.submitter, kind: 'text', width: 28 },
  { title: columns.idNumber, kind: 'text', width: 16 },
  { title: columns.phone, kind: 'text', width: 14 },
  { title: columns.owner, kind: 'text', width: 28 },
  { title: columns.procedure, kind: 'text', width: 44 },
  { title: columns.officer, kind: 'text', width: 24 },
  { title: columns.feesOwed, kind: 'money', width: 14 },
  { title: columns.feesTaken, kind: 'money', width: 14 },
  { title: columns.serials, kind: 'text', width: 18 },
  { title: columns.state, kind: 'text', width: 20 },
  { title: columns.note, kind: 'text', width: 30 },
];

export const intakeParts = (
  { store }: Pick<DeskContext, 'store'>,
  days: readonly LocalDate[],
  rest: Rest,
): ListParts<Row> => {
  const officers = new Map(store.read.officers().map(({ id, name }) => [id, name]));
  let fees = 0;
  const row = (taken: Taken, order: number): Row => {
    const { dossier, intake } = taken;
    const officer = dossier.acceptance?.officer ?? null;
    const standing = dossier.fees.taken.filter(({ voided }) => voided === null);
    fees += dossier.fees.total;
    return [
      order,
      dossier.number ?? intake.number,
      minute(intake.receivedAt),
      intake.submitter.name,
      intake.submitter.idNumber,
      intake.submitter.phone,
      (intake.owner ?? intake.submitter).name,
      intake.procedure.name,
      officer === null ? '' : (officers.get(officer) ?? officer),
      dossier.fees.owed,
      dossier.fees.total,
      standing.flatMap(({ receiptSerial }) => receiptSerial ?? []).join(', '),
      stateName(dossier),
      noteOf(taken),
    ];
  };
  return {
    columns: intakeColumns,
    row: (line) => line,
    lines: () => {
      fees = 0;
      return takenIn(store.read, days, row, rest);
    },
    sums: () => [{ label: words.feesTaken, value: formatMoney(fees) }],
  };
};

const bookColumns: readonly Column[] = [
  { title: columns.day, kind: 'date', width: 12 },
  { title: columns.book, kind: 'text', width: 18 },
  { title: columns.name, kind: 'text', width: 28 },
  { title: columns.document, kind: 'text', width: 44 },
  { title: columns.pages, kind: 'count', width: 10 },
  { title: columns.copies, kind: 'count', width: 10 },
  { title: columns.amount, kind: 'money', width: 14 },
  { title: columns.number, kind: 'text', width: 24 },
  { title: columns.note, kind: 'text', width: 16 },
];

const gapWords = ({ first, last }: MissingBookNumbers): string =>
  first === last ? first : fill(words.gap, { first, last });

/** Of every year that the period touches, by the pattern in force on its last day there. */
const missingIn = (
  { store, published }: Pick<DeskContext, 'store' | 'published'>,
  days: readonly LocalDate[],
): readonly Caption[] => {
  const identity = store.read.identity();
  const lastDays = new Map(days.map((day) => [civilOf(day).year, day]));
  const missing =
    identity === null
      ? []
      : [...lastDays.values()].flatMap((day) => {
          const { kinds = [] } = published.certification(day)?.data ?? {};
          const { own, others } = missingBookNumbers(store.read, identity, kinds, day);
          return [...own, ...others];
        });
  return missing.length === 0
    ? []
    : [{ label: words.missing, value: missing.map(gapWords).join('; ') }];
};

/** What is void stands in the book and counts in no sum. */
export const certificationParts = (
  context: Pick<DeskContext, 'store' | 'published'>,
  days: readonly LocalDate[],
  rest: Rest,
): ListParts<Row> => {
  const { store } = context;
  let copies = 0;
  let amount = 0;
  async function* dayByDay(): AsyncGenerator<readonly Row[]> {
    for (const day of days) {
      const lines = store.read.certificationsOn(day);
      for (const line of lines.filter(({ voided }) => !voided)) {
        copies += line.copies;
        amount += line.amount;
      }
      yield lines.map((line) => [
        day,
        line.book,
        line.name,
        line.document,
        line.pages,
        line.copies,
        line.amount,
        line.number,
        line.voided ? vi.dossiers.voided : '',
      ]);
      await rest();
    }
  }
  return {
    columns: bookColumns,
    row: (line) => line,
    lines: () => {
      copies = 0;
      amount = 0;
      return dayByDay();
    },
    sums: () => [
      { label: words.copies, value: formatNumber(copies) },
      { label: words.feesTaken, value: formatMoney(amount) },
      ...missingIn(context, days),
    ],
  };
};
