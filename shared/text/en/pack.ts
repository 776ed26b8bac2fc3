import type { Texts } from '../vi.ts';

export const pack: Texts['pack'] = {
  title: 'Copy at the province',
  about:
    'The province holds every dossier that was sent. This copy adds what only this PC has: forms being typed, the tray, settings, printer, procedures used often. It is sealed: the province cannot read it, only this desk’s recovery key on paper opens it. Keep that paper safe.',
  keep: 'The province keeps one more copy',
  now: 'Send a new copy now',
  running: 'Copy at the province: being sent…',
  proven: 'Copy at the province: as this PC was at {{at}}, signed for by the province',
  late: 'Copy at the province: last at {{at}}. With a network the desk sends a new one by itself.',
  none: 'Copy at the province: none yet. With a network the desk sends one by itself.',
  failed: 'Copy at the province: could not be sent at {{at}}. {{reason}}',
  back: 'Get back from the copy at the province…',
  backAbout:
    'Forms being typed, the tray and settings that are not on this PC any more come back. What is here stays as it is.',
  offeredTitle: 'Get back the old PC’s unfinished forms, tray and settings',
  offeredAbout:
    'The province knows this desk. Every dossier that was sent comes back from the province by itself. Unfinished forms, the tray and settings are in the sealed copy: type the recovery key of the OLD PC (the paper printed when the old PC was enrolled), not the key that you have just written down.',
  looking: 'Asking the province…',
  lookAgain: 'Ask the province again',
  nothing:
    'The province keeps no copy of this desk. Dossiers that were sent come back all the same. Forms left unfinished on the old PC have to be typed again.',
  which: 'Copy at the province',
  whichAbout: 'Choose an older one only when told to',
  newest: 'The newest copy that this key opens',
  only: 'Copy at the province: {{pack}}',
  one: '{{at}} · {{size}} KB',
  key: 'Recovery key of the old PC',
  submit: 'Get back',
  working: 'Receiving the dossiers from the province, then opening the copy…',
  later: 'Later, go to work now',
  laterAbout: 'It can still be had afterwards: Settings, Backup, by whoever answers for the desk.',
  goOn: 'Go to work',
  close: 'Close',
  returned: 'The copy of {{at}} is back.',
  returnedDrafts: 'Unfinished forms brought back: {{drafts}}, of them on the tray: {{parked}}.',
  returnedAccepted:
    'Forms of the copy that have become dossiers: {{accepted}}. The dossiers stay as they are.',
  returnedSettings: 'Settings brought back: {{settings}}. Print jobs brought back: {{printJobs}}.',
  returnedPins: 'PINs are not in the copy: everybody sets a new one with the personal code.',
};

export const packRefusals = {
  pack_unavailable:
    'Opened in this way the desk does not speak to the province, so no copy can be kept there. The data on this PC is safe. Open the desk with the program as usual.',
  pack_try_out:
    'A try-out desk has no recovery key and keeps no copy at the province. The try-out data is still there. It works at a real desk.',
  pack_no_recovery:
    'This desk has no recovery key written down on paper; a copy at the province could never be opened. The data on this PC is safe. Tell the administrator.',
  pack_too_large:
    'So many forms are unfinished that the copy at the province would be larger than allowed. The data on this PC is safe. Accept or discard forms on the tray.',
  pack_not_proven:
    'The copy just made did not open as it should, so it was not sent. The data on this PC and the copy before are safe. The desk makes it again; if it goes on, ask the administrator to look at the disk.',
  pack_province_older:
    'The province’s server is an older version that keeps no copies of desks. Dossiers are sent as usual. Ask the province’s administrator to update it.',
  pack_missing:
    'The province does not have this copy of the desk. Nothing was changed. Choose another copy, or go to work without.',
  pack_of_another:
    'This copy is another desk’s. Nothing was changed, it was not opened. Choose another copy and tell the province’s administrator.',
  pack_damaged:
    'This copy is damaged and does not open. Nothing was changed. Choose the copy before it in the list.',
  pack_newer:
    'This copy was made by a newer version of the program. Nothing was changed. Update the program on this PC, then get it back.',
  pack_wrong_key:
    'This key does not open the chosen copy. Nothing was changed, and a wrong key costs nothing. Use the paper of the PC that made this copy, or choose another copy.',
} as const;
