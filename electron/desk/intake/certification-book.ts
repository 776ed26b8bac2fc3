/** The certification book of the office, day by day. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { CertificationBook } from '#shared/contract/outputs/certification.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { todayOf, type DeskContext } from '../context.ts';
import { missingBookNumbers } from '../numbers/book-numbers.ts';

/** `asked`: a local date; null for today. Sums leave out what is void. */
export const certificationBook = (
  context: Pick<DeskContext, 'store' | 'surroundings' | 'published'>,
  asked: LocalDate | null,
): CertificationBook => {
  const day = asked ?? todayOf(context);
  const lines = context.store.read.certificationsOn(day).map((line) => ({
    dossier: line.dossier,
    number: line.number,
    name: line.name,
    procedureCode: line.procedureCode,
    book: line.book,
    document: line.document,
    pages: line.pages,
    copies: line.copies,
    amount: line.amount,
    returned: line.state === stateCode('returned'),
    voided: line.voided,
  }));
  const identity = context.store.read.identity();
  const { kinds = [] } = context.published.certification(day)?.data ?? {};
  const missing =
    identity === null
      ? { own: [], others: [] }
      : missingBookNumbers(context.store.read, identity, kinds, day);
  const standing = lines.filter(({ voided }) => !voided);
  return {
    day,
    lines,
    documents: standing.length,
    copies: standing.reduce((sum, { copies }) => sum + copies, 0),
    amount: standing.reduce((sum, { amount }) => sum + amount, 0),
    missing: missing.own,
    missingElsewhere: missing.others,
  };
};
