/** Every form of every set, and the papers that no circular prescribes, with ordinary and with extreme data. */
import { formSets } from '#shared/forms/form-set.ts';
import { bookSpecimens, handoverSpecimens, routeSpecimens } from './books.ts';
import { deskPaperSpecimens, receiptSpecimens } from './desk-papers.ts';
import { dueSlipSpecimens } from './due-slips.ts';
import { must } from './facts.ts';
import { letterSpecimens } from './letters.ts';
import { slipSpecimens } from './slips.ts';
import type { Specimen } from './specimen.ts';

const current = must(formSets.at(-1));

export const specimens: readonly Specimen[] = [
  ...formSets.flatMap((set) => [
    ...receiptSpecimens(set),
    ...letterSpecimens(set),
    ...bookSpecimens(set),
  ]),
  ...handoverSpecimens(current),
  ...routeSpecimens(current),
  ...slipSpecimens(current),
  ...dueSlipSpecimens(current),
  ...deskPaperSpecimens(current),
];
