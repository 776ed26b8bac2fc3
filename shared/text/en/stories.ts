import type { Texts } from '../vi.ts';
import type { attention as attentionSource } from '../vi/stories.ts';

export const stories: Texts['stories'] = {
  'dossier.registered': 'online dossier {{onlineNumber}} arrived',
  'dossier.accepted': 'accepted it, due {{dueAt}}',
  'dossier.corrected': 'corrected {{fields}}: {{reason}}',
  'dossier.refused': 'refused it: {{reason}}',
  'dossier.voided': 'made the dossier void: {{reason}}',
  'dossier.withdrawn': 'the citizen withdrew it: {{reason}}',
  'dossier.renumbered': 'gave the new number {{number}} instead of {{was}}: {{reason}}',
  'dossier.reassigned': 'reassigned it to {{to}}: {{reason}}',
  'dossier.handedOver': 'handed it over to {{to}}',
  'supplement.requested': 'requested {{items}} papers: {{reason}}',
  'supplement.received': 'received {{items}} papers',
  'obligation.requested': 'requested: {{what}}',
  'obligation.met': 'the payment is done',
  'dossier.stopped': 'stopped it: {{reason}}',
  'dossier.resumed': 'resumed it: {{reason}}',
  'processing.finished': 'finished at {{finishedAt}}',
  'result.partReturned': 'handed part of the result to {{receiver}}: {{given}}',
  'result.returned': 'returned the result to {{receiver}}',
  'result.takenBack': 'took back a result handed to the wrong person: {{reason}}',
  'deadline.extended': 'extended to {{dueAt}}: {{reason}}',
  'deadline.excluded': '{{from}} to {{to}} does not count, due {{dueAt}}: {{reason}}',
  'deadline.confirmed': 'the province confirmed {{dueAt}}',
  'deadline.kept': 'kept {{dueAt}}; the new calendar gives {{wouldBe}}: {{reason}}',
  'fee.taken': 'took {{money}}',
  'fee.voided': 'made a fee void: {{reason}}',
  'conflict.settled': 'settled a conflict: {{note}}',
  'feedback.given': 'the citizen rated it: {{ratingWords}}',
  'crossArea.moved': 'moved to {{office}}',
  'crossArea.arrived': 'came from {{office}} to be decided here, due {{dueAt}}',
  'command.undone': 'undone: {{reason}}',
  'document.issued': 'issued {{paper}}{{revisionWords}}',
  'document.printed': '{{outcomeWords}}',
  'document.voided': 'the old paper is void: {{reason}}',
  'data.exported': 'a paper was saved as a PDF file',
};

export const registeredAtCounter: Texts['registeredAtCounter'] =
  'handed in at the counter, not accepted';

/** After the sentence of what let the clock of a deadline run again. */
export const runsAgain: Texts['runsAgain'] = 'the clock runs again, due {{dueAt}}';

export const acceptedWithoutDate: Texts['acceptedWithoutDate'] =
  'accepted it, the province confirms the date';

export const rebuiltFromPaper = 'rebuilt from the receipt';

export const storyOwnPart: Texts['storyOwnPart'] = 'this unit’s own part by {{due}}';

export const clockUnproven: Texts['clockUnproven'] =
  'the clock had not been compared with the province';

export const printOutcomes: Texts['printOutcomes'] = {
  handed_over: 'sent {{paper}}{{revisionWords}} to {{printer}}{{reprintWords}}',
  confirmed: 'confirmed that {{paper}}{{revisionWords}} is out',
  jammed: 'reported a paper jam: {{paper}}{{revisionWords}}',
  failed: '{{paper}}{{revisionWords}} could not be printed on {{printer}}',
};

export const reprinted: Texts['reprinted'] = ', reprint no. {{reprint}}';

export const reprintedMarked: Texts['reprintedMarked'] = ', marked, for the files';

export const intakeFieldNames: Texts['intakeFieldNames'] = {
  submitter: 'submitter',
  owner: 'owner',
  authority: 'ground to act for the owner',
  request: 'what is asked for',
  papers: 'papers',
  sets: 'sets',
  fees: 'fees',
  delivery: 'collection of the result',
  note: 'note',
};

export const skips: Texts['skips'] = {
  superseded: 'another version stands in its place',
  rejected: 'the province does not apply it',
  undone: 'undone',
  not_understood: 'written by a newer version, readable after an update',
};

export const attention: Readonly<Record<keyof typeof attentionSource, string>> = {
  unknown: 'Something to look at (code {{code}})',
  publication_unreadable:
    "The province's {{kind}} data, version {{version}}, cannot be read; the version before stays in use. Ask the administrator to update the application.",
  day_forgotten: 'The day {{day}} is not closed. Open Close the day (F8) to close it.',
  close_open: 'The day {{day}} was closed offline; the province has yet to compare.',
  minutes_missing:
    'The minutes of {{day}} are not drawn yet. The day is closed and safe; the desk draws and prints them by itself.',
  file_lost:
    'The archived copy of a paper can no longer be read on this PC. The dossier is safe; fetch it from the province or draw it again',
  receipt_missing: 'There is no receipt to print yet; the desk tries again by itself',
  print_asking: 'The computer went off while printing: is the paper out?',
  print_failed: 'A paper could not be printed',
  print_jammed: 'Paper jam, not printed again yet',
  conflict: 'Two places recorded the same act. The province keeps both.',
  deadline_unconfirmed:
    '{{total}} dossiers have no due date; the province confirms the deadline. Open Deadlines (Alt+4).',
  calendar_changed:
    'The new working calendar would change the dates of {{total}} dossiers. None has moved: open Deadlines (Alt+4) to decide.',
  entry_rejected: 'The province does not apply a correction. Open the dossier to see it',
  calendar_not_covered: 'Due beyond the published calendar',
  close_differs:
    'The day {{day}} is closed, and the figures of desk and province differ. The desk compares again whenever there is a line; if they stay different, call the province and write how it was settled.',
  number_open:
    'Number {{first}} may stand on a paper handed out before the restore; the desk has no record of it. Where there is a paper, scan its code to bring the dossier back (button above); where there surely is none, write that none went out.',
  numbers_open:
    '{{total}} numbers from {{first}} to {{last}} may stand on papers handed out before the restore; the desk has no record of them. Where there is a paper, scan its code to bring the dossier back (button above); where there surely is none, write that none went out.',
  papers_asked:
    'The desk was restored from a copy: on {{day}} papers may have gone out of which it has no record. Look at the kept halves and the papers on the table, then answer; scan those that are there to bring their dossiers back.',
  papers_of_other_days:
    'The desk was restored from a copy at {{restoredAt}}. If its clock was ever wrong, papers that went out may bear a day outside {{from}} – {{until}}. Look at the kept halves: scan each such paper to bring its dossier back.',
  book_number_twice:
    'The certification number {{book}} stands for two acts. Both are kept. Open the one written later, void it with a reason and certify again: it gets a new number.',
  verdict_unknown:
    'The province says something that this version has no word for. Update to see it.',
  entry_parked:
    'The province has this and keeps it as it is, but cannot read it yet: nobody there sees it. Nothing is lost, receive and close as usual. It settles by itself once the province has mended it, ask again to know at once; after a day call the administrator at the province.',
  entry_apart:
    '{{total}} entries of this desk are kept apart at the province, not in its books: it holds others, or this desk was stopped. Nothing is lost. Call the province: ask for a code to enrol again where the desk was stopped, else ask again when it has settled them.',
  entry_owed:
    'The province no longer holds {{total}} entries that another desk wrote. This desk still has what it read, so nothing is lost: that desk sends them again once it is on the line. If its computer is broken, tell the administrator at the province and keep the data of this one as it is.',
  entry_mismatch:
    'The province holds another version of an entry of this desk. Both are kept. Call the province to see which is right; the close of the day names the entry, and writing there how it was settled ends it.',
  entry_mismatch_elsewhere:
    '{{total}} entries of other desks came from the province and differ from those here. Both are kept; call the province.',
  entry_not_written_here:
    '{{total}} entries bear this desk’s name and were not written here: this data is at work on another computer too. Nothing is lost. Turn that one off, then the head enrols this desk anew in Settings.',
  entry_unreadable:
    '{{total}} entries from the province cannot be read yet; they are kept. Ask the administrator to update the application; Settings say which version this is.',
  publication_unknown:
    'The province publishes a new kind of data ({{kind}}). Update the application to use it.',
};
