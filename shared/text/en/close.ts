import type { Texts } from '../vi.ts';

export const close: Texts['close'] = {
  title: 'Close the day',
  about: 'Line by line: what this desk recorded, what the province holds.',
  desk: 'This desk',
  province: 'Province',
  line: 'Line',
  entries: 'Entries recorded',
  accepted: 'Dossiers accepted',
  fees: 'Fees taken',
  hash: 'Seal of the data',
  range: 'Entries {{from}} to {{to}}',
  noProvince: 'not reached',
  missingTitle: 'The province lacks {{total}} entries',
  missingAbout: 'They are safe on this computer. Press the button to send them.',
  equal: 'Both sides agree, entry by entry',
  differs: 'The red lines differ',
  differsAbout:
    'Nothing is lost: both versions are kept. The day can be closed: the minutes name each entry that differs, and it stays under To settle until both sides agree.',
  offline: 'The province cannot be reached',
  offlineAbout:
    'The day can be closed offline: the minutes hold this desk’s part. When the line is back, the desk compares by itself and adds the province’s part.',
  tray: 'Still on the tray: {{total}} not accepted (clip {{clips}}). They have no number and are in no book.',
  nothing: 'Nothing was recorded since the last close.',
  earlierHash: 'Check code, run {{epoch}} (entries {{from}}–{{to}})',
  withEarlier: 'with {{total}} entries of an earlier run that was never closed',
  openNumbers:
    '{{total}} numbers from {{first}} to {{last}} may stand on papers handed out, and the desk has no record of them. The minutes say so; open To settle (Alt+2) to scan the papers, or to write that none went out.',
  unprinted: '{{total}} receipts not printed',
  syncing: 'Sending {{done}}/{{total}} entries',
  cash: {
    title: 'Cash and fee receipts',
    book: 'The fee book says',
    counted: 'Cash counted',
    serialFrom: 'Receipts from no.',
    serialTo: 'to no.',
    reason: 'Why they differ',
    reasonHint: 'For example: wrong change given, the citizen comes back',
    reasonMissing: 'Write the reason, then close.',
    unreadable: 'Type a sum, for example 146.000',
    uncounted: 'Not counted: the minutes say nothing of cash.',
    equal: 'The cash is what the book says.',
    missing: '{{amount}} less than the book.',
    beyond: '{{amount}} more than the book.',
  },
  forgotten: {
    title: '{{total}} earlier days are not closed',
    together: 'Close everything up to now together',
    alone: 'Close {{day}} alone: {{accepted}} dossiers, fees {{fees}}',
  },
  differences: {
    title: 'The two sides differ in these entries',
    ofDesk: 'Of the desk itself',
    not_held: 'The province does not hold:',
    held_apart: 'The province keeps it apart, not in its books; call the province to compare:',
    held_differently:
      'The province holds another version, both are kept; call the province to see which is right:',
    not_understood: 'The province keeps it and cannot read it yet; it agrees after its update:',
    send: 'Send again',
    ask: 'Ask the province again',
    both: 'See both versions',
    open: 'Open the dossier',
    more: 'This list is not complete: the two sides may differ in other entries as well. Call the province to compare.',
  },
  past: {
    title: 'The last closes',
    equal: 'closed at {{closedAt}}, all at the province.',
    differs: 'closed at {{closedAt}}, differs from the province: see To settle.',
    settled:
      'closed at {{closedAt}}, differs from the province; settled in writing at {{completedAt}}.',
    waiting: 'closed offline at {{closedAt}}, waits for a line to be compared.',
    equalLater:
      'closed offline at {{closedAt}}; compared by itself at {{completedAt}}, all at the province.',
    differsLater:
      'closed offline at {{closedAt}}; compared at {{completedAt}} and it differs: see To settle.',
    equalAgain:
      'closed at {{closedAt}}, then different; compared again at {{completedAt}} and equal.',
    differsAgain:
      'closed at {{closedAt}}, compared again at {{completedAt}} and still different: see To settle.',
  },
  signedWith: 'Both sides sign their figures with keys: desk {{desk}} · province {{province}}',
  buttons: {
    syncThenClose: 'Send, then close',
    close: 'Close – the province holds {{held}}/{{total}}',
    closeOffline: 'Close offline',
    closeDiffering: 'Close and record the differences',
    closing: 'Closing…',
    syncing: 'Sending…',
  },
  done: {
    equal: 'Day {{date}} is closed. The province holds everything.',
    differs: 'Day {{date}} is closed. The minutes name the lines that differ.',
    offline: 'Day {{date}} is closed; the province compares when there is a line.',
    noMinutes:
      'The minutes of {{date}} could not be drawn yet; the desk draws and prints them by itself.',
    minutes: 'View the minutes',
    print: 'Print the minutes',
  },
  keys: { primary: 'Do what the main button says', print: 'Print the minutes' },
};

export const settings: Texts['settings'] = {
  title: 'Settings',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large' },
  idle: 'Lock the screen when nobody is there',
  idleMinutes: '{{minutes}} min',
  idleAbout: 'What is being typed stays when the screen locks.',
  screen: 'Screen',
  paper: 'Printer and paper',
  printer: 'Printer',
  noPrinter: 'Do not print, only keep',
  noneFound: 'No printer is installed here. Install one in the system, then look again.',
  lookAgain: 'Look for printers again',
  notReady: 'not ready',
  size: 'Paper size',
  sizes: { A4: 'A4', A5: 'A5', '80mm': '80 mm roll', A3: 'A3' },
  copies: 'Prints',
  copiesAbout: 'Each print holds both copies: one to keep, one for the submitter.',
  about: 'This desk',
  desk: 'Name of the desk',
  office: 'Office',
  anew: {
    title: 'Enrol this desk again…',
    about:
      'For data that was moved to this computer, or a desk that another computer has taken over or the province has stopped. What was recorded is complete; what was not sent still goes to the province. The old computer gives no more numbers.',
    codeHint: 'A code that the province made for this very desk; it works once',
    submit: 'Enrol again',
    byHead:
      'This desk gives no numbers until it is enrolled again. Ask the province for a code, and have a head sign in at this desk and open Settings: the button to enrol again is at its end.',
    done: 'Enrolled again. Numbers can be given as soon as everything has come from the province.',
  },
};

export const viewer: Texts['viewer'] = {
  title: 'Archived paper {{name}}',
  page: '{{name}}, page {{page}} of {{pages}}',
  replaced: 'REPLACED',
  void: 'VOID',
  marks: {
    replaced: 'REPLACED – REPRINTED FOR THE FILES',
    void: 'VOID – REPRINTED FOR THE FILES',
    spent: 'REPRINTED FOR THE FILES – NOT FOR USE',
  },
  printMarked: 'Print a marked copy for the files',
  markedKept: 'This copy is for the files only: “{{mark}}” stands across the page.',
  lapsedAbout:
    'This is exactly what was printed. It holds no more and is given to nobody. Printed again for the files, it bears words across the page.',
  about: 'This is exactly what was printed.',
};
