import type { refusals as source, remarks as remarkSource } from '../vi/refusals.ts';

export const refusals: Readonly<Record<keyof typeof source, string>> = {
  unknown:
    'The desk could not do this (code {{code}}). What was recorded is safe. Try again; if it stays so, read this code to the administrator.',

  desk_fault:
    'The desk failed while doing this. What was recorded is safe. Try again; if it stays so, tell the administrator.',
  desk_silent:
    'The core of the desk does not answer. What was recorded is safe on this computer. Close the application and open it again.',
  endpoint_unknown:
    'The screen and the core of the desk differ in version. The data is safe. Close the application and open it again.',
  input_invalid:
    'What was sent has a wrong form, so nothing was recorded. Look at the field just typed and try again.',
  sender_refused:
    'This request did not come from the desk’s window and was left alone. Nothing was recorded.',
  disk_full:
    'The disk is full, so this was not recorded. Accepted dossiers are safe. Free some space and press again.',
  read_only:
    'The data folder cannot be written, so this was not recorded. What was recorded is safe. Ask the administrator for write permission.',
  damaged:
    'The data file is damaged and cannot be opened. Nothing was changed. Do not delete it; ask the administrator to restore from the backup and the province.',
  busy: 'The data is in use by something else, so this was not recorded. Wait some seconds and try again.',
  newer_schema:
    'The data was written by a newer version. Nothing was changed. Update the application and open it again.',
  older_schema:
    'The data still has the form of an older version. Nothing was changed. Open it with the desk application first, which brings it up to date.',
  wrong_key:
    'The key does not open this data. Nothing was changed. Check the recovery key or tell the administrator.',
  key_missing:
    'There is no key for the desk’s data. Nothing was changed. Use the recovery key or tell the administrator.',
  folder_locked:
    'Another window of the desk uses this data folder. Nothing was changed. Go to that window, or close it and open this again.',
  folder_not_writable:
    'The data folder cannot be written, so the desk did not open. Nothing was changed. Ask the administrator for write permission.',
  driver_unfit:
    'The part that opens the data does not fit this computer, so the desk did not open. Nothing was changed. Install the application again or tell the administrator.',

  not_enrolled: 'This desk is not enrolled with the province yet. Enrol it first.',
  already_enrolled: 'This desk is enrolled already. Open the application again to start work.',
  already_open:
    'The desk’s data is open already; no recovery key is needed. Choose a name and type the PIN, or set a new one with the personal code.',
  not_signed_in:
    'Nobody is signed in, or the screen is locked. The draft is kept. Type the PIN to go on.',
  not_permitted:
    'Only the head may do this. Nothing was changed. Ask the head to sign in and do it.',
  officer_unknown:
    'This name is no longer in the desk’s list of officers. Choose again, or tell the administrator.',
  pin_wrong:
    'The PIN is not right. Dossiers and draft are untouched. See that the name is yours and type again; after {{left}} more wrong tries it has to wait some minutes.',
  pin_locked:
    'Too many wrong tries: locked for {{minutes}} minutes. Data and draft are safe. Wait and type again, or let somebody else sign in.',
  secret_changed:
    'The province changed this person’s code while it was being checked, so nobody was let in. Nothing was changed. Type the new code.',
  pin_not_set: 'No PIN is set yet. Type the personal code from the province to set one.',
  pin_weak:
    'This PIN is too easy to guess (one digit repeated or digits in a row). Choose 6 others.',
  personal_code_wrong:
    'The personal code is not right. Nothing was changed. Look at the paper from the province (capitals or not makes no difference) and type again; after {{left}} more wrong tries it has to wait some minutes.',
  recovery_part_wrong:
    'The group just typed does not match the key on screen. The key is still there: write it down again and type its last group.',

  // The clock.
  clock_unsettled:
    'Something stands against the desk’s clock, so nothing was numbered or printed. Nothing was recorded and what you typed is still there. Choose the right time, then do it again.',
  clock_not_asked:
    'The province could not be asked for its time. Nothing was changed. Take the time of this computer, or type the time from another clock.',

  url_insecure:
    'This address goes over a line without encryption, so nothing was sent. Use the address that begins with https://, as the province gave it.',
  enrolment_unreachable:
    'This address cannot be reached. Nothing was written here, and the code can be used again. Check the cable and every letter of the address, then press Enrol once more.',
  enrolment_not_province:
    'Something answered at this address, but it is not the province (perhaps a wifi sign-in page). Nothing was written here, and the code can be used again. Sign in to the wifi if there is one, compare the address with the paper, then press Enrol once more.',
  enrolment_code_invalid:
    'The province does not take this enrolment code. Nothing was recorded. Check each letter, or ask the administrator of the province for a new one.',
  enrolment_code_expired:
    'The enrolment code has expired. Nothing was recorded. Ask the administrator of the province for a new one.',
  enrolment_code_other_desk:
    'This code is for another desk or for a new one, not for this desk. Nothing was changed and the code still works where it belongs. Ask the province for a code to enrol this desk again.',
  enrol_after_restore:
    'This desk was restored from a backup and the province has not been told. Nothing was changed. Connect to the network, wait until everything is sent, then enrol again.',
  desk_catching_up:
    'This desk was enrolled again and has not received everything from the province, so no number is given yet: another machine may have given it. What you typed is still there. Connect, wait until everything is received, then do it again.',
  series_behind:
    'This desk was restored from a backup and has not received everything from the province, so it prints no slips, gives no number in the certification books and none to letters: they may be used already. What you typed is still there and other dossiers can be taken in. Connect, or send by USB and take in the province’s answer, then do it again.',
  enrolment_code_used:
    'This enrolment code was used for another desk. Nothing was recorded. Ask the administrator of the province for a new one.',
  public_key_invalid:
    'The province cannot read the desk’s key. Nothing was recorded. Enrol again; if it stays so, tell the administrator of the province.',
  office_full:
    'This office has all the desks it may have. Nothing was recorded. Ask the province to withdraw one that is not used.',
  office_unknown:
    'The province does not know this office. Nothing was recorded. Tell the administrator of the province.',
  office_missing:
    'The desk has no data of its office from the province yet, so no paper can be printed. Connect once and try again.',

  province_unreachable:
    'The province cannot be reached. The data is safe here and is sent when there is a line. Go on working; if it is urgent, check the network.',
  province_not_believed:
    'What answered is not the province (perhaps a wifi sign-in page). Nothing was believed or sent. Check the network or the address.',
  province_refused:
    'The province answers but does not take the data. The data is safe here. Tell the administrator of the province.',
  province_too_slow:
    'The line is too slow. The data is safe, and what was sent is not sent again. The desk goes on trying.',
  sync_cancelled: 'Sending was stopped as asked. What was sent stays, the rest is sent later.',
  province_moved_on:
    'What the province holds changed while sending (it was restored, or something else was sent). Nothing is lost; the desk sends again by itself. Try again in a minute.',
  sync_failed:
    'Sending stopped because of this computer. Nothing is lost; it goes on from there next time. Check whether the disk is full.',
  desk_unknown:
    'The province does not know this desk. The data is safe here. Ask the administrator of the province to enrol it again.',
  desk_revoked:
    'The province has withdrawn this desk. The data is safe here; what was not sent is still handed over and kept apart there. Ask the administrator of the province before going on.',
  desk_superseded:
    'Another computer works under this desk’s name. The data here is safe and is sent in full. Stop accepting here and tell the administrator; if this is the computer in use, ask the province for a code to enrol this desk again.',
  desk_moved:
    'This data was enrolled on another computer. It is whole and can be read here, but gives no numbers and sends nothing, so that two computers cannot give the same number. Ask the province for a new enrolment code for this desk, or go back to the old computer.',
  desk_forked:
    'What the province holds under this desk’s name is not this machine’s journal: the machine was copied, or its data is an old copy. The data here is untouched; what differs is handed over and kept apart at the province. Stop taking in here and tell the province’s administrator at once, to get a code to enrol again.',
  signature_invalid:
    'The province does not know this desk’s signature. The data is safe here. Tell the administrator of the province.',
  publication_invalid:
    'What the province sent down is wrong and is not used. The desk keeps the version before. Tell the administrator of the province.',
  cursor_moved:
    'The province’s data was just read elsewhere. Nothing is lost; the desk goes on reading.',
  feed_gap:
    'One entry is missing in the province’s data, so it is not used. Nothing is lost; the desk reads again.',

  dossier_not_accepted:
    'This dossier was not accepted yet, so this cannot be done. Nothing was changed. Accept it first.',
  favourites_full:
    '{{most}} procedures are marked as often used; no more was marked. Unmark one that is used less, then try again.',
  tray_full:
    'The tray has no clip left of {{clips}}. Nothing was put aside, what you typed is still here. Open the tray and take back or discard older dossiers.',
  draft_not_parked:
    'This dossier is no longer on the tray: it may have been taken back or accepted. Nothing is lost. Open the tray again to look.',
  draft_accepted:
    'This draft was accepted already, so nothing was recorded again. Open the dossier in today’s list.',
  procedure_unknown:
    'This procedure is no longer in today’s catalogue. The draft is kept. Choose the procedure again.',
  number_pattern_invalid:
    'The number pattern from the province is wrong, so no number can be given. Nothing was recorded, the draft is kept. Tell the administrator of the province.',

  dossier_unknown:
    'This dossier is not on this computer. Go back to the list and search by number or name.',
  dossier_voided: 'This dossier is void and cannot be changed. Its contents can still be read.',
  document_unknown: 'This paper is not in the archive. Open the dossier again and try once more.',
  paper_replaced:
    'This paper has been replaced, so it is not printed as it was. If a citizen needs a paper, print the latest one of the dossier. If the old one is needed for the files, press its picture and print a marked copy.',
  paper_void:
    'This paper is void, so it is not printed as it was. If the citizen needs a paper, take the dossier in again. If the old one is needed for the files, press its picture and print a marked copy.',
  lapsed_signed:
    'A digitally signed file cannot be marked, so nothing was printed. The file is kept. Print the unsigned copy of this paper, or save the file to a stick.',
  render_failed:
    'The paper could not be drawn. The dossier is accepted and has its number; the desk draws it again. If it stays so, tell the administrator.',
  no_printer:
    'No printer is chosen, so the paper is kept but not printed. Choose one in Settings and print again.',
  printer_gone:
    'The chosen printer is not there. The paper is kept. Switch it on, or choose another one, and print again.',
  print_failed:
    'The print system did not take this paper. The paper is kept. See that the printer is on and has paper, then print again.',

  cash_reason_missing:
    'The cash counted differs from the book and no reason is given. The day is not closed, nothing is lost. Write the reason, then close again.',
  close_nothing: 'Nothing was recorded since the last close, so there is nothing to close.',
  close_unsent:
    'Some entries are not sent yet. The day is not closed. Send first, or close offline.',
};

export const remarks: Readonly<Record<keyof typeof remarkSource, string>> = {
  procedure_missing: 'No procedure chosen. Type a few letters, for example: khai sinh.',
  procedure_unknown: 'This procedure is not in today’s catalogue.',
  channel_not_offered: 'The procedure does not name this channel; the province confirms the date.',
  case_missing: 'No case chosen.',
  name_empty: 'The name is missing.',
  name_too_long: 'The name has {{length}} letters, {{max}} can be printed. Make it shorter.',
  name_without_letters: 'The name has no letter.',
  date_empty: 'The date is missing.',
  date_format: 'Type day/month/year, for example 5/3/1987; or 3/1987; or 1987.',
  no_such_date: 'There is no such date.',
  date_in_future: 'This date has not come yet.',
  identity_number_empty: 'The identity number is missing.',
  identity_number_form: 'Not like an identity number (12 or 9 digits) or a passport.',
  address_empty: 'The address is missing.',
  phone_empty: 'No telephone number to send word to.',
  phone_not_digits: 'The telephone number has letters.',
  phone_before_2018: 'Eleven digits from 01: a number of before 2018.',
  phone_odd: 'Not like a Vietnamese telephone number.',
  email_odd: 'Not like an e-mail address.',
  unknown_prefix: 'The first 3 digits belong to no province. Look at the card.',
  number_disagrees_with_sex: 'Identity number and sex disagree. Look at the card.',
  number_disagrees_with_birth_year: 'Identity number and year of birth disagree. Look at the card.',
  sex_not_stated: 'The card does not state the sex.',
  birth_in_future: 'The date of birth on the card has not come yet.',
  issued_before_birth: 'Issued before birth.',
  issued_in_future: 'The date of issue has not come yet.',
  odd_old_number: 'The old number on the card has not nine digits.',
  paper_unnamed: 'The added paper has no name.',
  paper_uncounted: 'Ticked, but without a count.',
  papers_left: '{{left}} papers are not ticked.',
  papers_none: 'No paper is ticked.',
  fee_amount_missing: 'The amount is missing.',
  fees_too_large: 'The total is unusually large. Check each line.',
  sets_out_of_range: 'Number of sets: 1 to {{max}}.',
  fee_unnamed: 'The fee has no name.',
  delivery_address_missing: 'The address for the result is missing.',
  text_too_long: 'Longer than {{max}} letters. Make it shorter.',
  deadline_unconfirmed: 'The province has not confirmed the deadline of this procedure.',
  calendar_missing: 'The desk has no working calendar of the province.',
  case_unknown: 'The procedure does not have this case.',
  deadline_amount_invalid: 'The deadline in the catalogue cannot be used.',
  deadline_beyond_horizon: 'The deadline is unusually long; the province confirms it.',
  calendar_no_working_day: 'The calendar has no working day.',
  calendar_not_covered: 'Due beyond the published calendar; it may change with a new one.',
  calendar_day_unverified: 'A day off in between is not verified by the province.',
  extension_limit_passed: 'Extended more often than the limit.',
  after_15h_with_unit:
    'The procedure names both a number of days and a same-day limit; the days count.',
  time_varies_in_text: 'The procedure’s text names several deadlines. Check the case.',
  unit_differs_in_text: 'The procedure’s text names another unit. Check the deadline.',
  confirmed_unchecked: 'The published deadline was not compared with the law.',
  case_assumed: 'There are several cases; the first is assumed.',
  identity_qr_empty: 'Nothing was scanned. Scan the card again.',
  mrz_not_a_zone:
    'Not the machine readable zone of a card or passport, or read in part. Read it again, or type.',
  mrz_check_digit:
    'The machine readable zone has a wrong character; nothing was filled in. Read it again, or type.',
  mrz_birth_date:
    'The birth date in the zone does not exist. Nothing was filled in. Type what the card says.',
  mrz_name_empty: 'The zone bears no name. Nothing was filled in. Type what the card says.',
  identity_qr_not_a_card: 'Not an identity card, or read in part. Scan again.',
  identity_qr_number: 'The number on the scanned card has not 12 digits. Scan again.',
  identity_qr_name_empty: 'The scanned card has no name. Scan again.',
  identity_qr_name_too_long: 'The name on the scanned card is too long. Scan again.',
  identity_qr_birth_date: 'The date of birth on the scanned card is wrong. Scan again or type it.',
  identity_qr_address_too_long: 'The address on the scanned card is too long. Scan again.',
  identity_qr_issue_date: 'The date of issue on the scanned card is wrong. Scan again or type it.',
  money_form: 'Type the amount in digits, e.g. 20.000.',
  money_empty: 'The amount is missing.',
  money_too_much: 'The amount is above what can be recorded ({{max}} đ). Check it.',
  fee_name_empty: 'The charge has no name.',
  fee_amount: 'The amount is whole đồng, not negative.',
  exemption_reason_empty: 'The reason for the exemption is missing.',
  exemption_not_less: 'After an exemption the amount is below the fee.',
  certification_counts: 'Pages and copies are whole numbers from 1.',
  text_empty: 'Nothing was entered.',
  not_json: 'This line is not JSON. Export it again from the source.',
  not_a_record: 'This line is not a record. Each line is one procedure.',
  no_code: 'The record has no procedure code (code). Add it and check again.',
  no_name: 'The record has no procedure name (name). Add it and check again.',
  wrong_type:
    'The value at {{field}} has a wrong type or is out of bounds. Mend it and check again.',
  duplicate_code: 'Code {{procedure}} stands in line {{firstLine}} already. Remove one of the two.',
  line_too_long: 'The line is unusually long and was not read. Check the line breaks of the file.',
  file_missing: 'There is no file {{path}}. Check the path.',
  file_unreadable: '{{path}} cannot be read. Name a file, and check who may read it.',
  file_damaged: 'The compressed file {{path}} is damaged or was copied in part. Copy it again.',
  catalogue_empty:
    "The file has no procedure, so no publication was made. Choose the portal's file.",
  catalogue_lines_refused:
    '{{count}} lines of the file cannot be used, the first is line {{line}}. Nothing was written. Run catalogue check to see each line, mend them and repeat.',
  chosen_codes_unknown:
    'The chosen codes are not all in the file: {{codes}}. Nothing was written. Mend the list and repeat.',
  confirmed_codes_unknown:
    'The confirmed deadlines name codes that the catalogue does not have: {{codes}}. Nothing was written. Mend the file and repeat.',
  confirmed_twice:
    'The confirmed deadlines name one case of {{procedure}} twice. Nothing was written. Remove one and repeat.',
  confirmed_file_invalid:
    'The file of confirmed deadlines does not fit at {{field}}. Nothing was written. Mend it and repeat.',
  publication_too_large:
    'The publication has {{bytes}} bytes, a desk takes {{max}} at most. Nothing was written. Choose fewer procedures with --only.',
  file_not_written:
    '{{path}} cannot be written. Check the folder, its permissions and the space left.',
};
