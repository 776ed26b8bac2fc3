import type { InputOf } from '#shared/contract/contract.ts';
import type { MovedDate } from '#shared/contract/outputs.ts';

/** What is decided is what stood there: the desk refuses a date that has become another since. */
export const shownDates = (dates: readonly MovedDate[]): InputOf<'deadlines.decide'>['dates'] =>
  dates.map(({ row, before, after, own }) => ({
    dossier: row.id,
    before,
    after,
    ...(own === null ? {} : { own: { before: own.before, after: own.after } }),
  }));
