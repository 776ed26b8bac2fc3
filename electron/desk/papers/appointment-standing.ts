/** Where two desks gave one appointment another hour at once, both hours stand until somebody calls one off. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { StoreReader } from '../ports.ts';
import { lapsedByItself } from './lapsed-paper.ts';
import type { ArchivedDocument } from './paper-ports.ts';

type Slips = Pick<StoreReader, 'document' | 'slipsInPlaceOf'>;

/** The slip with which it began, as far as it is here. */
const firstOf = (read: Slips, slip: ArchivedDocument): ArchivedDocument => {
  const seen = new Set([slip.document]);
  let first = slip;
  while (first.replaces !== null && !seen.has(first.replaces)) {
    seen.add(first.replaces);
    const before = read.document(first.replaces);
    if (before === null) return first;
    first = before;
  }
  return first;
};

/** The other hours at which the same appointment stands. */
export const otherHoursOf = (read: Slips, slip: ArchivedDocument): readonly LocalDateTime[] => {
  if (slip.replaces === null) return [];
  const family = new Map([firstOf(read, slip)].map((first) => [first.document, first]));
  for (const { document } of family.values())
    for (const next of read.slipsInPlaceOf(document)) family.set(next.document, next);
  return [...family.values()]
    .filter((one) => one.document !== slip.document && lapsedByItself(one, read) === null)
    .flatMap(({ appointment }) => (appointment === undefined ? [] : [appointment.at]));
};
