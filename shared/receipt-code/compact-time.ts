/** A time in as few digits as name it: `202611251700`; with seconds only when they are not zero. */
import { parseLocalDateTime, type LocalDateTime } from '#shared/calendar/local-time.ts';

export const compactTime = (time: LocalDateTime): string => time.replaceAll(/[-T:]/g, '');

/** Null for any other way of writing it. */
export const expandTime = (compact: string): LocalDateTime | null => {
  const time = compact
    .replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})/, '$1-$2-$3T$4:$5')
    .replace(/:(\d{2})(\d{2})$/, ':$1:$2');
  const parsed = parseLocalDateTime(time);
  return parsed.ok && compactTime(parsed.value) === compact ? parsed.value : null;
};
