/** The calendar that the try-out province publishes: 2026, and what is known of 2027. */
import { workingCalendarOf } from './calendar-file.ts';
import data from './try-out-calendar.json' with { type: 'json' };
import type { WorkingCalendar } from './working-calendar.ts';

const parsed = workingCalendarOf(data);
if (!parsed.ok) throw new Error(`try-out-calendar.json: ${JSON.stringify(parsed.error)}`);

export const tryOutCalendar: WorkingCalendar = parsed.value;
