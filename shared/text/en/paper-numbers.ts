import type { Texts } from '../vi.ts';
import type { paperNumberRefusals as source } from '../vi/paper-numbers.ts';

export const paperNumbers: Texts['paperNumbers'] = {
  title: 'Up to which number did the papers of that day go?',
  why: 'This computer was just restored from a backup, so it may not know every number given. Only the printed papers tell. Answered once for {{day}}.',
  known: 'The greatest number still known here: {{number}}',
  knownNone: 'No number of that day is known here.',
  choose: 'Look at the file copies and the papers on the table, {{day}}',
  say: {
    number: 'There are papers. The greatest number on a paper of this desk:',
    none: 'There is no paper of that day',
    noneNewer: 'No paper bears a greater number than the one known here',
    unknown: 'I do not know, and nobody answered “I do not know” for that day at this desk before',
    unknownAgain: 'I do not know, and that was answered before, or nobody remembers',
  },
  effect: {
    unknown:
      'The desk leaves out the first half of its numbers and goes on in the second. That works once a day.',
    unknownAgain:
      'The desk gives no more numbers of its own on that day, so that none repeats. With a network, borrow a run of numbers from the province.',
  },
  effectPast: {
    unknown:
      'The other numbers of the first half of that day are recorded as perhaps in citizens’ hands: they stand under To settle and in the minutes of each close until somebody records what was found. Better look for the papers first.',
    unknownAgain:
      'All other numbers of that day are recorded as perhaps in citizens’ hands: they stand under To settle and in the minutes of each close until somebody records what was found. Better look for the papers first.',
  },
  text: 'The last digits, or scan the code on the paper',
  textHint: 'For example {{digits}} (of {{example}}). Papers of this desk only.',
  textMissing: 'Type the last digits on the paper, or scan its code.',
  submit: 'Record the answer',
  submitSure: 'Looked again, this is the number',
  busy: 'Recording…',
  done: 'Recorded. The next number: {{number}}. Do again what you just did.',
  donePast:
    'Recorded for {{day}}. Numbers that are still unclear stand under To settle: scan a paper to bring its dossier back.',
  doneNone:
    'Recorded. The desk has no number of its own left for that day. With a network: open the numbers (Alt+3), press F10 to borrow a run, and do it again. Without one: take the dossier in at another desk.',
  close: 'Close',
};

export const paperNumberRefusals: Readonly<Record<keyof typeof source, string>> = {
  number_papers_asked:
    'This computer was just restored from a backup, so it has to know up to which number the papers of that day go, for none to repeat. Nothing was recorded, what you typed is kept. Answer the question on the screen and do it again.',
  papers_number_unreadable:
    'This number cannot be read. Nothing was recorded. Type the last digits on the paper, or scan the code on a receipt.',
  papers_number_of_other_day:
    "This paper is another day's. Nothing was recorded. Look for a paper of the day asked about.",
  papers_number_never_given:
    'No paper bears this number. Nothing was recorded. Look at the last digits on the paper again; where there is no paper, choose that answer.',
  papers_number_below_known:
    'This computer still knows number {{number}}, which is greater than what was typed. Nothing was recorded. Look at the paper and type again; where no paper is greater, choose that answer.',
  papers_number_far:
    'This is {{total}} numbers above the one still known here; recording it gives up those {{total}} numbers for good. Nothing was recorded. Check each digit on the paper; correct it, or press the button once more if it is right.',
  papers_number_of_slip:
    'This is the number of a paper slip printed in advance, which is counted apart. Nothing was recorded. Look for the greatest number on a paper from the printer.',
};
