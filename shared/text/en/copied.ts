import type { Texts } from '../vi.ts';

export const copied: Texts['copied'] = {
  button: 'New one like this',
  keys: 'Take in a new dossier like this one',
  from: 'Copied from dossier {{number}}. Look at the papers on the counter: leave the tick only where it was handed in this time.',
  left: {
    procedure: 'The former procedure is not in force any more: {{name}}. Choose another one.',
    channel: 'This procedure is not taken in that way any more: look at how it is handed in.',
    case: 'There is no case “{{name}}” any more: choose the case again.',
    paper: 'Not on the list any more: {{name}}',
  },
};
