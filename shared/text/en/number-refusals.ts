import type { numberRefusals as source } from '../vi/number-refusals.ts';

export const numberRefusals: Readonly<Record<keyof typeof source, string>> = {
  number_range_ended:
    "The desk has given all of today's numbers. Nothing was recorded, the draft is kept. With a network, open the numbers (Alt+3), press F10 to borrow a run and accept again; without one, take the dossier in at another desk.",
  slot_needs_line:
    'The province cannot be reached, so nothing was borrowed. Nothing has changed. Go on while there are numbers; then take people in at another desk, and borrow when the network is back.',
  slot_not_needed:
    'The desk has numbers enough and need not borrow. Nothing has changed. Go on as usual.',
  slot_in_use:
    'A dossier bears a number of the run that the province would lend. Nothing was borrowed or changed. Synchronise and try again; if it stays so, tell the administrator at the province.',
  slot_day_wrong:
    "The machine's day differs from the province's, so nothing was borrowed. Nothing has changed. Set the clock right and try again.",
  no_slot_to_lend:
    'The office has no free run of numbers left to borrow today. Nothing has changed. Take the dossier in at another desk.',
  number_slot_unknown:
    "The desk's range does not exist in the province's number pattern. Nothing was recorded, the draft is kept. Tell the administrator at the province.",
  number_bad_agency_code:
    'The agency code in the number is wrong. Nothing was recorded, the draft is kept. Tell the administrator at the province.',
  number_counter_out_of_range:
    "The counter does not fit the province's number pattern. Nothing was recorded, the draft is kept. Tell the administrator at the province.",
  number_day_out_of_range:
    "The computer's date is outside what the pattern can write. Nothing was recorded, the draft is kept. Set the computer's date right.",
  number_unreadable: 'This number follows no known pattern. Check each digit on the paper.',
  number_bad_day: 'The day in this number does not exist. Check each digit on the paper.',
  number_of_other_agency: "This number is another agency's. It cannot be used at this desk.",
  number_of_other_day: "This number is another day's. Choose the day of reception on the paper.",
  number_of_other_slot:
    "This number is another desk's, or a borrowed one. Nothing was recorded. If it is borrowed, type the last number of this desk's own range.",
  number_taken: 'This number belongs to a dossier already. Check the number on the paper.',
  pattern_agency_not_delimited:
    'The number pattern does not close the agency code. It is not used. Tell the administrator at the province.',
  pattern_bad_slots:
    'The number pattern divides its ranges wrongly. It is not used. Tell the administrator at the province.',
  pattern_token_count:
    'The number pattern has too few or too many of {{token}}. It is not used. Tell the administrator at the province.',
  pattern_unknown_token:
    'The number pattern has an unknown part {{token}}. It is not used. Tell the administrator at the province.',
  series_unknown_token:
    'The pattern of the book has an unknown part {{token}}. Tell the administrator at the province.',
  series_without_value:
    'The pattern of the book has no place for its number. Tell the administrator at the province.',
  pause_before_start:
    'The pause begins before the clock started. Nothing was changed. Correct the time.',
  resume_before_pause:
    'The clock would resume before its pause. Nothing was changed. Correct the time.',
  calendar_not_json:
    'The calendar file is not JSON and is not used. The old calendar stands. Export it again.',
  calendar_bad_field:
    'The calendar file is wrong at {{field}} and is not used. The old calendar stands. Mend that place and try again.',
  calendar_bad_date:
    'The calendar file has a date that does not exist at {{field}} and is not used. The old calendar stands. Mend it and try again.',
  calendar_bad_hours:
    'The calendar file has wrong working hours at {{field}} and is not used. The old calendar stands. Mend them and try again.',
  calendar_day_twice:
    'The calendar file lists {{date}} twice and is not used. The old calendar stands. Remove one and try again.',
  calendar_day_both_off_and_extra:
    'The calendar file lists {{date}} as off and as worked and is not used. The old calendar stands. Remove one and try again.',
  calendar_file_unreadable: 'The calendar file cannot be read. Check its path and permissions.',
};
