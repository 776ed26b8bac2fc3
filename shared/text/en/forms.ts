/** Settings → the words of the papers. */
export const forms = {
  title: 'Forms',
  about:
    "Change the titles, numbering lines and sentences printed on the commune's papers, and how they name the office.",
  open: 'Edit forms…',
  back: 'Back to settings',
  choose: 'Form',
  own: "The desk's own papers",
  past: '{{basis}}, now for older dossiers only',
  changed: 'changed by the commune',
  find: 'Find words on the paper',
  findNone: 'Nothing on this paper says that.',
  braces: 'Words in {{mark}} are filled in by the program: leave them, change what stands around.',
  lines: 'Each line here is a line on the paper.',
  province: "The province's words: {{text}}",
  left: '(left empty)',
  resetPlace: "Take the province's words",
  from: 'In force from',
  fromAbout: 'Papers of dossiers received before that day keep the old words.',
  save: 'Put in force',
  saved:
    'Recorded, in force from {{date}}. The other desks of the commune get it by synchronisation.',
  reset: "Back to the province's words",
  resetAsk:
    "Everything that the commune changed in this form goes back to the province's words from {{date}}, also what is promised for later days. Printed papers stay as they are.",
  undo: 'Drop changes',
  later:
    'Other words are promised from {{days}}. What is changed now goes on from that day, except where that day has words of its own. See or withdraw them under “Changes by the commune”.',
  moved:
    'Somebody else changed this form while it was being typed here. Their changes are taken in; where both changed the same text, the one typed here stands. Look it over before putting it in force.',
  mending: 'These are the words promised from {{date}}. Papers of today are unchanged.',
  openComing: 'Open the words from {{date}}',
  withdraw: 'Withdraw the words from {{date}}',
  unsaved: 'changes not in force yet',
  preview: 'The paper will look like this',
  previewKept: 'Something on the left is still wrong: this is the last good one.',
  history: 'Changes by the commune',
  historyNone: 'The commune has changed nothing in this form.',
  historyLine: '{{from}}: {{what}} – recorded by {{officer}} at {{at}}',
  historyChanged: '{{places}} texts changed',
  historyReset: "the province's words",
  standings: { now: 'in force', coming: 'coming', past: 'past' },
  readOnly: "Only the commune's administrator can change forms. These are the words in force.",
  keys: { save: 'Put the changed words of the form in force' },
  kinds: {
    office: 'Name of the office on papers',
    letterhead: 'Head of a paper: state, motto, date',
    receipt: 'Receipt with due date',
    supplement_request: 'Supplement request',
    refusal: 'Refusal',
    apology: 'Letter of apology',
    stop_notice: 'Stop notice',
    control_sheet: 'Control sheet',
    register: 'Register of dossiers',
    guidance_slip: 'Guidance slip',
    paper_slips: 'Paper slips for power cuts',
    due_slip: 'Slip explaining the due date',
    fee_slip: 'Fee slip',
    handover_dossiers: 'Hand-over list of dossiers',
    handover_results: 'Hand-over list of results',
    result_note: 'Note of a returned result',
    reconciliation: 'Minutes of the day-end reconciliation',
    public_notice: 'Public notice of a procedure',
    appointment_slip: 'Appointment slip',
    route_sheet: 'Route sheet of home visits',
    queue_ticket: 'Queue ticket',
  },
  groups: {
    title: 'Title',
    numberingLine: 'Numbering line',
    letterhead: 'Head',
    office: 'Office',
    series: "How the paper's number is written",
    copies: 'Copies, recipients',
    labels: 'Names of lines',
    columns: 'Heads of columns',
    sentences: 'Sentences',
    signatures: 'Signatures',
    notes: 'Notes',
    other: 'Other words',
  },
};

export const formsRefusals = {
  form_unknown:
    'This computer has no such form. Nothing was changed. Open the list and choose again.',
  form_day_past:
    'That day has passed, and its papers are printed. Nothing was changed. Choose today or a later day.',
  form_unchanged:
    'The new words are the words in force: there is nothing to record. The form stays as it is.',
  paper_font_missing:
    'A font file of the papers is missing or damaged, so the desk draws none: Vietnamese would print wrongly. Dossiers and stored papers are whole. Ask the administrator to install the program again; missing papers are drawn when it opens.',
  form_text_unknown:
    'The form has no such place. Nothing was changed. Open the form again and change what it shows.',
  form_text_empty:
    "This may not be left empty: the paper would lack it. Type it, or take the province's words.",
  form_text_long: 'Longer than {{max}} letters. Shorten it.',
  form_lines_count: 'This place needs {{count}} lines, one for each copy.',
  form_lines_many: '{{max}} lines at most. Take some out.',
  form_token_broken: 'There is a single { or }. Take it out.',
  form_token_unknown:
    "The program does not know what to put in {{token}}. Delete it, or write it as in the province's words.",
  form_token_missing:
    '{{token}} is gone: the paper could not say it any more. Add it exactly like that.',
};
