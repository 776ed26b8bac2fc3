/** What is said at the form's procedure besides what the form itself says: it has ended, or another office takes it in. */
import type { EndedProcedure } from '#shared/catalogue/ended.ts';
import { shownName } from '#shared/catalogue/offer.ts';
import type { Remark } from './remarks.ts';

const endedRemark = ({ procedure, lastDay, next }: EndedProcedure): Remark => {
  const values = { name: shownName(procedure.name), date: lastDay };
  return next === null
    ? { code: 'procedure_ended', field: 'procedureCode', level: 'invalid', values }
    : {
        code: 'procedure_replaced',
        field: 'procedureCode',
        level: 'invalid',
        values: { ...values, next: `${shownName(next.name)} (${next.code})` },
      };
};

/** `ended`: what the form's code named until a day that is over. `handled`: this office takes it in. */
export const withProcedureRemarks = (
  remarks: readonly Remark[],
  { ended, handled }: { readonly ended: EndedProcedure | null; readonly handled: boolean },
): readonly Remark[] => {
  const elsewhere: readonly Remark[] = handled
    ? []
    : [{ code: 'procedure_not_handled', field: 'procedureCode', level: 'warning' }];
  return ended === null
    ? [...remarks, ...elsewhere]
    : [endedRemark(ended), ...remarks.filter(({ code }) => code !== 'procedure_unknown')];
};
