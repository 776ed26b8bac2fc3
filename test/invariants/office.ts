/** An office whose desks all run, whose line is whole and of which nobody has a twin: every rule, with no exception. */
import {
  acceptancesIn,
  openAll,
  type DeskEvidence,
  type ProvinceBooks,
  type Receipt,
} from './evidence.ts';
import { chainsAreWhole, factsCount, onlyTwinsAreApart, orderIsGapless } from './journals.ts';
import { numbersAreUnique, receiptsAreKept } from './receipts.ts';
import type { Breach } from './rules.ts';
import { deskAgrees, foldedAtProvince } from './views.ts';

export const breachesOfOffice = (
  receipts: readonly Receipt[],
  books: ProvinceBooks,
  desks: readonly DeskEvidence[],
): readonly Breach[] => {
  const { opened, breaches: unreadable } = openAll(books.entries);
  const { acceptances, breaches: unknown } = acceptancesIn(opened);
  const folded = foldedAtProvince(opened);
  return [
    ...unreadable,
    ...unknown,
    ...receiptsAreKept(receipts, acceptances, 'receipt_is_at_the_province'),
    ...numbersAreUnique(receipts, acceptances),
    ...onlyTwinsAreApart(books, { said: [], twins: false }),
    ...chainsAreWhole(books.chains, books.entries),
    ...orderIsGapless(books),
    ...factsCount(opened),
    ...desks.flatMap((desk) => deskAgrees(desk, books, folded)),
  ];
};
