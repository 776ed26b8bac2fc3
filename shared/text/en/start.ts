import type { Texts } from '../vi.ts';

export const start: Texts['start'] = {
  blocked: {
    title: 'The data of this desk cannot be opened',
    again: 'Try again',
  },
  enrol: {
    title: 'Enrol this desk with the province',
    about: 'Done once. The administrator of the province gives the address and the enrolment code.',
    url: 'Address of the province’s server',
    urlHint: 'For example: https://motcua.tinh.example.vn',
    code: 'Enrolment code',
    codeHint: 'The code works once',
    deskName: 'Name of the desk',
    deskNameHint: 'For example: Desk 2. Printed on the receipt.',
    submit: 'Enrol',
    working: 'Connecting to the province…',
  },
  recovery: {
    title: 'Recovery key of this desk',
    about:
      'The data on this computer is encrypted. If the computer breaks or is installed again, only this key opens the data. Print it or write it on paper and keep it where only the person in charge can go. It is shown here once and never again.',
    key: 'Recovery key',
    group: 'Group {{n}}',
    part: 'Type the last group of the key',
    partHint: 'To be sure that the key was written down',
    submit: 'I have written it down',
    printer: 'Print it on paper',
    print: 'Print the key',
    printed:
      'Sent to the printer. Take the paper at once, see that every group is there, then type the last group below.',
    noPrinter: 'This computer has no printer. Write the key on paper by hand.',
    paper: {
      title: 'RECOVERY KEY OF THIS DESK’S DATA',
      desk: 'Desk',
      madeOn: 'Printed on',
      purpose:
        'When the PC breaks, is installed again, or every PIN is forgotten: open the application, press “Forgot the PIN? Open with the recovery key” and type this key.',
      keep: 'Keep this paper outside the office room, in a locked cupboard of the person in charge. Whoever has this paper and the desk’s disk can read every dossier.',
      once: 'It can be printed at enrolment only. Do not copy it, do not send it over a network. If it is lost, tell the administrator of the province.',
      page: 'Page',
    },
  },
  signIn: {
    title: 'Who is at the desk?',
    officers: 'Officers',
    none: 'The province has not assigned an officer to this desk. Names appear here once it has and the desk has a line.',
    pin: 'Six-digit PIN',
    submit: 'Start work',
    first: 'First sign-in',
    firstAbout:
      'Type the personal code that the province gave to {{name}}, then set a six-digit PIN for every day.',
    code: 'Personal code',
    newPin: 'New PIN',
    repeatPin: 'New PIN again',
    setPin: 'Set the PIN and start work',
    pinsDiffer: 'The two PINs differ. Type the new PIN again.',
    tryOutPin: 'Try-out desk. PIN of the demo officer: {{pin}}',
    noPinYet: 'no PIN yet',
    busy: 'Checking…',
    role: { officer: 'Receiving officer', head: 'Head', administrator: 'Administrator' },
    forgot: 'Forgot the PIN? Set a new one',
    forgotSealed: 'Forgot the PIN? Open with the recovery key',
    newPinTitle: 'Set a new PIN',
    opened:
      'The data is open and complete. Choose your name, type your personal code and set a new PIN.',
    keyringLost:
      'The computer could not open the data by itself as it usually does; it may have been installed again or have another user. The data is complete. Type the PIN to open it; next time the computer does it again.',
  },
  recover: {
    title: 'Open with the recovery key',
    about:
      'Take the paper with the key of this desk and type all seven groups. Capitals and dashes do not matter. The data is complete, and a wrong key harms nothing.',
    key: 'Recovery key',
    groups: 'Groups typed so far',
    state: {
      empty: 'not typed yet',
      begun: 'incomplete',
      whole: 'complete',
      foreign: 'wrong letter',
    },
    foreign: 'Group {{n}} has a letter that no key has. Look at the paper again.',
    surplus: '{{count}} letters too many. A key has seven groups of four.',
    submit: 'Open the data',
  },
  locked: {
    title: 'The screen is locked',
    about: 'What {{name}} was doing is still there.',
    other: 'Somebody else signs in',
    otherAbout: 'The draft of {{name}} is kept on this computer.',
    submit: 'Unlock',
  },
};
