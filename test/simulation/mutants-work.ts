/** Mistakes in what comes after acceptance: hands, results, ratings, departments. */
import type { DeskStore } from '#electron/desk/ports.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { reading } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

const seeing = (change: (dossier: Dossier) => Dossier) => (store: DeskStore) =>
  reading(store, (read) => ({
    dossier: (id) => {
      const dossier = read.dossier(id);
      return dossier === null ? null : change(dossier);
    },
  }));

const inNobodysHands = (store: DeskStore): DeskStore =>
  reading(store, (read) => ({
    dossierRow: (id) => {
      const row = read.dossierRow(id);
      return row === null ? null : { ...row, holder: null };
    },
  }));

/** A result that is in somebody's hand is still here for whoever asks inside a transaction. */
const stillHere = (store: DeskStore): DeskStore => ({
  ...store,
  write: (work) =>
    store.write((tx) =>
      work({
        ...tx,
        dossier: (id) => {
          const dossier = tx.dossier(id);
          return dossier?.state === 'returned'
            ? { ...dossier, state: 'finished', returned: null, handedOut: [] }
            : dossier;
        },
      }),
    ),
});

export const workMutants: readonly Mutant[] = [
  {
    name: 'holder_forgotten',
    mistake: 'the list of dossiers does not say in whose hands they are',
    foundBy: ['holder_is_one'],
    store: inNobodysHands,
  },
  {
    name: 'result_given_again',
    mistake: 'nobody looks whether the result is in somebody’s hand already',
    foundBy: ['result_is_given_once'],
    store: stillHere,
  },
  {
    name: 'rating_taken_again',
    mistake: 'whoever was asked before is asked again',
    foundBy: ['rating_counts_once'],
    store: seeing((dossier) => ({ ...dossier, feedback: [] })),
  },
  {
    name: 'hand_over_forgotten',
    mistake: 'after a power cut nobody knows of the list that was being handed over',
    foundBy: ['begun_list_is_ended_or_shown'],
    died: (sql) => void sql.run(`DELETE FROM setting WHERE key = 'handOver.begun'`),
  },
  {
    name: 'any_department_acts',
    mistake: 'nobody asks whether the dossier is in the hands of the department',
    foundBy: ['department_acts_on_what_it_holds'],
    anyDepartmentActs: true,
  },
  {
    name: 'department_news_hidden',
    mistake: 'what a department asks for, or gives back, is shown to nobody',
    foundBy: ['department_news_is_shown'],
    store: (store) =>
      reading(store, (read) => ({
        fromDepartments: (news, limit) =>
          news === 'result' ? read.fromDepartments(news, limit) : [],
      })),
  },
];
