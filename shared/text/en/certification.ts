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
  written: 'Number on the copy',
  writtenHint:
    'The number that was written by hand on the certified copy, for example 15. Leave it empty where none was written: the desk gives the next one.',
  toCome: 'Goes into the book as {{book}}',
  toWrite: 'Its number will be {{book}}. Write it on the copy.',
  moved: 'It showed {{shown}} before. Correct the copy if that number is on it.',
  writtenByHand: 'number written by hand in a power cut',
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
  dueLate: 'The date is reckoned from the true time of reception.',
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
    missingOne: 'Not in the book: {{first}}.',
    missingMany: '{{total}} numbers are not in the book: {{first}} to {{last}}.',
    missingDo: 'Copies numbered by hand that are not keyed in yet: key them in (Alt+N).',
    missingElsewhere: 'Books of other desks:',
    missingElsewhereDo:
      'Key them in at that desk; where it is there no more, whoever keeps the book notes why they are empty.',
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
  book_number_taken:
    'The number {{book}} belongs to dossier {{number}} ({{name}}), received on {{day}}. Nothing is in the book yet, what was typed is safe. Look at the number on the certified copy again. Where two copies really bear the same number, leave this field empty: the desk gives the next one; correct the copy that is kept and ask the citizen to bring theirs.',
  book_number_twice:
    'The number {{book}} is typed for two documents of this visit. Nothing is in the book yet. One number for each document: correct it, or leave this field empty and the desk gives the next one.',
  book_number_far:
    'The number {{book}} is too far beyond the last one of the book ({{last}}). Nothing is in the book yet, what was typed is safe. Look at the number on the copy again: there may be a digit too many.',
  book_number_strange:
    'This is no number of this book at this desk. Numbers here look like {{book}}; the first figure is enough. The number of another desk is keyed in at that desk. Nothing is in the book yet.',
  book_number_moved:
    'Numbers are no longer those that were shown ({{total}} documents): {{document}} was shown as {{shown}} and is now {{book}}. Nothing is in the book yet, what was typed is safe. Look at the number under each document, correct every copy that bears the old one, then press the same key again.',
  late_slip_one_kind:
    'A paper slip bears the number of one dossier, and this visit has several kinds of work. Nothing is in the book yet, what was typed is safe. Key in each kind of work by itself, each with its own slip.',
  certification_fee_owed:
    'The fee is not taken, so it cannot be handed out. Nothing was recorded. Tick that it was taken, write why it is free, or press F6 to take it in and hand it out later.',
};

export const certificationRemarks: Readonly<Record<keyof typeof remarks, string>> = {
  document_unnamed: 'Write the name of the document.',
  book_number_taken: 'Belongs to dossier {{number}} ({{name}}), {{day}}.',
  book_number_twice: 'Typed twice in this visit.',
  book_number_far: 'Too far beyond the last one ({{last}}). Look again.',
  book_number_strange: 'No number of this book. They look like: {{book}}',
  certification_not_offered: 'Choose the kind of certification.',
  certification_counts: 'Type pages and copies, from 1.',
  id_number_missing: 'A certified signature needs the identity number of who signs.',
};
