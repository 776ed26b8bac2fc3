/** Mistakes after a disk was lost: what only the papers know is not asked about. */
import { PAPERS_ASKED } from '#electron/desk/numbers/papers-asked.ts';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import { reading } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

const blindTo =
  (...keys: readonly string[]) =>
  (store: DeskStore): DeskStore =>
    reading(store, (read) => ({
      setting: (key) => (keys.includes(key) ? null : read.setting(key)),
    }));

export const papersMutants: readonly Mutant[] = [
  {
    name: 'papers_never_asked',
    mistake: 'a desk that goes on from a copy counts on from the last number that the copy knows',
    // A receipt that nobody asks about is given once more, or is shown nowhere.
    foundBy: ['number_is_unique', 'what_differs_is_shown'],
    store: blindTo(SERIES_BEHIND, PAPERS_ASKED),
  },
  {
    name: 'province_taken_for_the_papers',
    mistake: 'once the province was heard, what stands on paper alone is not asked about',
    // A receipt that nobody asks about is given once more, or is shown nowhere.
    foundBy: ['number_is_unique', 'what_differs_is_shown'],
    store: blindTo(PAPERS_ASKED),
  },
  {
    name: 'lost_receipts_hidden',
    mistake: 'receipts that a restore left in hands of citizens are not shown to anybody',
    foundBy: ['what_differs_is_shown'],
    store: (store) => reading(store, () => ({ restoredSkips: () => [] })),
  },
];
