export const appointments = {
  title: 'Appointments',
  about: 'People asked to come, home visits, and the queue of the day.',
  day: 'Day',
  previous: 'Day before',
  next: 'Day after',
  none: 'No appointments on this day.',
  list: 'Agreed',
  at: { counter: 'at the counter', home: 'at home' },
  make: 'New appointment',
  change: 'Another time',
  changing: 'Another time for {{citizen}}, before: {{at}}',
  keep: 'Keep the old time',
  also: 'Two desks moved this appointment; it stands at another hour too: {{hours}}. Ask the citizen, then call off the one that is not used.',
  cancel: 'Call off',
  cancelOf: 'Call off the appointment of {{citizen}}',
  cancelReason: 'Why it is called off',
  cancelYes: 'Call this one off',
  cancelNo: 'No',
  form: {
    number: 'Dossier number (if any)',
    numberAbout: 'With a number, name, address and purpose come from the dossier.',
    date: 'Date',
    time: 'Time',
    where: 'Place',
    citizen: 'Whom',
    phone: 'Telephone',
    address: 'Home address',
    purpose: 'Purpose',
    bring: 'Papers to bring, one a line',
    dateWrong: 'Type a date such as 25/11/2026.',
    timeWrong: 'Type a time such as 8:30.',
    print: 'Agree and print',
  },
  made: 'The appointment and its slip are kept.',
  returns: 'Results returned at home',
  returnsNone: 'No result is to be brought home up to this day.',
  returnNotReady: 'No result yet, not on the sheet',
  returnsBeyond:
    '{{count}} more are to be brought home; they are neither shown here nor on the sheet. Hand some out and open this again.',
  storyAt: 'for {{at}}',
  returnAtHome: 'Return the result',
  bringResult: 'Result, result note',
  route: 'Print the route sheet',
  routeSent: 'The route sheet is kept.',
  queue: {
    title: 'Queue today',
    given: 'Given',
    called: 'Called',
    waiting: '{{count}} waiting',
    give: 'Give a number',
    call: 'Call the next',
    about: 'Kept on this machine alone, from 001 every day, without names.',
  },
  keys: {
    print: 'Keep the appointment and print',
    give: 'Give a number',
    call: 'Call the next number',
  },
};

export const appointmentsRefusals = {
  appointment_past:
    'That time has passed, so no appointment was kept. Nothing was saved. Type a time to come and press again.',
  appointment_time_unread:
    'Date or time could not be read, so no appointment was kept. Nothing was saved. Type a date such as 25/11/2026, a time such as 8:30, then press again.',
  appointment_number_unknown:
    'No dossier bears this number, so no appointment was kept. Nothing was saved. Check the number, or leave it empty and type a name.',
  appointment_incomplete:
    'It is not clear whom or what for, so no appointment was kept. Nothing was saved. Type name and purpose, then press again.',
  appointment_address_missing:
    'A home visit needs an address, so no appointment was kept. Nothing was saved. Type the home address, then press again.',
  appointment_overtaken:
    'This appointment was moved or called off meanwhile, so nothing more was recorded. The newest appointment and its slip are kept. Look at the list of its day and go on from the line that is there.',
  route_empty:
    'There is no home visit on this day and no result ready to be brought home, so there is nothing to print. Choose another day.',
  queue_empty:
    'Nobody waits: every number given has been called. Give a new one when somebody comes.',
};
