import type {
  certificationRefusals as refusals,
  certificationRemarks as remarks,
} from '../vi/certification.ts';
import type { Texts } from '../vi.ts';

export const certification: Texts['certification'] = {
  title: 'Certification',
  room: 'Certification',
  about:
    'One person, one or several documents: taken in, certified, paid and handed out by one key.',
  submitter: 'Asked for by',
  name: 'Full name',
  idNumber: 'Identity number',
  phone: 'Telephone',
  documents: 'Documents to certify',
  document: 'Document {{n}}',
  documentName: 'Name of the document',
  documentHint: 'For example: diploma',
  kind: 'Kind of work',
  pages: 'Pages',
  copies: 'Copies',
  cases: 'Cases',
  amount: 'Fee',
  capped: 'the most for one copy is reached',
  add: 'Add a document',
  remove: 'Remove document {{n}}',
  total: 'Fees in all',
  taken: '{{amount}} taken',
  serial: 'Receipt serial (if any)',
  fact: 'Book number',
  line: '{{document}}, {{copies}} copies',
  exemption: 'Why it is free',
  due: 'If not done at once, it is due {{time}} {{weekday}} {{date}}.',
  dueUnknown: 'If not done at once, the province confirms the due date.',
  none: "The province's catalogue has no certification procedure with a fee yet, so nothing can be taken in here.",
  accept: {
    done: 'Done and handed out',
    later: 'Take in, fetch later',
    busy: 'Writing into the book…',
    said: 'In the book: {{book}}',
    saidMany: 'In the book: {{total}} documents, {{first}} to {{last}}',
    repeated: 'This was in the book already: {{book}}',
    fee: 'fee {{amount}}',
    later_due: 'due {{time}} {{weekday}} {{date}}',
    receipt: 'Print the receipt',
    open: 'Open the dossier',
    hide: 'Hide this line',
  },
  clear: {
    button: 'Clear the form',
    ask: 'Clear what is typed for this visit? Nothing of it is in the book.',
    yes: 'Clear and begin again',
  },
  missing: {
    none: 'Complete',
    some: 'Still missing',
    words: {
      name_empty: 'name',
      id_number_missing: 'identity number',
      document_unnamed: 'name of document {{n}}',
      certification_counts: 'pages and copies of document {{n}}',
      certification_not_offered: 'kind of work of document {{n}}',
    },
  },
  book: {
    title: 'Certification book of {{date}}',
    before: 'Day before',
    after: 'Day after',
    today: 'Today',
    number: 'Book number',
    name: 'Asked for by',
    document: 'Document',
    pages: 'Pages',
    copies: 'Copies',
    amount: 'Fee',
    sum: '{{documents}} documents, {{copies}} copies, {{amount}}',
    empty: 'Nothing is in the book on this day.',
    waiting: 'not handed out yet',
    voided: 'void',
    openNamed: 'Open dossier {{number}}',
    lines: 'Lines of the book',
  },
  keys: {
    done: 'Done, paid and handed out now',
    later: 'Take in and fetch later, print the receipt',
    add: 'One more document',
    receipt: 'Print the receipt of the last visit (when the citizen wants it)',
    clear: 'Clear what is typed',
    before: 'Book of the day before',
    after: 'Book of the day after',
  },
};

export const certificationRefusals: Readonly<Record<keyof typeof refusals, string>> = {
  book_pattern_invalid:
    'The number pattern of the certification book is wrong, so no number can be given. Nothing was recorded, what was typed is kept. Tell the administrator.',
  certification_fee_owed:
    'The fee is not taken, so it cannot be handed out. Nothing was recorded. Tick that it was taken, write why it is free, or press F6 to take it in and hand it out later.',
};

export const certificationRemarks: Readonly<Record<keyof typeof remarks, string>> = {
  document_unnamed: 'Write the name of the document.',
  certification_not_offered: 'Choose the kind of certification.',
  certification_counts: 'Type pages and copies, from 1.',
  id_number_missing: 'A certified signature needs the identity number of who signs.',
};
