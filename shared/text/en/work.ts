import type { Texts } from '../vi.ts';
import type { workRefusals as source } from '../vi/work.ts';

export const work: Texts['work'] = {
  strip: 'Work on this dossier',
  more: 'Other work',
  acts: {
    requestSupplement: 'Ask for papers',
    receiveSupplement: 'Papers have come',
    requestObligation: 'Ask for payment',
    meetObligation: 'Payment made',
    stop: 'Stop work',
    resume: 'Go on working',
    handOver: 'Hand over',
    reassign: 'Give to somebody else',
    refuse: 'Not accept',
    withdraw: 'Citizen withdraws',
    takeBack: 'Take back a wrong result',
    undo: 'Take back the last step',
  },
  keys: { more: 'Other work on the dossier' },
  spent: '{{act}}: asked once already, it cannot be asked again',
  fields: {
    reason: 'Reason',
    reasonMissing: 'Write the reason.',
    papers: 'Papers to bring',
    typed: 'Other papers, one a line',
    typedAlone: 'Papers to bring, one a line',
    typedHint: 'For example: copy of the birth notice, stamp readable',
    itemsMissing: 'Tick or write at least one paper.',
    what: 'What is to be paid, and where',
    whatHint: 'For example: registration fee, at the tax office',
    whatMissing: 'Write what is to be paid.',
    amount: 'Amount (đồng), empty where another office sets it',
    amountWrong: 'Type an amount, for example 150.000',
    basis: 'Legal basis (article, clause), if any',
    received: 'Papers brought',
    receivedHint: 'Take the tick off what is still missing',
  },
  dialogs: {
    requestSupplement: {
      title: 'Ask for papers, dossier {{number}}',
      about:
        'Prints the request (form 02). The clock of the deadline stands until the papers come. It is asked once: name everything.',
      hint: 'For example: the copy cannot be read',
      save: 'Write and print',
    },
    receiveSupplement: {
      title: 'Papers have come, dossier {{number}}',
      about: 'The clock of the deadline runs again from now with what was left.',
      save: 'Take them and set the new date',
    },
    requestObligation: {
      title: 'Ask for payment, dossier {{number}}',
      about: 'The clock of the deadline stands until the citizen has paid.',
      save: 'Write the request',
    },
    meetObligation: {
      title: 'Payment made, dossier {{number}}',
      about: 'The clock of the deadline runs again from now with what was left.',
      save: 'Write that it is paid',
    },
    stop: {
      title: 'Stop work on dossier {{number}}',
      about: 'Prints the notice (form 05), signed by the head. The clock of the deadline stands.',
      aboutNoNotice:
        'The forms in force when this dossier was received have no such notice: the office writes its own letter to the citizen. The clock of the deadline stands.',
      hint: 'For example: a dispute before the court',
      save: 'Stop work',
    },
    resume: {
      title: 'Go on with dossier {{number}}',
      about: 'The clock of the deadline runs again from now with what was left.',
      hint: 'For example: the dispute is settled',
      save: 'Go on',
    },
    withdraw: {
      title: 'Citizen withdraws dossier {{number}}',
      about: 'Work ends here. Give the papers back; the dossier stays in the register.',
      hint: 'For example: the wrong procedure',
      save: 'Write the withdrawal',
    },
    handOver: {
      title: 'Hand over dossier {{number}}',
      about: 'Writes who has the dossier from now on.',
      save: 'Hand over',
    },
    reassign: {
      title: 'Give dossier {{number}} to somebody else',
      about: 'The head gives the dossier into other hands.',
      hint: 'For example: the officer is on leave',
      save: 'Give',
    },
    refuse: {
      title: 'Not accepted',
      about:
        'Prints the refusal (form 03) with this reason. No number is used; it stays in the register.',
      hint: 'For example: another office handles this procedure',
      save: 'Refuse and print',
    },
    takeBack: {
      title: 'Take back a result, dossier {{number}}',
      about:
        'For a result in the wrong hands: get the documents back first, then write it down. The dossier waits to be fetched again and the note of that hand-over is void. The wrong hand-over and the reason stay in the story.',
      which: 'The wrong hand-over',
      one: '{{at}}: handed to {{receiver}}{{given}}',
      hint: 'For example: handed to a namesake, all documents are back',
      save: 'Take back the result',
    },
    undo: {
      title: 'Take back, dossier {{number}}',
      about: 'Takes back: {{what}} ({{time}}). It stays in the story, marked as taken back.',
      hint: 'For example: the wrong dossier',
      save: 'Take back',
    },
    askAtCounter: {
      title: 'Ask for papers, not accepted yet',
      about:
        'Prints the request (form 02). No number is used and no deadline runs. The dossier waits under Dossiers; when the papers come it is opened and accepted, nothing is typed again.',
    },
  },
  date: {
    before: 'Due before it stood still',
    after: 'New date',
    stays: 'The date stays {{date}}.',
    none: 'This dossier has no date yet: the province confirms one.',
    left: {
      working_day: '{{n}} working days left',
      working_minute: '{{hours}} h {{minutes}} min of working time left',
      day: '{{n}} days left',
      nothing: 'late when it stopped',
    },
    standing: 'Stands still since {{since}}, {{left}}',
    standingUndated: 'Stands still since {{since}}',
  },
  holder: 'In the hands of: {{name}}',
  trips: {
    title: 'The citizen had to come back',
    nth: 'No. {{nth}}, {{day}}: {{items}} missing. Reason: {{reason}}.',
    back: 'Came back on {{day}}.',
    waiting: 'Has not come back yet.',
  },
  stopped: 'Work is stopped: {{reason}}',
  obliged: 'Waiting for payment: {{what}}',
  withdrawn: 'The citizen withdrew it: {{reason}}',
  refused: 'The dossier of {{name}} was not accepted ({{what}}): {{reason}}',
  noNumber: 'No number yet',
  done: 'Written: {{act}}.',
  paperLater: 'The paper could not be made; the desk makes and prints it as soon as it can.',
  counter: {
    waits: 'Handed in at the counter, not accepted. Waiting for: {{items}}.',
    open: 'Papers have come: open to accept',
    key: 'Papers have come: open to accept',
    ask: 'Ask for papers',
    refuse: 'Not accept',
    asked: 'Papers asked for, not accepted. {{name}} waits under Dossiers.',
    refused: '{{name}} was not accepted.',
    show: 'Open the dossier',
    hide: 'Hide this line',
    asNew: 'Make a new dossier',
    keys: {
      ask: 'Not accepted yet: print what is missing, the dossier waits',
      refuse: 'Not accepted: print why',
    },
  },
};

export const workRefusals: Readonly<Record<keyof typeof source, string>> = {
  work_date_other:
    'The new date has just changed from the one on the screen. Nothing was written. Look at the date and press again.',
  work_not_at_counter:
    'This dossier was not handed in at a counter, so it is not refused here. Nothing was written. Answer online dossiers in their own room.',
  turned_away_no_name:
    'The submitter has no name yet, so no paper can be printed. What was typed is kept. Scan the card or type the name, then press again.',
  turned_away_no_procedure:
    'No procedure is chosen, so no paper can be printed. What was typed is kept. Choose the procedure; where this office has none, write the request in words and press Not accept.',
  turned_away_waits:
    'This dossier waits for the papers on the request already printed; it is not asked twice. Nothing is lost. With all papers there press F9; otherwise discard the draft, the dossier goes on waiting under Dossiers.',
  draft_ended:
    'This dossier was refused or withdrawn, so the form is not written to it any more. What was typed is still on the Intake screen. Press “Make a new dossier” there to go on with it, or discard the draft.',
  turned_away_settled:
    'This dossier was accepted or answered already, so nothing was written. Look under Dossiers.',
};
