/** What many seeds came to, in the words of the one line that a machine reads. */
import type { Seen } from './hands.ts';

export interface Tally {
  readonly runs: number;
  readonly receipts: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly diverged: number;
  readonly stuck: number;
}

type Kind = 'lost' | 'duplicated' | 'diverged' | 'stuck';

/** A rule that is not named here is one of the views. */
const kinds: Readonly<Record<string, Kind>> = {
  receipt_is_at_the_province: 'lost',
  receipt_is_on_the_disk: 'lost',
  entry_is_at_the_province: 'lost',
  acknowledged_is_held: 'lost',
  papers_are_in_the_archive: 'lost',
  files_are_at_the_province: 'lost',
  receipt_of_a_twin_is_kept: 'lost',
  what_is_set_apart_is_kept: 'lost',
  seq_is_dense: 'lost',
  receipt_is_there_once: 'duplicated',
  draft_is_accepted_once: 'duplicated',
  moved_folder_gives_no_number: 'duplicated',
  number_is_unique: 'duplicated',
  taken_number_is_replaced: 'duplicated',
  whole_envelope_is_taken: 'stuck',
  whole_notice_is_read: 'stuck',
  queue_drains_by_itself: 'stuck',
  nothing_stays_parked: 'stuck',
  next_citizen_is_served: 'stuck',
  commands_end_in_an_answer: 'stuck',
  nothing_goes_wrong_inside: 'stuck',
  simulation_goes_on: 'stuck',
};

export const kindOf = (rule: string): Kind => kinds[rule] ?? 'diverged';

export const emptyTally: Tally = {
  runs: 0,
  receipts: 0,
  lost: 0,
  duplicated: 0,
  diverged: 0,
  stuck: 0,
};

export const withSeen = (tally: Tally, { receipts, breaches }: Seen): Tally => {
  const found = new Set(breaches.map(({ rule }) => kindOf(rule)));
  const more = (kind: Kind): number => tally[kind] + (found.has(kind) ? 1 : 0);
  return {
    runs: tally.runs + 1,
    receipts: tally.receipts + receipts,
    lost: more('lost'),
    duplicated: more('duplicated'),
    diverged: more('diverged'),
    stuck: more('stuck'),
  };
};

export const isSound = ({ lost, duplicated, diverged, stuck }: Tally): boolean =>
  lost + duplicated + diverged + stuck === 0;

/** A simulation that breaks down has caught nobody. */
export const isCaught = ({
  breaches,
}: {
  readonly breaches: readonly { readonly rule: string }[];
}): boolean => breaches.some(({ rule }) => rule !== 'simulation_goes_on');
