/** The day's work with the province: the line, the close, the time. */
import { localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, nothing, query, reason } from '../endpoint.ts';
import { closeInput, previewInput } from '../close-input.ts';
import type * as out from '../outputs.ts';
import { ownEntry } from '../own-entry.ts';

export const dayEndpoints = {
  'sync.now': command<null>().with('signed_in', nothing),
  'sync.cancel': command<null>().with('signed_in', nothing),
  'close.preview': query<out.ClosePreview>().with('signed_in', previewInput),
  'close.day': command<out.Closed>().with('signed_in', closeInput),
  /** People's word on a close that differs from the province: what they found, and what they did. */
  'close.settle': command<null>().with(
    'signed_in',
    z.strictObject({ close: ownEntry, note: reason }),
  ),
  /** What stands against the clock, and the times to choose from. */
  'clock.read': query<out.ClockView>().with('signed_in', nothing),
  /** An officer says which time is right; until then nothing is numbered or printed. */
  'clock.settle': command<out.ClockView>().with(
    'signed_in',
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('province') }),
      z.strictObject({ by: z.literal('machine') }),
      z.strictObject({ by: z.literal('officer'), time: localDateTime }),
    ]),
  ),
} as const;
