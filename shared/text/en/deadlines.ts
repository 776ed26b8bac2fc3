import type { Texts } from '../vi.ts';

export const deadlines: Texts['deadlines'] = {
  title: 'Deadlines',
  about:
    'A due date never moves by itself. The head decides each dossier, with a reason and a letter.',
  tabs: {
    label: 'About deadlines',
    calendar: 'New calendar ({{total}})',
    exclude: 'Days that do not count',
    undated: 'Waiting for a date ({{total}})',
    beyond: 'Beyond the calendar ({{total}})',
  },
  calendarUntil: 'Calendar version {{version}}, complete until {{date}}.',
  calendarEnding:
    'Calendar version {{version}} is complete only until {{date}}. Later dates may still move: ask the province for next year’s calendar.',
  calendarNone: 'The province has published no working calendar yet.',
  headOnly: 'Only a signed-in head can decide; officers can look here first.',
  changedAbout:
    'The province published a new calendar. These dossiers would get another date. Choose, then decide: a new date, or keep the old one.',
  changedNone: 'The calendar in force changes no due date.',
  undatedAbout:
    'These dossiers have no due date. Once the province gives one, open the dossier and press Ctrl+T.',
  undatedNone: 'Every dossier has a due date.',
  beyondAbout:
    'These dates lie after the days that the calendar covers. When a new calendar comes, those that change are listed under New calendar.',
  beyondNone: 'No dossier is due beyond the calendar.',
  excludeAbout:
    'Disaster or system failure: days on which the whole office could not work. Where only hours were lost, type the hours as well. See which dossiers are affected, choose, then exclude.',
  excludeNone: 'No due date would change because of these days.',
  from: 'From',
  to: 'Up to and including',
  dayWrong: 'Type a day, for example 23/11/2026',
  orderWrong: 'The last day must follow the first',
  fromHour: 'From hour',
  toHour: 'To hour',
  wholeDay: 'whole day',
  hourWrong: 'Type an hour, for example 14:00; the last after the first',
  ownPart: 'this unit’s part: {{due}}',
  hoursFromTo: 'from {{from}} to {{to}}',
  daysFromTo: 'from {{from}} to the end of {{to}}',
  look: 'Show dossiers',
  columns: {
    pick: 'Choose',
    number: 'Number',
    owner: 'Owner',
    before: 'Due so far',
    after: 'Would be',
    why: 'Why',
  },
  days: {
    off: '{{date}} is off{{name}}',
    extra: '{{date}} is worked{{name}}',
    ordinary: '{{date}} is an ordinary working day',
  },
  later: 'later',
  earlier: 'earlier, for information only',
  more: '{{total}} more are not shown; they follow once those above are done.',
  pickAll: 'Choose all',
  picked: '{{total}} chosen',
  open: 'Open the dossier',
  move: 'Give the new date',
  keep: 'Keep the old date',
  exclude: 'Exclude these days',
  keys: {
    move: 'Move between lines',
    pick: 'Choose or not',
    all: 'Choose all',
    open: 'Open the dossier',
  },
  decision: {
    move: 'A new date for {{total}} dossiers',
    keep: 'Keep the old date of {{total}} dossiers',
    exclude: 'Exclude the days for {{total}} dossiers',
    moveAbout: 'The new date is the one in the column Would be. The old one stays in the journal.',
    keepAbout:
      'The date stays as on the paper that the citizen holds. The decision is written into each dossier.',
    excludeAbout: 'Not counted: {{days}}. The new date is the one in the column Would be.',
    reason: 'Reason',
    usual: 'New working calendar of the province: {{days}}',
    reasonMissing: 'Write the reason.',
    letter: 'Write and print the letter of apology with the new date (form 04) for each',
    save: 'Decide',
    done: '{{done}} dossiers done. {{letters}} letters printed.',
    doneKept: 'The old date is kept for {{done}} dossiers.',
    refused: '{{number}}: {{why}}',
    notDrawn: '{{total}} letters could not be drawn: open the dossier and press Draw the letter.',
  },
  dossier: {
    button: 'Deadline',
    title: 'Deadline of dossier {{number}}',
    kind: 'What to do',
    kinds: {
      extend: 'Extend',
      exclude: 'Exclude days',
      confirm: 'Write the date that the province confirmed',
    },
    amount: 'By',
    amountWrong: 'Type a number above 0',
    unit: 'Unit',
    units: {
      working_day: 'working days',
      day: 'days',
      working_hour: 'working hours',
      month: 'months',
    },
    day: 'Due date',
    source: 'Confirmed by the province with',
    sourceHint: 'For example: letter no. 12, a call from the department',
    sourceMissing: 'Write how the province confirmed it.',
    before: 'Due so far',
    after: 'Will be due',
    nothing: 'none',
    own: 'This unit’s part',
    ownStays: 'stays {{due}}',
    why: 'Day by day (Ctrl+/)',
    whyOwn: 'Day by day, this unit’s part',
    printWhy: 'Print why the present date was given',
    save: 'Write the new date',
    letter: 'Write and print the letter of apology with the new date (form 04)',
    letterOwed: 'The letter with the new date is not drawn yet.',
    drawLetter: 'Draw the letter',
    key: 'Change the deadline',
    moved: 'Given a new date; the receipt says {{date}}',
  },
};

export const deadlinesRefusals = {
  deadline_by_hand:
    'This due date was set by hand, not walked day by day, so no days can be excluded. Nothing was changed. Use Extend.',
  deadline_decided:
    'Somebody has decided about this dossier, or the calendar changes it no more. Nothing more was written. Look at the list again.',
  deadline_shown_other:
    'The date of this dossier has just changed and is not the one on the screen (a new calendar, or somebody’s correction). Nothing was written. Look at the list again, then decide.',
  deadline_not_earlier:
    'The new calendar gives an earlier date; what was promised is never shortened. Nothing was changed. Choose Keep the old date.',
  confirm_not_worked:
    'The office does not work on {{day}}. Nothing was written. Choose the nearest working day that the province agrees to.',
  letter_not_owed: 'No letter of this dossier is missing. Nothing was changed.',
  calendar_missing:
    'The province has sent no working calendar, so no date can be computed. Nothing was changed. Wait for the calendar and try again.',
} as const;

export const deadlineRemarks = {
  hours_need_confirmation:
    'The procedure states more working hours than the calendar’s limit; days may be meant. No date can be given until the province confirms it.',
  hours_above_limit:
    'The province confirmed more working hours than the calendar’s limit. The date follows the hours; tell the province if days are meant.',
  commitment_hours_unsure:
    'The commitment states more working hours than the calendar’s limit; days may be meant, so it is not used. The date follows the law.',
  outside_reception_hours:
    'Outside reception hours ({{at}}). It can be taken in all the same; the deadline runs as usual.',
  extension_limit_passed:
    'This is extension number {{nth}}; the rule allows {{limit}}. It can be written, with a clear reason.',
  extension_limit:
    'The dossier was extended {{given}} times; the rule allows {{limit}}. It can be written, with a clear reason.',
} as const;
