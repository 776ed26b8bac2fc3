import type { Texts } from '../vi.ts';

export const leaving: Texts['leaving'] = {
  button: 'Ready to leave',
  key: 'See whether this machine may be taken along',
  title: 'Is this machine ready to be taken along?',
  ready: 'It may go. No line is needed outside; back on the line the desk sends by itself.',
  open: '{{total}} points to look at before leaving. It may still go if there is no time.',
  battery: {
    enough: 'Battery {{percent}} %',
    low: 'Battery {{percent}} %: charge it, or take the cable along',
    unknown: 'The machine reports no battery: take the cable, ask for a socket there',
  },
  disk: {
    enough: '{{size}} free on the disk',
    low: 'Only {{size}} free on the disk: have the administrator make room first',
    unknown: 'The machine does not say how much disk is free: ask the administrator',
  },
  copy: {
    fresh: 'The newest work is copied',
    old: 'There is work newer than the last copy: press Copy now on the home page',
    none: 'There is no copy: press Copy now on the home page',
  },
  unsent: {
    none: 'The province holds everything',
    some: '{{total}} entries are not sent, the oldest {{age}} old: let them go first',
  },
  numbers: {
    enough: '{{total}} dossier numbers left today',
    few: 'Only {{total}} dossier numbers left today: borrow a range while on the line',
  },
  calendar: {
    enough: 'Calendar until {{date}}',
    short: 'Calendar only until {{date}}: fetch a new one on the line',
    none: 'No working calendar: fetch it on the line before leaving',
  },
  catalogue: {
    there: 'Catalogue of procedures, version {{version}}',
    none: 'No catalogue of procedures: fetch it on the line before leaving',
  },
  clock: {
    right: 'The clock agrees with the province',
    wrong: 'The clock may be wrong: compare it with a telephone and set it right',
  },
};
