/** The book numbers of a visit at the certification counter: shown before they are given, and given in its transaction. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { BookNumberToCome } from '#shared/contract/outputs/certification.ts';
import type { BookNumber, Certification } from '#shared/dossier/certification.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import type { CertifiedDocument } from '#shared/intake/read-certification.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, refuse, type DeskContext } from '../context.ts';
import { planBookNumbers, type AskedBookLine } from '../numbers/book-numbers.ts';
import type { StoreWriter } from '../ports.ts';

export interface TypedLine {
  readonly procedureCode: string;
  /** The number that the copy bears, as typed; empty: none. */
  readonly book: string;
}

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
  const books = new Map<CertifiedDocument, BookNumber>();
  for (const [i, { line, nth }] of asked.entries()) {
    const book = planned.value[i];
    if (book?.ok === false) {
      const { code, ...more } = book.error;
      return refuse(code, { ...more, field: `documents.${nth}.book` });
    }
    if (book !== undefined) books.set(line, book.value);
  }
  return ok(books);
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

/** The number that was typed, where one was; how it is written is of its own day. */
const isNumbered = ({ value, text }: BookNumber, written: string): boolean =>
  written === '' || written === String(value) || written === text;

/** A visit that is in the book already, asked for once more. */
export const sameWork = (
  certified: readonly Certification[],
  documents: readonly CertifiedDocument[],
): boolean =>
  certified.length === documents.length &&
  documents.every(({ document, pages, copies, written }, i) => {
    const one = certified[i];
    return (
      one?.document === document &&
      one.pages === pages &&
      one.copies === copies &&
      isNumbered(one.book, written)
    );
  });
