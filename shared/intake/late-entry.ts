/**
 * "Nhập bù": a reception that happened on paper, keyed in afterwards. What was typed of it, read; the deadline counts
 * from the true time, and the number is the slip's own. Pure.
 */
import { dateOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { typedTime } from '#shared/calendar/typed-time.ts';
import type { LateEntryForm } from '#shared/contract/intake-form.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { Remark } from './remarks.ts';

export interface LateReception {
  /** Vietnamese time, not after now. */
  readonly receivedAt: LocalDateTime;
  readonly reason: string;
  /** As typed; empty where no slip was at hand. */
  readonly slip: string;
}

export interface ReadLateEntry {
  /** Null where nothing is keyed in late, and while it cannot be read. */
  readonly late: LateReception | null;
  readonly remarks: readonly Remark[];
}

/** Longer than any reason that people write in a line. */
const MAX_REASON = 500;

/** `now`: the desk's time, Vietnamese. */
export const readLateEntry = (form: LateEntryForm, now: LocalDateTime): ReadLateEntry => {
  if (!form.on) return { late: null, remarks: [] };
  const { dateWrong, clockWrong, time } = typedTime(form.day, form.time);
  const reason = cleanText(form.reason);
  const slip = cleanText(form.slip);
  const remarks: Remark[] = [];
  if (dateWrong) remarks.push({ code: 'late_day_wrong', field: 'lateEntry.day', level: 'missing' });
  if (clockWrong)
    remarks.push({ code: 'late_time_wrong', field: 'lateEntry.time', level: 'missing' });
  if (time !== null && time > now)
    remarks.push({ code: 'late_in_future', field: 'lateEntry.time', level: 'invalid' });
  // Of another day only a slip's number is sure to be free: after a restore nobody knows how far that day went.
  if (slip === '' && time !== null && dateOf(time) !== dateOf(now))
    remarks.push({ code: 'late_slip_missing', field: 'lateEntry.slip', level: 'missing' });
  if (reason === '')
    remarks.push({ code: 'late_reason_missing', field: 'lateEntry.reason', level: 'missing' });
  if (reason.length > MAX_REASON)
    remarks.push({
      code: 'text_too_long',
      field: 'lateEntry.reason',
      level: 'invalid',
      values: { max: MAX_REASON },
    });
  const readable = time !== null && time <= now;
  return { late: readable ? { receivedAt: time, reason, slip } : null, remarks };
};
