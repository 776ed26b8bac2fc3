/**
 * Every rule that a run may break, by its name: what must hold of desks and province whatever went before. The simulator
 * and the suites of faults look through the same ones; a planted mistake says by which of them it must be found.
 */
export type Kind = 'lost' | 'duplicated' | 'diverged' | 'stuck';

const kinds = {
  // Receipts, and what they are made of.
  receipt_is_at_the_province: 'lost',
  receipt_is_on_the_disk: 'lost',
  receipt_of_a_twin_is_kept: 'lost',
  receipt_is_there_once: 'duplicated',
  payload_is_what_was_acknowledged: 'diverged',
  papers_are_in_the_archive: 'lost',
  files_are_at_the_province: 'lost',
  draft_is_kept: 'lost',
  enrolment_is_kept: 'lost',
  // Numbers.
  draft_is_accepted_once: 'duplicated',
  number_is_unique: 'duplicated',
  taken_number_is_replaced: 'duplicated',
  moved_folder_gives_no_number: 'duplicated',
  // Journals, at the desk and at the province.
  folder_opens: 'stuck',
  pages_are_readable: 'diverged',
  entries_are_readable: 'diverged',
  seq_is_dense: 'lost',
  chain_is_unbroken: 'diverged',
  ord_is_gapless: 'diverged',
  entry_is_at_the_province: 'lost',
  acknowledged_is_held: 'lost',
  bytes_are_equal: 'diverged',
  what_is_set_apart_is_kept: 'lost',
  nothing_is_quarantined: 'diverged',
  nothing_stays_parked: 'stuck',
  // Views.
  no_fact_is_skipped: 'diverged',
  desk_has_every_entry: 'diverged',
  desk_has_the_office_order: 'diverged',
  desk_sees_what_the_province_sees: 'diverged',
  rows_are_what_the_journal_gives: 'diverged',
  time_is_right_again: 'diverged',
  // Work after acceptance.
  holder_is_one: 'diverged',
  result_is_given_once: 'duplicated',
  rating_counts_once: 'duplicated',
  series_number_is_unique: 'duplicated',
  book_number_is_unique: 'duplicated',
  book_has_no_gap: 'lost',
  department_act_is_told: 'lost',
  department_acts_on_what_it_holds: 'diverged',
  department_file_comes_down: 'stuck',
  begun_list_is_ended_or_shown: 'stuck',
  // What an officer is shown.
  what_differs_is_shown: 'lost',
  department_news_is_shown: 'lost',
  nothing_sound_is_shown: 'diverged',
  // Whom one believes.
  only_the_province_is_believed: 'diverged',
  only_the_writer_is_believed: 'diverged',
  half_a_file_is_refused: 'diverged',
  // Work goes on.
  a_copy_goes_on: 'stuck',
  whole_envelope_is_taken: 'stuck',
  whole_notice_is_read: 'stuck',
  queue_drains_by_itself: 'stuck',
  next_citizen_is_served: 'stuck',
  commands_end_in_an_answer: 'stuck',
  nothing_goes_wrong_inside: 'stuck',
  /** Of the simulation itself: it finds nothing, it has broken down. */
  simulation_goes_on: 'stuck',
} as const satisfies Readonly<Record<string, Kind>>;

export type Rule = keyof typeof kinds;

export const kindOf = (rule: Rule): Kind => kinds[rule];

export const isRule = (text: string): text is Rule => Object.hasOwn(kinds, text);

export interface Breach {
  readonly rule: Rule;
  readonly detail: string;
}

export const broken = (rule: Rule, detail: string): Breach => ({ rule, detail });
