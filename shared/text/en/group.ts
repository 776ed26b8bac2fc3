import type { Texts } from '../vi.ts';

export const group: Texts['group'] = {
  button: 'Accept, more to come',
  open: '{{name}}: {{total}} dossiers taken in, no paper yet.',
  numbers: 'Numbers {{numbers}}. Press F9 on the last one: one receipt is printed for all.',
  end: 'No more, print one receipt',
  together: 'one receipt for {{total}} dossiers',
  keys: {
    more: 'Accept, this person has more; on an empty form: the person of the last dossier again',
    end: 'No more of this person: print one receipt for all',
  },
};
