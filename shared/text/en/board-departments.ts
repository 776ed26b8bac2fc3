import type { BoardTexts } from '../vi/board.ts';

export const departmentVerdicts: Pick<
  BoardTexts['verdictCodes'],
  | 'finished_twice'
  | 'stopped_and_finished'
  | 'withdrawn_and_finished'
  | 'worked_on_and_finished'
  | 'withdrawn_and_asked'
  | 'asked_too_late'
  | 'recalled_and_returned'
> = {
  finished_twice: 'another result came before',
  stopped_and_finished: 'a result came while the dossier was stopped',
  withdrawn_and_finished: 'a result came when the citizen had withdrawn',
  worked_on_and_finished: 'a department or the office that decides had given a result before',
  withdrawn_and_asked: 'papers were asked for when the citizen had withdrawn',
  asked_too_late: 'papers were asked for when it was stopped or had its result',
  recalled_and_returned: 'a department took back a result that a desk had handed out',
};

export const boardDepartments: BoardTexts['departments'] = {
  title: 'Departments',
  about:
    'Departments receive dossiers that offices hand over, and give the result on a page of their own or by their own program. Desks hand over by the very name that stands here, so it never changes: a department with a new name is added as a new one.',
  ownPage: 'The departments’ page: ',
  list: 'Departments',
  none: 'No department yet. Fill in code and name, then press “Add department”.',
  code: 'Code',
  codeHint: 'Small letters without marks, digits, dashes; for instance phong-tu-phap',
  name: 'Name',
  procedures: 'Procedures it handles (codes, one a line; empty if not known yet)',
  proceduresShort: 'Procedures',
  offices: 'Offices that hand over to it',
  officesHint:
    'It sees the dossiers of the offices chosen here, and no others. For a commune’s own department choose that commune; for a department of the province, every office.',
  officesShort: 'Offices',
  everyOffice: 'Every office of the province',
  serves: 'Offices that hand over to it: {{offices}}',
  withHeld: 'They are this department’s dossiers: it may see and handle them',
  stopWhole: 'Stop this department',
  stopAbout:
    'Desks can choose it no more, its people and programs cannot sign in any more, and there is no way back. It has {{count}} dossiers in hand: the sending offices must hand them to somebody else.',
  stopSure: 'I have told the sending offices',
  isStopped:
    'This department is no more. {{count}} dossiers still bear its name: ask the sending offices to hand them to somebody else.',
  all: 'not said',
  holding: 'In hand',
  save: 'Add department',
  change: 'Change the procedures',
  open: 'Open {{name}}',
  back: 'Back to the departments',
  accounts: 'Who signs in',
  noAccounts: 'Nobody yet. Fill in both names, then press “Give a password”.',
  account: 'Sign-in name',
  person: 'Full name',
  give: 'Give a password',
  stop: 'Stop',
  stopped: 'stopped',
  inUse: 'in use',
  never: 'never used',
  standing: 'Standing',
  lastSeen: 'Last used',
  act: 'Change',
  keys: 'Keys for the department’s program',
  noKeys: 'No key yet.',
  keyName: 'Name of the program',
  makeKey: 'Make key',
  secretTitle: 'Password of {{name}}',
  keyTitle: 'Key of {{name}}',
  secretAbout:
    'It is shown this once. Copy it and give it into the user’s own hands. If it is lost, give a new one: the old one ends at once, what was done stays.',
  problems: {
    code_used: 'Another department has this code. Nothing was added; take another code.',
    name_used: 'Another department has this name. Nothing was added; look at the list.',
    name_held:
      '{{count}} dossiers were handed over to this very name already, at: {{offices}}. If it is added, it sees and handles them. Nothing was added; ask the offices, and if it is the same department tick the last box and press again.',
    offices_missing:
      'It is not clear whose dossiers it receives. Nothing was added; choose every office, or single ones.',
    account_used:
      'This sign-in name is another department’s. Nothing was changed; take another name.',
    procedures_wrong:
      'One line is no code of a procedure. Nothing was written; one code a line, for instance 1.001193.',
  },
  page: {
    signIn: 'Sign-in of departments',
    wrong:
      'The name or password is not right, or the account was stopped. Check capital letters and the input method, then type again.',
    account: 'Sign-in name',
    password: 'Password',
    submit: 'Sign in',
    title: 'Dossiers of {{name}}',
    about: 'What offices handed over to the department, the earliest due first.',
    search: 'Find a number or a name',
    find: 'Find',
    none: 'No dossier.',
    more: 'There are more: only the first {{shown}} are shown. Find others by number or name.',
    number: 'Number',
    owner: 'Owner',
    procedure: 'Procedure',
    office: 'From',
    state: 'State',
    ownDue: 'Department’s date',
    due: 'Promised to the citizen',
    noDue: 'none yet',
    late: 'overdue',
    outside: 'not among the department’s procedures',
    notReceived: 'The department has not confirmed that it has it.',
    receivedAt: 'Received by the department at {{at}} ({{officer}}).',
    request: 'Request',
    papers: 'Papers handed in',
    files: 'Pictures and files',
    file: 'Open {{name}}',
    results: 'Results given',
    waits: 'Waiting for papers of the citizen: {{items}}',
    ended:
      'The session has ended and nothing was written. Sign in again with the same account: what was typed is kept; the file has to be chosen again.',
    drawnAgain:
      'The session before had ended and nothing was written. What was typed stands below, the file has to be chosen again. Look at it, then send.',
    leftOver: 'What was typed, to be copied if needed',
    closed:
      'The dossier is {{state}}: the department can write nothing more. Call the office if something is wrong.',
    back: 'Back to the list',
    acts: 'What the department does',
    receive: 'Confirm receipt',
    ask: 'Ask for papers',
    askAbout:
      'The deadline’s clock stops. The office tells the citizen. It is asked once: name everything.',
    items: 'Papers needed, one a line',
    reason: 'Reason',
    askButton: 'Send the request',
    finish: 'Give the result',
    finishAbout:
      'The file goes straight to the desk. The PDF is for the citizen; XML is the result as data, if there is one. Look at the file before sending: it can be taken back only until the office hands it out.',
    outcome: 'Result',
    granted: 'Granted',
    denied: 'Not granted (give the reason)',
    paperName: 'Name of the document',
    paperNumber: 'Its number (if any)',
    note: 'Note, or why it is not granted',
    resultFile: 'File of the result (PDF or XML, up to 20 MB)',
    finishButton: 'Send the result to the desk',
    recall: 'Take back a result given by mistake',
    recallAbout:
      'The dossier is in work at the department again, and the desk no longer hands this result out; its files are kept. The deadline stays as it is. It can be done until the office hands the result out.',
    recallButton: 'Take the result back',
    recalledAt: 'Taken back at {{at}} ({{officer}}): {{reason}}',
    giveBack: 'Give back without a result',
    giveBackAbout:
      'It goes back to whoever handed it over. For what was sent to the wrong department or is not its business.',
    giveBackButton: 'Give back',
    done: {
      received: 'Receipt of {{number}} is confirmed.',
      asked: 'The request for papers of {{number}} is sent.',
      finished: 'The result of {{number}} is sent to the desk.',
      given_back: '{{number}} is given back.',
      recalled: 'The result of {{number}} is taken back. The dossier is in work at the department.',
    },
  },
  refused: {
    not_in_hand:
      'The department does not have this dossier any more. Nothing was written; look at the list.',
    received_already: 'Receipt was confirmed before. Nothing has changed.',
    state_does_not_fit:
      'The state of the dossier does not allow this now. Nothing was written; look at the state above, call the office if needed.',
    supplement_limit:
      'Papers were asked for once, and cannot be asked for again. Nothing was written; call the office.',
    result_not_own:
      'The result that counts is not the department’s. Nothing was written; if it has to be changed, call the office.',
    result_handed_out:
      'The office has drawn the result note or handed the result out, so it cannot be taken back. Nothing was written; call the office at once.',
    calendar_missing:
      'The province has published no calendar, so the clock cannot be stopped. Nothing was written; tell the operator.',
    result_missing: 'No file was chosen. Nothing was written; choose a PDF or XML file.',
    reason_missing: 'What is not granted needs a reason. Nothing was written.',
    field_missing:
      'A field that is needed is empty. Nothing was written; fill it in and send again.',
    file_missing: 'The province does not have the file. Nothing was written; send the file first.',
    file_differs: 'The file is not what was said of it. Nothing was written; send it again.',
    file_refused:
      'The file is no PDF or XML that can be read, or it runs something, or it is locked. Nothing was written; export it anew.',
    file_too_large: 'The file is larger than 20 MB. Nothing was written; export a smaller one.',
    province_full: 'The province has no room for files. Nothing was written; tell the operator.',
    office_entry_waits:
      'An entry of the sending office waits at the province, so nothing can be added yet. Nothing was written; try again later, and tell an operator if it stays so.',
    request_used: 'This sending was used for something else. Open the dossier and do it again.',
    other:
      'It could not be done (code {{code}}). Nothing was written; open the dossier and try again.',
  },
};
