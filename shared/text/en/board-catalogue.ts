import type { BoardTexts } from '../vi/board.ts';

export const boardCatalogue: BoardTexts['catalogue'] = {
  title: 'Procedures',
  form: 'Read a publishing decision',
  about:
    'Choose a workbook (.xlsx) or a file of JSON lines (.jsonl, .jsonl.gz). The next page shows every change; until you press Publish no desk receives anything.',
  decision: 'Number and name of the decision',
  decisionHint: 'For example: Decision 01/QĐ-UBND of 02/01/2027',
  from: 'In force from',
  whole: 'The file is the whole catalogue: procedures that it does not name end',
  file: 'File of the decision',
  submit: 'Read and preview',
  published: 'Catalogues published so far',
  version: 'Version',
  at: 'At',
  effective: 'In force from',
  noneYet: 'No catalogue was published yet.',
  read: 'Decisions read',
  by: 'Read by',
  state: 'State',
  waits: 'not published',
  isPublished: 'published, version {{version}}',
  noneRead: 'No decision was read yet.',
  preview: 'Preview: {{decision}}',
  becomes: 'Becomes version {{version}}, in force from {{date}}. File {{file}}.',
  summary:
    '{{added}} new procedures · {{changed}} changed · {{ended}} ended · {{unchanged}} as they were · {{refused}} rows not taken.',
  publish: 'Publish to all desks',
  publishDespite: 'Publish, leaving out {{refused}} rows',
  nothing: 'There is nothing to publish. Mend the file by the rows below and read it again.',
  done: 'Version {{version}} is published. Desks take it at their next contact; dossiers received before its day keep the old one.',
  back: 'Back to the catalogue',
  added: 'New procedures',
  changed: 'Changed',
  ended: 'Ended',
  refused: 'Rows not taken',
  code: 'Code',
  name: 'Procedure',
  field: 'Field',
  deadline: 'Deadline',
  papers: 'Papers',
  what: 'Part',
  was: 'Before',
  now: 'After',
  lastDay: 'Last day',
  sheet: 'Sheet',
  row: 'Row',
  reason: 'Why',
  more: 'and {{count}} more',
  ignored: 'Sheets without a column of codes were not read: {{sheets}}.',
  noPapers: 'none yet',
  noFee: 'free',
  noWord: 'not stated',
  sameDay: 'same day',
  unconfirmed: 'no date can be promised: “{{raw}}”',
  parts: {
    name: 'Name',
    field: 'Field',
    deadline: 'Deadline',
    fees: 'Fees',
    papers: 'Papers',
  },
  channels: { in_person: 'in person', online: 'online', postal: 'by post' },
  paperCount: '{{papers}} papers',
  rows: {
    row_without_code: 'The row has a name but no code. Add the code and read again.',
    row_code_malformed: 'The code “{{found}}” does not look like 1.234567.',
    row_code_twice: 'The code {{procedure}} stands in row {{before}} already. Keep one row.',
    row_without_name: 'The code {{procedure}} has no name.',
    row_too_long: 'The code {{procedure}}: the cell {{field}} is too long.',
    paper_of_unknown: 'Papers of {{procedure}}, which the catalogue does not have.',
    ended_unknown: '{{procedure}} is to end, but the catalogue does not have it.',
    line_not_read: 'This line cannot be read ({{why}}).',
  },
  problems: {
    file_missing: 'No file was chosen. Choose the decision’s file and read again.',
    decision_missing:
      'The decision’s number and name are missing. The catalogue is unchanged; add them and read again.',
    day_wrong: 'The day is not a day. The catalogue is unchanged; choose one and read again.',
    xlsx_not_ours: 'This file is no .xlsx workbook. The catalogue is unchanged; choose another.',
    xlsx_old_format:
      'This is an old workbook (.xls). The catalogue is unchanged; save it as .xlsx and read again.',
    xlsx_damaged:
      'The workbook is damaged or was copied in part. The catalogue is unchanged; copy it again.',
    xlsx_too_large:
      'The workbook is too large ({{max}} bytes). The catalogue is unchanged; split it and read the parts.',
    xlsx_too_many_rows:
      'The workbook has more than {{max}} rows. The catalogue is unchanged; split it and read the parts.',
    decision_without_table:
      'No table with a column of codes and names was found. The catalogue is unchanged; look at the table’s headings.',
    decision_empty: 'The file is empty. The catalogue is unchanged; choose another.',
    decision_damaged:
      'The packed file is damaged or too large. The catalogue is unchanged; copy it again.',
    decision_not_ours:
      'The file is neither an .xlsx workbook nor lines of JSON. The catalogue is unchanged; choose another.',
    decision_changes_nothing:
      'The file equals the catalogue in force: there is nothing to publish.',
    whole_with_unread_rows:
      'The file is said to be the whole catalogue, but {{count}} rows have no readable code: nobody knows which procedures end. The catalogue is unchanged; mend the rows, or leave “the whole catalogue” unticked. The first: {{row}}.',
    decision_before_newest:
      'The day {{date}} comes before {{newest}}, the day of the newest catalogue: desks would miss what that one brings. The catalogue is unchanged; choose a day from {{newest}} on.',
    catalogue_too_large:
      'The amended catalogue is larger than desks take ({{max}} bytes). Nothing was changed.',
    decision_published_already:
      'This decision is published already, as version {{version}}. Nothing more was done.',
    decision_outdated:
      'Another catalogue was published meanwhile. Nothing was changed; read the file again to see what it changes now.',
  },
};
