/** What an operator reads where a calendar, a tariff, a list or a pattern is put in force. */
export const boardPublishing = {
  title: 'Publishing',
  about:
    'Where the province puts data in force for its desks: read a spreadsheet, look at each change, then press Publish. Until then no desk hears of it.',
  subject: 'Data',
  forOffice: 'For',
  everyOffice: 'every office',
  version: 'Version',
  effective: 'In force from',
  notYet: 'not published',
  offices: 'One office each',
  officeAbout: 'Procedures taken in, shorter deadlines, number pattern, name on papers',
  noOffices: 'No office yet.',
  back: 'Back to Publishing',
  backTo: 'Back to {{page}}',
  subjects: {
    calendar: 'Working calendar',
    hours: 'Working and opening hours',
    certification: 'Certification: kinds and tariffs',
    commitments: 'Shorter deadlines',
    handles: 'Procedures the office takes in',
    pattern: 'Pattern of dossier numbers',
    names: 'Name of the office on papers',
  },
  read: {
    title: 'Read lately',
    none: 'Nothing was read yet.',
    at: 'At',
    file: 'File',
    typed: 'typed on this page',
    by: 'Read by',
    state: 'State',
    waits: 'not published',
    published: 'published, version {{version}}',
  },
  form: {
    import: 'Read a new spreadsheet',
    file: 'Spreadsheet (.xlsx, .csv)',
    from: 'Holds from',
    submit: 'Read and preview',
    columns:
      'Columns that are read, by their Vietnamese headings: {{columns}}. Others are passed over.',
    download: 'Download what is in force, to edit it (.csv)',
    decision: 'Decision number (for rows that name none)',
    publisher: 'Published by',
    coverFrom: 'The file speaks for the days from',
    coverUntil: 'up to and including',
    wholeList: 'The file is the whole list: what it does not have comes to an end.',
  },
  calendarPage: {
    about:
      'Days off, days off in lieu, make-up days, swapped days, half days. Within the days that the file speaks for, a day that it does not list is an ordinary one; outside them nothing changes.',
    now: 'Calendar in force',
  },
  hoursPage: {
    about:
      'The seven days of the week, for every office alike. Working hours count for deadlines; opening hours are when the counter takes dossiers. They may differ: a Saturday morning that is open and does not count stands under opening hours alone.',
    hint: 'Type 7:30, 7h30 or 7.30. Leave both fields empty where nobody is there. Holidays are not changed here.',
    ofDay: 'Open the hours of that day',
    table: 'Hours of the seven days of the week',
    worked: 'Working hours (count for deadlines)',
    open: 'Opening hours',
    morning: 'morning',
    afternoon: 'afternoon',
    from: 'from',
    to: 'to',
    field: '{{day}}, {{kind}}, {{part}}, {{end}}',
    noCalendar: 'No calendar is published yet, so there are no hours to change. Publish one first.',
    refusals: {
      time_unclear: 'this is no time of day. Type it again, for instance 7:30.',
      half_open: 'this is missing. Fill in from and to, or leave both empty.',
      ends_before_it_begins: 'the end must come after the beginning.',
      over_noon: 'a morning begins before 12:00, an afternoon at 12:00 or later.',
      before_morning_ends: 'an afternoon begins after the morning has ended.',
    },
  },
  certificationPage: {
    about:
      'Two tables: kinds of work (procedure code, name, how the book is numbered) and tariffs (per case, or per page). Each on a sheet of its own; a file with one of them leaves the other as it is. A table in the file is the whole list: what it does not have comes to an end, and every kind needs its tariff.',
    now: 'In force',
  },
  commitmentsPage: {
    about:
      'Deadlines shorter than the law’s that the province, or an office, has bound itself to. Desks reckon both dates and promise the earlier one.',
    now: 'Shorter deadlines in force',
  },
  handlesPage: {
    about:
      'A spreadsheet with a column of procedure codes. What is not on the list is still found at the desk, last and marked.',
    now: 'Takes in {{count}} procedures of a list.',
    all: 'Takes in every procedure.',
    takeAll: 'Drop the list: take in every procedure',
  },
  patternPage: {
    about:
      'A new pattern begins on a day after today. Before it, each desk has to meet the province once; one that does not goes on with the old pattern.',
    template: 'Pattern',
    templateHint:
      'Use {agencyCode} for the office’s code, {yymmdd} or {yyyymmdd} for the day, {counter} for the running number.',
    digits: 'Digits of the running number',
    perSlot: 'Range of each desk a day (1000 gives 999 numbers)',
    slips: 'Of these kept for paper slips',
    submit: 'Preview',
  },
  patternSays: {
    first: 'The first number of desk {{desk}} on {{date}}: {{number}}.',
    room: 'Each desk gives {{perDay}} numbers a day by itself; there is room for {{desks}} desks.',
    slips: 'Another {{slips}} numbers at the end of the range are kept for paper slips.',
    change:
      'From {{date}} on, the first number of desk {{desk}} is {{number}}; by the pattern in use the first number of desk {{wasDesk}} would be {{was}}. Dossiers received before {{date}} keep the number they were given.',
    sameNumber:
      'From {{date}} on, the first number of desk {{desk}} is still {{number}}; only how many numbers each desk has changes. Dossiers received before {{date}} keep the number they were given.',
  },
  namesPage: {
    about:
      'Papers of dossiers received from that day on bear the new name; earlier ones keep the old. Where the commune has words of its own, those stay.',
    superior: 'Superior authority (upper line)',
    name: 'Name of the office (lower line)',
    place: 'Place written before the date',
    address: 'Address',
    phone: 'Telephone',
  },
  preview: {
    title: 'Preview: {{subject}}',
    becomes: 'Holds from {{date}}, {{office}}. File {{file}}.',
    becomesTyped: 'Holds from {{date}}, {{office}}.',
    summary: '{{added}} new · {{changed}} changed · {{gone}} gone · {{unchanged}} unchanged.',
    refusedCount: '{{refused}} rows not taken.',
    ignored: 'Sheets without the columns that are needed were not read: {{sheets}}.',
    later: 'From {{date}}: what is published for that day',
    laterAmended:
      'It still begins on {{date}}. It is published again at the same time, with this change in it.',
    laterStays:
      'It says something of its own about “{{subject}}” and stays as it is: this change holds until the day before {{date}}.',
    publish: 'Publish',
    publishDespite: 'Publish without the {{refused}} rows not taken',
    mend: '{{refused}} rows were not taken, so this cannot be published: one row missing means a wrong date or a wrong charge. Mend the file by the rows below and read it again.',
    nothing: 'There is no change to publish. Mend the file by the rows below and read it again.',
    done: 'Published as version {{version}}. Desks take it at their next contact.',
    added: 'New',
    changed: 'Changed',
    gone: 'Gone',
    refused: 'Rows not taken',
    beforeAfter: 'Before, after',
    was: 'Before',
    now: 'After',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    reason: 'Why',
    more: 'and {{count}} more rows',
  },
  tables: {
    days: 'Days off and make-up days',
    coverage: 'Scope',
    hours: 'Hours of work and of reception',
    sample: 'Dates it would give',
    kinds: 'Kinds of work',
    tariffs: 'Tariffs',
    commitments: 'Shorter deadlines',
    confirmed: 'Deadlines confirmed by the province',
    handles: 'Procedures the office takes in',
    pattern: 'Pattern of dossier numbers',
    names: 'Name of the office on papers',
  },
  columns: {
    date: 'Day',
    until: 'To',
    weekday: 'Weekday',
    worked: 'Working time (counts)',
    open: 'Counter open',
    rule: 'Deadline, time of reception',
    due: 'Promised for',
    ownPart: "The receiving unit's part",
    kind: 'Kind',
    part: 'Part of day',
    name: 'About',
    decision: 'Decision',
    inExchange: 'Worked in exchange',
    status: 'Standing',
    what: 'Item',
    value: 'Value',
    code: 'Code',
    procedure: 'Procedure',
    label: 'Name',
    english: 'English name',
    book: 'Number in the book',
    perBook: 'Cases a book',
    feeName: 'Name of the charge',
    identity: 'Identity number needed',
    receipt: 'Receipt',
    per: 'Per',
    fromPage: 'From page',
    amount: 'Amount',
    most: 'Most a copy',
    from: 'From',
    to: 'To',
    source: 'Source',
    case: 'Case',
    channel: 'Channel',
    deadline: 'Committed deadline',
  },
  words: {
    off: 'Off',
    worked: 'Worked',
    wholeDay: 'Whole day',
    morning: 'Morning',
    afternoon: 'Afternoon',
    confirmed: 'Confirmed',
    unverified: 'Not confirmed',
    completeFrom: 'Complete from',
    completeUntil: 'Complete until',
    publisher: 'Published by',
    page: 'Page',
    each: 'Case',
    always: 'Always printed',
    onRequest: 'On request',
    yes: 'Yes',
    no: 'No',
    everyChannel: 'Every channel',
    until: 'received until {{time}}',
    sameDay: 'Same day',
    sampleReceived: '{{length}}, received {{at}}',
    noDue: 'none',
    template: 'Pattern',
    digits: 'Digits of the running number',
    perSlot: 'Numbers a desk has each day',
    slips: 'Kept for paper slips',
    desks: 'Desks that can be numbered',
    example: 'Example',
  },
  channels: { in_person: 'In person', online: 'Online', postal: 'By post' },
  weekdays: {
    sunday: 'Sunday',
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
  },
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
