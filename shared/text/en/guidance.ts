import type { Texts } from '../vi.ts';
import type { guidanceRefusals as source } from '../vi/guidance.ts';

export const guidance: Texts['guidance'] = {
  button: 'Guidance slip',
  busy: 'Making the slip…',
  given: 'Guidance slip',
  name: 'Guidance slip for handing in',
  hide: 'Hide the line about the guidance slip',
  keys: {
    print: 'Print a guidance slip: which papers are missing, where and when to come',
    printAndPark: 'Print a guidance slip and put the form on the tray',
  },
};

export const guidanceRefusals: Readonly<Record<keyof typeof source, string>> = {
  guidance_no_procedure:
    'No procedure is chosen, so there is nothing to give guidance about yet. What was typed is kept. Choose the procedure and press again.',
  guidance_nothing_missing:
    'All papers are ticked, so there is nothing to give guidance about. Nothing was printed. Take the tick off what is missing and press again, or press F9 to accept.',
};
