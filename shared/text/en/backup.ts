import type { Texts } from '../vi.ts';

export const backup: Texts['backup'] = {
  title: 'Backup',
  about:
    'The desk copies its data every hour while something is new, at the day’s close, and when the program is closed.',
  now: 'Back up now',
  running: 'Copying and checking…',
  proven: 'Backup of {{at}}, checked',
  late: 'The last backup is of {{at}}. There is new work that is not in it.',
  none: 'There is no backup yet',
  failed: 'The backup at {{at}} did not succeed. {{reason}}',
  second: 'Second place',
  secondAbout: 'A USB stick or another disk. Backups are encrypted. Leave empty for none.',
  choose: 'Choose a folder…',
  save: 'Use this place',
  secondProven: 'Second place: copy of {{at}}, checked',
  secondNone: 'Second place: no copy yet',
  secondFailed: 'Second place: {{reason}}',
  copies: 'Copies on this computer',
  copy: '{{at}} · {{total}} entries',
  restore: 'Restore from a backup…',
  restoreAbout:
    'For when the present data is wrong. The desk rehearses on a copy first; the present data is kept in the folder "quarantine". You sign in again afterwards.',
};

export const recovery: Texts['recovery'] = {
  title: 'The desk’s data needs to be restored',
  safe: 'No file is deleted: the present files are kept whole in the folder "quarantine". Whatever the province has received is still there.',
  again: 'Try to open again',
  copy: 'Use the backup',
  copyAbout: 'The newest stands first',
  noCopies:
    'There is no backup on this computer. Delete nothing. Plug in the backup stick and press Look elsewhere, or tell the administrator.',
  elsewhere: 'Look elsewhere…',
  elsewherePath: 'Backup folder elsewhere',
  look: 'Look',
  rehearsing: 'Rehearsing the restore on a copy…',
  rehearsed: 'The restore was rehearsed on a copy. What came of it:',
  fromCopy: 'The backup of {{at}} holds {{total}} entries; it opens and every list agrees.',
  salvaged: 'Another {{total}} entries written after the backup could be read, up to {{at}}.',
  salvagedNone: 'No entry written after the backup could be read.',
  whole: 'The present data could be read to its end: no entry is missing.',
  lacks:
    'What was recorded after {{at}} may be missing. What the province has comes back by itself with the network. What was not sent: look at the receipts on the desk.',
  paper: 'Last four digits on today’s newest receipt',
  paperHint:
    'For example 1013. Without a receipt leave it empty: the desk skips the first half of the numbers so that none repeats.',
  restore: 'Restore',
  restoring: 'Restoring…',
  keys: 'The key file is damaged or missing; the data may be whole. The desk takes the key file back from the backup and then opens with the PIN as usual.',
  restoreKeys: 'Take back the key file',
  skipReason: 'Restored from a backup',
  done: 'Restored.',
  cancel: 'Do not restore',
};
