import type { groupRefusals as refusals, groupRemarks as remarks } from '../vi/group.ts';
import type { Texts } from '../vi.ts';

export const group: Texts['group'] = {
  button: 'Accept, more to come',
  open: '{{name}}: {{total}} dossiers taken in, no paper yet.',
  numbers: 'Numbers {{numbers}}. Press F9 on the last one: one receipt is printed for all.',
  end: 'No more, print one receipt',
  together: 'one receipt for {{total}} dossiers',
  list: {
    button: 'Take in a list',
    title: 'Take in many people of one list',
    about:
      'Choose an .xlsx spreadsheet with a column Họ và tên, and Ngày sinh, Số căn cước, Địa chỉ, Điện thoại where there are any. Procedure, papers and fees of the form are the same for everybody.',
    choose: 'Choose the spreadsheet',
    reading: 'Reading…',
    ready: '{{total}} can be taken in',
    refused: '{{total}} rows cannot be taken in yet',
    before: '{{total}} were taken in before',
    row: 'Row',
    name: 'Full name',
    state: 'Result',
    waiting: 'waiting',
    number: 'number {{number}}',
    accept: 'Accept {{total}} people',
    running: 'Accepting {{done}}/{{total}}',
    stop: 'Stop',
    stopped: 'Stopped. Who was taken in keeps the number; choose the same file to go on.',
    finished: 'Done: {{total}} taken in. The receipt of each is on its way to the printer.',
    rows: 'Rows of the list',
  },
  keys: {
    list: 'Take in many people of one list (spreadsheet)',
    more: 'Accept, this person has more; on an empty form: the person of the last dossier again',
    end: 'No more of this person: print one receipt for all',
  },
};

export const groupRefusals: Readonly<Record<keyof typeof refusals, string>> = {
  list_without_procedure:
    'No procedure is chosen, so the list was not read. Nothing was recorded. Choose procedure, papers and fees for everybody, then the file again.',
  list_without_names:
    'The spreadsheet has no column of names ("Họ và tên"). Nothing was recorded. Write the headings into the first row and choose the file again.',
  list_too_long:
    'The list has more than {{max}} people. Nothing was recorded. Make several files of it and take them in one by one.',
  xlsx_not_ours: 'This file is no .xlsx spreadsheet. Nothing was recorded. Choose another.',
  xlsx_old_format:
    'This is a spreadsheet of the old kind (.xls). Nothing was recorded. Open it in a spreadsheet program, save it as .xlsx and choose it again.',
  xlsx_damaged:
    'The spreadsheet is damaged or was not copied whole. Nothing was recorded. Copy it again and choose it again.',
  xlsx_too_large:
    'The spreadsheet is too large. Nothing was recorded. Keep the list, remove pictures, and choose it again.',
  xlsx_too_many_rows:
    'The spreadsheet has more than {{max}} rows. Nothing was recorded. Make several files of it.',
};

export const groupRemarks: Readonly<Record<keyof typeof remarks, string>> = {
  list_row_twice: 'This person stands in row {{row}} already.',
};
