export const oneStep = {
  button: 'Done and returned now',
  busy: 'Writing…',
  done: 'Taken in, done and returned: {{number}}',
  repeated: 'This dossier was returned before: {{number}}',
  receipt: 'Print the receipt',
  ask: {
    title: 'Done and returned at once?',
    papers_left:
      'Some papers are not ticked as received. If the dossier does not need them, say so below.',
    after_limit:
      'It is too late for a result on the same day; this procedure is due {{due}}. If it is done already, give the reason below.',
    not_same_day:
      'The catalogue does not say that this procedure is returned on the same day. If it is done already, give the reason below.',
    reason: 'Why it is returned at once',
    reasonHint: 'One short sentence, kept in the dossier',
    ordinary: 'Accept with a due date',
    yes: 'Accept, finish and return now',
  },
  keys: 'Accept, finish and return in one step',
  keysReceipt: 'Print the receipt of the dossier just returned (when the citizen wants it)',
} as const;

export const oneStepRefusals = {
  one_step_channel:
    'Only what is handed in at this counter for this office can be returned at once. Nothing was written. Press F9 to accept it with a due date.',
  one_step_delivery:
    'The result is to be received elsewhere, so it cannot be returned at once. Nothing was written. Change the delivery to the office, or press F9 to accept it with a due date.',
  one_step_no_papers:
    'No paper is ticked as received, so nothing can be returned at once. Nothing was written. Tick the papers received, or press F10 to put it aside.',
  one_step_fee_owed:
    'The fee is not taken, so the result cannot be handed out. Nothing was written. Tick it as taken, give the reason for an exemption, or press F9 to accept it with a due date.',
  one_step_papers_left:
    'Some papers are not ticked as received. Nothing was written. Tick them, or say why they are not needed.',
  one_step_after_limit:
    'It is too late for a result on the same day. Nothing was written. Press F9 to accept it with a due date, or give a reason.',
  one_step_not_same_day:
    'The catalogue does not say that this procedure is returned on the same day. Nothing was written. Press F9 to accept it with a due date, or give a reason.',
} as const;
