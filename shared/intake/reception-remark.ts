/**
 * Somebody is taken in at the counter while it is closed to citizens: said, never a block. When the counter is open and
 * when working time runs are two settings, so that a Saturday morning of reception is no reason to say anything.
 */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { isReceptionOpen } from '#shared/calendar/working-time.ts';
import type { Channel } from '#shared/dossier/intake.ts';
import type { Remark } from './remarks.ts';

/** `receivedAt`: the true moment of reception, Vietnamese time. */
export const receptionRemarks = (
  channel: Channel,
  receivedAt: LocalDateTime,
  calendar: WorkingCalendar | null,
): readonly Remark[] =>
  channel !== 'in_person' || calendar === null || isReceptionOpen(receivedAt, calendar)
    ? []
    : [
        {
          code: 'outside_reception_hours',
          field: 'procedureCode',
          level: 'warning',
          values: { at: receivedAt },
        },
      ];
