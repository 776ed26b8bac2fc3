import type { Texts } from '../vi.ts';

export const finding: Texts['finding'] = {
  filters: {
    label: 'Narrow the list',
    state: 'State',
    field: 'Field',
    officer: 'Taken in by',
    holder: 'Held by',
    channel: 'Channel',
    due: 'Due date',
    result: 'Result',
    clear: 'Clear filters',
    nothing: 'Nothing to choose',
    channels: { in_person: 'In person', online: 'Online', postal: 'By post' },
    dues: {
      overdue: 'Overdue',
      today: 'Today',
      three_days: 'Within 3 working days',
      week: 'Within 5 working days',
      none: 'No due date yet',
    },
    results: { waiting: 'Waits to be fetched', uncollected: 'Waits for over 30 days' },
  },
  noMatch: 'No dossier in the narrowed list. Press “Clear filters” to see the whole list.',
  counting: 'counting…',
  most: 'the first {{total}} are shown, type more letters to narrow',
  views: {
    open: 'Lists',
    ready: 'Ready-made',
    mine: 'Mine',
    desk: 'Of this desk',
    save: 'Keep this list…',
    drop: 'Drop the list “{{name}}”',
    title: 'Keep this list',
    about:
      'The words searched for and the filters are kept under a name. Open it again with Alt+V.',
    name: 'Name of the list',
    nameHint: 'For example: land, overdue',
    whose: 'For',
    officer: 'Me alone',
    shared: 'Everybody at this desk',
    keep: 'Keep the list',
    cancel: 'Leave it',
    names: {
      due_today: 'Due today',
      due_soon: 'Due soon',
      overdue: 'Overdue',
      supplement: 'Waiting for papers',
      obligation: 'Waiting for payment',
      waiting: 'Results to hand out',
      uncollected: 'Not fetched for over 30 days',
      undated: 'No due date yet',
      online: 'Sent online, in progress',
    },
  },
  columns: { holder: 'Held by' },
  looks: {
    title: 'Who opened this dossier',
    about: 'Only a head sees this. Of each person and day, the first time.',
    none: 'Nobody yet.',
    line: '{{time}} · {{officer}} · {{desk}}',
  },
  trips: {
    title: 'Sent back, last 30 days',
    figure: '{{trips}} times, {{dossiers}} dossiers',
    none: 'Nobody had to come back for a paper.',
    most: 'Missing most often: {{paper}} ({{times}} times)',
  },
  keys: { filter: 'To the filters', views: 'Open ready-made and kept lists' },
};

export const findingRefusals = {
  views_full:
    '{{most}} lists are kept already; more are hard to find. Nothing was added. Drop one and keep this again.',
};
