import type { Texts } from '../vi.ts';

export const procedures: Texts['procedures'] = {
  title: 'Procedures',
  search: 'Find a procedure',
  placeholder: 'Type a few letters: khai sinh, sao y, hộ kinh doanh…',
  hits: 'Procedures found',
  familiar: 'Often and lately used',
  nothing: 'No procedure matches “{{text}}”. Try fewer letters, or its code.',
  notHandled: 'not taken in here',
  open: 'Enter opens the page of the procedure',
  page: {
    code: 'Code {{code}}',
    take: 'Take in',
    favour: 'Often used',
    flag: 'Problem',
    notice: 'Public notice',
    notHandled:
      'This commune does not take in this procedure. Tell the citizen where to go; the desk does not stop you from taking it in.',
    ended: 'This procedure ended after {{date}}. Nothing new is taken in.',
    endedNext: 'This procedure ended after {{date}}; {{name}} ({{code}}) stands in its place.',
    openNext: 'Open what replaces it',
    subjects: 'For',
    deadline: 'When the result is ready',
    fees: 'What it costs',
    papers: 'Papers to bring',
    basis: 'Basis',
    everyChannel: 'However it is handed in',
    case: 'Case {{n}}',
    source: 'By {{source}}',
    committed: 'Committed to {{committed}} by {{decision}} (the law: {{law}}).',
    committedLonger:
      'The commitment of {{committed}} by {{decision}} is longer than the law and not used; the date follows the law.',
    committedUnknown:
      'There is a commitment of {{committed}} by {{decision}}; it cannot be used while the province has not confirmed the law’s deadline.',
    unconfirmed:
      'The province has not confirmed the deadline. It can be taken in; the receipt says that the province will set the date.',
    noChannel:
      'The catalogue names neither channel nor deadline. Ask the province before promising.',
    noPapers: 'The catalogue names no papers.',
    alternative: 'Only when: {{name}}',
    originals: '{{n}} original(s)',
    copies: '{{n}} copy(ies)',
    asNeeded: 'shown or handed in where needed',
    template: 'has a form',
    otherPapers: 'Other papers',
    notes: 'Notes of the procedure ({{total}})',
    free: 'Free of charge.',
    unknownAmount: 'As the words below say',
    reliefHolds: 'Reduced through {{until}}; {{full}} afterwards.',
    reliefHoldsOnly: 'This amount holds through {{until}} only.',
    reliefUnclear: 'The words name a reduction through {{until}}: read them before taking money.',
    reliefOver: 'The reduction ended on {{until}}: the full amount is due.',
    exemptions: 'Exempt',
    decision: 'Published by {{decision}}.',
    since: 'In force since {{from}}.',
    sinceUntil: 'In force from {{from}} through {{until}}.',
    version: 'Catalogue version {{version}}.',
  },
  flags: {
    title: 'Problems reported by this office',
    dialog: 'Report a problem of this procedure to the province',
    about:
      'Say what is hard or wrong: papers, deadline, fee, wording. The province reads it once the desk has sent its data. Do not write names or identity numbers of citizens.',
    comment: 'What is the problem',
    send: 'Record and report',
    settle: 'No longer a problem',
    settleDialog: 'Report that the problem is gone',
    settleAbout: 'Say why: the province mended it, explained it, or it was a misunderstanding.',
    settleComment: 'Why it is gone',
    open: 'open',
    settled: 'gone {{date}}: {{comment}}',
    by: '{{date}} · {{name}}',
    unknownOfficer: 'an officer',
    done: 'Recorded. The desk sends it to the province when there is a line.',
  },
  notice: {
    title: 'Public notice, preview',
    print: 'Print the notice',
    size: 'Size of paper',
    sizes: { A4: 'A4', A3: 'A3, for a wall' },
    kept: 'The notice is kept; print it again at any time.',
  },
  keys: {
    move: 'Choose a procedure in the list',
    open: 'Open the page of the procedure',
    take: 'Take in this procedure',
    back: 'Back to the list of procedures',
    favour: 'Mark the procedure as often used, or not',
    flag: 'Report a problem of the procedure to the province',
    notice: 'Look at and print the public notice',
  },
};

export const procedureRefusals = {
  procedure_ended:
    'The procedure {{name}} ended after {{date}}, so nothing was taken in. What you typed is still there. Choose another procedure, or ask the province.',
  procedure_replaced:
    'The procedure {{name}} ended after {{date}}, so nothing was taken in. What you typed is still there. Choose what replaces it: {{next}}.',
  flag_empty: 'What the problem is was not said. Nothing was sent. Type a few words and try again.',
  flag_gone:
    'This problem was already reported as gone, or is no longer here. Nothing is lost. Look at the list again.',
  notice_of_ended:
    'The procedure has ended, so there is no notice of it. Nothing changed. Open what replaces it to print.',
  notice_no_printer:
    'No printer is chosen, so the notice was not printed. Nothing is lost. Choose a printer in Settings and print again.',
  notice_size_missing:
    'The printer {{printer}} has no {{paper}}, so nothing was printed. Nothing is lost. Choose A4, or in Settings give notices a printer that has {{paper}}.',
};

export const procedureRemarks = {
  procedure_ended: '{{name}} ended after {{date}}. Choose another procedure, or ask the province.',
  procedure_replaced: '{{name}} ended after {{date}}. Choose what replaces it: {{next}}.',
  procedure_not_handled:
    'This commune does not take in this procedure. It can be if there is a reason.',
  fee_waived_without_reason: 'Nothing is taken, and no reason for the exemption is given.',
  commitments_apart:
    'The file of confirmed deadlines holds {{count}} commitments; these have days of their own and do not go into the catalogue. Nothing was written. Publish that file with publish confirmed, and leave the commitments out here.',
  own_part_unusable:
    'This unit’s part of the common deadline is longer than the whole and not used; the date follows the whole.',
  commitment_longer:
    'The published commitment is longer than the law and not used; the date follows the law.',
};
