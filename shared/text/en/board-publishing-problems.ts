/** Why a cell of a spreadsheet, or what an operator wants to publish, is not taken. */
export const publishingProblems = {
  cells: {
    cell_missing: 'This cell is empty. Fill it in and read the file again.',
    text_too_long: 'This cell has more than {{max}} letters. Shorten it.',
    number_unclear: '“{{found}}” is no count that can be used. Write a whole number.',
    yes_or_no_unclear: '“{{found}}”: write Có (yes) or Không (no).',
    receipt_unclear: '“{{found}}”: write Luôn in (always) or Khi xin (on request).',
    date_unclear: '“{{found}}” is no day. Write day/month/year, as 02/09/2027.',
    period_reversed: 'The last day is before the first. Look at both days.',
    range_too_long:
      'This span has {{days}} days, more than {{max}}. Check the year, or split the row.',
    day_kind_unclear:
      '“{{found}}” does not say off or worked. Write Nghỉ (off) or Làm bù (worked).',
    day_part_unclear:
      '“{{found}}” does not say which half. Write Sáng (morning), Chiều (afternoon) or Cả ngày (whole day).',
    day_status_unclear:
      '“{{found}}”: write Đã xác nhận (confirmed) or Chưa xác nhận (not confirmed).',
    day_twice: '{{date}} is in row {{before}} already. Keep one row.',
    day_off_and_worked:
      '{{date}} is both off and worked (see row {{before}}). A day is one or the other; take one row out.',
    day_outside:
      '{{date}} is outside {{from}} – {{until}}, for which the file speaks. Mend the day, or choose the span anew.',
    day_worked_anyway: '{{date}} is a working day anyway, not a make-up day. Look at the day.',
    code_malformed: 'Code “{{found}}” is not of the form 1.234567.',
    code_unknown: 'The province’s catalogue has no code {{found}} on that day.',
    row_twice: 'The same as row {{before}}. Keep one row.',
    channel_unclear:
      '“{{found}}”: write Trực tiếp (in person), Trực tuyến (online), Bưu chính (by post), or leave it empty.',
    case_unknown: 'This procedure has no case “{{found}}”. Write its name as in the catalogue.',
    time_unclear:
      '“{{found}}” does not say how long. Write a number and a unit, as 03 ngày làm việc (working days), 4 giờ làm việc (working hours).',
    time_longer_than_law:
      '“{{found}}” is longer than the catalogue’s deadline, so it shortens nothing.',
    per_unclear: '“{{found}}”: write Trang (page) or Việc (case).',
    book_pattern_wrong:
      '“{{found}}” makes no number for a book. It needs {value}, or {line} and {book}; {desk}, {yyyy}, {agency} may stand beside.',
    books_unlike:
      'Shares a book with “{{other}}” but is numbered otherwise, so two cases could bear one number. Write both the same, number and cases a book, or use a way of numbering that nobody has.',
    first_page_missing: 'A tariff per page needs a row that begins with page 1.',
    tariffs_overlap:
      'Days or reckoning run into the tariff in row {{before}}. Mend one of the two.',
    tariff_without_kind:
      'The table of kinds has no code {{found}}. Add the kind, or take this row out.',
    kind_without_tariff: 'Code {{found}} has no tariff on that day. Add a row to the tariffs.',
  },
  problems: {
    file_missing: 'No file was chosen. Choose the spreadsheet and read it again.',
    day_wrong: 'A day is not right. Nothing was changed; choose it again.',
    text_too_long: 'What was typed is too long. Nothing was changed; shorten it.',
    number_wrong: 'A field is no count. Nothing was changed; write the number again.',
    xlsx_not_ours: 'This file is no .xlsx spreadsheet. Nothing was changed; choose another file.',
    xlsx_old_format:
      'This is a spreadsheet of the old format (.xls). Nothing was changed; save it as .xlsx and read it again.',
    xlsx_damaged:
      'The spreadsheet is damaged or cut off. Nothing was changed; copy the file again.',
    xlsx_too_large:
      'The spreadsheet is too large ({{max}} bytes). Nothing was changed; take out what is not needed.',
    xlsx_too_many_rows:
      'The spreadsheet has more than {{max}} rows. Nothing was changed; take out what is not needed.',
    table_empty: 'The file is empty. Nothing was changed; choose another file.',
    table_not_text:
      'The file is neither an .xlsx spreadsheet nor a .csv in UTF-8. Nothing was changed; save it as .xlsx or “CSV UTF-8” and read it again.',
    table_missing:
      'No table has the columns that are needed. Nothing was changed; look at the row of headings.',
    coverage_reversed:
      'The span of the file is reversed: its last day is before its first. Nothing was changed.',
    coverage_gap:
      'The calendar in force is complete until {{until}}; the file begins later, and nobody would know of the days between. Nothing was changed; choose an earlier first day.',
    office_not_published:
      'This office was not published yet. Nothing was changed; publish the office first.',
    names_day_past:
      'That day has passed and its papers are printed. Nothing was changed; choose today or a later day.',
    office_name_empty:
      'The office has no name: papers would lack it. Nothing was changed; type the name.',
    office_place_empty:
      'The place is missing: papers would not say where. Nothing was changed; type the place.',
    pattern_day_not_ahead:
      'A new pattern begins after today. Nothing was changed; choose another day.',
    pattern_day_reached:
      'The day {{date}} has come: published now, desks would number by the old and the new pattern on one day. Nothing was changed; on the office’s page choose a day after today and look at it again.',
    handles_empty:
      'No row of the file has a procedure code of the province’s catalogue. Nothing was changed; look at the column of codes. To take in every procedure, use “Drop the list”.',
    pattern_unknown_token:
      'The pattern has {{{token}}}, which desks do not know. Nothing was changed; use {agencyCode}, {yymmdd}, {yyyymmdd}, {counter} only.',
    pattern_token_count:
      'A pattern has exactly one office code, one day and one running number (wrong: {{token}}), or two dossiers could share a number. Nothing was changed.',
    pattern_agency_not_delimited:
      'Beside {agencyCode} stands a mark such as - or /, or the code could be misread. Nothing was changed.',
    pattern_bad_slots:
      'Digits and numbers a desk do not fit: there must be room for two desks at least, and numbers beside those of paper slips. Nothing was changed.',
    hours_day_past:
      'That day has passed and its dossiers have their dates. Nothing was changed; choose today or a later day.',
    hours_day_reached:
      'The day {{date}} has passed and its dossiers have their dates. Nothing was published; go back to the hours, choose today or a later day and look at it again.',
    names_day_reached:
      'The day {{date}} has passed and its papers are printed. Nothing was published; go back to the office, choose today or a later day and look at it again.',
    hours_empty:
      'No day has working hours: no deadline could be counted. Nothing was changed; give hours to one day at least.',
    calendar_not_published:
      'The province has no calendar for that day. Nothing was changed; publish one first, or choose a later day.',
    draft_changes_nothing: 'Exactly what is in force: there is nothing to publish.',
    draft_before_newest:
      'The day {{date}} is before {{newest}}, from which the newest version holds: what that one brings would hold too early. Nothing was changed; choose a day from {{newest}} on.',
    draft_too_large: 'The data is larger than desks take ({{max}} bytes). Nothing was changed.',
    draft_published_already: 'Published as version {{version}} already. Nothing more was done.',
    draft_outdated:
      'Another version was published meanwhile. Nothing was changed; read it again to see what it changes now.',
    draft_with_refused_rows:
      '{{count}} rows were not taken, so this cannot be published. Nothing was changed; mend the file and read it again.',
  },
};
