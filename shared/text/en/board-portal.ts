import type { BoardTexts } from '../vi/board.ts';

export const boardPortal: BoardTexts['portal'] = {
  deskName: 'Province',
  title: 'Online dossiers',
  about:
    'The public service portal lodges citizens’ dossiers here under a key of its own. The province numbers them in slot 0 and passes them down to the desks of the office, which accept, refuse or ask for more papers.',
  clients: 'Portals that may lodge dossiers',
  noClients: 'No portal yet. Give it a name and press “Make key”.',
  name: 'Name of the portal',
  make: 'Make key',
  renew: 'New key',
  revoke: 'Stop',
  madeAt: 'Made at',
  heardAt: 'Last heard',
  lodged: 'Dossiers',
  standing: 'Standing',
  inUse: 'in use',
  revoked: 'stopped',
  never: 'never heard',
  change: 'Change',
  keyTitle: 'Key of {{name}}',
  keyAbout:
    'The key is shown this once. Copy it into the portal’s configuration; whoever has it can lodge dossiers in the portal’s place. If it is lost, make a new one; what was lodged stays.',
  back: 'Back to online dossiers',
  newest: 'Newest dossiers',
  none: 'No online dossier yet.',
  reference: 'Portal’s reference',
  number: 'Number',
  office: 'Office',
  from: 'Portal',
  state: 'State',
  at: 'Lodged at',
  tryOut: {
    title: 'Lodge a test dossier',
    about:
      'The submitter is invented. The dossier has one test PDF; it reaches the desks in a few seconds and lies under “Online dossiers”.',
    office: 'To',
    procedure: 'Procedure code',
    person: 'Submitter (invented name)',
    waited: 'The citizen sent it this many hours ago',
    send: 'Lodge test dossier',
    sent: 'Lodged. The dossier bears number {{number}}.',
  },
  problems: {
    office_unknown: 'This office is unknown or has published nothing yet. Nothing was lodged.',
    procedure_unknown: 'No procedure has this code. Nothing was lodged; check the code.',
    procedure_ended:
      'The procedure was not in force on the day of submission. Nothing was lodged; choose another.',
    procedure_not_handled:
      'This office does not take in that procedure. Nothing was lodged; choose another office.',
    procedure_not_online:
      'The procedure is not offered online. Nothing was lodged; choose another.',
    case_missing:
      'The procedure has several cases and one must be chosen. Nothing was lodged; choose another.',
    case_unknown: 'The procedure has no such case. Nothing was lodged; choose another.',
    submitted_in_future:
      'The time of submission lies ahead. Nothing was lodged; look at the portal’s clock.',
    payment_beyond_fees: 'More was paid than is owed. Nothing was lodged; look at the fees.',
    files_too_many: 'Too many files in one dossier. Nothing was lodged; join some of them.',
    file_missing:
      'The province does not hold the attached file. Nothing was lodged; send the file first.',
    file_differs: 'The file is not what it was said to be. Nothing was lodged; send it again.',
    file_refused:
      'The file is neither a JPEG picture nor a PDF that opens. Nothing was lodged; save it anew.',
    file_too_large: 'The file is too large. Nothing was lodged; make it smaller.',
    reference_used:
      'This reference names a dossier of other content. The earlier dossier is unchanged.',
    numbers_ended:
      'The office has no number left for online dossiers today. Nothing was lodged; send it again tomorrow under the same reference.',
  },
};
