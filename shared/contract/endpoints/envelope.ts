/** Sealed envelopes by stick. */
import { z } from '#shared/schema.ts';
import { command, nothing, query, stickPath } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const envelopeEndpoints = {
  /** Sticks, as far as the system shows them. */
  'envelope.places': query<readonly out.StickPlace[]>().with('signed_in', nothing),
  'envelope.chooseFolder': command<{ readonly path: string | null }>().with('signed_in', nothing),
  /** What the province does not hold, in one file on a stick. */
  'envelope.seal': command<out.EnvelopeSealed>().with(
    'signed_in',
    z.strictObject({ folder: stickPath }),
  ),
  /** The province's answer: a file, or the folder that it lies in. */
  'envelope.receive': command<out.EnvelopeReceived>().with(
    'signed_in',
    z.strictObject({ path: stickPath }),
  ),
} as const;
