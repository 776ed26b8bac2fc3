/** Every form of every set, and the papers that no circular prescribes, with ordinary and with extreme data. */
import { formSets, type FormSet } from '#shared/forms/form-set.ts';
import { bookSpecimens, handoverSpecimens, routeSpecimens } from './books.ts';
import { deskPaperSpecimens, receiptSpecimens } from './desk-papers.ts';
import { dueSlipSpecimens } from './due-slips.ts';
import { dayOf, must } from './facts.ts';
import { letterSpecimens } from './letters.ts';
import { slipSpecimens } from './slips.ts';
import { toldOn } from './day-of-set.ts';
import { withRealCode } from './real-codes.ts';
import type { Specimen } from './specimen.ts';

const current = must(formSets.at(-1));

/** All dates of a specimen are of the days of its set, and its code is the one that a desk would print. */
const settled =
  (set: FormSet) =>
  ({ name, request }: Specimen): Specimen => {
    const data = withRealCode(request.kind, toldOn(dayOf(set), request.data));
    return { name, request: { ...request, data } };
  };

const ofSets = formSets.flatMap((set) =>
  [...receiptSpecimens(set), ...letterSpecimens(set), ...bookSpecimens(set)].map(settled(set)),
);

const ofDesk = [
  ...handoverSpecimens(current),
  ...routeSpecimens(current),
  ...slipSpecimens(current),
  ...dueSlipSpecimens(current),
  ...deskPaperSpecimens(current),
].map(settled(current));

export const specimens: readonly Specimen[] = [...ofSets, ...ofDesk];
