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
      'The data on this computer is encrypted. If the computer breaks or is installed again, only this key opens the data. Write it on paper and keep it where only the person in charge can go. It is shown here once and never again.',
    key: 'Recovery key',
    group: 'Group {{n}}',
    part: 'Type the last group of the key',
    partHint: 'To be sure that the key was written down',
    submit: 'I have written it down',
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
