import type { Texts } from '../vi.ts';
import type { codesRefusals as source } from '../vi/codes.ts';

export const codes: Texts['codes'] = {
  title: 'Code on a paper',
  verdicts: {
    genuine: 'A genuine paper, in force.',
    superseded:
      'Genuine, but replaced by revision {{revision}}. The dossier is untouched. Give the citizen the new one from the dossier.',
    replaced:
      'Genuine, but another paper stands in its place; this one no longer counts. The dossier is untouched. Look in the dossier for the paper in use and give the citizen that one.',
    newer_paper:
      'Genuine, and newer than the journal here: this revision is not in it yet. Nothing was written. Write what the paper says into the dossier, or connect and wait for the desk that printed it.',
    paper_voided:
      'Genuine, but made void: {{reason}}. The dossier is untouched. Look in the dossier for the paper in use.',
    dossier_voided:
      'Genuine, but this dossier was made void. The reason is in the dossier. Open it to explain to the citizen.',
    renumbered:
      'Genuine; the number on it has become {{number}}. The dossier is untouched. Give the citizen the new paper from the dossier.',
    not_here:
      'A genuine paper of this office, but the journal here has no such dossier yet. Nothing was written. Below is what the paper says.',
    other_office:
      'Genuine, but of another office of the province. This desk does not have its dossier. Send the citizen to where it was taken in, or look it up at the address on the paper.',
    stopped_key:
      'The signature is right, but the province has stopped the machine that printed it, and the journal here has no such paper. Not to be believed at once. Ask the province or whoever is in charge.',
    unchecked:
      'Cannot be checked yet: this desk does not have the key of the machine that printed it. That does not mean it is forged. Connect to fetch the key and scan again; below is what the paper says.',
    other_province:
      'Cannot be checked: a paper of another province. That does not mean it is forged. Look it up at the address on the paper, or send the citizen to where it was taken in.',
    forged:
      'The signature is wrong: the paper was changed, or that machine did not print it. The journal here is untouched. Do not accept it; look up the number and ask whoever is in charge.',
    truncated:
      'The scanner missed the end of the code. Neither right nor wrong can be told. Scan again.',
    damaged:
      'The scanner misread the middle of the code. Neither right nor wrong can be told. Scan again; failing that, look up the number.',
    newer_program:
      'Printed by a newer version of the program; it cannot be read here. Neither right nor wrong can be told. Look up the number; ask for an update.',
    not_ours:
      'This is no code of a one-stop shop’s paper. Nothing was done. Scan the square code on the receipt.',
  },
  papers: {
    receipt: 'Receipt',
    supplement_request: 'Request for papers',
    refusal: 'Refusal',
    apology: 'Apology with a new date',
    stop_notice: 'Stop notice',
    control_sheet: 'Control sheet',
    handover: 'Hand-over list',
    result_note: 'Result note',
    reconciliation: 'Reconciliation minutes',
    guidance_slip: 'Guidance slip',
    due_slip: 'Due date explained',
    fee_slip: 'Fee slip',
    appointment_slip: 'Appointment slip',
    route_sheet: 'Route sheet',
  },
  facts: {
    kind: 'Paper',
    number: 'Number',
    procedure: 'Procedure',
    initials: 'Owner’s initials',
    dueAt: 'Due',
    issuedOn: 'Printed on',
    revision: 'Revision',
    desk: 'Printed by',
  },
  noDue: 'no date promised',
  asking: 'Asking the province…',
  noLine: 'The province could not be asked: there is no line.',
  askedInVain: 'The province has nothing more either.',
  open: 'Open the dossier',
  openAway:
    'What may be half typed on this screen is not saved. Opening the dossier loses it; finishing first is fine.',
  rebuildable: 'The paper bears a copy of the whole dossier: it can be taken into this journal.',
  closed:
    'The paper bears a copy of the dossier that does not open here. Nothing was written. Connect to fetch the office’s catalogue and key, then scan again.',
  rebuildOne: 'Rebuild this dossier',
  completeOne: 'Write what the paper says into the dossier',
  keys: { scanner: 'Scanner', scan: 'Scan the code on a paper: opens its dossier' },
  rebuild: {
    title: 'Rebuild dossiers from receipts',
    button: 'Rebuild from receipts',
    about:
      'For when the old machine broke and neither the province nor a copy has the dossiers. Ask citizens to bring their receipts, and scan one after the other. A genuine paper’s dossier is in the journal at once; scanning twice does no harm. Where the entry itself comes later, both are one.',
    field: 'Scan the codes into this field',
    none: 'No paper scanned yet.',
    done: '{{total}} papers scanned, {{rebuilt}} dossiers rebuilt or completed.',
    list: 'Papers scanned',
    taken: 'Rebuilt {{number}}.',
    completed: 'What the newer paper says is now in dossier {{number}}.',
    already: '{{number}} is in the journal already; nothing was added.',
    lost: 'The paper does not say: attached files, money taken, results returned. Record these again in the dossier.',
  },
};

export const codesRefusals: Readonly<Record<keyof typeof source, string>> = {
  rebuild_not_proven:
    'This code is not proven, so no dossier is rebuilt from it. The journal is unchanged. Read what is said above, then scan again or connect to fetch the key.',
  rebuild_other_office:
    'A paper of another office: its dossier does not belong into this journal. The journal is unchanged. Send the citizen to where it was taken in.',
  rebuild_stopped_key:
    'The province has stopped the machine that printed this, so an officer alone cannot rebuild it. The journal is unchanged. Ask whoever is in charge to sign in and scan again.',
  rebuild_no_copy:
    'Genuine, but its code has no copy of the dossier (too long, or printed in the old way). The journal is unchanged. Enter the dossier late, by what the paper says.',
  rebuild_copy_closed:
    'The copy on the paper does not open: this desk lacks the key or the catalogue of the day of the paper. The journal is unchanged. Connect to fetch them, then scan again.',
  rebuild_number_taken:
    'The number {{number}} belongs to another dossier in the journal. Nothing was written. Keep this paper and have whoever is in charge compare the two.',
};
