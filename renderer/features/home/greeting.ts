/** The head of the morning page: who is greeted how, and the day by both calendars. */
import { lunarDateOf } from '#shared/calendar/lunar-date.ts';
import {
  type LocalDate,
  type LocalDateTime,
  secondOfDay,
  weekdayOf,
} from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening';

export const partOfDay = (time: LocalDateTime): PartOfDay => {
  const hour = secondOfDay(time) / 3600;
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
};

/** `Thứ Ba, 17/11/2026`. */
export const solarWords = (date: LocalDate, { weekdays }: Texts): string =>
  `${weekdays[weekdayOf(date)]}, ${formatDate(date)}`;

const dayWords = (day: number, { lunar }: Texts): string => {
  if (day === 15) return lunar.fifteenth;
  return fill(day <= 10 ? lunar.firstTen : lunar.later, { day });
};

/** `mùng 9 tháng Mười năm Bính Ngọ`. */
export const lunarWords = (date: LocalDate, texts: Texts): string => {
  const { day, month, leap, stem, branch } = lunarDateOf(date);
  const { stems, branches, months } = texts.lunar;
  return fill(leap ? texts.home.lunarLeap : texts.home.lunar, {
    day: dayWords(day, texts),
    month: months[month - 1] ?? String(month),
    year: `${stems[stem] ?? ''} ${branches[branch] ?? ''}`,
  });
};
