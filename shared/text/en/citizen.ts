import type { Texts } from '../vi.ts';
import type { citizenRefusals as source } from '../vi/citizen.ts';

export const citizen: Texts['citizen'] = {
  ratings: { 3: 'Very satisfied', 2: 'Satisfied', 1: 'Not satisfied' },
  reasons: {
    waited_long: 'Waited too long',
    not_explained: 'Not explained clearly',
    asked_again: 'Had to come back several times',
    attitude: 'Not treated politely',
    late: 'The result came late',
    other: 'Another reason',
  },
  page: {
    idle: {
      welcome: 'Welcome',
      about:
        'On this screen you can check your details, photograph the look-up code and rate the service.',
    },
    check: {
      title: 'Please check your details',
      about: 'If anything is wrong, tell the officer now.',
      name: 'Full name',
      birth: 'Date or year of birth',
      idNumber: 'Identity number',
      phone: 'Telephone',
      address: 'Address',
      owner: 'Owner of the dossier',
      procedure: 'Procedure',
      papers: 'Papers handed in',
      papersCount: '{{total}} kinds',
      fee: 'Fees',
      feeNone: 'None',
      feeUnknown: 'The officer is working it out',
      empty: 'not written yet',
      show: 'Show the numbers in full',
      hide: 'Cover the numbers',
    },
    receipt: {
      title: 'Your dossier has been accepted',
      about: 'Photograph this code to look your dossier up with your telephone.',
      number: 'Dossier number',
      due: 'Result due',
      dueUnknown: 'The province will confirm the date',
      qr: 'QR code to look up dossier {{number}}',
      onward: 'I have photographed it',
    },
    rating: {
      reception: 'How do you rate the way the officer guided you and took in your dossier?',
      result: 'How do you rate the handling of this dossier and the return of its result?',
      of: 'Dossier {{number}}',
      why: 'Why are you not satisfied?',
      whyAbout: 'Choose one reason or several. Your answer helps us serve better.',
      words: 'In your own words (may stay empty)',
      wordsNeeded: 'Please write a few words about the other reason',
      send: 'Send',
      back: 'Choose again',
      skip: 'Skip, do not rate',
      keys: 'Or press 1, 2, 3, then Enter.',
      keysElsewhere: 'Touch the field to write; wait a few seconds while the officer types.',
      keysEnd: 'The keyboard goes back soon; touch the field to go on.',
    },
    signing: {
      title: 'Please sign for your result',
      number: 'Dossier',
      receiver: 'Receiver',
      given: 'Received',
      here: 'Sign with a finger or a pen in the frame below',
      again: 'Sign again',
      done: 'Done',
      refusals: {
        signature_empty: 'The frame is empty, please sign.',
        signature_too_small: 'That is too small, or only a dot. Please sign again, clearly.',
        signature_too_long: 'That is more than can be kept. Please sign again.',
      },
    },
    thanks: {
      rating: 'Thank you for your rating',
      signature: 'Thank you. Your signature has been received',
    },
    unkept: {
      rating: 'Your rating could not be recorded. We are sorry; please tell the officer.',
      signature: 'Your signature could not be kept. Please wait for the officer.',
    },
    fault: 'This screen is resting. Please turn to the officer.',
  },
  key: 'Put on the citizen’s screen; once more takes it away',
  show: 'Show the citizen',
  hide: 'Put away',
  standing: {
    check: 'The citizen is checking the details',
    receipt: 'The citizen is photographing the code',
    rating: 'The citizen is rating',
    why: 'The citizen is writing why',
    signing: 'The citizen is signing',
    thanks: 'The citizen is done',
    unkept: 'It could not be recorded',
  },
  seen: 'Read, hide this line',
  sign: {
    legend: 'The receiver signs',
    paper: 'On the paper note',
    screen: 'On the screen',
    invite: 'Ask for the signature',
    again: 'Ask again',
    waits: 'Waiting for the receiver to sign on the screen…',
    signed: 'Signed on the screen: {{name}}',
    drawn: 'Signature of {{name}}',
  },
  settings: {
    title: 'The citizen’s screen',
    about:
      'A second screen turned to the citizen: to check details, photograph the code, rate, and sign for a result.',
    where: 'Where',
    places: {
      off: 'Not used',
      display: 'Second display, full screen',
      window: 'Small window to try it out',
    },
    display: 'Which display',
    anyDisplay: 'Whichever other there is',
    displayLine: '{{label}} ({{width}} × {{height}})',
    nameless: 'Display',
    gone: 'The chosen display (not plugged in)',
    none: 'This computer has one display so far. Plug in another and the citizen’s screen opens by itself.',
    again: 'Look for displays again',
  },
  figures: {
    title: 'Ratings by citizens on the day',
    procedure: 'Procedure',
    all: 'The whole day',
    total: 'Ratings',
    caption: 'Ratings by citizens on the day, by procedure',
  },
};

export const citizenRefusals: Record<keyof typeof source, string> = {
  citizen_screen_off:
    'The citizen’s screen is off; nothing was shown. Turn it on in Settings, under The citizen’s screen.',
  citizen_busy:
    'The citizen is signing; nothing else was shown. Wait for the signature, or press Ctrl+L to stop it.',
  signature_waits:
    'The receiver has not signed on the screen yet. Nothing was handed out. Ask for the signature, or choose the paper note.',
  signature_of_another:
    'The signature on the screen is for another receiver or other papers. Nothing was handed out. Ask again, or choose the paper note.',
  signature_empty: 'The frame was empty. Ask the receiver to sign again.',
  signature_too_small:
    'The signature was too small, or only a dot. Ask the receiver to sign again.',
  signature_too_long:
    'The signature had more lines than can be kept. Ask the receiver to sign again.',
  signature_elsewhere:
    'A result that is not handed over at the desk is signed for on the paper note. Nobody was asked to sign. Choose At the desk if the receiver is here.',
  signature_not_kept:
    'The signature could not be kept, and the citizen has been told. Nothing was handed out. See on the home page whether the disk has room, then ask again, or choose the paper note.',
  rating_not_kept:
    'The last rating of a citizen could not be recorded. The dossiers are safe. If the citizen is still there, tell them. See on the home page whether the disk has room, and make room where it has none.',
  signature_lost:
    'The kept signature cannot be read on this machine, so the note could not be drawn. The result stays recorded as handed out. Tell the administrator: the backup and the province hold the signature.',
};
