/** Why a calendar gives another date, and dates as they stand in a table. Pure. */
import type { ChangedDay } from '#shared/calendar/changed-days.ts';
import { dateOf, type LocalDateTime, weekdayOf } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

/** `24/11/2026 nghỉ (Ngày Văn hóa Việt Nam, NQ 28/2026/QH16)`. */
export const changedDayWords = (day: ChangedDay, { deadlines }: Texts): string => {
  const about = [day.name, day.decision].filter((part) => part !== null).join(', ');
  const name = about === '' ? '' : ` (${about})`;
  return fill(deadlines.days[day.now], { date: formatDate(day.date), name });
};

/** `17:00 Thứ Sáu 27/11/2026`. */
export const dueWords = (dueAt: LocalDateTime, { weekdays }: Texts): string =>
  `${formatClock(dueAt)} ${weekdays[weekdayOf(dateOf(dueAt))]} ${formatDate(dateOf(dueAt))}`;
