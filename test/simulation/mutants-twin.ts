/** Mistakes with copied folders. */
import type { Ledger } from '#server/ledger/ports.ts';
import { reading } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

const keepsNothingApart = (ledger: Ledger): Ledger => ({
  ...ledger,
  inOffice: (office, work) =>
    ledger.inOffice(office, (open) => work({ ...open, setAside: async () => undefined })),
});

export const twinMutants: readonly Mutant[] = [
  {
    name: 'twin_dropped',
    mistake: 'what a copied folder wrote under a name that is held is not kept',
    foundBy: ['what_is_set_apart_is_kept', 'receipt_of_a_twin_is_kept'],
    ledger: keepsNothingApart,
  },
  {
    name: 'every_machine_is_home',
    mistake: 'a folder on another machine gives numbers as if it had been enrolled there',
    foundBy: ['moved_folder_gives_no_number'],
    machine: () => null,
  },
  {
    name: 'let_in_anew_counts_from_one',
    mistake: 'a desk that is let in anew counts where its old machine counts',
    foundBy: ['number_is_unique'],
    store: (store) =>
      reading(store, (read) => ({
        setting: (key) => (key === 'desk.life' ? null : read.setting(key)),
      })),
  },
];
