/** What a fee comes to on a day: a relief counts through its last day, the full amount from the next one on. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { ProcedureFee } from '#shared/catalogue/procedure.ts';
import { exemptionsIn } from './exemptions.ts';

export type Relief =
  /** Less is taken, through `until`; `full` is what is taken afterwards, null where nobody says. */
  | { readonly state: 'holds'; readonly until: LocalDate; readonly full: number | null }
  /** The words speak of less until then, but not of how much. */
  | { readonly state: 'unclear'; readonly until: LocalDate }
  /** It was over before this day. */
  | { readonly state: 'over'; readonly until: LocalDate };

export interface FeeOnDay {
  /** Integer đồng on that day; null where the officer has to enter it. */
  readonly amount: number | null;
  /** Null where the words name no last day. */
  readonly relief: Relief | null;
  /** For whom the words waive it. */
  readonly exemptions: readonly string[];
}

/** `day`: the local date of reception. */
export const feeOnDay = (
  { amountVnd, reliefVnd = null, raw, endsOn }: ProcedureFee,
  day: LocalDate,
): FeeOnDay => {
  const exemptions = exemptionsIn(raw);
  if (endsOn === null) return { amount: amountVnd, relief: null, exemptions };
  if (day > endsOn)
    return { amount: amountVnd, relief: { state: 'over', until: endsOn }, exemptions };
  return reliefVnd === null
    ? { amount: amountVnd, relief: { state: 'unclear', until: endsOn }, exemptions }
    : {
        amount: reliefVnd,
        relief: { state: 'holds', until: endsOn, full: amountVnd },
        exemptions,
      };
};
