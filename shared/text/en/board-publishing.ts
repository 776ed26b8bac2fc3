/** What an operator reads where a calendar, a tariff, a list or a pattern is put in force. */
import { publishedTables } from './board-published-tables.ts';
import { publishingProblems } from './board-publishing-problems.ts';

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
  ...publishedTables,
  ...publishingProblems,
};
