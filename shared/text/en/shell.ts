import type { Texts } from '../vi.ts';

export const shell: Texts['shell'] = {
  product: 'Quầy Một Cửa',
  rooms: {
    label: 'Rooms',
    home: 'Home',
    intake: 'Intake',
    certification: 'Certification',
    dossiers: 'Dossiers',
    results: 'Return results',
    appointments: 'Appointments',
    procedures: 'Procedures',
    settle: 'To settle',
    numbers: 'Numbers',
    deadlines: 'Deadlines',
    online: 'Online',
    crossArea: 'Cross-area',
    settleCount: '{{total}} waiting',
    close: 'Close the day',
    settings: 'Settings',
    keys: 'Key map',
  },
  search: {
    label: 'Find a dossier',
    placeholder: 'Number, name, identity number… or scan the slip',
  },
  officer: {
    menu: 'Officer on duty:',
    lock: 'Lock the screen',
    change: 'Change officer',
  },
  tryOut: 'Try-out province: no legal value',
  keys: {
    title: 'Keys of this screen',
    everywhere: 'On every screen',
    here: 'On this screen',
    next: 'Go to the next field',
    findDossier: 'Find a dossier',
    showKeys: 'Show this key map',
    spaceBar: 'Space bar',
    lock: 'Lock the screen',
  },
  fault: {
    title: 'This screen has failed',
    body: 'What was accepted and the draft being typed are safe on this computer. Press the button below to open the screen again; if it fails again, tell the administrator.',
    again: 'Open the screen again',
  },
  loading: 'Opening…',
  opening: 'Opening the desk’s book…',
  openingLong:
    'Still opening the desk’s book. Right after an update a book of many dossiers may take some minutes: let the computer work, do not switch it off. After 15 minutes tell the administrator; nothing that was accepted is lost.',
  status: {
    label: 'State of the desk',
    line: {
      title: 'Line to the province',
      never: 'Never connected to the province',
      connected: 'Connected to the province',
      offline: 'Offline since {{time}}',
      refused: 'The province does not take data yet',
      about: {
        never:
          'This desk has not reached the province yet. Accept dossiers as usual: everything is recorded here and sent by itself once there is a line.',
        connected: 'What is recorded is sent to the province by itself. Nothing else to do.',
        offline:
          'Accept dossiers as usual: numbers, receipts and printing need no network. When the line is back, the desk sends by itself.',
        refused:
          'The province answers but does not take the data. Everything is still on this computer. Tell the administrator the sentence below.',
      },
      lastContact: 'Last contact: {{time}}',
      noContact: 'No contact yet',
    },
    unsent: {
      title: 'Not yet sent to the province',
      none: 'The province holds everything',
      some: 'Unsent: {{total}} · oldest {{age}}',
      running: 'Sending {{done}}/{{total}}',
      files: '{{none}} · {{total}} archived papers left',
      filesRunning: '{{none}} · sending papers {{done}}/{{total}}',
      filesStopped: '{{none}} · stopped, {{total}} archived papers left',
      about: {
        none: 'Everything recorded at this desk is held by the province.',
        files:
          'Archived papers follow the entries: {{total}} files, {{size}}, are left. They are sent by themselves while the line is free; you may switch off now all the same.',
        filesRunning: 'Sending archived papers: {{done}}/{{total}} files, {{sent}}/{{size}}.',
        filesStopped:
          'Sending archived papers was stopped as asked: {{total}} files, {{size}}, are left, none is lost. New entries are sent all the same. At {{time}} the desk goes on from where it stopped, or press Send now.',
        some: 'These entries are safe on this computer and are sent by themselves once there is a line. The oldest was recorded at {{time}}.',
      },
      send: 'Send now',
      stop: 'Stop sending',
    },
    printer: {
      title: 'Printer',
      ready: '{{name}} ready',
      notReady: '{{name}} not ready',
      none: 'No printer chosen',
      about: {
        ready: 'Papers go straight to this printer.',
        notReady:
          'The system says that the printer is off or out of paper. Papers are kept and can be printed at any time.',
        none: 'Papers are kept but not printed. Choose a printer in Settings.',
      },
      settings: 'Open printer settings',
    },
    calendar: {
      title: 'Working calendar',
      until: 'Calendar complete until {{date}}',
      none: 'No working calendar yet',
      about: {
        until:
          'Due dates are counted by this calendar (version {{version}}). A dossier due after {{date}} carries a reminder, because the days off are not published yet.',
        none: 'The province has not sent a calendar, so no date can be promised. Dossiers can still be accepted; the province confirms the date later.',
      },
    },
    disk: {
      title: 'Disk of this computer',
      noRoom: 'Only {{size}} of disk free, no room for a copy',
      about:
        'The disk has no room for the next copy. What is recorded is safe and still goes to the province. Ask the administrator to clear the disk before it is full: on a full disk nothing can be taken in.',
    },
    clock: {
      title: 'Clock of this computer',
      ok: 'Clock off by {{seconds}} s',
      unproven: 'Clock not yet compared with the province',
      drift: 'Clock off by {{minutes}} min',
      jumped_back: 'The clock has jumped back',
      leapt_ahead: 'The clock has leapt far ahead',
      settle: 'Look and choose the right time…',
      about: {
        ok: 'The time here agrees with the time of the province.',
        unproven:
          'It is compared when the province can be reached. Check that the time in the corner is right.',
        drift:
          'The time here differs from that of the province. Choose the right one, then accept and print; what was recorded is complete.',
        jumped_back:
          'The time here is earlier than what was recorded. Choose the right one, then accept and print; what was recorded keeps its order.',
        leapt_ahead:
          'The time here is weeks after the last recording. Choose the right one, then accept and print; what was recorded is complete.',
      },
    },
  },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    yes: 'Yes',
    none: 'none',
    today: 'today',
    tomorrow: 'tomorrow',
  },
};
