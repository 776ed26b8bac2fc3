import type { Texts } from '../vi.ts';
import type { handOverRefusals as source } from '../vi/hand-over.ts';

export const handOver: Texts['handOver'] = {
  button: 'Hand over',
  reassignButton: 'Reassign',
  holdersButton: 'Who holds what',
  receiveButton: 'Take back',
  keys: {
    give: 'Hand over the marked dossiers',
    holders: 'See who holds how many dossiers',
    receive: 'Take dossiers and results back by scanning',
    extend: 'Mark the next row above or below as well',
    take: 'Take back everything that was scanned',
    mode: 'Change: result, papers missing, just back',
  },
  give: {
    title: 'Hand over {{total}} dossiers',
    about:
      'Records who holds each dossier from now on and prints the hand-over list twice, for both sides to sign. What cannot be handed over stays, with the reason.',
    ready: 'Can be handed over: {{total}}.',
    none: 'None of them can be handed over now.',
    leftOut: 'Staying: {{total}}',
    more: 'and {{total}} more',
    to: 'To',
    toHint: 'Choose a person, or type the name of a department',
    toMissing: 'Choose or type who gets them.',
    toSeveral: 'Several people have this name. Choose the right one in the list.',
    sheets: 'Print the control sheet of each dossier too',
    save: 'Hand over and print the list',
    tooMany:
      '{{total}} dossiers are marked. At most {{most}} are handed over at once: unmark some and press again.',
  },
  reassign: {
    title: 'Reassign {{total}} dossiers',
    about: 'A head gives these dossiers to somebody else. The reason stands in the story of each.',
    hint: 'For example: the officer is on leave',
    save: 'Reassign',
  },
  state: {
    running: 'Writing {{done}}/{{total}}…',
    done: {
      out: '{{done}} dossiers were handed over to {{to}}.',
      back: '{{done}} dossiers were taken back.',
      reassign: '{{done}} dossiers were reassigned to {{to}}.',
    },
    halted: 'This hand-over broke off: {{done}} of {{total}} are written. What was written stands.',
    goOn: 'Go on',
    endHere: 'End here and print the list',
    stop: 'Stop',
    sign: 'The hand-over list, both sides sign both copies: {{print}}',
    noPrinter:
      'The hand-over list is there, but no printer: choose one in Settings, then print it again.',
    again: 'Print the list again',
    listLater: 'The list could not be drawn yet; the desk draws and prints it as soon as it can.',
    sheetsLater:
      'The control sheets are not printed: {{why}} Each is named at the top of the page; issue them again there once it works.',
    leftOut: '{{total}} dossiers stay:',
    earlier: {
      out: 'The hand-over of {{at}} to {{to}} (by {{officer}}) left {{total}} dossiers:',
      back: 'The taking back of {{at}} (by {{officer}}) left {{total}} dossiers:',
      reassign: 'The reassigning of {{at}} to {{to}} (by {{officer}}) left {{total}} dossiers:',
    },
    waiting: '{{total}} dossiers of the next list are still to come.',
    hide: 'Seen, hide this line',
  },
  holders: {
    title: 'Who holds which dossiers',
    about: 'Dossiers that are being worked on, by who has them in hand. Press one to see them.',
    holder: 'Holder',
    count: 'Dossiers',
    overdue: 'Overdue',
    none: 'No dossier is being worked on.',
    close: 'Close',
  },
  held: 'In the hands of {{name}} since {{since}} ({{days}})',
  heldDays: '{{days}} days',
  heldToday: 'since today',
  receive: {
    title: 'Take back',
    about:
      'Scan the code of the receipt or the control sheet, or type the number and press Enter. Then press F9 once to take back everything.',
    back: 'Back',
    mode: 'Taken back as',
    modes: { result: 'With its result', supplement: 'Papers missing', hand: 'Just back' },
    outcome: 'Result',
    outcomes: { granted: 'Granted', denied: 'Denied' },
    items: 'Missing papers, one a line',
    itemsHint: 'For example: a copy of the birth notification with a clear seal',
    itemsMissing: 'Write the missing papers before scanning.',
    reasonMissing: 'Write why it comes back before scanning.',
    reason: 'Reason',
    reasonHint: 'For example: given back by the department, the copy is blurred',
    lateHint:
      'For the {{total}} dossiers whose result comes after its date. For example: waiting for the justice office. May stay empty.',
    field: 'Scan a code or type a number',
    fieldHint: 'For example: H15.50.05.13-261123-1001',
    list: '{{total}} dossiers scanned',
    empty: 'Nothing scanned yet.',
    columns: {
      number: 'Number',
      name: 'Owner',
      procedure: 'Procedure',
      from: 'Given back by',
      as: 'Taken back as',
    },
    remove: 'Take {{number}} off the list',
    take: 'Take back {{total}} dossiers',
    noHolder: 'not known',
    missing: 'missing: {{items}}',
  },
  paper: {
    papers: '{{papers}} papers',
    outcomes: { granted: 'Result: granted', denied: 'Result: denied' },
    supplement: 'Given back for papers: {{items}}',
  },
};

export const handOverRefusals: Readonly<Record<keyof typeof source, string>> = {
  hand_over_not_ended:
    'The hand-over before is not done. Nothing more was written. Wait, or press Go on in Dossiers.',
  hand_over_of_a_head:
    'A head decided this reassignment, so only a head goes on with it. What was written stands, the rest has not changed hands. Ask a head to sign in and press Go on.',
  hand_over_of_another:
    '{{name}} began this hand-over, so only they go on with it. What was written stands. Wait for {{name}}, or press End here and hand over the rest yourself.',
  hand_over_same: 'Whoever should get it has it already. Nothing more was written.',
  hand_over_no_hand:
    'This person no longer works at the desk. Nothing was written. Choose somebody else.',
  hand_over_name_of_several:
    'Several officers are called {{name}}. Nothing was written. Choose the right one in the list.',
  hand_over_not_reached:
    'The hand-over ended before this dossier: it is still where it was. Mark it and hand it over.',
  hand_over_not_accepted: 'The dossier is not accepted yet. Nothing was written. Accept it first.',
  hand_over_refused: 'The dossier was not accepted. Nothing was written.',
  hand_over_stopped:
    'Work on the dossier is stopped. Nothing was written. See the notice, or ask the head.',
  hand_over_withdrawn: 'The citizen withdrew it. Nothing was written. See its story.',
  hand_over_awaiting_supplement:
    'It waits for papers. Nothing was written. Take in the papers first.',
  hand_over_awaiting_obligation:
    'It waits for a payment. Nothing was written. Record the payment first.',
  hand_over_finished:
    'Its result is here and waits to be fetched. Nothing more was written. Open Results (F4).',
  hand_over_returned: 'Its result was handed to the citizen. Nothing more was written.',
  hand_over_scan_twice: 'It was scanned already and is in the list below. Not added again.',
  hand_over_scan_full:
    'The 2,000 dossiers of one go are scanned. This one was not added. Press F9 to take them back, then scan on.',
  hand_over_scan_no_number:
    'No dossier here bears this number. Nothing was added. Check the number, or scan the code.',
  hand_over_scan_number_twice:
    'Two dossiers bear this number. Nothing was added. Scan the code; if this still comes, open the right dossier in the list.',
  hand_over_scan_not_here:
    'The paper is genuine but the dossier is not here yet. Nothing was added. Connect, then scan again.',
  hand_over_scan_other_office:
    'This paper is of another office and is not taken here. Nothing was added. Send it back where it was accepted.',
  hand_over_scan_stopped_key:
    'The province has stopped the machine that printed this paper. Nothing was added. Type the number, or ask the head.',
  hand_over_scan_unchecked:
    'The signature of this paper cannot be checked yet. Nothing was added. Type the number, or connect and scan again.',
  hand_over_scan_forged:
    'The signature does not fit: the paper was changed, or not printed by that machine. Nothing was added. Keep the paper and tell the head.',
  hand_over_scan_unreadable:
    'The scanner could not read this code. Nothing was added. Scan again, or type the number.',
};
