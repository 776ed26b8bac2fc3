import type { Texts } from '../vi.ts';

export const numbers: Texts['numbers'] = {
  title: 'Numbers',
  about: 'The dossier numbers of this desk, day by day. Each has its reason: used, void, skipped.',
  day: 'Day',
  dayWrong: 'There is no such day. Type for example 23/11/2026.',
  previous: 'Previous day',
  next: 'Next day',
  summary: '{{used}} used · {{void}} void · {{skipped}} skipped · {{missing}} missing',
  left: '{{left}} of this desk’s {{size}} numbers are left.',
  leftLow: 'Only {{left}} of this desk’s {{size}} numbers are left.',
  leftNone: 'All {{size}} numbers of this desk for that day are used.',
  borrowed: '{{slots}} of its runs of numbers are borrowed, for that day only.',
  borrow: {
    button: 'Borrow a run of numbers for today',
    about: 'Needs the network. The province lends the desk a run that is free, for today only.',
    done: 'Borrowed. The desk can go on; from tomorrow it counts in its own run again.',
  },
  none: 'This desk used no number on that day.',
  columns: {
    number: 'Number',
    state: 'State',
    bearer: 'Dossier',
    received: 'Received at',
    why: 'Reason, what to do',
  },
  states: { used: 'Used', void: 'Void', skipped: 'Skipped', missing: 'Missing' },
  onSlip: 'Paper slip',
  onLoan: 'Borrowed',
  run: '{{first}} to {{last}} ({{count}} numbers)',
  twice: 'Given twice',
  twiceAbout: 'Two dossiers bear this number. Open To settle (Alt+2) to give a new one.',
  missingAbout:
    'No dossier on this machine bears this number. Look through the kept copies: if a paper bears it, call the province; if none does, note it as left empty.',
  keys: { move: 'Move between lines', open: 'Open the dossier' },
  slips: {
    title: 'Paper slips for power cuts',
    about:
      'Print them in advance and keep them in the drawer. Without power, write on a slip and add the day; afterwards key it in, and the dossier bears the number of the slip.',
    notPlanned: 'The province keeps no numbers for paper slips of this office.',
    out: '{{out}} slips are out · {{free}} more can be printed',
    count: 'How many',
    print: 'Print slips',
    printed: '{{count}} slips printed. Keep them in the drawer of this desk.',
    notPrinted:
      '{{count}} slips are drawn but the printer has not taken them. See To settle (Alt+2).',
    list: 'Slips that are out',
    since: 'printed on {{day}}',
    spoil: 'Cancel slips',
    spoilTitle: 'Cancel paper slips',
    spoilAbout:
      'Only slips that are spoiled, lost or torn up. The number of a cancelled slip is printed on another one.',
    spoilWhich: 'Numbers on the slips',
    spoilWhichHint: 'For example: 1951, 1954-1960',
    spoilReason: 'Reason',
    spoilWrong: 'Type the numbers printed on the slips, for example 1951 or 1954-1960.',
    spoilMissing: 'Write the reason.',
    spoilYes: 'Cancel these slips',
    spoiled: '{{count}} slips cancelled.',
  },
};

export const lateEntry: Texts['lateEntry'] = {
  toggle: 'Late entry: received on paper',
  key: 'Late entry',
  day: 'True day of reception',
  time: 'Time',
  slip: 'Number on the slip',
  slipHint: 'The four digits printed on the slip; empty without a slip (today only)',
  reason: 'Why it is keyed in late',
  usualReason: 'Power cut',
  since: 'The deadline counts from {{time}}',
};

export const numbersRefusals = {
  slips_not_planned:
    'The province keeps no numbers for paper slips, so none can be printed. Nothing was changed. Ask the province for a share.',
  slips_all_out:
    'All {{out}} printed slips are still out, so no more can be printed. Key in those that are written, or cancel spoiled ones and print again.',
  slips_printed_once:
    'This sheet went to the printer; another print would make two slips with one number. If the paper jammed, report it and print again; for more slips print a new sheet.',
  slips_not_saved:
    'A sheet of slips cannot be saved as a file: printed from it twice, two slips would bear one number. Nothing was saved; the sheet is still here. Print it on another printer, or turn the printer on and print again.',
  slip_not_out:
    'Some of these slips were never printed, are keyed in or cancelled. No slip was cancelled. Look at the list of slips that are out.',
  slip_unknown:
    'No slip with this number is out. Nothing was written. Look at the four digits on the slip.',
  slip_used:
    'This slip is keyed in already. Nothing was written. Search for the number to see its dossier.',
  slip_spoiled: 'This slip was cancelled. Nothing was written. Look at the number on the slip.',
  slip_printed_later:
    'This slip was printed on {{printedOn}}, after the day just typed. Nothing was written. Check the day and the number.',
} as const;

export const lateEntryRemarks = {
  late_day_wrong: 'Type the day of reception, for example 23/11/2026',
  late_time_wrong: 'Type the time of reception, for example 9:05',
  late_in_future: 'This time has not come yet',
  late_reason_missing: 'Write why it is keyed in late',
  late_slip_missing: 'For a day before today the number on the slip is needed',
} as const;
