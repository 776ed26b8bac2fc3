import type { BoardTexts } from '../board.ts';

export const boardFormSets: BoardTexts['formSets'] = {
  title: 'Form sets',
  about:
    'Each set follows a document and holds from a day. A paper follows the set of the day on which its dossier was received; a dossier that has a receipt keeps the set of that receipt.',
  name: 'Code',
  nameHint: 'Capital letters, digits, - and dots. Example: TT05-2028. It stays once published.',
  basis: 'Prescribed by',
  basisHint:
    'Example: Thông tư số 05/2028/TT-VPCP. It takes the place of the former document everywhere in the forms.',
  from: 'Holds from',
  to: 'Until the end of',
  toHint: 'Left empty: until the next set begins.',
  kinds: 'Forms in the set',
  standing: 'Standing',
  standings: { past: 'ended', now: 'in use', coming: 'coming' },
  bundled: 'came with the program',
  published: 'published by {{by}} at {{at}}',
  copyTitle: 'Copy a set into a new one',
  copyFrom: 'Copy of',
  copy: 'Make a draft',
  drafts: 'Drafts',
  noDrafts: 'There is no draft.',
  draft: 'Draft of the set {{name}}',
  savedBy: 'Saved by',
  savedAt: 'At',
  actions: 'What can be done',
  mend: 'Change',
  withdraw: 'Withdraw',
  drop: 'Drop the draft',
  save: 'Save',
  saveTexts: 'Save this form',
  publish: 'Publish this set',
  publishAbout:
    'Desks get it at their next contact and use it from its day on. Until that day it can be changed or withdrawn.',
  has: 'In the set',
  needed: 'every set has it',
  words: 'Change the words and look at the paper',
  back: 'Back to the form sets',
  backToDraft: 'Back to the draft {{name}}',
  saved: 'Saved in the draft. No desk has heard of it.',
  done: 'The set {{name}} is published and holds from {{date}}.',
  withdrawn: 'The set {{name}} is withdrawn. Desks go on with the sets that they have.',
  dropped: 'The draft {{name}} is gone.',
  problems: {
    set_name_wrong:
      'The code does not fit: 3 to 40 capital letters, digits, - or dots. Nothing was saved; type it again.',
    set_name_taken:
      'This code belongs to a set that is or was in use. Nothing was changed; choose another one.',
    set_draft_there:
      'There is a draft of this code already. Nothing was changed; open that draft, or choose another code.',
    set_basis_empty:
      'The document that prescribes the set is missing. Nothing was changed; type it.',
    set_basis_unlike:
      'The name of the document is too short, or other words of the forms are the same: renaming would spoil them. Nothing has changed; type the whole name, for instance Thông tư số 05/2028/TT-VPCP.',
    set_day_past:
      'That day has passed and its papers are printed. Nothing was published; choose today or a later day.',
    set_day_taken: 'Another set begins on that day. Nothing was published; choose another day.',
    set_days_reversed: 'The last day stands before the first. Nothing was changed; choose again.',
    set_day_wrong: 'That is no day. Nothing was changed; choose again.',
    set_texts_wrong:
      'Some texts do not fit yet in: {{kinds}}. Nothing was changed; open that form and mend what is red.',
    set_in_force:
      'Its day has come, so that it cannot be withdrawn. To change it, publish a new set.',
    set_unknown: 'This set is not there any more. Nothing was changed; open the list again.',
  },
};
