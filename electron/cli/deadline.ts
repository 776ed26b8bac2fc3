/** `deadline`: when a dossier received at some time is due, day by day. */
import { parseArgs } from 'node:util';
import { type CalendarRefusal, parseWorkingCalendar } from '#shared/calendar/calendar-file.ts';
import type { DayStep, DeadlineRule, DeadlineUnit, DueDate } from '#shared/calendar/deadline.ts';
import { dueDate, needsConfirmation } from '#shared/calendar/due-date.ts';
import { type LocalDateTime, parseLocalDateTime } from '#shared/calendar/local-time.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  type Command,
  type CommandResult,
  type Refusal,
  type Sentence,
  done,
  misused,
  refused,
} from './command.ts';

const CHANNELS = ['in_person', 'online', 'postal'] as const;
export type DeadlineChannel = (typeof CHANNELS)[number];

const UNITS: readonly DeadlineUnit[] = ['working_day', 'day', 'working_hour', 'month'];

export const DEADLINE_USAGE =
  'deadline --at YYYY-MM-DDTHH:MM[:SS] ' +
  '(--procedure CODE --channel in_person|online|postal [--case N] ' +
  '| --amount N --unit working_day|day|working_hour|month | --same-day) [--calendar FILE]';

export interface FoundDeadline {
  readonly rule: DeadlineRule;
  /** Codes that the catalogue wants said beside the date. */
  readonly warnings: readonly string[];
}

export interface DeadlineDeps {
  /** `caseNumber` counts from 1; null when none was named. */
  readonly findDeadlineRule: (
    code: string,
    channel: DeadlineChannel,
    caseNumber: number | null,
  ) => Result<FoundDeadline, Refusal> | Promise<Result<FoundDeadline, Refusal>>;
  /** The file's text, or null when it cannot be read. */
  readonly readTextFile: (path: string) => Promise<string | null>;
  readonly sentence: Sentence;
}

type Wanted =
  | { readonly kind: 'rule'; readonly rule: DeadlineRule }
  | {
      readonly kind: 'procedure';
      readonly code: string;
      readonly channel: DeadlineChannel;
      readonly caseNumber: number | null;
    };

interface Question {
  readonly at: LocalDateTime;
  readonly wanted: Wanted;
  readonly calendarFile: string | null;
}

export const deadlineCommand: Command<DeadlineDeps> = async (argv, deps) => {
  const question = questionOf(argv);
  if (!question.ok) return misused(`${question.error}. ${DEADLINE_USAGE}`);
  const { at, wanted, calendarFile } = question.value;
  const calendar = await calendarOf(calendarFile, deps);
  if (!calendar.ok) return refused(calendar.error, deps.sentence);
  const found = await ruleOf(wanted, calendar.value, deps);
  if (!found.ok) return refused(found.error, deps.sentence);
  const due = dueDate(at, found.value.rule, calendar.value);
  return due.ok ? answer(due.value, found.value.warnings) : refused(due.error, deps.sentence);
};

const answer = ({ dueAt, days, warnings }: DueDate, others: readonly string[]): CommandResult =>
  done({
    dueAt,
    days: days.map((step) => ({ date: step.date, counts: step.counts, reason: reasonText(step) })),
    warnings: [...new Set([...warnings.map(({ code }) => code), ...others])],
  });

/** `day_off: Quốc khánh`, `month_end, weekly_rest`, `working_day (180 min)`. */
const reasonText = ({ reason, notWorked, minutes }: DayStep): string => {
  const codes = [reason, notWorked]
    .flatMap((one) => (one === undefined ? [] : [one]))
    .map(({ code, name }) => (name === undefined ? code : `${code}: ${name}`));
  return minutes === undefined || minutes === 0
    ? codes.join(', ')
    : `${codes.join(', ')} (${minutes} min)`;
};

const calendarOf = async (
  file: string | null,
  { readTextFile }: DeadlineDeps,
): Promise<
  Result<WorkingCalendar, CalendarRefusal | { readonly code: 'calendar_file_unreadable' }>
> => {
  if (file === null) return ok(tryOutCalendar);
  const text = await readTextFile(file);
  return text === null ? err({ code: 'calendar_file_unreadable' }) : parseWorkingCalendar(text);
};

const ruleOf = async (
  wanted: Wanted,
  calendar: WorkingCalendar,
  { findDeadlineRule }: DeadlineDeps,
): Promise<Result<FoundDeadline, Refusal>> => {
  if (wanted.kind === 'procedure')
    return findDeadlineRule(wanted.code, wanted.channel, wanted.caseNumber);
  return needsConfirmation(wanted.rule, calendar)
    ? err({ code: 'deadline_unconfirmed' })
    : ok({ rule: wanted.rule, warnings: [] });
};

const questionOf = (argv: readonly string[]): Result<Question, string> => {
  const values = optionsOf(argv);
  if (!values.ok) return values;
  const at = parseLocalDateTime(values.value.at ?? '');
  if (!at.ok) return err('--at needs a date and time that exist');
  const wanted = wantedOf(values.value);
  if (!wanted.ok) return wanted;
  return ok({ at: at.value, wanted: wanted.value, calendarFile: values.value.calendar ?? null });
};

interface Options {
  readonly at?: string | undefined;
  readonly procedure?: string | undefined;
  readonly channel?: string | undefined;
  readonly case?: string | undefined;
  readonly amount?: string | undefined;
  readonly unit?: string | undefined;
  readonly 'same-day'?: boolean | undefined;
  readonly calendar?: string | undefined;
}

const optionsOf = (argv: readonly string[]): Result<Options, string> => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        at: { type: 'string' },
        procedure: { type: 'string' },
        channel: { type: 'string' },
        case: { type: 'string' },
        amount: { type: 'string' },
        unit: { type: 'string' },
        'same-day': { type: 'boolean' },
        calendar: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    return ok(values);
  } catch (error) {
    return err(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
};

/** Exactly one of the three ways to say which deadline, with nothing of the others beside it. */
const wantedOf = (options: Options): Result<Wanted, string> => {
  const { procedure, channel, amount, unit } = options;
  const sameDay = options['same-day'] === true;
  const byProcedure =
    procedure !== undefined || channel !== undefined || options.case !== undefined;
  const byAmount = amount !== undefined || unit !== undefined;
  if ([sameDay, byProcedure, byAmount].filter(Boolean).length !== 1)
    return err('Say one of --procedure, --amount, --same-day');
  if (sameDay) return ok({ kind: 'rule', rule: { kind: 'same_day' } });
  return byAmount ? byAmountAndUnit(amount, unit) : byProcedureAndChannel(options);
};

const byAmountAndUnit = (
  amount: string | undefined,
  unit: string | undefined,
): Result<Wanted, string> => {
  const known = UNITS.find((one) => one === unit);
  if (known === undefined) return err(`--unit is one of ${UNITS.join(', ')}`);
  if (amount === undefined || !/^-?\d+(\.\d+)?$/.test(amount)) return err('--amount is a number');
  return ok({ kind: 'rule', rule: { kind: 'amount', amount: Number(amount), unit: known } });
};

const byProcedureAndChannel = (options: Options): Result<Wanted, string> => {
  const channel = CHANNELS.find((one) => one === options.channel);
  if (options.procedure === undefined || options.procedure.trim() === '')
    return err('--procedure needs a code');
  if (channel === undefined) return err(`--channel is one of ${CHANNELS.join(', ')}`);
  if (options.case !== undefined && !/^[1-9]\d{0,3}$/.test(options.case))
    return err('--case is a number from 1');
  const caseNumber = options.case === undefined ? null : Number(options.case);
  return ok({ kind: 'procedure', code: options.procedure.trim(), channel, caseNumber });
};
