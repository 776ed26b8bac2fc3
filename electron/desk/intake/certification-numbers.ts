/** The book numbers of a visit at the certification counter: shown before they are given, and given in its transaction. */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { numberNow } from '#shared/contract/certification-form.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { BookNumberToCome } from '#shared/contract/outputs/certification.ts';
import type { BookNumber, Certification } from '#shared/dossier/certification.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import type { CertifiedDocument } from '#shared/intake/read-certification.ts';
import { readWrittenNumber } from '#shared/number/written-number.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, refuse, type DeskContext } from '../context.ts';
import { planBookNumbers, seriesOf, type AskedBookLine } from '../numbers/book-numbers.ts';
import type { DeskIdentity, StoreWriter } from '../ports.ts';

export interface TypedLine {
  readonly procedureCode: string;
  /** The number that the copy bears, as typed; empty: none. */
  readonly book: string;
}

interface NumberedLine {
  readonly line: CertifiedDocument;
  readonly nth: number;
  readonly book: BookNumber;
}

/** What was shown may be on the copy: another number is given only once the officer has been told of it, for each line. */
const asShown = (numbered: readonly NumberedLine[]): Result<null, Refusal> => {
  const moved = numbered.filter(
    ({ line: { written, shown }, book }) => written === '' && shown !== '' && shown !== book.text,
  );
  const [first] = moved;
  if (first === undefined) return ok(null);
  const { line, nth, book } = first;
  const given = numbered.filter((one) => one.line.written === '');
  return refuse('book_number_moved', {
    field: `documents.${nth}.document`,
    values: {
      total: moved.length,
      document: line.document,
      shown: line.shown,
      book: book.text,
      ...Object.fromEntries(given.map((one) => [numberNow(one.nth), one.book.text])),
    },
  });
};

/** For every line that has none yet, before the first is written; in the order of the form, null for the others. */
export const numbersFor = (
  context: DeskContext,
  tx: StoreWriter,
  lines: readonly (CertifiedDocument | null)[],
  day: LocalDate,
): Result<ReadonlyMap<CertifiedDocument, BookNumber>, Refusal> => {
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  const asked = lines.flatMap((line, nth) => (line === null ? [] : [{ line, nth }]));
  const documents = asked.map(({ line }) => line);
  const planned = planBookNumbers(tx, identity.value, documents, day);
  if (!planned.ok) return planned;
  const numbered: NumberedLine[] = [];
  for (const [i, { line, nth }] of asked.entries()) {
    const book = planned.value[i];
    if (book?.ok === false) {
      const { code, ...more } = book.error;
      return refuse(code, { ...more, field: `documents.${nth}.book` });
    }
    if (book !== undefined) numbered.push({ line, nth, book: book.value });
  }
  const standing = asShown(numbered);
  return standing.ok ? ok(new Map(numbered.map(({ line, book }) => [line, book]))) : standing;
};

/** What each line would get now; gives none away. */
export const numbersToCome = (
  context: DeskContext,
  kinds: readonly CounterKind[],
  lines: readonly TypedLine[],
  day: LocalDate,
): Result<readonly BookNumberToCome[], Refusal> => {
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  const asked = lines.map(({ procedureCode, book }): AskedBookLine | null => {
    const kind = kinds.find(({ procedure }) => procedure === procedureCode);
    return kind === undefined ? null : { kind, written: cleanText(book) };
  });
  const known = asked.filter((line) => line !== null);
  const planned = planBookNumbers(context.store.read, identity.value, known, day);
  if (!planned.ok) return planned;
  const bookOf = new Map(known.map((line, i) => [line, planned.value[i]]));
  return ok(
    asked.map((line): BookNumberToCome => {
      const book = line === null ? undefined : bookOf.get(line);
      if (book === undefined) return { book: null, refusal: null };
      return book.ok
        ? { book: book.value.text, refusal: null }
        : { book: null, refusal: book.error };
    }),
  );
};

/** The number that was typed, where one was, however a hand wrote it; as the book of its own day has it, or today's. */
const isNumbered = (
  { kind, desk, year, value, text }: BookNumber,
  { written, kind: { pattern } }: CertifiedDocument,
  identity: DeskIdentity,
): boolean => {
  if (written === '' || written === text) return true;
  const day = year === null ? null : parseLocalDate(`${year}-01-01`);
  const series = { ...seriesOf(identity, kind), desk };
  return day?.ok === true && readWrittenNumber(written, series, day.value, pattern) === value;
};

/** A visit that is in the book already, asked for once more. */
export const sameWork = (
  identity: DeskIdentity,
  certified: readonly Certification[],
  documents: readonly CertifiedDocument[],
): boolean =>
  certified.length === documents.length &&
  documents.every((asked, i) => {
    const one = certified[i];
    return (
      one?.document === asked.document &&
      one.pages === asked.pages &&
      one.copies === asked.copies &&
      isNumbered(one.book, asked, identity)
    );
  });
