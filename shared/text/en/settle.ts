import type { conflicts as conflictsSource, settle as source } from '../vi/settle.ts';

type Wording<T> = T extends string ? string : { readonly [K in keyof T]: Wording<T[K]> };

export const settle: Wording<typeof source> = {
  title: 'To settle',
  morePapers: 'See older papers',
  count: '{{total}} things',
  about:
    'Nothing is lost: every record is kept at the desk and at the province. Take one after the other.',
  none: 'Nothing waits to be settled.',
  list: 'What is to be settled',
  ofDesk: 'Of the desk',
  acts: 'Who did what',
  act: '{{desk}} ({{officer}}), {{at}}: {{what}}',
  actAlone: '{{desk}}, {{at}}: {{what}}',
  thisDesk: 'This desk',
  sides: 'Both values, field by field',
  field: 'Field',
  ours: 'This desk’s correction',
  theirs: 'What holds',
  empty: 'empty',
  part: '{{whole}} – {{part}}',
  open: 'Open the dossier',
  ways: {
    correct: 'Correct again with my values',
    settle: 'Write how it was settled',
    renumber: 'Give a new number, print anew',
    open: 'Open the dossier',
    issue: 'Draw the paper now',
    mend: 'Get the copy back',
    close: 'Open Close the day',
    decide: 'Open Deadlines',
    word: 'Write how it was settled',
    account: 'Write that none went out',
    papers: 'Look at the papers and answer',
    looked: 'All papers looked at, write it down',
    ask: 'Ask the province again',
    enrol: 'Open Settings to enrol anew',
    update: 'Open Settings',
    wait: 'Nothing to do: it settles by itself.',
  },
  word: {
    title: 'Write how it was settled',
    about:
      'Both acts stay as they are. Write what was found and done; it goes to the province like everything else.',
    note: 'How it was settled',
    hint: 'For example: called the submitter, the first number stays',
    missing: 'Write how it was settled.',
    save: 'Write it, done with this',
  },
  closeWord: {
    title: 'The close of {{day}} differs from the province',
    about:
      'The figures of both sides stay as they are. Write whom at the province you compared with and what was agreed; the desk draws minutes with these words and sends them.',
    hint: 'For example: called the province at nine, the desk’s version stands',
  },
  account: {
    title: 'Numbers that did not go out',
    about:
      'Only where surely no citizen holds a paper with these numbers. They are given to nobody else. If somebody brings a paper later, its code still brings the dossier back.',
    hint: 'For example: asked both officers, no paper went out after the computer broke',
  },
  looked: {
    title: 'Papers that bear other days',
    about:
      'Only where all kept halves and the papers on the table were looked at, and each that bears another day was scanned to bring its dossier back. Until then the register gives no line; dossiers are taken in all the same. If somebody brings a paper later, its code still brings the dossier back.',
    hint: 'For example: looked through all kept halves, none bears another day',
  },
  again: 'Ask the province again',
  asked: 'The province is being asked. The list changes by itself when it answers.',
  mended: {
    there: 'The archived copy can be read again; nothing is missing.',
    fetched: 'The very copy was fetched from the province.',
    redrawn:
      'The province does not have it. The desk drew the paper again from the journal, saying the same; the one in the citizen’s hand still holds.',
    gone: 'The province does not have it either, and the paper holds no more, so it is not drawn again. The journal still says all that was done.',
  },
  renumber: {
    title: 'Give a new number',
    about:
      'This number belongs to the dossier that the province took in first. This one gets a new number of today; a new receipt is printed that replaces the former. The old number is never given again. Both dossiers stay.',
    reason: 'Reason',
    usual: 'The number had been given to another dossier before',
    missing: 'Write the reason.',
    save: 'Give the number and print',
    done: 'New number: {{number}}',
    after:
      'Tell the submitter the new number, hand over the new receipt and take back the one with {{was}}.',
    notDrawn: 'The new receipt could not be drawn yet; the desk does so as soon as it can.',
    close: 'Done',
  },
  paper:
    'The paper printed for that correction is void. The desk prints the right one by itself: it replaces the other.',
  settledTitle: 'Settled by people',
  correcting: 'Filled in from this desk’s earlier correction. Look at the marked field, then save.',
  keys: { mend: 'Do what is chosen', up: 'Previous and next' },
  presence: '{{desk}} ({{officer}}) has this dossier open.',
  presenceAlone: '{{desk}} has this dossier open.',
  rejected: {
    was_never_so: 'the old value that the correction names is not the province’s',
    dossier_voided: 'the dossier is void',
    dossier_missing: 'the province has no such dossier',
    state_does_not_fit: 'the dossier’s state allows no correction any more',
    acceptance_not_understood: 'the province cannot read the acceptance yet',
  },
  parts: {
    name: 'name',
    kind: 'kind of party',
    birthDate: 'date of birth',
    sex: 'sex',
    idNumber: 'document number',
    idIssuedAt: 'date of issue',
    address: 'address',
    phone: 'telephone',
    email: 'e-mail',
    deliveryAddress: 'address for the result',
    ground: 'kind',
    number: 'number',
    date: 'date',
  },
  values: {
    male: 'male',
    authorised: 'authorised',
    guardian: 'parent or guardian',
    representative: 'legal representative',
    messenger: 'messenger',
    female: 'female',
    person: 'person',
    household_business: 'household business',
    company: 'company',
    agency: 'agency',
    office: 'at the one-stop desk',
    post: 'by post',
    home: 'at home',
  },
};

export const conflicts: Readonly<Record<keyof typeof conflictsSource, string>> = {
  request_superseded:
    'Another desk corrected the same before, so this desk’s correction does not apply.',
  number_taken:
    'The number on the receipt of {{person}} was another dossier’s before. Both dossiers are kept. Give this one a new number and print a new receipt.',
  number_taken_void:
    'The number on the paper of {{person}} is another dossier’s at the province. This dossier is void and needs no new number. Take the old paper back if it is still out, then note what was done.',
  renumbered_twice:
    'Two desks gave this dossier a new number at once. The one that the province took first holds; take the other receipt back.',
  accepted_twice:
    'This dossier was accepted twice. Both are kept; the receipt of the first holds, the other is void. Tell the citizen if the other one was handed out.',
  refused_and_accepted:
    'Two desks answered differently: one accepted, one did not. The acceptance counts and its receipt holds; the refusal slip is void. Tell the citizen and take the refusal back. If it really cannot be accepted, make the dossier void and say why.',
  asked_and_accepted:
    'One desk accepted while another asked for papers. The acceptance counts and its due date stays; the request for papers is void. Tell the citizen; if papers are really missing, ask them to bring them.',
  state_does_not_fit:
    'This was recorded when the dossier was in another state by then, mostly because two people worked on it at once. Both are kept. Ask whoever recorded the other which of them is right, and note it here.',
  result_not_out:
    'A result was recorded as taken back in two places at once. Both are kept; it counts once. Ask the two heads, and note it here.',
  result_given_twice:
    'A paper of the result was recorded as handed over twice. Both are kept. Ask the two officers who handed it over, and note it here.',
  dossier_missing:
    'Something was recorded for a dossier that the province does not have. It is kept.',
  dossier_voided: 'Something was recorded after the dossier was void. It is kept.',
  undone_twice: 'One act was taken back twice. Both are kept.',
  undo_without_target: 'Something was taken back that is not there.',
  undone_after_sending:
    'A move of this cross-area dossier, or the result that went with it, had reached the province before it was undone, or the dossier was sent as this had left it, so undoing it changes nothing; it is kept. See where the dossier is; if need be call it back or give it back with a reason, or ask the office that took it in to send a wrong result back; then note it here.',
  fee_unknown: 'A fee was made void that is not there.',
  fee_voided_twice: 'One fee was made void twice. Check the money given back.',
  cross_area_moved_twice:
    'This cross-area dossier had been taken, sent or given back before this was written, so it changes nothing; it is kept. See where the dossier is, call whoever wrote the other, then note it here.',
  cross_area_taken_first:
    'The office that decides acted before it knew what was written here (called back, or sent elsewhere), so the dossier is there. Call them; if need be ask for it back; then note it here.',
  document_issued_twice: 'One paper was issued twice under the same name.',
  document_unknown: 'A paper was printed that nobody issued.',
};
