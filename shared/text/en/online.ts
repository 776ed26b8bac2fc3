import type { Texts } from '../vi.ts';

export const online: Texts['online'] = {
  title: 'Online dossiers',
  about:
    'Sent by citizens through the portal. Answer within the working hours set; the longest waiting stands first.',
  waiting: 'To accept ({{total}})',
  asked: 'Papers asked for ({{total}})',
  none: 'No online dossier waits to be accepted.',
  sent: 'sent {{time}}',
  wait: {
    in_time: '{{time}} of working time left',
    soon: 'only {{time}} of working time left',
    late: 'late by {{time}} of working time',
    unknown: 'no working calendar yet',
    by: 'answer by {{time}}',
    stopped: 'waiting for the citizen’s papers',
  },
  time: {
    both: '{{hours}} h {{minutes}} min',
    hours: '{{hours}} h',
    minutes: '{{minutes}} min',
  },
  home: {
    total: '{{total}} online dossiers to accept',
    late: '{{total}} late',
  },
  view: {
    label: 'What the citizen sent',
    submitter: 'Submitter',
    owner: 'Owner',
    procedure: 'Procedure',
    request: 'Request',
    delivery: 'Result',
    fees: 'Fees',
    noFees: 'none',
    paid: 'Paid online {{amount}} (transaction {{reference}})',
    unpaid: 'Not paid online',
    source: 'From {{source}}, reference {{reference}}',
    papers: 'Papers the citizen sent',
    noPapers: 'No papers were sent.',
    noFile: 'no file',
    files: 'Files: {{here}}/{{total}} on this machine.',
    filesComing:
      'Files: {{here}}/{{total}} on this machine; the others come by themselves when there is a line.',
    filesMissing:
      '{{left}} of the files are not on this machine yet and cannot be looked at. You can answer all the same; they come by themselves with the network.',
    openFile: 'Look at {{name}}',
    due: 'If accepted now: due {{time}}',
    dueUnknown: 'If accepted now: the province confirms the due date.',
    caseChanged:
      'The catalogue has changed since the citizen sent this: its case is not there as it was. Accepted now, the province confirms the due date.',
    gone: 'This procedure is no longer in the catalogue. It cannot be accepted; ask the province, or answer the citizen with F12.',
    asked: 'Papers were asked for: {{items}}. Reason: {{reason}}. Accept it once they are there.',
  },
  late: {
    label: 'Why is the answer late?',
    about: 'The hours for the answer are over. Give the reason; it can be accepted all the same.',
    again: 'No reason yet. Write it here, or press once more to answer without one.',
  },
  brought: 'Papers that have come (tick them to put them on the receipt)',
  answering: 'writing it down and drawing the paper…',
  gone: {
    here: 'This dossier is answered',
    elsewhere: 'This dossier waits no more: somebody has answered it',
    how: 'Press ↓ for the next dossier.',
    none: 'No other dossier is waiting.',
    next: 'Next dossier',
  },
  accept: 'Accept',
  refuse: 'Do not accept',
  supplement: 'Ask for papers',
  refuseDialog: {
    title: 'Do not accept dossier {{number}}',
    about:
      'The citizen gets the refusal slip (form 03) with this reason. The dossier stays in the books.',
    hint: 'For example: another agency is competent',
    save: 'Do not accept',
  },
  supplementDialog: {
    title: 'Ask for papers of dossier {{number}}',
    about: 'The citizen gets the request for papers (form 02). Ask for everything at once.',
    save: 'Send request',
  },
  done: {
    accepted: '{{number}} accepted.',
    due: 'Due {{time}}.',
    refused: '{{number}} not accepted.',
    asked: 'Papers asked for, {{number}}.',
    paper: 'The paper is drawn and given to the printing.',
    paperLater: 'The paper could not be drawn yet; the desk tries again by itself.',
    open: 'Open dossier',
  },
  dossier: {
    waits: 'Online dossier, not accepted yet.',
    open: 'Open to answer',
    lateWhy: 'Answered late: {{reason}}',
    lateNoWhy: 'Answered late, no reason given.',
  },
  keys: { move: 'Move between dossiers' },
};

export const onlineRefusals = {
  online_late:
    'The hours for answering this online dossier are over. Nothing was written; give the reason and press again, or press again to leave it empty.',
} as const;
