export const results = {
  title: 'Return results',
  about: 'Scan the code on the receipt, or type a name, a number, a phone.',
  find: 'Find a dossier to return',
  findHint: 'Name, dossier number, phone',
  waiting: 'Results waiting: {{total}}',
  found: 'Found: {{total}}',
  none: 'No result is waiting.',
  notFound: 'No dossier was found. Look at the number or name once more.',
  choose: 'Choose a dossier on the left, or scan the code on the receipt.',
  days: 'waiting {{days}} days',
  today: 'finished today',
  partly: 'part returned',
  more: 'Go on, {{total}} left',
  before: 'Back to those before',
  owner: 'Owner',
  submitter: 'Submitter',
  same: 'The submitter is the owner',
  wishes: 'To be received',
  feeDue: 'Still due',
  feeNone: 'Nothing is due',
  steps: { finish: 'Enter the result', return: 'Return the result' },
  outcome: 'Outcome',
  outcomes: { granted: 'Granted', denied: 'Not granted' },
  paper: 'Result paper {{n}}',
  paperName: 'Name of the result paper',
  paperNumber: 'Number (if any)',
  numbered: 'no.',
  originals: 'Originals',
  copies: 'Copies',
  addPaper: 'Add a paper',
  removePaper: 'Remove paper {{n}}',
  resultOf: 'Result of: {{procedure}}',
  note: 'Note (if any)',
  attach: 'Attach a scan',
  attaching: 'Attaching…',
  removeFile: 'Remove {{name}}',
  finish: 'Enter the result',
  receiver: 'Receiver',
  grounds: { owner: 'The owner', submitter: 'The submitter', authorised: 'Somebody authorised' },
  name: 'Full name',
  idNumber: 'Identity card, passport',
  phone: 'Phone',
  authority: 'Authorisation (number, date)',
  authorityHint: 'For example: authorisation of 20/11/2026',
  how: 'Handed over',
  ways: { office: 'At the desk', post: 'By post', home: 'At home' },
  reference: 'Postal reference',
  given: 'Papers handed over now',
  partNote: 'Untick what is not handed over: the dossier goes on waiting for the rest.',
  feeTaken: 'Taken: {{amount}}',
  serial: 'Receipt number (if any)',
  return: 'Return and print the note',
  returnPart: 'Return a part and print the note',
  busy: 'Writing…',
  done: '{{number}} was returned to {{name}}. The receiver signs the note; copy 1 stays here.',
  donePart:
    'Part of {{number}} was returned to {{name}}. The receiver signs the note; copy 1 stays here.',
  finished: 'The result is entered and waits to be fetched.',
  printNote: 'Print the note again',
  openDossier: 'Open the dossier',
  handed: 'Handed over',
  handedLine: '{{at}}: {{officer}} ({{desk}}) to {{receiver}}{{given}}',
  handedPart: '{{at}}: {{officer}} ({{desk}}), a part, to {{receiver}}{{given}}',
  twice:
    'This dossier is written down as returned twice, at two desks. Both entries stay. Ask the two officers who handed the papers over, and note it under “Needs attention”.',
  twicePapers:
    'A paper is written down as handed over twice, at two desks. Both entries stay. See each hand-over below, ask the two officers, and note it under “Needs attention”.',
  home: { title: 'Results waiting', unit: 'results', none: 'No result is waiting' },
  keys: {
    find: 'Find a dossier to return',
    do: 'Enter the result, or return it and print the note',
    print: 'Print the note again',
    list: 'Choose a dossier in the list',
  },
} as const;

export const resultsRefusals = {
  result_not_accepted:
    'This dossier was not accepted, so it has no result. Nothing was written. Accept it first.',
  result_refused:
    'This dossier was refused, so there is no result to return. Nothing was written. The reason stands in the dossier.',
  result_stopped:
    'This dossier has been stopped since {{since}}, so nothing can be returned. Nothing was written. See the notice in the dossier, or ask the head.',
  result_withdrawn:
    'This dossier was withdrawn at {{since}}, so there is no result. Nothing was written. See the story of the dossier.',
  result_awaiting_supplement:
    'This dossier has waited for papers since {{since}}, so it has no result yet. Nothing was written. Take in the papers first.',
  result_awaiting_obligation:
    'This dossier has waited for a payment since {{since}}, so it has no result yet. Nothing was written. Enter the payment first.',
  result_returned_already:
    'This result was returned to {{receiver}} at {{returnedAt}} by {{officer}} ({{desk}}). Nothing was written now. If the citizen did not get it, ask {{officer}}.',
  result_finished_already:
    'This result is entered already. Nothing was written now. Look at it and return it.',
  result_not_finished:
    'The result of this dossier is not entered. Nothing was returned. Enter the result first.',
  result_unnamed:
    'The result paper has no name. Nothing was written. Type its name and press again.',
  result_part_gone:
    'One of the papers was just handed over at another desk. Nothing was written now. Look at the list once more.',
  result_nothing_given: 'No paper is ticked. Nothing was written. Tick what is handed over now.',
  result_fee_owed:
    '{{due}} đồng are still due, so nothing can be returned. Nothing was written. Take the fee, tick it as taken and press again.',
  result_not_returned: 'The result was not returned, so there is no note. Return it first.',
  result_fee_changed:
    'What is due has just changed, it is {{due}} đồng now. Nothing was written. Compare it with the money taken, tick again if something is due, and press again.',
  result_uncounted:
    'There is not one copy of this result paper. Nothing was written. Type how many originals or copies and press again.',
  receiver_unchosen:
    'The receiver is not chosen. Nothing was returned. Ask who came, choose the receiver and press again.',
  receiver_unnamed:
    'The receiver has no name. Nothing was returned. Type the name and press again.',
  receiver_unidentified:
    'The receiver’s identity number is missing. Nothing was returned. Look at the card and type its number.',
  receiver_unauthorised:
    'The authorisation is missing. Nothing was returned. Look at the paper and type its number and date.',
} as const;
