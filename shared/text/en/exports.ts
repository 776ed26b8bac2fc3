import type { Texts } from '../vi.ts';
import type { exportRefusals as source } from '../vi/exports.ts';

export const exports: Texts['exports'] = {
  title: 'Save as a file',
  open: 'Save as a file…',
  key: 'Save the list as a PDF or Excel file',
  about:
    'The file goes into the folder or onto the stick that you name. The list holds citizens’ data: the desk’s journal says who took it, and how many rows.',
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
  make: 'Write the file',
  making: 'Writing… {{rows}} rows',
  drawing: 'Drawing the pages…',
  stop: 'Stop',
  before: 'The export before:',
  beforeMade: '{{rows}} rows, done, file {{name}}.',
  made: 'Wrote {{rows}} rows to {{name}} ({{size}}) and read them back right. Remove the stick safely before you take it away.',
  paper: {
    open: 'Save as PDF…',
    key: 'Save the paper in view as a PDF file',
    title: 'Save the paper as a PDF file',
    about:
      'Saves the archived file of this paper, as it is, into the folder or onto the stick that you name. The desk’s journal says who took it.',
    make: 'Save the file',
    making: 'Saving…',
    made: 'Saved {{name}} ({{size}}) and read it back right. Remove the stick safely before you take it away.',
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
  export_nothing: 'This list has no rows, so no file was written. Choose another day or list.',
  export_too_many:
    'The list has more than {{most}} rows, so no file was written. The data is safe. Choose a shorter period.',
  export_pdf_too_long:
    'The list has more than {{most}} rows, too long for one PDF. Nothing was written. Choose a shorter period, or an Excel file.',
  export_busy: 'Another list is being written. Wait for it, or press Stop and begin again.',
  export_stopped: 'Stopped, as you said. No file is left in the folder.',
  export_full:
    'There is not enough room on the stick or in the folder; what was half written is removed. The desk’s data is safe. Make room there, or choose another place.',
  export_read_only:
    'This stick or folder cannot be written to. The desk’s data is safe. Unlock the stick, or choose another place.',
  export_gone:
    'This stick or folder is not there: not plugged in, a wrong path, or just pulled out. The desk’s data is safe. Plug it in and begin again.',
  export_unproven:
    'The file was written but did not read back right, so it was removed. The desk’s data is safe. Use another stick.',
};
