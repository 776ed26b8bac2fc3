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
    'Nothing is lost: both versions are kept. Send again; if they still differ, close and give the minutes to the administrator.',
  offline: 'The province cannot be reached',
  offlineAbout:
    'The day can be closed offline: the minutes hold this desk’s part. When the line is back, the desk compares by itself and adds the province’s part.',
  nothing: 'Nothing was recorded since the last close.',
  unprinted: '{{total}} receipts not printed',
  syncing: 'Sending {{done}}/{{total}} entries',
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
  sizes: { A4: 'A4', A5: 'A5', '80mm': '80 mm roll' },
  copies: 'Prints',
  copiesAbout: 'Each print holds both copies: one to keep, one for the submitter.',
  about: 'This desk',
  desk: 'Name of the desk',
  office: 'Office',
};

export const viewer: Texts['viewer'] = {
  title: 'Archived paper {{name}}',
  page: '{{name}}, page {{page}} of {{pages}}',
  replaced: 'REPLACED',
  void: 'VOID',
  lapsedAbout:
    'This is exactly what was printed. It holds no more: it is kept to be seen, and no further copy is printed.',
  about: 'This is exactly what was printed.',
};
