import type { Texts } from '../vi.ts';
import type { exportRefusals as source } from '../vi/exports.ts';

export const exports: Texts['exports'] = {
  title: 'Print, or save as a file',
  open: 'Print, save…',
  key: 'Print the list, or save it as a PDF or Excel file',
  about:
    'It goes to the printer at once, or as a file into the folder or onto the stick that you name. The list holds citizens’ data: the desk’s journal says who took it, and how many rows.',
  list: 'List',
  lists: {
    register: 'Register of dossiers',
    intake: 'Dossiers taken in, with fees',
    certifications: 'Certification book',
    dossiers: 'The list on the screen',
  },
  from: 'From',
  to: 'To',
  dateHint: 'day/month/year',
  format: 'Kind of file',
  formats: { xlsx: 'Excel (XLSX)', pdf: 'PDF for printing' },
  make: 'Save as a file',
  print: 'Print now',
  printed: 'The printed list of {{rows}} rows is kept.',
  making: 'Reading… {{rows}} rows',
  drawing: 'Drawing the pages…',
  stop: 'Stop',
  before: 'The export before:',
  beforeMade: '{{rows}} rows, done, file {{name}}.',
  beforePrinted: 'the printed list of {{rows}} rows is kept.',
  made: 'Wrote {{rows}} rows to {{name}} ({{size}}) and read them back right. Remove the stick safely before you take it away.',
  paper: {
    open: 'Save as PDF…',
    key: 'Save the paper in view as a PDF file',
    title: 'Save the paper as a PDF file',
    about:
      'Saves the archived file of this paper, as it is, into the folder or onto the stick that you name. The desk’s journal says who took it.',
    make: 'Save the file',
    making: 'Saving…',
    atOnce: 'No paper comes: save it as a PDF in the desk’s folder',
    saved: 'Saved {{name}} in {{folder}} and read it back right.',
    usual: 'Save in the usual folder',
    elsewhere: 'Save elsewhere…',
    made: 'Saved {{name}} ({{size}}) and read it back right. Remove the stick safely before you take it away.',
  },
  folder: {
    title: 'Papers saved as files',
    label: 'Folder',
    about: 'Alt+L puts the PDF here at once when no paper comes.',
    save: 'Use this folder',
    usual: 'Back to the usual folder',
  },
  place: {
    folder: 'Stick or folder',
    folderAbout: 'Type the path, or choose it.',
  },

  file: {
    sheet: 'List',
    aboutSheet: 'About',
    title: 'List',
    office: 'Office',
    desk: 'Desk',
    period: 'Period',
    filter: 'Filter',
    search: 'Searched for',
    rows: 'Rows',
    madeAt: 'Written at',
    madeBy: 'Written by',
    span: 'from {{from}} to {{to}}',
    volume: '........',
    lineTwice: 'two dossiers bear this line',
    feesTaken: 'Fees taken in all',
    copies: 'Copies in all',
    missing: 'Numbers not in the book',
    gap: '{{first}} to {{last}}',
    names: {
      register: 'Register of dossiers',
      intake: 'Dossiers taken in, with fees',
      certifications: 'Certification book',
      dossiers: 'List of dossiers',
    },
    columns: {
      order: 'No.',
      number: 'Dossier',
      owner: 'Owner',
      submitter: 'Submitter',
      idNumber: 'Submitter’s identity number',
      phone: 'Phone',
      address: 'Address',
      procedure: 'Procedure',
      procedureCode: 'Procedure code',
      received: 'Received at',
      due: 'Due',
      state: 'State',
      holder: 'Held by',
      officer: 'Taken in by',
      feesOwed: 'Fees (đồng)',
      feesTaken: 'Taken (đồng)',
      serials: 'Fee receipts',
      note: 'Note',
      day: 'Day',
      book: 'Book number',
      name: 'Asked by',
      document: 'Certified paper',
      pages: 'Pages',
      copies: 'Copies',
      amount: 'Fee (đồng)',
    },
    voided: 'Void: {{reason}}',
    late: 'Entered late',
  },
};

export const exportRefusals: Readonly<Record<keyof typeof source, string>> = {
  export_unavailable:
    'This PC cannot write files for others. The desk’s data is safe. Tell the administrator.',
  export_period:
    'The period is not right: it ends before it begins, or is longer than ten years. Nothing was written. Type both dates again.',
  export_nothing:
    'This list has no rows, so nothing was written or printed. Choose another day or list.',
  export_too_many:
    'The list has more than {{most}} rows, so no file was written. The data is safe. Choose a shorter period.',
  export_pdf_too_long:
    'The list has more than {{most}} rows, too long to print in one go. Nothing was written or printed. Choose a shorter period, or an Excel file.',
  export_busy:
    'Another list is being written or printed. Wait for it, or press Stop and begin again.',
  export_stopped: 'Stopped, as you said. No file is left, and no printer got anything.',
  export_full:
    'There is not enough room on the stick or in the folder; what was half written is removed. The desk’s data is safe. Make room there, or choose another place.',
  export_read_only:
    'This stick or folder cannot be written to. The desk’s data is safe. Unlock the stick, or choose another place.',
  export_gone:
    'This stick or folder is not there: not plugged in, a wrong path, or just pulled out. The desk’s data is safe. Plug it in and begin again.',
  export_unproven:
    'The file was written but did not read back right, so it was removed. The desk’s data is safe. Use another stick.',
};
