import type { Texts } from '../vi.ts';

export const home: Texts['home'] = {
  greeting: {
    morning: 'Good morning, {{name}}',
    noon: 'Good day, {{name}}',
    afternoon: 'Good afternoon, {{name}}',
    evening: 'Good evening, {{name}}',
  },
  lunar: 'lunar {{day}}, {{month}}, year {{year}}',
  lunarLeap: 'lunar {{day}}, leap {{month}}, year {{year}}',
  nextDayOff: '{{weekday}} {{date}}: day off, {{name}}',
  dueToday: {
    title: 'Due today',
    unit: 'dossiers',
    none: 'No dossier is due today.',
    before: 'before {{time}}',
  },
  dueSoon: {
    title: 'Due soon and overdue',
    overdue: 'overdue',
    soon: '{{total}} due soon',
    noneSoon: 'None due soon',
    none: 'No dossier is due soon or overdue.',
    lateBy: 'Late by {{days}} working days',
    left: '{{days}} working days left',
    dueTodayLeft: 'Due today',
  },
  attention: {
    title: 'To look at',
    unit: 'things',
    none: 'Nothing waits for a decision.',
    unprinted: '{{total}} papers kept, not printed',
    choosePrinter: 'Choose a printer in Settings, then print again on each dossier.',
  },
  seeAll: 'See all {{total}}',
  ready: {
    title: 'Ready',
    isReady: 'Ready',
    needsCare: 'Needs a look',
    line: {
      connected: 'Connected to the province',
      offline:
        'Offline since {{time}}. Go on working; {{total}} entries are sent when the line is back.',
      never: 'Never connected to the province. Go on working; the desk sends by itself later.',
      refused: 'The province does not take data. Open the status line at the foot to see why.',
    },
    catalogue: 'Procedures: version {{version}} of {{date}}',
    noCatalogue: 'No catalogue of procedures from the province yet',
    calendar: 'Calendar complete until {{date}}',
    calendarShort: 'Calendar complete only until {{date}}: later due dates carry a reminder',
    noCalendar: 'No working calendar from the province yet',
    numbers: 'Numbers left today: {{total}}',
    disk: '{{size}} of disk free',
    diskLow: 'Only {{size}} of disk free: tell the administrator',
    printer: 'Printer {{name}}',
    noPrinter: 'No printer chosen: papers are kept, not printed',
    printerNotReady: 'Printer {{name}} is not ready',
    closed: 'Day {{date}} is closed',
    closedUnproven: 'Day {{date}} was closed offline, the province has still to compare',
    closedDiffers: 'Day {{date}} differs from the province: see Close the day',
    neverClosed: 'No day was closed yet',
    clock: 'Clock agrees with the province',
    clockCare: 'Check the clock of this computer',
  },
  today: {
    title: 'Today',
    accepted: 'Accepted',
    fees: 'Fees taken',
    unsent: 'Not yet sent',
  },
  begin: 'Accept a dossier',
};

export const lunar: Texts['lunar'] = {
  stems: ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'],
  branches: ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'],
  months: [
    'month 1',
    'month 2',
    'month 3',
    'month 4',
    'month 5',
    'month 6',
    'month 7',
    'month 8',
    'month 9',
    'month 10',
    'month 11',
    'month 12',
  ],
  firstTen: 'day {{day}}',
  later: 'day {{day}}',
  fifteenth: 'day 15',
};

export const weekdays: Texts['weekdays'] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

export const spans: Texts['spans'] = {
  lessThanMinute: 'just now',
  minutes: '{{minutes}} min',
  hours: '{{hours}} h',
  hoursMinutes: '{{hours}} h {{minutes}} min',
  days: '{{days}} d',
  daysHours: '{{days}} d {{hours}} h',
};
