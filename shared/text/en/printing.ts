import { documentNames } from './dossiers.ts';

export const printing = {
  title: 'Printers and paper',
  about:
    'Each type of paper goes to one printer. A type without a line of its own goes to the printer of “All papers”.',
  uses: {
    all: 'All papers',
    ...documentNames,
    queue_ticket: 'Queue ticket',
  },
  columns: { use: 'Type of paper', printer: 'Printer', paper: 'Paper' },
  none: 'Keep only, do not print',
  ready: 'ready',
  notReady: 'not ready',
  unknown: 'no longer on this computer',
  change: 'Change…',
  changeOf: 'Change the printer for: {{use}}',
  drop: 'Remove this line',
  dropOf: 'Remove the line of: {{use}}',
  add: 'Another printer for a type of paper…',
  withoutPrinter: 'Keep only, do not print',
  form: {
    title: 'Print {{use}}',
    newTitle: 'Another printer for a type of paper',
    use: 'Type of paper',
    printer: 'Printer',
    choose: 'Choose…',
    paper: 'Paper size',
    copies: 'Copies',
    tray: 'Paper tray',
    darkness: 'Darkness (paper roll)',
    asPrinter: 'As the printer is set',
    right: 'Move right (mm)',
    down: 'Move down (mm)',
    scale: 'Size (%)',
    placeAbout:
      'If the text is off on the paper, print a test page, measure it with a ruler and type the difference. Below zero is left, or up. The kept paper does not change, only its place on the leaf.',
    notOffered: 'This printer has no {{paper}} paper. Choose another size or another printer.',
    larger: 'This printer has no {{paper}} paper: it will be printed on a larger sheet.',
    test: 'Print a test page',
    tested: 'The test page was sent to {{printer}}. Measure it as it says.',
    save: 'Save',
    cancel: 'Cancel',
  },
  elsewhere: 'Other printer: {{printer}}',
  elsewhereShort: 'Other printer',
  keys: {
    elsewhere: 'No paper came out: print this one on another printer',
    mark: 'Mark a dossier, to print many papers in one go',
    markAll: 'Mark every dossier of the list',
    print: 'Print papers of the marked dossiers',
    issueAgain: 'Issue and print the slips that could not be issued',
  },
  notIssued: {
    title: 'Slips that could not be issued',
    about:
      'The dossiers are unharmed, only the slips are missing. When the cause is mended, press Issue again. What nobody needs any more: tick it, write a reason and strike it off.',
    chosen: 'Slips to strike off',
    withoutNumber: 'a dossier without a number',
    more: 'Only the first {{shown}} of {{total}} slips are shown.',
    reason: 'Why it is struck off',
    reasonMissing: 'Write a reason first',
    strike: 'Strike off the {{total}} ticked slips',
    struckTitle: 'Struck off lately',
    struck: '{{paper}} {{number}}: struck off by {{by}} at {{at}}. Reason: {{reason}}',
    none: 'No slip is missing any more.',
  },
  because: {
    printer_gone:
      'Printer {{printer}} is no longer on this computer. No paper came out; it is kept.',
    printer_stopped: 'Printer {{printer}} stands still. No paper came out; it is kept.',
    paper_missing:
      'Printer {{printer}} has no paper of this size. Nothing was printed; it is kept.',
    print_failed: 'The printer did not take the paper.',
  },
  becauseShort: {
    printer_gone: 'Printer {{printer}} is gone',
    printer_stopped: 'Printer {{printer}} stands still',
    paper_missing: 'Printer {{printer}} lacks this size',
  },
  saveShort: 'Save PDF',
  row: {
    marked: '{{total}} dossiers marked',
    unmark: 'Unmark',
    button: 'Print {{total}} dossiers…',
    more: 'The list is too long: only the first {{total}} dossiers are marked, the most for one go.',
    title: 'Print papers of {{total}} dossiers',
    first: 'Paper',
    second: 'Together with',
    noSecond: 'Nothing else',
    copies: 'Copies of each',
    sentence:
      'At most {{papers}} papers will be printed, {{copies}} of each. It can be stopped at any time.',
    long: 'This is a long run: look whether there is paper in the tray. The desk goes on working meanwhile.',
    begin: 'Start printing',
    filling: 'Papers are being put into the row…',
    without: '{{without}} papers are not there or hold no more, and are not printed.',
    progress: 'Printing {{done}}/{{total}} papers',
    failed: '{{missing}} papers could not be printed: see To settle.',
    issues: 'A dossier that has no such slip yet gets one in this batch.',
    notIssued: '{{missing}} slips could not be issued: {{named}}.',
    notIssuedMore: '{{named}} and {{more}} more',
    issueAgain: 'Issue and print again',
    look: 'Look, strike off…',
    lapsed: '{{lapsed}} papers ceased to hold while they waited, and were not printed.',
    ended: 'All {{done}} papers were sent to the printer.',
    halted: 'Stopped at {{done}}/{{total}} papers. {{because}}',
    waiting: '{{waiting}} papers of an earlier run still wait.',
    goOn: 'Go on',
    drop: 'Do not print the rest',
    close: 'Close',
  },
} as const;

export const printingRefusals = {
  printer_unknown:
    'This printer is no longer on the computer, so nothing was saved. The old choice stands. Choose another printer from the list.',
  printer_stopped:
    'The printer stands still, so nothing was printed. The paper is kept. Turn the printer on, or print on another one.',
  paper_missing:
    'The printer has no paper of this size, so nothing was printed. The paper is kept. Choose another printer for this type of paper in Settings.',
  test_page_failed:
    'The test page could not be printed. Nothing has changed. See whether the printer is on and press again.',
  no_other_printer:
    'No other printer is ready for paper of this size. The paper is kept. Turn a printer on and press again, or save the PDF to a stick.',
  row_not_drawn:
    'The slips could not be drawn, so the run stopped. All that are missing still wait. Go on; if it stops again, tell the administrator.',
  nothing_to_issue:
    'No slip has to be issued again. Nothing was printed. Somebody has just issued it or struck it off.',
  none_to_issue:
    'The dossiers are void or need no such slip any more, so none can be issued. Nothing was printed and the dossiers are unharmed. Press “Look, strike off…” to strike these slips off.',
  row_not_ended:
    'The last run has not ended, so nothing was added. What is being printed is safe. Wait for its end, or give up the rest and press again.',
  row_empty:
    'The marked dossiers have no such paper, or it holds no more. Nothing was printed. Choose another type of paper.',
} as const;
