/** The certification books: every number once, and none left out that no hand wrote. */
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { BookNumber } from '#shared/dossier/certification.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type { Opened } from './evidence.ts';
import { broken, type Breach } from './rules.ts';

interface Line {
  readonly dossier: string;
  readonly book: BookNumber;
}

/** What came by the paper and by its journal as well is one line. */
const booksIn = (opened: readonly Opened[]): ReadonlyMap<string, readonly Line[]> => {
  const lines = opened.flatMap(({ header, body }): readonly (readonly [string, Line])[] => {
    const known = knowEntry({ header, payload: body });
    if (!known.ok || known.value.type !== 'dossier.accepted' || header.dossier === null) return [];
    const { dossier } = header;
    const { certifications = [] } = known.value.payload;
    return certifications.map(({ book }) => [
      `${dossier} ${book.kind} ${book.value}`,
      { dossier, book },
    ]);
  });
  return Map.groupBy(
    new Map(lines).values(),
    ({ book }) => `${book.kind} ${book.desk}/${book.year ?? '–'}`,
  );
};

const isVoid = (folded: ReadonlyMap<string, Dossier>, { dossier }: Line): boolean =>
  folded.get(dossier)?.voided != null;

interface Doubled {
  /** The book and the number. */
  readonly name: string;
  readonly dossiers: readonly string[];
}

/** A dossier that is void leaves its number to whoever enters its paper anew. */
const doubledIn = (
  opened: readonly Opened[],
  folded: ReadonlyMap<string, Dossier>,
): readonly Doubled[] =>
  [...booksIn(opened)].flatMap(([book, lines]) => {
    const standing = lines.filter((line) => !isVoid(folded, line));
    return [...Map.groupBy(standing, (line) => line.book.value)]
      .filter(([, same]) => same.length > 1)
      .map(([value, same]) => ({
        name: `${book}: ${value}`,
        dossiers: same.map(({ dossier }) => dossier),
      }));
  });

export const bookNumbersAreUnique = (
  opened: readonly Opened[],
  folded: ReadonlyMap<string, Dossier>,
): readonly Breach[] =>
  doubledIn(opened, folded).map(({ name }) => broken('book_number_is_unique', name));

/** However it came to be, people are told. */
export const doubledNumbersAreShown = (
  desk: string,
  items: readonly { readonly code: string; readonly dossier: string | null }[],
  opened: readonly Opened[],
  folded: ReadonlyMap<string, Dossier>,
): readonly Breach[] =>
  doubledIn(opened, folded)
    .filter(
      ({ dossiers }) =>
        !items.some(
          ({ code, dossier }) =>
            code === 'book_number_twice' && dossier !== null && dossiers.includes(dossier),
        ),
    )
    .map(({ name }) => broken('what_differs_is_shown', `${desk}: ${name}`));

/** Numbers below the greatest of a book that nothing bears; where a hand wrote some, others may still be on paper. */
export const booksHaveNoGap = (opened: readonly Opened[]): readonly Breach[] =>
  [...booksIn(opened)]
    .filter(([, lines]) => !lines.some(({ book }) => book.written === true))
    .flatMap(([name, lines]) => {
      const borne = new Set(lines.map(({ book }) => book.value));
      const last = Math.max(...borne);
      return borne.size === last
        ? []
        : [broken('book_has_no_gap', `${name}: ${borne.size}/${last}`)];
    });
