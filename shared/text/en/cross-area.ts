import type {
  crossAreaAttention as attention,
  crossAreaRefusals as refusals,
  crossAreaReturned as returned,
} from '../vi/cross-area.ts';
import type { Texts } from '../vi.ts';

export const crossArea: Texts['crossArea'] = {
  title: 'Cross-area dossiers',
  hint: 'Taken in at one office, decided at another. The date on the receipt stays.',
  keys: { move: 'Up and down the lists' },
  steps: {
    '1': 'Taken in, not sent yet',
    '2': 'Sent, waiting to be taken',
    '3': 'Taken by the office that decides',
    '4': 'The result is where it is handed out',
  },
  places: {
    to_send: 'To be sent',
    under_way: 'At the office that decides',
    to_hand_out: 'Result has come, to hand out',
    came: 'Came from elsewhere, to be taken',
    in_work: 'Being decided for another office',
    to_send_back: 'Finished, result to be sent',
  },
  empty: 'No dossiers.',
  none: 'No cross-area dossiers are waiting.',
  more: '{{count}} more; they appear as those above are done.',
  atPlace: '{{step}}. Now at: {{office}}.',
  cameFrom:
    '{{office}} took this dossier in and sent it here to be decided. The promised date stays.',
  takeFirst: 'If this office is competent, take it; if not, send it back with the reason.',
  away: 'The dossier is at {{office}}. Here you can only take in papers, fees, correct and withdraw.',
  ours: 'When it is finished, send the result to {{office}} or hand it out here.',
  sentBack: '{{office}} sent it back: {{reason}}',
  calledBack: '{{office}} called it back: {{reason}}',
  askedAgain: '{{office}} returned the result: {{reason}}',
  send: 'Send to be decided',
  take: 'Take it',
  giveBack: 'Send back',
  cameBack: 'Note: they sent it back',
  callBack: 'Call it back',
  askAgain: 'Return the result',
  sendResult: 'Send the result',
  next: 'Note the next step',
  dialog: {
    office: 'Office that decides',
    officeHint: 'Choose an office of the province. Outside: the last line.',
    outside: 'Outside the province, by paper: {{office}}',
    choose: 'Choose the office that decides',
    notChosen: 'No office is chosen. Nothing was sent. Choose a line, then press again.',
    outsideNote:
      'Only the paper goes; that office does not see the dossier, and this desk notes each step (Alt+G). Clip the control sheet to the paper file (Alt+S).',
    paper: 'Paper file',
    resultPaper: 'Result on paper',
    reference: 'Postal number, or who carries it',
    reason: 'For example: the parcel lies in another commune',
    sendNote:
      'The other office gets the dossier as soon as there is a line. Clip the control sheet to the paper file (Alt+S).',
    backNote:
      'The dossier and its paper go back; that office sees the reason and sends it elsewhere.',
    cameBackNote: 'The dossier and its paper are back here; send it elsewhere or decide it here.',
    cameBackReason: 'Why they sent it back',
    callBackNote:
      'If nobody there has taken it, it comes back here. If they have and this desk has not heard, it stays there and you are told. Ask them to return the paper file.',
    callBackReason: 'For example: the wrong commune was chosen',
    askAgainNote:
      'What came is no longer the result; the office that decides sees the reason and does it again. The promised date stays.',
    askAgainReason: 'For example: a wrong name in the birth certificate',
    takeNote:
      'From now on this office decides and keeps the date promised to the citizen: {{due}}.',
    noDue: 'no date yet',
    resultNote: 'The office that took it in hands the result out.',
  },
  papers: {
    post: 'By post',
    hand: 'Carried by hand',
    none: 'No paper, electronic only',
  },
  stories: {
    '1': 'took in a cross-area dossier',
    '2': 'sent the dossier to {{office}}',
    '3': '{{office}} took it',
    '4': 'sent the result to {{office}}',
    back: 'sent back to {{office}}: {{reason}}',
  },
  carried: 'by {{carried}}',
};

export const crossAreaReturned: Readonly<Record<keyof typeof returned, string>> = {
  office_unknown: 'The province does not list this office. Choose the office that decides again.',
  dossier_taken:
    'The office that decides has another dossier of this name. Ask the operator of the province.',
};

export const crossAreaAttention: Readonly<Record<keyof typeof attention, string>> = {
  cross_area_came:
    '{{name}} sent a dossier here to be decided. Open it, look at its papers, then take it or send it back.',
  cross_area_sent_back:
    '{{name}} sent a cross-area dossier back. Open it, read the reason, and send it to the competent office.',
  cross_area_asked_again:
    '{{name}} returned the result. Open the dossier, read the reason, do it again and send it.',
};

export const crossAreaRefusals: Readonly<Record<keyof typeof refusals, string>> = {
  cross_area_step:
    'The cross-area dossier is at step {{current}} and cannot go straight to {{step}}. Nothing was changed. Go step by step.',
  cross_area_elsewhere:
    'The dossier is at {{office}}, so this cannot be done here. Nothing was written. If it is urgent, call them.',
  cross_area_not_taken:
    '{{office}} sent this dossier and nobody here has taken it. Nothing was written. Take it first.',
  cross_area_of_sender:
    'Number, receipt and money of this dossier are kept by {{office}}. Nothing was changed. Ask them to mend it.',
  cross_area_other_office:
    'The other office notes this step; the dossier is at {{office}}. Nothing was changed. Wait for them, or call.',
  cross_area_no_result:
    'There is no result to send yet. Nothing was written. Note the result first, then send it.',
  cross_area_stands_still:
    'The dossier stands still or is finished and cannot move on. Nothing was written. Let it run again first.',
  cross_area_office_unknown:
    'The province does not list this office. Nothing was written. Choose one of the list.',
  cross_area_own_office:
    'The office that decides is this one: nothing has to be sent. Nothing was written. Hand it over as usual.',
};
