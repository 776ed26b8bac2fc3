/**
 * Draws docs/thoi-han-vi-du.md: deadlines worked out day by day, by the very function that dates a receipt.
 * `node build/docs/deadline-examples.ts` writes it.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { DayStep, DeadlineRule, DeadlineUnit, DueDate } from '#shared/calendar/deadline.ts';
import { dueDate } from '#shared/calendar/due-date.ts';
import { extendDeadline } from '#shared/calendar/extension.ts';
import { dateOf, type LocalDate, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { onlineAcceptanceDue } from '#shared/calendar/online-acceptance.ts';
import { excludedDays, pauseDeadline, resumeDeadline } from '#shared/calendar/pause.ts';
import { excludeTime } from '#shared/calendar/route.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Result } from '#shared/result.ts';
import { formatClock, formatDate, formatDay, formatDecimal } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { weekdayOf } from '#shared/calendar/local-time.ts';
import { examples, type Example } from './deadline-example-list.ts';

export const DEADLINE_EXAMPLES = new URL('../../docs/thoi-han-vi-du.md', import.meta.url);

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** The examples of half days need one in the calendar: New Year's Eve, off in the afternoon. */
const withHalfDay: WorkingCalendar = must(
  workingCalendarOf({
    ...tryOutCalendar,
    daysOff: [
      ...tryOutCalendar.daysOff,
      { date: '2026-12-31', name: 'Nghỉ chiều cuối năm', part: 'afternoon' },
    ],
  }),
);

const ruleOf = (amount: number | undefined, unit: DeadlineUnit | 'same_day'): DeadlineRule =>
  unit === 'same_day' ? { kind: 'same_day' } : { kind: 'amount', amount: amount ?? 0, unit };

const promised = (example: Example, calendar: WorkingCalendar): DueDate =>
  must(
    example.unit === 'online'
      ? onlineAcceptanceDue(example.at as LocalDateTime, calendar)
      : dueDate(example.at as LocalDateTime, ruleOf(example.amount, example.unit), calendar),
  );

/** The promise, and what happened to it afterwards. */
export const dueOf = (example: Example): DueDate => {
  const calendar = example.halfDay === true ? withHalfDay : tryOutCalendar;
  const due = promised(example, calendar);
  const { afterwards: event } = example;
  if (event === undefined) return due;
  switch (event.kind) {
    case 'pause': {
      const paused = must(pauseDeadline(due, event.from as LocalDateTime, calendar));
      return must(resumeDeadline(paused, event.to as LocalDateTime, calendar));
    }
    case 'exclude': {
      const days = excludedDays(event.from as LocalDate, event.to as LocalDate);
      return must(excludeTime(due, [days], calendar));
    }
    case 'extend': {
      const by = { kind: 'amount', amount: event.amount, unit: event.unit } as const;
      const decidedAt = event.at as LocalDateTime;
      return must(extendDeadline(due, { by, decidedAt, before: 0 }, calendar));
    }
  }
};

const unitWords: Readonly<Record<Exclude<Example['unit'], 'same_day' | 'online'>, string>> = {
  working_day: 'ngày làm việc',
  day: 'ngày',
  working_hour: 'giờ làm việc',
  month: 'tháng',
};

const weekday = (date: LocalDate): string => vi.weekdays[weekdayOf(date)];

const at = (time: string): string => {
  const local = time as LocalDateTime;
  const seconds = time.length > 16 ? time.slice(16) : '';
  return `${formatClock(local)}${seconds} ${weekday(dateOf(local))} ${formatDate(dateOf(local))}`;
};

const granted = (example: Example): string => {
  if (example.unit === 'same_day') return 'trong ngày';
  if (example.unit === 'online') return 'tiếp nhận trực tuyến';
  return `${formatDecimal(example.amount ?? 0)} ${unitWords[example.unit]}`;
};

const afterwards = ({ afterwards: event }: Example): string => {
  if (event === undefined) return '';
  switch (event.kind) {
    case 'pause':
      return `chờ dân từ ${at(event.from)} đến ${at(event.to)}`;
    case 'exclude':
      return `không tính ${formatDate(event.from as LocalDate)} – ${formatDate(event.to as LocalDate)}`;
    case 'extend':
      return `gia hạn ${formatDecimal(event.amount)} ${unitWords[event.unit]}, quyết định lúc ${at(event.at)}`;
  }
};

/** `24 nghỉ, 25 tính`: longer walks say only the days that do not count. */
const walk = ({ days }: DueDate): string => {
  const many = days.length > 8;
  const said = (day: DayStep): string => {
    const words: Readonly<Record<string, string>> = vi.dayReasons;
    const why = day.reason.name ?? words[day.reason.code] ?? day.reason.code;
    return `${formatDay(day.date)} ${day.counts ? 'tính' : `không tính (${why})`}`;
  };
  const shown = many ? days.filter(({ counts }) => !counts) : days;
  return shown.map(said).join('; ');
};

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const deadlineExamples = (): Promise<string> => {
  const rows = examples.map((example, index) => {
    const due = dueOf(example);
    const asked = [granted(example), afterwards(example)].filter((part) => part !== '').join('; ');
    return row(
      String(index + 1),
      at(example.at),
      asked,
      `**${at(due.dueAt)}**`,
      example.why,
      walk(due),
    );
  });
  const page = [
    '# Thời hạn: ví dụ tính sẵn',
    '',
    'Mỗi dòng do chính phần mềm tính, theo lịch thử năm 2026. Ngày nhận là ngày 0, không tính; giờ làm việc 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ. Dòng có ghi “chiều cuối năm” dùng thêm một nửa ngày nghỉ 31/12/2026. Một bài kiểm tra so trang này với phần mềm: số nào ở đây sai là bài kiểm tra báo.',
    '',
    row('TT', 'Nhận lúc', 'Thời hạn', 'Hẹn trả', 'Vì sao', 'Từng ngày'),
    row('---', '---', '---', '---', '---', '---'),
    ...rows,
    '',
  ].join('\n');
  return format(page, { parser: 'markdown', printWidth: 100, proseWrap: 'preserve' });
};

if (import.meta.main) writeFileSync(DEADLINE_EXAMPLES, await deadlineExamples());
