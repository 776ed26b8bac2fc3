/** What is said of a citizen's earlier dossiers. Pure. */
import { dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { EarlierDossier, KnownPerson } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatDay } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

export interface KnownLine {
  readonly dossier: string;
  readonly number: string;
  readonly words: string;
  /** The same matter may be under way. */
  readonly underWay: boolean;
}

/** A day of this year needs no year. */
const dayOf = (date: LocalDate, today: LocalDate): string =>
  date.slice(0, 4) === today.slice(0, 4) ? formatDay(date) : formatDate(date);

const underWayLine = (
  { dossier, number, receivedAt, dueAt }: EarlierDossier,
  today: LocalDate,
  { intake: { known } }: Texts,
): KnownLine => {
  const received = dayOf(dateOf(receivedAt), today);
  const words =
    dueAt === null
      ? fill(known.underWay, { number, received })
      : fill(known.underWayDue, { number, received, due: dayOf(dateOf(dueAt), today) });
  return { dossier, number, words, underWay: true };
};

const earlierLine = (
  { dossier, number, procedureName, receivedAt, returnedAt, open }: EarlierDossier,
  others: number,
  today: LocalDate,
  { intake: { known } }: Texts,
): KnownLine => {
  const came = fill(known.before, {
    procedure: procedureName,
    received: dayOf(dateOf(receivedAt), today),
  });
  const returned =
    returnedAt === null ? null : fill(known.returned, { date: dayOf(dateOf(returnedAt), today) });
  const became = returned ?? (open ? known.waiting : null);
  const more = others > 0 ? fill(known.more, { total: others }) : null;
  const words = [came, became, more].filter((part) => part !== null).join(', ');
  return { dossier, number, words: `${words}.`, underWay: false };
};

/** Every dossier of the same matter, and the newest of the others. */
export const knownLines = (
  { underWay, earlier }: KnownPerson,
  today: LocalDate,
  texts: Texts,
): readonly KnownLine[] => {
  const [newest] = earlier;
  return [
    ...underWay.map((one) => underWayLine(one, today, texts)),
    ...(newest === undefined ? [] : [earlierLine(newest, earlier.length - 1, today, texts)]),
  ];
};
